// What falls apart in a problem: chains of jobs linked one by one, jobs on their own, and variables that tie several of
// them. A tie that is no link of a chain is relaxed: each job sees its own copy of the other variable, anywhere in its
// window, and is exact once that window is one day.

import { type Limit, limitsBetween, type Network } from './network.js';
import { type Piece, piecesOf } from './pieces.js';
import type { JobEnd, Reduced } from './reduce.js';

/** Two variables tied by limits. */
export interface Tie {
  readonly row: number;
  readonly column: number;
  readonly limits: readonly Limit[];
  /** Stretches of the row's days for each day of the column, for links only, and the other way round. */
  readonly forth: readonly Piece[];
  readonly back: readonly Piece[];
}

/** Jobs one after another, no two of which share a visit. */
export interface Chain {
  readonly jobs: readonly number[];
  /** The tie to the job before; undefined where there is none. */
  readonly links: readonly (Tie | undefined)[];
}

export interface Structure {
  /** At most two chains whose links are kept exactly. */
  readonly tight: readonly Chain[];
  /** Every other job; lists of them take place one after another. */
  readonly loose: readonly (readonly number[])[];
  /** Prices between first and last day of a job, where these are two variables. */
  readonly inside: readonly (Tie | undefined)[];
  /** Whether this job is the one that pays for its start and for its end. */
  readonly paysStart: readonly boolean[];
  readonly paysEnd: readonly boolean[];
  /** Variables of no job with the tie to the one that pays for them, in the order in which they are worked off. */
  readonly hanging: readonly Tie[];
  /** Ties of which `row` pays, as if `column` were free in its window. */
  readonly relaxed: readonly Tie[];
  /** Variables whose price is paid by nobody above: no job is tied to them. */
  readonly alone: readonly number[];
}

/** The structure of a problem whose jobs follow each other in these sequences. */
export function structureOf(reduced: Reduced, sequences: readonly (readonly number[])[]): Structure {
  const { network, kept, starts, ends } = reduced;
  const payers = payersOf(starts, ends);
  const ties = new Ties(network);
  const inside = starts.map(({ v: s }, job) => {
    const e = (ends[job] as JobEnd).v;
    return s !== e && ties.areTied(s, e) && !ties.isTaken(s, e) ? ties.take(s, e) : undefined;
  });
  const chains = strongestFirst(network, sequences, starts);
  const tight = chains
    .filter((jobs, i) => i < 2 && jobs.length > 1)
    .map((jobs): Chain => ({ jobs, links: linksOf(ties, jobs, starts) }));
  const { hanging, alone, place } = hungOn(ties, network, [...payers.of.keys()], kept);
  return {
    tight,
    loose: chains.filter((jobs, i) => i >= 2 || jobs.length === 1),
    inside,
    paysStart: payers.start,
    paysEnd: payers.end,
    hanging: hanging.toReversed(),
    relaxed: relaxedOf(ties, (v) => payers.of.has(v), place),
    alone,
  };
}

// The first job that begins or ends on a variable pays for it.
function payersOf(starts: readonly JobEnd[], ends: readonly JobEnd[]) {
  const of = new Map<number, number>();
  const [start, end]: [boolean[], boolean[]] = [[], []];
  for (const [job, { v: s }] of starts.entries()) {
    const e = (ends[job] as JobEnd).v;
    start.push(!of.has(s));
    if (!of.has(s)) of.set(s, job);
    end.push(s !== e && !of.has(e));
    if (!of.has(e)) of.set(e, job);
  }
  return { of, start, end };
}

/** The ties of a network, each taken for one purpose. */
class Ties {
  readonly pairs: readonly (readonly [number, number])[];
  readonly #network: Network;
  readonly #tied: ReadonlySet<string>;
  readonly #taken = new Set<string>();

  constructor(network: Network) {
    this.pairs = pairsOf(network);
    this.#network = network;
    this.#tied = new Set(this.pairs.map(([a, b]) => keyOf(a, b)));
  }

  areTied(a: number, b: number): boolean {
    return this.#tied.has(keyOf(a, b));
  }

