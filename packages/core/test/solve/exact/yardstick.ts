// The yardstick's files as problems: weeks from 0, one entity.

import { readFileSync } from 'node:fs';
import type { Between, TreeEvent, TreeProblem } from '../../../src/solve/exact/index.js';

interface Node {
  readonly dur: number;
  readonly dem: number;
  readonly sess: boolean;
  readonly target: number;
  readonly wE: number;
  readonly wL: number;
  readonly parent: number;
  readonly pmin: number;
  readonly pmax: number;
  readonly amin: number | null;
  readonly amax: number | null;
  readonly lo: number;
  readonly hi: number;
}

interface File {
  readonly T: number;
  readonly team: { readonly cap: number; readonly soft: number; readonly over: number };
  readonly entities: readonly [
    {
      readonly F: number;
      readonly J: number;
      readonly black: readonly number[];
      readonly nodes: readonly Node[];
    },
  ];
}

/** The problem of a fixture. */
export function yardstick(name: string): TreeProblem {
  const text = readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8');
  const { T, team, entities } = JSON.parse(text) as File;
  const [{ F, J, black, nodes }] = entities;
  return {
    events: nodes.map((node) => eventOf(node, new Set(black), T)),
    visits: { price: F, window: J },
    load: { most: team.cap, free: team.soft, price: team.over },
    grain: 1,
  };
}

function eventOf(node: Node, black: ReadonlySet<number>, weeks: number): TreeEvent {
  const first = Math.max(0, node.lo);
  const event = { parent: node.parent, first, length: node.dur, load: node.dem, visited: node.sess };
  const prices: number[] = [];
  for (let start = first; start <= Math.min(node.hi, weeks - node.dur); start += 1) {
    const days = Array.from({ length: node.dur }, (_, k) => start + k);
    const off = start < node.target ? node.wE * (node.target - start) : node.wL * (start - node.target);
    const price = node.target < 0 ? 0 : off;
    prices.push(days.some((week) => black.has(week)) ? Number.POSITIVE_INFINITY : price);
  }
  if (node.parent < 0) return { ...event, prices };
  const within = between(node.pmin, node.pmax);
  if (node.amin === null && node.amax === null) return { ...event, prices, within };
  return { ...event, prices, within, withinRoot: between(node.amin ?? -weeks, node.amax ?? weeks) };
}

function between(least: number, most: number): Between {
  return { least: (start) => start + least, most: (start) => start + most };
}
