// What the planner holds each term to cost: the prices of the file, else documented defaults in dollars,
// converted where the file has a rate. Inside scheduling an amount is a whole number of cents, so that sums are exact.

import { dollarIn, type Program, usualWeight, type WeightName } from '../model/index.js';

/** Prices by term, in cents of the file's currency. */
export interface Prices {
  readonly visit: number;
  readonly sharedDay: number;
  readonly earlyDay: number;
  readonly lateDay: number;
  readonly uncoveredDay: number;
  readonly staleDay: number;
  readonly convention: number;
  readonly loadWeek: number;
  readonly movedDay: number;
  readonly surviveMajor: number;
  /** What a dollar, in which fees are listed, is worth in the file's currency. */
  readonly dollar: number;
}

/** A date within so many days of today that is moved costs so many times more. */
export const NEAR_MOVES = { days: 60, times: 10 } as const;

/** What each day costs by which a date is moved that is so many days ahead, in cents. */
export function moveByDay({ movedDay }: Prices, ahead: number): number {
  return movedDay * (ahead <= NEAR_MOVES.days ? NEAR_MOVES.times : 1);
}

/** The prices of a program. */
export function pricesOf(program: Program): Prices {
  const { weights } = program.planning;
  const cents = (name: WeightName): number => inCents(weights.get(name) ?? usualWeight(name, program));
  return {
    visit: cents('visit'),
    sharedDay: cents('shared-day'),
    earlyDay: cents('early-day'),
    lateDay: cents('late-day'),
    uncoveredDay: cents('uncovered-day'),
    staleDay: cents('stale-day'),
    convention: cents('convention'),
    loadWeek: cents('load-week'),
    movedDay: cents('moved-day'),
    surviveMajor: cents('survive-major'),
    dollar: dollarIn(program),
  };
}

/** An amount in cents. */
export function inCents(amount: number): number {
  return Math.round(amount * 100);
}
