// One entity made ready to be priced again and again: numbers in flat arrays, and events without visit and without
// anything below them left to their parents, whose prices then hold the best of them.

import { type Frame, frameOf, type Table } from '../exact/instance.js';
import type { TreeEvent } from '../exact/problem.js';
import type { GroupEntity } from './problem.js';
import { slide } from './slide.js';

const NEVER = Number.POSITIVE_INFINITY;

/** Events by place: parents before children, tree after tree; `event` leads back to the entity's own order. */
export interface Member {
  readonly entity: GroupEntity;
  readonly places: number;
  readonly event: Int32Array;
  /** The places of each tree, its root first. */
  readonly trees: readonly Int32Array[];
  readonly parent: Int32Array;
  readonly root: Int32Array;
  readonly children: readonly Int32Array[];
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  /** Starts allowed by the parent's start, and by the root's. */
  readonly within: readonly (Table | undefined)[];
  readonly withinRoot: readonly (Table | undefined)[];
  /** 1 where a limit from the root reaches the place or one below it. */
  readonly anchored: Uint8Array;
  readonly visited: Uint8Array;
  /** What the entity may go on until. */
  readonly horizon: number;
  /** Prices of the start `s` of a place lie at `at[place] + s` of an array of `size`. */
  readonly at: Int32Array;
  readonly size: number;
  /** The same for what a place tells its parent, by the parent's start. */
  readonly messageAt: Int32Array;
  readonly messageSize: number;
  /** Places that are left to their parents: those from `places` on. */
  readonly all: number;
  /** Places left to their parents, by tree. */
  readonly left: readonly Int32Array[];
  readonly length: Int32Array;
  readonly load: Int32Array;
  readonly base: Float64Array;
}

/** Undefined when some event has no start left. */
export function memberOf(entity: GroupEntity): Member | undefined {
  const frame = frameOf(entity.events);
  return frame && placed(entity, frame);
}

/**
 * The same member. Whoever changes one makes it anew through this: engines compile programs for objects that were made in
 * one place, and throw the code away when they meet one that was not.
 */
export function laidOut(of: Member): Member {
  return {
    entity: of.entity,
    places: of.places,
    event: of.event,
    trees: of.trees,
    parent: of.parent,
    root: of.root,
    children: of.children,
    lo: of.lo,
    hi: of.hi,
    within: of.within,
    withinRoot: of.withinRoot,
    anchored: of.anchored,
    visited: of.visited,
    horizon: of.horizon,
    at: of.at,
    size: of.size,
    messageAt: of.messageAt,
    messageSize: of.messageSize,
    all: of.all,
    left: of.left,
    length: of.length,
    load: of.load,
    base: of.base,
  };
}

function placed(entity: GroupEntity, frame: Frame): Member {
  const { events } = entity;
  const left = events.map(
    ({ parent, visited, withinRoot }, i) =>
      parent >= 0 && !visited && !withinRoot && (frame.children[i] as readonly number[]).length === 0,
  );
  const kept = frame.trees.map((tree) => tree.filter((i) => !left[i]));
  const order = [...kept.flat(), ...events.flatMap((_, i) => (left[i] ? [i] : []))];
  const place = new Int32Array(events.length);
  order.forEach((i, k) => {
    place[i] = k;
  });
  const places = kept.flat().length;
  const of = (list: ArrayLike<number>): Int32Array => Int32Array.from(order, (i) => list[i] as number);
  const lo = of(frame.lo);
  const hi = of(frame.hi);
  const parent = Int32Array.from(order, (i) =>
    (events[i] as TreeEvent).parent < 0 ? -1 : (place[(events[i] as TreeEvent).parent] as number),
  );
  const at = new Int32Array(order.length);
  const messageAt = new Int32Array(order.length);
  let size = 0;
  let messageSize = 0;
  order.forEach((_, k) => {
    at[k] = size - (lo[k] as number);
    size += (hi[k] as number) - (lo[k] as number) + 1;
    const p = parent[k] as number;
    if (p < 0) return;
    messageAt[k] = messageSize - (lo[p] as number);
    messageSize += (hi[p] as number) - (lo[p] as number) + 1;
  });
  const base = new Float64Array(size);
  order.forEach((i, k) => {
    base.set(frame.prices[i] as Float64Array, (at[k] as number) + (lo[k] as number));
  });
  return laidOut({
    entity,
    places,
    event: Int32Array.from(order),
    all: order.length,
    left: frame.trees.map((tree) =>
      Int32Array.from(
        tree.filter((i) => left[i]),
        (i) => place[i] as number,
      ),
    ),
    trees: kept.map((tree) => Int32Array.from(tree, (i) => place[i] as number)),
    parent,
    root: Int32Array.from(order, (i) => place[frame.root[i] as number] as number),
    children: order.map((i) =>
      Int32Array.from(
        (frame.children[i] as readonly number[]).filter((c) => !left[c]),
        (c) => place[c] as number,
      ),
    ),
    lo,
    hi,
    within: order.map((i) => frame.within[i]),
    withinRoot: order.map((i) => frame.withinRoot[i]),
    anchored: Uint8Array.from(order, (i) => frame.anchored[i] as number),
    visited: Uint8Array.from(order, (i) => ((events[i] as TreeEvent).visited ? 1 : 0)),
    horizon: frame.horizon,
    at,
    size,
    messageAt,
    messageSize,
    length: Int32Array.from(order, (i) => (events[i] as TreeEvent).length),
    load: Int32Array.from(order, (i) =>
      (events[i] as TreeEvent).length > 0 ? (events[i] as TreeEvent).load : 0,
    ),
    base,
  });
}

