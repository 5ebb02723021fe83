// A problem made ready for search: unknowns in order of time, what lies between them, and which of them merely hang on
// another, so that their cheapest place can be told from that one's alone.

import { type Pair, pairsOf } from './pair.js';
import type { Piece } from './pieces.js';
import type { PricedProblem } from './problem.js';
import { type Reading, read } from './reading.js';
import { Hosting } from './spans.js';

/** An unknown that hangs on another by one pair. */
export interface Pendant {
  readonly unknown: number;
  readonly on: number;
  readonly pair: Pair;
}

/** Unknowns are numbered; those of `core` are ordered by time, those of `pendants` come before what they hang on. */
export interface Model {
  readonly problem: PricedProblem;
  readonly reading: Reading;
  readonly pairs: readonly Pair[];
  readonly hosting: Hosting;
  /** How many pairs each unknown is in. */
  readonly degree: Int32Array;
  /** The place of each unknown in time. */
  readonly rank: Int32Array;
  readonly core: readonly number[];
  readonly corePairs: readonly Pair[];
  readonly pendants: readonly Pendant[];
  readonly every: readonly number[];
  /** Places left to begin with. */
  readonly left: readonly Uint8Array[];
}

/** Undefined where the constraints leave no days. */
export function modelOf(problem: PricedProblem): Model | undefined {
  const reading = read(problem);
  if (!reading) return undefined;
  const left = reading.prices.map((prices) =>
    Uint8Array.from(prices, (price) => (price < Number.POSITIVE_INFINITY ? 1 : 0)),
  );
  for (const prices of reading.prices) {
    for (let i = 0; i < prices.length; i += 1) if (prices[i] === Number.POSITIVE_INFINITY) prices[i] = 0;
  }
  const pairs = pairsBetween(reading.pieces);
  const hosting = new Hosting(problem, reading, pairs);
  const jobbed = new Set(hosting.spans.map(({ unknown }) => unknown));
  const pendants = pendantsOf(pairs, jobbed);
  const hanging = new Set(pendants.map(({ pair }) => pair));
  const gone = new Set(pendants.map(({ unknown }) => unknown));
  const middle = middlesOf(reading);
  const inTime = Array.from(reading.sizes, (_, k) => k);
  inTime.sort((a, b) => (middle[a] as number) - (middle[b] as number) || a - b);
  const rank = new Int32Array(inTime.length);
  inTime.forEach((k, at) => {
    rank[k] = at;
  });
  const degree = new Int32Array(inTime.length);
  for (const { x, y } of pairs) for (const k of [x, y]) degree[k] = (degree[k] as number) + 1;
  const core = inTime.filter((k) => !gone.has(k));
  const corePairs = pairs.filter((pair) => !hanging.has(pair));
  return {
    problem,
    reading,
    pairs,
    hosting,
    rank,
    degree,
    core,
    corePairs,
    pendants,
    every: Array.from(reading.sizes, (_, k) => k),
    left,
  };
}

function pairsBetween(pieces: readonly Piece[]): Pair[] {
  const between = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const key = `${piece.x} ${piece.y}`;
    const list = between.get(key);
    if (list) list.push(piece);
    else between.set(key, [piece]);
  }
  return [...between.values()].flatMap((list) => pairsOf(list));
}

// Takes off, again and again, unknowns without jobs that one pair alone binds.
function pendantsOf(pairs: readonly Pair[], jobbed: ReadonlySet<number>): Pendant[] {
  const pendants: Pendant[] = [];
  const open = new Set(pairs);
  for (let found = true; found; ) {
    found = false;
    const count = new Map<number, number>();
    for (const { x, y } of open) for (const it of [x, y]) count.set(it, (count.get(it) ?? 0) + 1);
    for (const pair of [...open]) {
      const { x, y } = pair;
      const unknown = [y, x].find((it) => count.get(it) === 1 && !jobbed.has(it));
      if (unknown === undefined) continue;
      open.delete(pair);
      pendants.push({ unknown, on: unknown === x ? y : x, pair });
      for (const it of [x, y]) count.set(it, (count.get(it) as number) - 1);
      found = true;
    }
  }
  return pendants;
}

function middlesOf({ sizes, unknownOf, daysOf }: Reading): Float64Array {
  const middles = new Float64Array(sizes.length).fill(Number.NaN);
  unknownOf.forEach((unknown, v) => {
    const days = daysOf[v] as Int32Array;
    if (Number.isNaN(middles[unknown])) middles[unknown] = (days[0] as number) + (days.at(-1) as number);
  });
  return middles;
}
