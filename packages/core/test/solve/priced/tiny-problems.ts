// Random priced problems small enough to be solved by trying every combination of days, and that very trial. Of the
// solver it uses the words only: what days cost and whether they are kept is read from value.ts.

import { addMonths, type Day, endOfMonth, endOfYear, plainDate, toDay } from '../../../src/calendar/index.js';
import type { DayPrice, PricedLimit, PricedProblem } from '../../../src/solve/priced/problem.js';
import { billOf, isKept, totalOf } from '../../../src/solve/priced/value.js';
import type { Constraint, Grid, Job, Step, Variable } from '../../../src/solve/problem.js';
import { everyDay } from '../../../src/solve/problem.js';
import { type Chance, chanceOf } from './chance.js';

/** One of several ways to lay the whole, in the words of the search over all of them. */
export interface TinyAlternative {
  readonly base: number;
  readonly atLeast: number;
  readonly problem: () => PricedProblem;
}

// Around a turn of the year and around the end of a February: where years end and months clamp.
const BEGINNINGS = [toDay(plainDate('2027-12-26')), toDay(plainDate('2028-02-25'))] as const;
const COMBINATIONS = 1500;

/** The problem of a seed: two to five jobs, most of them with a length of their own, and steps of every kind between. */
export function tinyProblem(seed: number): PricedProblem {
  const chance = chanceOf(seed);
  const first = chance.pick(BEGINNINGS);
  const variables: Variable[] = [];
  const constraints: Constraint[] = [];
  const jobs: Job[] = [];
  let room = COMBINATIONS;
  const variable = (most: number): number => {
    const size = chance.whole(1, Math.max(1, Math.min(most, room)));
    room = Math.floor(room / size);
    const lo = first + chance.whole(0, 7);
    variables.push({ name: 'day', grid: gridOf(chance, lo), lo, hi: lo + size - 1 });
    return variables.length - 1;
  };
  for (let job = chance.whole(2, 5); job > 0; job -= 1) {
    const start = variable(7);
    const { lo, hi } = variables[start] as Variable;
    const [length, more] = [chance.whole(0, 4), chance.oneIn(3) ? chance.whole(1, 3) : 0];
    room = Math.floor(room / (more + 1));
    const grid = chance.oneIn(4) ? weekdays : everyDay;
    variables.push({ name: 'end', grid, lo: lo - 2, hi: hi + 12 });
    const least = (day: Day): Day => grid.next(day + length);
    constraints.push({ from: start, to: start + 1, least, most: (day) => least(day) + more, soft: false });
    jobs.push({ start, end: start + 1, fixed: chance.oneIn(5) });
  }
  for (let others = chance.whole(0, 2); others > 0; others -= 1) variable(4);
  const one = (): number => chance.whole(0, variables.length - 1);
  for (let count = chance.whole(0, 3); count > 0; count -= 1)
    constraints.push(constraintOf(chance, first, one));
  return {
    variables,
    constraints,
    limits: Array.from({ length: chance.whole(0, 6) }, (_, i) => limitOf(chance, first, i, one)),
    prices: Array.from({ length: chance.whole(0, 6) }, (_, i) => priceOf(chance, i, one())),
    visits: {
      jobs,
      window: chance.whole(0, 3),
      price: chance.whole(0, 14),
      shared: chance.whole(0, 3),
      daysIn: chance.oneIn(2) ? weekdaysIn : (from, to) => to - from + 1,
      most: chance.pick([undefined, undefined, 1, 1, 2]),
    },
  };
}

/** One to four ways to lay the whole, each with a base of its own and a lower bound that is rarely tight. */
export function tinyAlternatives(seed: number): readonly TinyAlternative[] {
  const chance = chanceOf(seed + 0.5);
  return Array.from({ length: chance.whole(1, 4) }, (_, i) => {
    const problem = tinyProblem(seed * 16 + i);
    const base = chance.whole(0, 10);
    return { base, atLeast: leastThinkable(problem) + base - chance.whole(0, 5), problem: () => problem };
  });
}

/** The cheapest kept days and their price; undefined when nothing is kept. */
export function bestOf(problem: PricedProblem): { value: number; days: Day[] } | undefined {
  let best: { value: number; days: Day[] } | undefined;
  for (const days of combinations(problem)) {
    if (!isKept(problem, days)) continue;
    const value = totalOf(billOf(problem, days));
    if (best === undefined || value < best.value) best = { value, days: [...days] };
  }
  return best;
}

