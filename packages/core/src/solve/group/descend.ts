// A plan made better tree by tree: each tree takes its cheapest starts beside the others, where a visit that others
// need already costs nothing. Quick, and not the optimum: no two trees move together.

import { follow, type Member, priceTree, type UnitPrices } from './member.js';
import type { Trees } from './trees.js';

let prices = new Float64Array(1 << 12);
let extra = new Float64Array(1 << 10);

/** What an entity's starts come to without load: prices and visits. */
export function paidFor(member: Member, starts: Int32Array): number {
  const { at, base, all, entity } = member;
  let sum = entity.visits.price * visitsFor(visitedStarts(member, starts, -1), entity.visits.window);
  for (let k = 0; k < all; k += 1) sum += base[(at[k] as number) + (starts[k] as number)] as number;
  return sum;
}

/** What so many starts' load costs at these prices. */
export function loadFor({ load, length, all }: Member, starts: Int32Array, unit: UnitPrices): number {
  let sum = 0;
  for (let k = 0; k < all; k += 1) {
    if (load[k] === 0) continue;
    const row = unit(load[k] as number);
    for (let t = starts[k] as number; t < (starts[k] as number) + (length[k] as number); t += 1)
      sum += row[t] as number;
  }
  return sum;
}

/** The cheapest starts of one tree beside the others', written into `starts`; false when it has none. */
export function replaceTree(
  member: Member,
  trees: Trees,
  tree: number,
  unit: UnitPrices,
  starts: Int32Array,
): boolean {
  const { size, lo, hi, at, visited, entity, horizon } = member;
  if (prices.length < size) prices = new Float64Array(2 * size);
  if (extra.length <= horizon) extra = new Float64Array(2 * horizon);
  priceTree(member, tree, unit, prices);
  extraVisits(visitedStarts(member, starts, tree), entity.visits.window, entity.visits.price, horizon);
  for (const k of member.trees[tree] as Int32Array) {
    if (visited[k] === 0) continue;
    for (let s = lo[k] as number; s <= (hi[k] as number); s += 1)
      (prices[(at[k] as number) + s] as number) += extra[s] as number;
  }
  if (trees.one(tree, prices, starts) === Number.POSITIVE_INFINITY) return false;
  follow(member, tree, prices, starts);
  return true;
}

/** The fewest visits that serve sorted starts. */
export function visitsFor(starts: ArrayLike<number>, window: number): number {
  let count = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < starts.length; k += 1) {
    const start = starts[k] as number;
    if (start < until) continue;
    count += 1;
    until = start + window;
  }
  return count;
}

/** Sorted starts of what is visited, without one tree's. */
function visitedStarts(member: Member, starts: Int32Array, without: number): number[] {
  const list: number[] = [];
  member.trees.forEach((tree, k) => {
    if (k === without) return;
    for (const i of tree) if (member.visited[i] === 1) list.push(starts[i] as number);
  });
  return list.sort((a, b) => a - b);
}

// What one more start costs in visits, at each time.
function extraVisits(list: readonly number[], window: number, price: number, horizon: number): void {
  const rest = new Int32Array(list.length + 1);
  for (let i = list.length - 1, next = list.length; i >= 0; i -= 1) {
    while (next > i + 1 && (list[next - 1] as number) >= (list[i] as number) + window) next -= 1;
    while (next < list.length && (list[next] as number) < (list[i] as number) + window) next += 1;
    rest[i] = 1 + (rest[next] as number);
  }
  let i = 0;
  let count = 0;
  let until = Number.NEGATIVE_INFINITY;
  let after = 0;
  for (let t = 0; t <= horizon; t += 1) {
    for (; i < list.length && (list[i] as number) < t; i += 1) {
      if ((list[i] as number) < until) continue;
      count += 1;
      until = (list[i] as number) + window;
    }
    while (after < list.length && (list[after] as number) < t + window) after += 1;
    extra[t] = t < until ? 0 : price * (count + 1 + (rest[after] as number) - (rest[0] as number));
  }
}
