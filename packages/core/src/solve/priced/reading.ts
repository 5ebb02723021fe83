// Reads a problem onto tables. A day that follows from another's (`least` and `most` leave one day) is no unknown of
// its own: what is left are unknowns, places in their lists of days, and for every variable its day at each place.

import type { Day } from '../../calendar/index.js';
import type { Constraint, Step } from '../problem.js';
import { initialWindows, networkOf, tighten } from '../propagate.js';
import { type Piece, priceAt } from './pieces.js';
import type { PricedProblem } from './problem.js';

/** The problem on tables. `Piece`s lie between different unknowns; everything within one is in its prices. */
export interface Reading {
  /** How many places each unknown has. */
  readonly sizes: Int32Array;
  /** The price of each place of each unknown. */
  readonly prices: readonly Float64Array[];
  readonly pieces: readonly Piece[];
  /** The unknown of each variable, and the variable's day at each of its places; never decreasing. */
  readonly unknownOf: Int32Array;
  readonly daysOf: readonly Int32Array[];
}

/** Undefined where the constraints leave a variable no day. */
export function read(problem: PricedProblem): Reading | undefined {
  const domains = domainsOf(problem);
  if (!domains) return undefined;
  const hard = problem.constraints.filter(({ soft }) => !soft);
  const { unknown, place } = followed(hard, domains);
  const daysOf = domains.map((days, v) =>
    (place[v] as Int32Array).map((at) => (at < 0 ? GONE : (days[at] as Day))),
  );
  const roots = [...new Set(unknown)].sort((a, b) => a - b);
  const kept = new Map(roots.map((root) => [root, placesKept(root, hard, unknown, daysOf)] as const));
  for (const places of kept.values()) if (places.length === 0) return undefined;
  const numberOf = new Map(roots.map((root, k) => [root, k]));
  const reading = {
    sizes: Int32Array.from(roots, (root) => (kept.get(root) as Int32Array).length),
    unknownOf: Int32Array.from(unknown, (root) => numberOf.get(root) as number),
    daysOf: daysOf.map((days, v) =>
      (kept.get(unknown[v] as number) as Int32Array).map((at) => days[at] as Day),
    ),
  };
  return owed(problem, hard, reading);
}

const GONE = -0x8000_0000;

function domainsOf({ variables, constraints }: PricedProblem): Int32Array[] | undefined {
  const whole = { variables, constraints, preferences: [], order: [], capacity: undefined };
  const windows = initialWindows(whole);
  if (tighten(networkOf(whole), windows) >= 0) return undefined;
  return variables.map(({ grid }, v) => {
    const days: Day[] = [];
    const hi = windows.hi[v] as Day;
    for (let day = windows.lo[v] as Day; day <= hi; day = grid.next(day + 1)) days.push(day);
    return Int32Array.from(days);
  });
}

// For each variable the one it follows (itself, if none), and its own place at each place of that one; -1 for none.
function followed(hard: readonly Constraint[], domains: readonly Int32Array[]) {
  const leader = domains.map((_, v) => v);
  const step: (Int32Array | undefined)[] = domains.map(() => undefined);
  const top = (v: number): number => (leader[v] === v ? v : top(leader[v] as number));
  for (const { from, to, least, most } of hard) {
    if (!least || !most || leader[to] !== to || top(from) === to || (domains[to] as Int32Array).length === 1)
      continue;
    const places = onlyPlaces(least, most, domains[from] as Int32Array, domains[to] as Int32Array);
    if (!places) continue;
    leader[to] = from;
    step[to] = places;
  }
  const place = domains.map((_, v) => {
    let places = step[v];
    let above = leader[v] as number;
    if (!places) return (domains[v] as Int32Array).map((_, i) => i);
    while (leader[above] !== above) {
      const through = places;
      places = (step[above] as Int32Array).map((at) => (at < 0 ? -1 : (through[at] as number)));
      above = leader[above] as number;
    }
    return places;
  });
  return { unknown: domains.map((_, v) => top(v)), place };
}