  isTaken(a: number, b: number): boolean {
    return this.#taken.has(keyOf(a, b));
  }

  take(row: number, column: number, isLink = false): Tie {
    this.#taken.add(keyOf(row, column));
    return {
      row,
      column,
      limits: limitsBetween(this.#network, row, column),
      forth: isLink ? piecesOf(this.#network, row, column) : [],
      back: piecesOf(this.#network, column, row),
    };
  }
}

function keyOf(a: number, b: number): string {
  return a < b ? `${a},${b}` : `${b},${a}`;
}

// The links of those that are bound the most are worth keeping.
function strongestFirst(
  network: Network,
  sequences: readonly (readonly number[])[],
  starts: readonly JobEnd[],
): readonly (readonly number[])[] {
  const strength = new Map(sequences.map((chain) => [chain, strengthOf(network, chain, starts)]));
  return [...sequences].sort(
    (a, b) =>
      (strength.get(b) as number) - (strength.get(a) as number) ||
      b.length - a.length ||
      (a[0] as number) - (b[0] as number),
  );
}

function linksOf(
  ties: Ties,
  jobs: readonly number[],
  starts: readonly JobEnd[],
): readonly (Tie | undefined)[] {
  return jobs.map((job, at) => {
    if (at === 0) return undefined;
    const [before, after] = [(starts[jobs[at - 1] as number] as JobEnd).v, (starts[job] as JobEnd).v];
    return ties.areTied(before, after) ? ties.take(before, after, true) : undefined;
  });
}

// Variables of no job hang on the one nearest to the first job by which they can be reached. `place` is the order in which
// all of them were.
function hungOn(ties: Ties, network: Network, ofJobs: readonly number[], kept: readonly number[]) {
  const around = new Map<number, number[]>(kept.map((v) => [v, []]));
  for (const [a, b] of ties.pairs) {
    around.get(a)?.push(b);
    around.get(b)?.push(a);
  }
  const place = new Map<number, number>();
  const hanging: Tie[] = [];
  const walk = (from: readonly number[]): void => {
    const queue = [...from];
    for (const v of queue) place.set(v, place.size);
    for (let head = 0; head < queue.length; head += 1) {
      const v = queue[head] as number;
      for (const u of around.get(v) as number[]) {
        if (place.has(u)) continue;
        place.set(u, place.size);
        queue.push(u);
        hanging.push(ties.take(v, u));
      }
    }
  };
  const firstDay = (v: number): number => network.days[v]?.[0] as number;
  walk([...ofJobs].sort((a, b) => firstDay(a) - firstDay(b) || a - b));
  const alone: number[] = [];
  for (const v of kept) {
    if (place.has(v)) continue;
    alone.push(v);
    walk([v]);
  }
  return { hanging, alone, place };
}

// The end that a job is tied to pays; of two such, or of none, the one reached later.
function relaxedOf(
  ties: Ties,
  isPaid: (v: number) => boolean,
  place: ReadonlyMap<number, number>,
): readonly Tie[] {
  return ties.pairs.flatMap(([a, b]) => {
    if (ties.isTaken(a, b)) return [];
    const later = (place.get(a) as number) > (place.get(b) as number);
    const row = isPaid(a) === isPaid(b) ? (later ? a : b) : isPaid(a) ? a : b;
    return [ties.take(row, row === a ? b : a)];
  });
}

// How many links of a chain cost something day by day.
function strengthOf(network: Network, chain: readonly number[], starts: readonly JobEnd[]): number {
  let count = 0;
  for (let at = 1; at < chain.length; at += 1) {
    const [before, after] = [
      starts[chain[at - 1] as number]?.v as number,
      starts[chain[at] as number]?.v as number,
    ];
    if (limitsBetween(network, before, after).some(({ perDay }) => perDay !== 0)) count += 1;
  }
  return count;
}

function pairsOf({ limits }: Network): [number, number][] {
  const found = new Map<string, [number, number]>();
  for (const { a, b } of limits) {
    const pair: [number, number] = a < b ? [a, b] : [b, a];
    found.set(pair.join(), pair);
  }
  return [...found.values()];
}
