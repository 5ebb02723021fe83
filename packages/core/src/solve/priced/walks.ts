// Parts of a problem that no limit binds to each other, and the orders in which prices are moved through one.

import type { Pair } from './pair.js';

/** What two unknowns owe each other; `onX` and `onY` are what of it is paid at their places. */
export interface Link {
  readonly x: number;
  readonly y: number;
  readonly pair: Pair;
  readonly onX: Float64Array;
  readonly onY: Float64Array;
  /** The least it still costs, once what is paid at places is taken off. */
  least: number;
}

/** Unknowns bound by limits, in order of time. */
export interface Part {
  readonly unknowns: readonly number[];
  readonly links: readonly Link[];
  /** Whether jobs are among them. */
  hosted: boolean;
  /** Whether no link costs less than nothing anywhere. */
  held: boolean;
}

/** One way through a part: unknowns in order, with the links to those before and to those after each. */
export interface Walk {
  readonly unknowns: Int32Array;
  readonly behind: readonly (readonly Link[])[];
  readonly ahead: readonly (readonly Link[])[];
}

export function partsOf(
  core: readonly number[],
  pairs: readonly Pair[],
  rank: ArrayLike<number>,
  sizes: ArrayLike<number>,
): Part[] {
  const leader = new Map(core.map((k) => [k, k]));
  const top = (k: number): number => {
    const above = leader.get(k) as number;
    return above === k ? k : top(above);
  };
  for (const { x, y } of pairs) leader.set(top(x), top(y));
  const parts = new Map<number, { unknowns: number[]; links: Link[]; hosted: boolean; held: boolean }>();
  for (const k of core) {
    const part = parts.get(top(k)) ?? { unknowns: [], links: [], hosted: false, held: false };
    part.unknowns.push(k);
    parts.set(top(k), part);
  }
  for (const pair of pairs) {
    const [onX, onY] = [new Float64Array(sizes[pair.x] as number), new Float64Array(sizes[pair.y] as number)];
    parts.get(top(pair.x))?.links.push({ x: pair.x, y: pair.y, pair, onX, onY, least: 0 });
  }
  for (const part of parts.values()) part.unknowns.sort((a, b) => (rank[a] as number) - (rank[b] as number));
  return [...parts.values()];
}

export function walkOf(unknowns: readonly number[], links: readonly Link[]): Walk {
  const at = new Map(unknowns.map((k, i) => [k, i]));
  const behind: Link[][] = unknowns.map(() => []);
  const ahead: Link[][] = unknowns.map(() => []);
  for (const link of links) {
    const [i, j] = [at.get(link.x) as number, at.get(link.y) as number];
    (ahead[Math.min(i, j)] as Link[]).push(link);
    (behind[Math.max(i, j)] as Link[]).push(link);
  }
  return { unknowns: Int32Array.from(unknowns), behind, ahead };
}

/** The way that ends at one unknown: those farthest from it come first. */
export function funnelOf(target: number, links: readonly Link[]): Walk {
  const reached = [target];
  const seen = new Set(reached);
  for (let head = 0; head < reached.length; head += 1) {
    for (const { x, y } of links) {
      const other = x === reached[head] ? y : y === reached[head] ? x : -1;
      if (other < 0 || seen.has(other)) continue;
      seen.add(other);
      reached.push(other);
    }
  }
  return walkOf(reached.reverse(), links);
}
