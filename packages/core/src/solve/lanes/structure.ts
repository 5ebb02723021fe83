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
  const count = starts.length;
  const around = new Map<number, number[]>(kept.map((v) => [v, []]));
  const pairs = pairsOf(network);
  for (const [a, b] of pairs) {
    around.get(a)?.push(b);
    around.get(b)?.push(a);
  }
  const payer = new Map<number, number>();
  const paysStart: boolean[] = [];
  const paysEnd: boolean[] = [];
  for (let job = 0; job < count; job += 1) {
    const [s, e] = [(starts[job] as JobEnd).v, (ends[job] as JobEnd).v];
    paysStart.push(!payer.has(s));
    if (!payer.has(s)) payer.set(s, job);
    paysEnd.push(s !== e && !payer.has(e));
    if (!payer.has(e)) payer.set(e, job);
  }
  const taken = new Set<string>();
  const keyOf = (a: number, b: number): string => (a < b ? `${a},${b}` : `${b},${a}`);
  const tie = (row: number, column: number, isLink = false): Tie => {
    taken.add(keyOf(row, column));
    return {
      row,
      column,
      limits: limitsBetween(network, row, column),
      forth: isLink ? piecesOf(network, row, column) : [],
      back: piecesOf(network, column, row),
    };
  };
  const tied = new Set(pairs.map(([a, b]) => keyOf(a, b)));
  const inside = starts.map(({ v: s }, job) => {
    const e = (ends[job] as JobEnd).v;
    const key = keyOf(s, e);
    return s !== e && tied.has(key) && !taken.has(key) ? tie(s, e) : undefined;
  });

  const chains = [...sequences];
  // The links of those that are bound the most are worth keeping.
  const strength = new Map(chains.map((chain) => [chain, strengthOf(network, chain, starts)]));
  chains.sort(
    (a, b) =>
      (strength.get(b) as number) - (strength.get(a) as number) ||
      b.length - a.length ||
      (a[0] as number) - (b[0] as number),
  );
  const tight = chains
    .filter((jobs, i) => i < 2 && jobs.length > 1)
    .map((jobs) => ({
      jobs,
      links: jobs.map((job, at) => {
        if (at === 0) return undefined;
        const [before, after] = [(starts[jobs[at - 1] as number] as JobEnd).v, (starts[job] as JobEnd).v];
        return tied.has(keyOf(before, after)) ? tie(before, after, true) : undefined;
      }),
    }));

  // Variables of no job hang on the one nearest to the first job by which they can be reached.
  const place = new Map<number, number>();
  const byTime = [...payer.keys()].sort(
    (a, b) => (network.days[a]?.[0] as number) - (network.days[b]?.[0] as number) || a - b,
  );
  const queue = [...byTime];
  for (const v of queue) place.set(v, place.size);
  const hanging: Tie[] = [];
  const walk = (): void => {
    for (let head = 0; head < queue.length; head += 1) {
      const v = queue[head] as number;
      for (const u of around.get(v) as number[]) {
        if (place.has(u)) continue;
        place.set(u, place.size);
        queue.push(u);
        hanging.push(tie(v, u));
      }
    }
  };
  walk();
  const alone: number[] = [];
  for (const v of kept) {
    if (place.has(v)) continue;
    place.set(v, place.size);
    alone.push(v);
    queue.length = 0;
    queue.push(v);
    walk();
  }
  const relaxed: Tie[] = [];
  for (const [a, b] of pairs) {
    if (taken.has(keyOf(a, b))) continue;
    const [pa, pb] = [payer.has(a), payer.has(b)];
    const later = (place.get(a) as number) > (place.get(b) as number);
    const row = pa === pb ? (later ? a : b) : pa ? a : b;
    relaxed.push(tie(row, row === a ? b : a));
  }
  return {
    tight,
    loose: chains.filter((jobs, i) => i >= 2 || jobs.length === 1),
    inside,
    paysStart,
    paysEnd,
    hanging: hanging.toReversed(),
    relaxed,
    alone,
  };
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
