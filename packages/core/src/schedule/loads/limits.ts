// What is certain of audits' days in a part of all plans: each limit leaves one day of one audit a span. Parts are made by
// saying of a plan's day that it holds, or that it does not.

import type { Day } from '../../calendar/index.js';
import type { Point } from '../../model/index.js';
import type { Variable } from '../../solve/index.js';
import type { PricedProblem } from '../../solve/priced/problem.js';
import { changed, type Way } from '../optimum/way.js';
import { limitOf, type Toll } from './tolls.js';

/** The days left to a point of an audit, both ends included. */
export interface DaysLeft {
  readonly lo: Day;
  readonly hi: Day;
  /** True: the audit is there and has such a day. Else only if it is there. */
  readonly sure: boolean;
}

/** By engagement, then by point. */
export type Limits = ReadonlyMap<string, ReadonlyMap<Point, DaysLeft>>;

export const noLimits: Limits = new Map();

/** That an audit is there, and that one of its days lies on or after (`from`), or on or before (`to`), another. */
export interface Claim {
  readonly engagement: string;
  readonly point: Point;
  readonly side: 'from' | 'to';
  readonly day: Day;
}

const ANY_DAY: DaysLeft = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY, sure: false };

/** The part in which the claim holds. */
export function holding(limits: Limits, claim: Claim): Limits {
  return narrowed(limits, claim, (left) => ({ ...cut(left, claim.side, claim.day), sure: true }));
}

/** The part in which it does not: the audit is elsewhere, or nowhere. */
export function denying(limits: Limits, claim: Claim): Limits {
  const [side, day] =
    claim.side === 'from' ? (['to', claim.day - 1] as const) : (['from', claim.day + 1] as const);
  return narrowed(limits, claim, (left) => cut(left, side, day));
}

function cut(left: DaysLeft, side: Claim['side'], day: Day): DaysLeft {
  return side === 'from' ? { ...left, lo: Math.max(left.lo, day) } : { ...left, hi: Math.min(left.hi, day) };
}

function narrowed(limits: Limits, { engagement, point }: Claim, to: (left: DaysLeft) => DaysLeft): Limits {
  const points = new Map(limits.get(engagement));
  points.set(point, to(points.get(point) ?? ANY_DAY));
  return new Map([...limits, [engagement, points]]);
}

/** Whether a claim holds wherever the limits do. */
export function isCertain(limits: Limits, { engagement, point, side, day }: Claim): boolean {
  const left = limits.get(engagement)?.get(point);
  return left?.sure === true && (side === 'from' ? left.lo >= day : left.hi <= day);
}

/** Ways that are limited, and what each was made from. */
export interface LimitedWays {
  readonly ways: readonly Way[];
  /** The way without limits and tolls. */
  readonly plain: (way: Way) => Way;
}

/**
 * The ways with the days that the limits leave, and with tolls at a price; one that is ruled out stays in its place,
 * without any day. A session that may be there or not is limited only where it is there.
 */
export function within(
  ways: readonly Way[],
  limits: Limits,
  tolls: readonly Toll[],
  price: number,
): LimitedWays {
  const plain = new Map<Way, Way>();
  const limited = (way: Way): Way => {
    let made: PricedProblem | undefined;
    const own = changed(way, {
      atLeast: lacksAny(way, limits) ? Number.POSITIVE_INFINITY : way.atLeast,
      priced: () => {
        made ??= withTolls(way, leaving(way, way.priced(), limits), tolls, price);
        return made;
      },
      laying: (options) => limited(way.laying(options)),
      choosing: (interims) => limited(way.choosing(interims)),
    });
    plain.set(own, way);
    return own;
  };
  return { ways: ways.map(limited), plain: (way) => plain.get(way) ?? way };
}

// Whether an audit that is there for sure is not laid in it.
function lacksAny({ settled }: Way, limits: Limits): boolean {
  return [...limits].some(
    ([engagement, points]) =>
      [...points.values()].some(({ sure }) => sure) &&
      !settled.some(({ drafts }) => drafts.some(({ id }) => id === engagement)),
  );
}

function withTolls(way: Way, problem: PricedProblem, tolls: readonly Toll[], price: number): PricedProblem {
  const { drafts, pointsOf } = way.built();
  const added = tolls.flatMap((toll) => {
    const draft = drafts.find(({ id }) => id === toll.engagement);
    const { start, end } = draft ? pointsOf(draft) : {};
    return start === undefined || end === undefined ? [] : [limitOf(toll, start, end, price)];
  });
  return added.length === 0 ? problem : { ...problem, limits: [...problem.limits, ...added] };
}

function leaving(way: Way, problem: PricedProblem, limits: Limits): PricedProblem {
  const { drafts, pointsOf } = way.built();
  const left = new Map<number, DaysLeft>();
  for (const [engagement, points] of limits) {
    const draft = drafts.find(({ id }) => id === engagement);
    for (const [point, days] of points) {
      const variable = draft && pointsOf(draft)[point];
      if (variable === undefined) {
        if (days.sure && !(draft && isOptional(point))) return withoutAnyDay(problem);
        continue;
      }
      const { lo, hi } = left.get(variable) ?? days;
      left.set(variable, { ...days, lo: Math.max(lo, days.lo), hi: Math.min(hi, days.hi) });
    }
  }
  return { ...problem, variables: problem.variables.map((variable, v) => narrowedTo(variable, left.get(v))) };
}

function isOptional(point: Point): boolean {
  return point === 'interim-start' || point === 'interim-end';
}

function narrowedTo(variable: Variable, left: DaysLeft | undefined): Variable {
  if (!left) return variable;
  return { ...variable, lo: Math.max(variable.lo, left.lo), hi: Math.min(variable.hi, left.hi) };
}

// What is known of the parts it is made from does not hold for it.
function withoutAnyDay({ madeFrom: _, ...problem }: PricedProblem): PricedProblem {
  const [first, ...more] = problem.variables;
  return first ? { ...problem, variables: [{ ...first, hi: first.lo - 1 }, ...more] } : problem;
}
