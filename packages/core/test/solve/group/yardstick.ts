// The first entities of the yardstick's group of twenty, with a team in proportion. Weeks are counted from 0.

import { readFileSync } from 'node:fs';
import type { Between, TreeEvent } from '../../../src/solve/exact/index.js';
import type { GroupProblem } from '../../../src/solve/group/index.js';

interface Node {
  readonly lo: number;
  readonly hi: number;
  readonly dur: number;
  readonly dem: number;
  readonly sess: boolean;
  readonly parent: number;
  readonly pmin: number;
  readonly pmax: number;
  readonly amin: number | null;
  readonly amax: number | null;
  readonly target: number;
  readonly wE: number;
  readonly wL: number;
}

interface Instance {
  readonly T: number;
  readonly team: { readonly cap: number; readonly soft: number; readonly over: number };
  readonly entities: readonly {
    readonly id: string;
    readonly F: number;
    readonly J: number;
    readonly black: readonly number[];
    readonly nodes: readonly Node[];
  }[];
}

/** A group of so many entities, up to 20. */
export function yardstickGroup(size: number): GroupProblem {
  const file = new URL('fixtures/group-20.json', import.meta.url);
  const { T, team, entities }: Instance = JSON.parse(readFileSync(file, 'utf8'));
  const part = size / entities.length;
  return {
    entities: entities.slice(0, size).map(({ id, F, J, black, nodes }) => ({
      id,
      events: nodes.map((node) => eventOf(node, T, black)),
      visits: { price: F, window: J },
    })),
    team: { most: Math.ceil(team.cap * part) + 1, free: Math.ceil(team.soft * part), price: team.over },
    grain: 1,
  };
}

function eventOf(node: Node, weeks: number, black: readonly number[]): TreeEvent {
  const { lo, hi, dur, dem, sess, parent, pmin, pmax, amin, amax, target, wE, wL } = node;
  const first = Math.max(0, lo);
  const last = Math.min(hi, weeks - dur);
  const prices = Array.from({ length: last - first + 1 }, (_, k) => {
    const start = first + k;
    if (black.some((week) => start <= week && week < start + dur)) return Number.POSITIVE_INFINITY;
    if (target < 0) return 0;
    return start < target ? wE * (target - start) : wL * (start - target);
  });
  const event = { parent, first, prices, length: dur, load: dem, visited: sess };
  if (parent < 0) return event;
  const anchored = amin !== null || amax !== null;
  const within = between(pmin, pmax, weeks);
  return { ...event, within, ...(anchored && { withinRoot: between(amin, amax, weeks) }) };
}

function between(min: number | null, max: number | null, weeks: number): Between {
  return {
    least: (start) => (min === null ? 0 : start + min),
    most: (start) => (max === null ? weeks : start + max),
  };
}