// For each day of `from` the one place of `to` between the limits, -1 for none; undefined where there are several.
function onlyPlaces(least: Step, most: Step, from: Int32Array, to: Int32Array): Int32Array | undefined {
  const places = new Int32Array(from.length);
  let at = 0;
  for (let i = 0; i < from.length; i += 1) {
    const [low, high] = [least(from[i] as Day), most(from[i] as Day)];
    while (at < to.length && (to[at] as Day) < low) at += 1;
    if (at + 1 < to.length && (to[at + 1] as Day) <= high) return undefined;
    places[i] = at < to.length && (to[at] as Day) <= high ? at : -1;
  }
  return places;
}

// Places of an unknown at which all that follow it have a day and every constraint among them holds.
function placesKept(
  root: number,
  hard: readonly Constraint[],
  unknown: readonly number[],
  daysOf: readonly Int32Array[],
): Int32Array {
  const followers = daysOf.filter((_, v) => unknown[v] === root);
  const within = hard.filter(({ from, to }) => unknown[from] === root && unknown[to] === root);
  const places = Array.from(daysOf[root] as Int32Array, (_, i) => i);
  return Int32Array.from(
    places.filter((i) => {
      if (followers.some((days) => days[i] === GONE)) return false;
      return within.every(({ from, to, least, most }) => {
        const [a, b] = [(daysOf[from] as Int32Array)[i] as Day, (daysOf[to] as Int32Array)[i] as Day];
        return (!least || least(a) <= b) && (!most || b <= most(a));
      });
    }),
  );
}

type Tables = Pick<Reading, 'sizes' | 'unknownOf' | 'daysOf'>;

function owed(problem: PricedProblem, hard: readonly Constraint[], tables: Tables): Reading {
  const { sizes, unknownOf, daysOf } = tables;
  const prices = Array.from(sizes, (size) => new Float64Array(size));
  for (const { of, price } of problem.prices) {
    const [sum, days] = [prices[unknownOf[of] as number] as Float64Array, daysOf[of] as Int32Array];
    for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] as number) + price(days[i] as Day);
  }
  const pieces: Piece[] = [];
  const limit = (
    from: number,
    to: number,
    step: Step,
    least: boolean,
    once: number,
    perDay: number,
  ): void => {
    const isHard = once === Number.POSITIVE_INFINITY;
    const [x, y] = [unknownOf[from] as number, unknownOf[to] as number];
    if (isHard && x === y) return;
    const limits = (daysOf[from] as Int32Array).map((day) => step(day));
    const own = { hard: isHard, once: isHard ? 0 : once, perDay };
    // Least: the day of `to` should not lie below the limit; turned around when `to` has the smaller number.
    const piece: Piece =
      x <= y
        ? { x, y, X: limits, Y: daysOf[to] as Int32Array, low: least, ...own }
        : { x: y, y: x, X: daysOf[to] as Int32Array, Y: limits, low: !least, ...own };
    addPiece(pieces, prices, piece);
  };
  for (const { from, to, least, most } of hard) {
    if (least) limit(from, to, least, true, Number.POSITIVE_INFINITY, 0);
    if (most) limit(from, to, most, false, Number.POSITIVE_INFINITY, 0);
  }
  for (const { from, to, least, most, once, perDay } of problem.limits) {
    if (least) limit(from, to, least, true, once, perDay);
    else if (most) limit(from, to, most, false, once, perDay);
  }
  return { ...tables, prices, pieces };
}

// Between two unknowns it is a piece; within one, or beside one of a single place, a price.
function addPiece(pieces: Piece[], prices: readonly Float64Array[], piece: Piece): void {
  const [onX, onY] = [prices[piece.x] as Float64Array, prices[piece.y] as Float64Array];
  const within = piece.x === piece.y;
  if (!within && onX.length > 1 && onY.length > 1) {
    pieces.push(piece);
    return;
  }
  const sum = onX.length > 1 ? onX : onY;
  for (let i = 0; i < sum.length; i += 1) {
    const [atX, atY] = within ? [i, i] : sum === onX ? [i, 0] : [0, i];
    sum[i] = (sum[i] as number) + priceAt(piece, atX, atY);
  }
}
