// A chain of jobs with its tables, and the tables of joint visits that a program over chains asks for.

import { ChainClasses } from './classes.js';
import type { Joins, Near } from './joins.js';
import type { Tight, Ways } from './node-prices.js';
import { freePiece, type Piece } from './pieces.js';
import type { JobEnd, Reduced } from './reduce.js';
import type { Chain } from './structure.js';

/** One chain made ready: its jobs by their places in it. */
export interface ReadyChain {
  readonly chain: Chain;
  /** The variable of each job's start. */
  readonly v: readonly number[];
  readonly jobs: readonly Tight[];
  readonly classes: ChainClasses;
  /** Prices of each link by the classes before it, and by the days after it; free where jobs are not tied. */
  readonly forth: readonly (readonly Piece[])[];
  readonly back: readonly (readonly Piece[])[];
}

/** Where the program gets prices of joint visits from. */
export interface Tables {
  readonly joins: Joins;
  ways(job: number): Ways;
  alone(loose: readonly number[]): number;
  withOne(job: number, loose: readonly number[]): Float64Array;
  withTwo(a: number, b: number, loose: readonly number[]): Near;
}

/** A chain with its tables. */
export function readyChain(chain: Chain, { starts, ends }: Reduced): ReadyChain {
  const v = chain.jobs.map((job) => (starts[job] as JobEnd).v);
  const jobs = chain.jobs.map((job): Tight => {
    const start = starts[job] as JobEnd;
    const end = ends[job] as JobEnd;
    const free = end.v !== start.v;
    return {
      from: start.day,
      to: free ? new Int32Array(start.day.length) : end.day,
      price: new Float64Array(start.day.length),
    };
  });
  const sizes = jobs.map(({ price }) => price.length);
  const before = [1, ...sizes];
  return {
    chain,
    v,
    jobs,
    classes: new ChainClasses(chain, v, sizes),
    forth: sizes.map((size, at) => chain.links[at]?.forth ?? [freePiece(before[at] as number, size)]),
    back: sizes.map((size, at) => chain.links[at]?.back ?? [freePiece(size, before[at] as number)]),
  };
}

/** First and last day of a job of a chain, by the index of its start's day. */
export function dayOf({ chain, jobs }: ReadyChain, job: number, index: number): { from: number; to: number } {
  const { from, to } = jobs[chain.jobs.indexOf(job)] as Tight;
  return { from: from[index] as number, to: to[index] as number };
}