/** The least value over all alternatives, their bases included. */
export function leastOfAll(alternatives: readonly TinyAlternative[]): number | undefined {
  const values = alternatives.flatMap(({ base, problem }) => {
    const best = bestOf(problem());
    return best ? [best.value + base] : [];
  });
  return values.length === 0 ? undefined : Math.min(...values);
}

// All days of all domains; a combination is given up as soon as a constraint between given days is broken.
function* combinations({ variables, constraints }: PricedProblem, days: Day[] = []): Iterable<Day[]> {
  const i = days.length;
  const variable = variables[i];
  if (!variable) {
    yield days;
    return;
  }
  const ready = constraints.filter(({ from, to, soft }) => !soft && Math.max(from, to) === i);
  for (let day = variable.grid.next(variable.lo); day <= variable.hi; day = variable.grid.next(day + 1)) {
    days.push(day);
    const held = ready.every(({ from, to, least, most }) => {
      const [a, b] = [days[from] as Day, days[to] as Day];
      return (!least || least(a) <= b) && (!most || b <= most(a));
    });
    if (held) yield* combinations({ variables, constraints } as PricedProblem, days);
    days.pop();
  }
}

// Below every value: all day prices at their least and all days shared.
function leastThinkable({ variables, prices, visits }: PricedProblem): number {
  let sum = -visits.shared * 20 * visits.jobs.length ** 2;
  for (const { of, price } of prices) {
    const { lo, hi } = variables[of] as Variable;
    sum += Math.min(...Array.from({ length: hi - lo + 1 }, (_, i) => price(lo + i)));
  }
  return sum;
}

const weekdays: Grid = {
  next: (day) => (isWeekday(day) ? day : weekdays.next(day + 1)),
  previous: (day) => (isWeekday(day) ? day : weekdays.previous(day - 1)),
};

function isWeekday(day: Day): boolean {
  return (((day + 3) % 7) + 7) % 7 < 5;
}

function weekdaysIn(from: Day, to: Day): number {
  let count = 0;
  for (let day = from; day <= to; day += 1) if (isWeekday(day)) count += 1;
  return count;
}

function gridOf(chance: Chance, lo: Day): Grid {
  if (chance.oneIn(2)) return everyDay;
  if (chance.oneIn(2)) return weekdays;
  const members = [-3, -1, 0, 2, 3, 5, 6, 9, 30, 60].map((it) => lo + it);
  return {
    next: (day) => members.find((it) => it >= day) ?? day + 1000,
    previous: (day) => members.findLast((it) => it <= day) ?? day - 1000,
  };
}

function stepOf(chance: Chance, first: Day): Step {
  const shift = chance.whole(-6, 6);
  const stairs = Array.from({ length: 20 }, () => chance.whole(0, 3));
  const kind = chance.whole(0, 5);
  if (kind === 0) return (day) => addMonths(day, 1) - 31 + shift;
  if (kind === 1) return (day) => Math.floor(day / 4) * 4 + shift;
  if (kind === 2) return (day) => endOfMonth(day) + (shift > 2 ? 1 : 0);
  if (kind === 3) return (day) => endOfYear(day) + (shift > 2 ? 1 : 0);
  if (kind === 4) {
    return (day) => {
      const steps = Math.max(0, Math.min(day - first + 3, stairs.length));
      return first - 9 + stairs.slice(0, steps).reduce((sum, rise) => sum + rise, 0);
    };
  }
  return (day) => day + shift;
}

function constraintOf(chance: Chance, first: Day, one: () => number): Constraint {
  const step = stepOf(chance, first);
  const more = chance.whole(0, 6);
  const side = chance.whole(0, 3);
  const sides = {
    ...(side !== 1 && { least: (day: Day) => step(day) - (side === 2 ? more : 5) }),
    ...(side !== 0 && { most: (day: Day) => step(day) + more }),
  };
  return { from: one(), to: one(), ...sides, soft: chance.oneIn(12) };
}

function limitOf(chance: Chance, first: Day, index: number, one: () => number): PricedLimit {
  const step = stepOf(chance, first);
  const side = chance.oneIn(2) ? { least: step } : { most: step };
  const once = chance.oneIn(2) ? chance.whole(0, 9) : 0;
  return { term: `limit ${index % 3}`, from: one(), to: one(), ...side, once, perDay: chance.whole(0, 3) };
}

function priceOf(chance: Chance, index: number, of: number): DayPrice {
  const table = Array.from({ length: 7 }, () => chance.whole(-4, 8));
  return { term: `price ${index % 2}`, of, price: (day) => table[((day % 7) + 7) % 7] as number };
}
