// A sheet on which invented programs are written: variables, limits in the words of dated rules, prices in dollars.
// Amounts are scaled, and every day has a tiny price of its own, so that one plan alone is the cheapest.

import type { PlainDate, WorkingCalendar } from '../../../src/calendar/index.js';
import { addMonths, type Day, endOfYear, toDay, workingCalendar } from '../../../src/calendar/index.js';
import type { DayPrice, PricedLimit, PricedProblem } from '../../../src/solve/priced/problem.js';
import type { Constraint } from '../../../src/solve/problem.js';
import { everyDay, type Job, type Step, type Variable } from '../../../src/solve/problem.js';
import type { Chance } from './chance.js';

/** What a dollar is in the amounts of a problem. */
export const DOLLAR = 1 << 20;

/** First and last fieldwork day, and the outcome, by number of variable. */
export interface Audit {
  readonly start: number;
  readonly end: number;
  readonly outcome: number;
}

export class ProgramSheet {
  readonly variables: Variable[] = [];
  readonly constraints: Constraint[] = [];
  readonly limits: PricedLimit[] = [];
  readonly prices: DayPrice[] = [];
  readonly jobs: Job[] = [];
  readonly working: WorkingCalendar;
  readonly #chance: Chance;

  constructor(
    chance: Chance,
    readonly today: Day,
    readonly horizon: Day,
  ) {
    this.#chance = chance;
    this.working = calendarOf(chance, today, horizon);
  }

  /** A civil day from `lo` to `hi`. */
  civil(name: string, lo: Day, hi: Day): number {
    this.variables.push({ name, grid: everyDay, lo, hi });
    return this.#priced(this.variables.length - 1, lo);
  }

  /** A working day from `lo` to `hi`. */
  workday(name: string, lo: Day, hi: Day): number {
    this.variables.push({ name, grid: this.working, lo, hi });
    return this.#priced(this.variables.length - 1, lo);
  }

  /** An audit of so many working days, with an outcome at least `soonest` days after it usually `usual` and at most 100 more. */
  audit(name: string, least: number, most: number, soonest: number, usual: number): Audit {
    const { working, today, horizon } = this;
    const start = this.workday(`${name} start`, today, horizon);
    const end = this.workday(`${name} end`, today, horizon);
    const outcome = this.civil(`${name} outcome`, today, horizon + 400);
    this.hard(
      start,
      end,
      (day) => working.lastOf(day, least),
      (day) => working.lastOf(day, most),
    );
    if (least < most)
      this.least(`${name} shorter`, start, end, (day) => working.lastOf(day, most), 10_000, 20);
    this.hard(
      end,
      outcome,
      (day) => day + soonest,
      (day) => day + usual + 100,
    );
    this.least(`${name} hasty`, end, outcome, (day) => day + usual, 10_000, 20);
    this.most(`${name} slow`, end, outcome, (day) => day + usual, 0, 40);
    this.jobs.push({ start, end, fixed: false });
    return { start, end, outcome };
  }

  hard(from: number, to: number, least?: Step, most?: Step): void {
    this.constraints.push({ from, to, ...(least && { least }), ...(most && { most }), soft: false });
  }

  least(term: string, from: number, to: number, least: Step, once: number, perDay: number): void {
    this.limits.push({ term, from, to, least, once: once * DOLLAR, perDay: perDay * DOLLAR });
  }

  most(term: string, from: number, to: number, most: Step, once: number, perDay: number): void {
    this.limits.push({ term, from, to, most, once: once * DOLLAR, perDay: perDay * DOLLAR });
  }

  /** Early and late days around a target so many months after `from`, and what lies outside of some months. */
  target(term: string, from: number, to: number, months: number, first: number, last: number): void {
    this.least(`${term} early`, from, to, (day) => addMonths(day, months), 0, 20);
    this.most(`${term} late`, from, to, (day) => addMonths(day, months), 0, 40);
    this.least(`${term} window`, from, to, (day) => addMonths(day, first), 10_000, 0);
    this.most(`${term} window`, from, to, (day) => addMonths(day, last), 10_000, 0);
  }

  /** An audit in the calendar year after another, and not more than 13 or less than 6 months from it. */
  yearAfter(before: number, after: number): void {
    this.hard(
      before,
      after,
      (day) => endOfYear(day) + 1,
      (day) => endOfYear(endOfYear(day) + 1),
    );
    this.most('long interval', before, after, (day) => addMonths(day, 13), 10_000, 0);
    this.least('short interval', before, after, (day) => addMonths(day, 6), 10_000, 0);
  }

  /** Dollars for each day of `of` after `from`. */
  late(term: string, of: number, from: Day, perDay: number): void {
    this.prices.push({ term, of, price: (day) => Math.max(0, day - from) * perDay * DOLLAR });
  }

  problem(most: number | undefined): PricedProblem {
    const { variables, constraints, limits, prices, jobs, working } = this;
    const visits = {
      jobs,
      window: 7,
      price: 8000 * DOLLAR,
      shared: 600 * DOLLAR,
      most,
      daysIn: (from: Day, to: Day): number => {
        let count = 0;
        for (let day = from; day <= to; day += 1) if (working.isWorking(day)) count += 1;
        return count;
      },
    };
    return { variables, constraints, limits, prices, visits };
  }

  #priced(of: number, lo: Day): number {
    const weight = this.#chance.whole(1, 13);
    this.prices.push({ term: 'order', of, price: (day) => (day - lo) * weight });
    return of;
  }
}

function calendarOf(chance: Chance, today: Day, horizon: Day): WorkingCalendar {
  const freezes = chance.oneIn(2) ? ['12-20', '01-02'] : ['07-20', '08-05'];
  const blackouts: { span: { from: PlainDate; to: PlainDate }; reason: string }[] = [];
  for (let year = yearsAfter1970(today) - 1; year <= yearsAfter1970(horizon) + 2; year += 1) {
    const [from, to] = freezes as [string, string];
    const span = {
      from: `${year}-${from}` as PlainDate,
      to: `${from > to ? year + 1 : year}-${to}` as PlainDate,
    };
    blackouts.push({ span, reason: 'freeze' });
  }
  const off = ['01-01', '05-25', '06-19', '07-03', '09-07', '11-11', '11-26', '11-27', '12-24', '12-25'];
  return workingCalendar({
    workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    holidays: (year) => new Map(off.map((day) => [toDay(`${year}-${day}` as PlainDate), 'holiday'])),
    blackouts,
  });
}

function yearsAfter1970(day: Day): number {
  return 1970 + Math.floor(day / 365.2425);
}
