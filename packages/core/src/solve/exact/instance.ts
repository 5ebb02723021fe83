// A problem made ready for the programs: windows tightened along the trees, limits written out as tables. Limits are
// only asked here, for starts inside the windows, so they may be costly.

import { peakOf } from './peak.js';
import { type Between, leastOverTime, mostOverTime, type TreeEvent, type TreeProblem } from './problem.js';

/** First and last start of the child for each start of the other event, counted from that event's `lo`. */
export interface Table {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** A problem with its windows; indices are those of the problem. */
export interface Instance {
  readonly problem: TreeProblem;
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  /** Price of each start from `lo` to `hi`. */
  readonly prices: readonly Float64Array[];
  /** The events of each tree, every parent before its children. */
  readonly trees: readonly (readonly number[])[];
  readonly children: readonly (readonly number[])[];
  /** Events that trees and children do not name since their parents' prices hold them, parents first. */
  readonly left: readonly number[];
  readonly root: Int32Array;
  /** -1 at roots. */
  readonly parent: Int32Array;
  readonly within: readonly (Table | undefined)[];
  readonly withinRoot: readonly (Table | undefined)[];
  /** 1 where a limit from the root reaches the event or one below it, so that its price depends on the root's start. */
  readonly anchored: Uint8Array;
  /** One more than the last time at which anything may be in progress. */
  readonly horizon: number;
  /** The highest load that can come up at any time and is allowed. */
  readonly ceiling: number;
}

interface Shape {
  readonly trees: number[][];
  readonly children: number[][];
  readonly root: Int32Array;
}

/** What an instance is without its load. */
export type Frame = Omit<Instance, 'problem' | 'left' | 'ceiling'>;

/** Tightens the windows; undefined when some event has no start left. */
export function instanceOf(problem: TreeProblem): Instance | undefined {
  const frame = frameOf(problem.events);
  if (!frame) return undefined;
  const { most, free, price } = problem.load;
  // Up to this, load can neither cost anything nor pass its ceiling.
  const idle = Math.min(
    leastOverTime(most),
    mostOverTime(price) > 0 ? leastOverTime(free) : Number.POSITIVE_INFINITY,
  );
  const peak = peakOf({ ...frame, problem }, { idle, most: mostOverTime(most) });
  const weightless = (): TreeProblem => ({
    ...problem,
    events: problem.events.map((it) => ({ ...it, load: 0 })),
  });
  return laidOut({
    ...frame,
    problem: peak <= idle ? weightless() : problem,
    left: [],
    ceiling: Math.min(peak, mostOverTime(most)),
  });
}

/** The same without a word on load. */
export function frameOf(events: readonly TreeEvent[]): Frame | undefined {
  const shape = shapeOf(events);
  const lo = Int32Array.from(events, (event) => event.first);
  const hi = Int32Array.from(events, (event) => event.first + event.prices.length - 1);
  if (!tighten(events, shape, lo, hi)) return undefined;
  const prices = events.map((event, i) =>
    Float64Array.from(
      event.prices.slice((lo[i] as number) - event.first, (hi[i] as number) - event.first + 1),
    ),
  );
  const table = (of: number, between: Between | undefined): Table | undefined =>
    between && tableOf(between, lo[of] as number, hi[of] as number);
  return {
    lo,
    hi,
    prices,
    ...shape,
    parent: Int32Array.from(events, ({ parent }) => parent),
    within: events.map(({ parent, within }) => (parent < 0 ? undefined : table(parent, within))),
    withinRoot: events.map(({ withinRoot }, i) => table(shape.root[i] as number, withinRoot)),
    anchored: anchoredOf(events, shape),
    horizon: Math.max(0, ...events.map(({ length }, i) => (hi[i] as number) + Math.max(1, length))),
  };
}

/**
 * The same instance. Whoever changes one makes it anew through this: engines compile programs for objects that were made
 * in one place, and throw the code away when they meet one that was not.
 */
export function laidOut(of: Instance): Instance {
  return {
    problem: of.problem,
    lo: of.lo,
    hi: of.hi,
    prices: of.prices,
    trees: of.trees,
    children: of.children,
    left: of.left,
    root: of.root,
    parent: of.parent,
    within: of.within,
    withinRoot: of.withinRoot,
    anchored: of.anchored,
    horizon: of.horizon,
    ceiling: of.ceiling,
  };
}

function shapeOf(events: readonly TreeEvent[]): Shape {
  const children: number[][] = events.map(() => []);
  const trees: number[][] = [];
  events.forEach(({ parent }, i) => {
    if (parent < 0) trees.push([i]);
    else children[parent]?.push(i);
  });
  const root = new Int32Array(events.length);
  for (const tree of trees) {
    for (const i of tree) {
      root[i] = tree[0] as number;
      tree.push(...(children[i] as number[]));
    }
  }
  return { trees, children, root };
}

function anchoredOf(events: readonly TreeEvent[], { trees }: Shape): Uint8Array {
  const anchored = new Uint8Array(events.length);
  for (const tree of trees) {
    for (const i of tree.toReversed()) {
      const { parent, withinRoot } = events[i] as TreeEvent;
      if (parent >= 0 && withinRoot) anchored[i] = 1;
      if (anchored[i] === 1 && parent !== tree[0]) anchored[parent] = 1;
    }
  }
  return anchored;
}

function tableOf({ least, most }: Between, lo: number, hi: number): Table {
  const from = new Int32Array(hi - lo + 1);
  const to = new Int32Array(hi - lo + 1);
  for (let start = lo; start <= hi; start += 1) {
    from[start - lo] = least(start);
    to[start - lo] = most(start);
  }
  return { from, to };
}

// Narrows both ends of every limit until nothing moves; holes at the ends of a window are left out too.
function tighten(events: readonly TreeEvent[], { root }: Shape, lo: Int32Array, hi: Int32Array): boolean {
  const free = (i: number, at: number): boolean => {
    const event = events[i] as TreeEvent;
    return (event.prices[at - event.first] ?? Number.POSITIVE_INFINITY) < Number.POSITIVE_INFINITY;
  };
  const narrow = (i: number, from: number, to: number): boolean => {
    let a = Math.max(from, lo[i] as number);
    let b = Math.min(to, hi[i] as number);
    while (a <= b && !free(i, a)) a += 1;
    while (b >= a && !free(i, b)) b -= 1;
    const moved = a !== lo[i] || b !== hi[i];
    lo[i] = a;
    hi[i] = b;
    return moved;
  };
  const narrowPair = (of: number, child: number, { least, most }: Between): boolean => {
    let moved = narrow(child, least(lo[of] as number), most(hi[of] as number));
    let a = lo[of] as number;
    let b = hi[of] as number;
    while (a <= b && most(a) < (lo[child] as number)) a += 1;
    while (b >= a && least(b) > (hi[child] as number)) b -= 1;
    moved = narrow(of, a, b) || moved;
    return moved;
  };
  const empty = (): boolean => lo.some((at, i) => at > (hi[i] as number));
  events.forEach((_, i) => {
    narrow(i, lo[i] as number, hi[i] as number);
  });
  for (let moved = true; moved; ) {
    if (empty()) return false;
    moved = false;
    events.forEach(({ parent, within, withinRoot }, i) => {
      if (empty()) return;
      if (parent >= 0 && within) moved = narrowPair(parent, i, within) || moved;
      if (parent >= 0 && withinRoot) moved = narrowPair(root[i] as number, i, withinRoot) || moved;
    });
  }
  return true;
}