/** What so many units of load cost at each time. */
export type UnitPrices = (units: number) => Float64Array;

/** Prices of the starts of one tree with its load; those left to their parents are in the parents' prices. */
export function priceTree(member: Member, tree: number, prices: UnitPrices, into: Float64Array): void {
  const { lo, hi, at, base, parent, within } = member;
  for (const k of member.trees[tree] as Int32Array) {
    into.set(
      base.subarray((at[k] as number) + (lo[k] as number), (at[k] as number) + (hi[k] as number) + 1),
      (at[k] as number) + (lo[k] as number),
    );
    addLoad(member, k, prices, into);
  }
  for (const k of member.left[tree] as Int32Array) {
    into.set(
      base.subarray((at[k] as number) + (lo[k] as number), (at[k] as number) + (hi[k] as number) + 1),
      (at[k] as number) + (lo[k] as number),
    );
    addLoad(member, k, prices, into);
    const p = parent[k] as number;
    const row = scratch((hi[p] as number) + 1);
    const { from, to } = within[k] as Table;
    const [low, high] = [lo[p] as number, hi[p] as number];
    slide(into, at[k] as number, lo[k] as number, hi[k] as number, from, to, low, row, 0, low, high);
    const first = at[p] as number;
    for (let s = lo[p] as number; s <= (hi[p] as number); s += 1)
      (into[first + s] as number) += row[s] as number;
  }
}

/** Prices of the starts of all trees with their load; good until this is asked again. */
export function pricesOf(member: Member, prices: UnitPrices): Float64Array {
  if (priced.length < member.size) priced = new Float64Array(2 * member.size);
  price(member, prices, priced);
  return priced;
}

/** The same for all trees. */
export function price(member: Member, prices: UnitPrices, into: Float64Array): void {
  for (let tree = 0; tree < member.trees.length; tree += 1) priceTree(member, tree, prices, into);
}

function addLoad(
  { lo, hi, at, length, load }: Member,
  k: number,
  prices: UnitPrices,
  into: Float64Array,
): void {
  if (load[k] === 0) return;
  const unit = prices(load[k] as number);
  const first = at[k] as number;
  const n = length[k] as number;
  for (let s = lo[k] as number; s <= (hi[k] as number); s += 1) {
    let sum = 0;
    for (let t = s; t < s + n; t += 1) sum += unit[t] as number;
    (into[first + s] as number) += sum;
  }
}

/** Starts of a tree's events that were left to their parents, once these have theirs; `prices` as priced. */
export function follow(member: Member, tree: number, prices: Float64Array, starts: Int32Array): void {
  const { lo, hi, at, parent, within } = member;
  for (const k of member.left[tree] as Int32Array) {
    const p = parent[k] as number;
    const { from, to } = within[k] as Table;
    const row = (starts[p] as number) - (lo[p] as number);
    let least = NEVER;
    for (
      let s = Math.max(lo[k] as number, from[row] as number);
      s <= Math.min(hi[k] as number, to[row] as number);
      s += 1
    ) {
      const value = prices[(at[k] as number) + s] as number;
      if (value >= least) continue;
      least = value;
      starts[k] = s;
    }
  }
}

let shared = new Float64Array(1024);
let priced = new Float64Array(1024);

function scratch(size: number): Float64Array {
  if (shared.length < size) shared = new Float64Array(2 * size);
  return shared;
}
