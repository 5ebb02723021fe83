// The highest load that can come up at any time. Events of one tree often exclude each other, since a limit keeps them
// apart: of those, one counts. Where that brings the peak down to what is free, load is out of the problem for good.

import type { Instance, Table } from './instance.js';
import type { TreeEvent } from './problem.js';

type Laid = Pick<Instance, 'problem' | 'lo' | 'hi' | 'horizon' | 'trees' | 'within'>;

/** A load of `idle` is worth nothing, one above `most` is not allowed: a peak is told closely only between them. */
export interface Bounds {
  readonly idle: number;
  readonly most: number;
}

/** No load above this can come up, whatever starts are chosen. */
export function peakOf(laid: Laid, { idle, most }: Bounds): number {
  const { problem, trees } = laid;
  const loading = trees.map((tree) =>
    tree.filter((i) => {
      const { load, length } = problem.events[i] as TreeEvent;
      return load > 0 && length > 0;
    }),
  );
  const apart = loading.map((tree) => tree.map((i) => [i]));
  const together = peakOfSets(laid, apart.flat());
  // With one event of each tree at a time, which no closer look brings further down.
  const least = peakOfSets(laid, loading);
  if (together <= idle || (least > idle && least >= most)) return together;
  return peakOfSets(
    laid,
    loading.flatMap((tree) => exclusive(laid, tree)),
  );
}

/** The peak when no two events of a set are ever in progress together. */
function peakOfSets({ problem, lo, hi, horizon }: Laid, sets: readonly (readonly number[])[]): number {
  const total = new Float64Array(horizon);
  const own = new Float64Array(horizon);
  for (const set of sets) {
    own.fill(0);
    for (const i of set) {
      const { load, length } = problem.events[i] as TreeEvent;
      const end = (hi[i] as number) + length;
      for (let at = lo[i] as number; at < end; at += 1) if (load > (own[at] as number)) own[at] = load;
    }
    for (let at = 0; at < horizon; at += 1) (total[at] as number) += own[at] as number;
  }
  return total.reduce((most, load) => Math.max(most, load), 0);
}

/** Events of a tree in sets of which no two can be in progress at one time. */
function exclusive(laid: Laid, tree: readonly number[]): number[][] {
  const sets: number[][] = [];
  for (const i of tree) {
    const set = sets.find((others) => others.every((other) => !mayMeet(laid, i, other)));
    if (set) set.push(i);
    else sets.push([i]);
  }
  return sets;
}

/** Whether two events of a tree may be in progress at one time, by their windows and by how far limits keep them apart. */
function mayMeet(laid: Laid, a: number, b: number): boolean {
  const { lo, hi, problem } = laid;
  const lengthOf = (i: number): number => (problem.events[i] as TreeEvent).length;
  const endOf = (i: number): number => (hi[i] as number) + lengthOf(i);
  if ((lo[a] as number) >= endOf(b) || (lo[b] as number) >= endOf(a)) return false;
  const pathA = pathOf(laid, a);
  const pathB = pathOf(laid, b);
  while (pathA.length > 1 && pathB.length > 1 && pathA.at(-2) === pathB.at(-2)) {
    pathA.pop();
    pathB.pop();
  }
  const fromTop = (path: readonly number[]): [number, number] =>
    path.slice(0, -1).reduce<[number, number]>(
      ([least, most], i) => {
        const [soonest, latest] = afterParent(laid, i);
        return [least + soonest, most + latest];
      },
      [0, 0],
    );
  const [leastA, mostA] = fromTop(pathA);
  const [leastB, mostB] = fromTop(pathB);
  return leastB - mostA < lengthOf(a) && leastA - mostB < lengthOf(b);
}

/** An event, its parent, and so on to the root. */
function pathOf({ problem }: Laid, event: number): number[] {
  const path: number[] = [];
  for (let i = event; i >= 0; i = (problem.events[i] as TreeEvent).parent) path.push(i);
  return path;
}

/** How long an event starts after its parent at least and at most. */
function afterParent({ lo, within, problem }: Laid, event: number): readonly [number, number] {
  const { from, to } = within[event] as Table;
  const first = lo[(problem.events[event] as TreeEvent).parent] as number;
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let s = 0; s < from.length; s += 1) {
    least = Math.min(least, (from[s] as number) - first - s);
    most = Math.max(most, (to[s] as number) - first - s);
  }
  return [least, most];
}
