// Tiny problems of several lanes some of whose jobs may be there or not, in two ways that differ in one lane. A job that may
// be there changes what another one of its lane costs, how long it takes and from when on it can be.

import { plainDate, toDay } from '../../../src/calendar/index.js';
import type { Alternative, LaneBound, OptionalJob } from '../../../src/solve/alternatives.js';
import type { DayPrice, PricedProblem } from '../../../src/solve/priced/problem.js';
import { type Constraint, everyDay, type Job, type Variable } from '../../../src/solve/problem.js';
import { type Chance, chanceOf } from '../priced/chance.js';
import { bestOf } from '../priced/tiny-problems.js';

const FIRST = toDay(plainDate('2028-02-25'));

interface Drawn {
  readonly lane: number;
  readonly name: string;
  readonly from: number;
  readonly days: number;
  readonly length: number;
  readonly prices: readonly number[];
  /** Days after the job before it, of the same lane. */
  readonly after: number | undefined;
  readonly session: Session | undefined;
}

interface Session {
  readonly from: number;
  readonly days: number;
  readonly length: number;
  readonly prices: readonly number[];
  /** What changes beside it: prices of the other job, how much shorter it is, and how much later it begins. */
  readonly changed: readonly number[];
  readonly shorter: number;
  readonly later: number;
}

function sessionOf(chance: Chance, length: number): Session {
  return {
    from: chance.whole(0, 9),
    days: chance.whole(1, 3),
    length: chance.whole(0, 3),
    prices: drawn(chance, -6),
    changed: drawn(chance, -9),
    shorter: chance.whole(0, length),
    later: chance.oneIn(4) ? 1 : 0,
  };
}

function drawn(chance: Chance, least: number): readonly number[] {
  return Array.from({ length: 7 }, () => chance.whole(least, least + 9));
}

function jobOf(chance: Chance, lane: number, k: number, tied: boolean, mayBeOpen: boolean): Drawn {
  const length = chance.whole(0, 4);
  const session = mayBeOpen && !chance.oneIn(3) ? sessionOf(chance, length) : undefined;
  const after = tied ? chance.whole(1, 4) : undefined;
  const days = chance.whole(1, 4);
  return {
    lane,
    name: `${lane}.${k}`,
    from: chance.whole(0, 9),
    days,
    length,
    prices: drawn(chance, 0),
    after,
    session,
  };
}

/** None where no job is left open. */
export function tinyOpenWays(seed: number): readonly Alternative[] {
  const chance = chanceOf(seed + 0.4);
  const count = chance.whole(2, 3);
  const jobs: Drawn[] = [];
  for (let lane = 0; lane < count; lane += 1) {
    const isLine = lane > 0 && chance.oneIn(2);
    const own = lane === 0 || isLine ? chance.whole(1, 2) : 1;
    for (let k = 0; k < own; k += 1) jobs.push(jobOf(chance, lane, k, isLine && k > 0, !isLine));
  }
  const open = jobs.filter(({ session }) => session);
  if (open.length === 0) return [];
  const visits = {
    window: chance.whole(0, 5),
    price: chance.whole(1, 14),
    shared: chance.whole(0, 3),
    most: chance.oneIn(5) ? 1 : undefined,
  };
  const fewer = jobs.map((it, k) =>
    k === 0 ? { ...it, from: it.from + 1, days: Math.max(1, it.days - 1) } : it,
  );
  const sources = new Map<string, object>();
  return [jobs, fewer].map((own, way) =>
    alternativeOf(own, visits, count, (lane, chosen) => {
      const key = `${lane === 0 ? way : ''} ${lane} ${chosen}`;
      const known = sources.get(key) ?? { key };
      sources.set(key, known);
      return known;
    }),
  );
}

type Visits = Pick<PricedProblem['visits'], 'window' | 'price' | 'shared' | 'most'>;

function alternativeOf(
  jobs: readonly Drawn[],
  visits: Visits,
  lanes: number,
  sourceOf: (lane: number, chosen: string) => object,
): Alternative {
  const optional = jobs.flatMap(({ name, session }): OptionalJob[] =>
    session ? [{ name: `${name} session`, changes: name }] : [],
  );
  const made = new Map<string, PricedProblem>();
  const problem = (chosen: ReadonlySet<string>): PricedProblem => {
    const key = [...chosen].sort().join();
    const known = made.get(key) ?? problemOf(jobs, visits, lanes, chosen, sourceOf);
    made.set(key, known);
    return known;
  };
  return {
    base: 0,
    atLeast: -1e9,
    problem: () => problem(new Set()),
    optional: { jobs: () => optional, problem },
    lanes: Array.from({ length: lanes }, (_, lane): LaneBound => {
      const own = jobs.filter((it) => it.lane === lane);
      const more = own.filter(({ session }) => session).length;
      const madeFrom = sourceOf(lane, '');
      return {
        madeFrom,
        atLeast: -1e6,
        jobs: own.length,
        more,
        open: more > 0,
        moreDays: 4,
        apart: false,
        days: 30,
      };
    }),
  };
}

function problemOf(
  all: readonly Drawn[],
  hosted: Visits,
  lanes: number,
  chosen: ReadonlySet<string>,
  sourceOf: (lane: number, chosen: string) => object,
): PricedProblem {
  const variables: Variable[] = [];
  const constraints: Constraint[] = [];
  const prices: DayPrice[] = [];
  const jobs: Job[] = [];
  const variable = (name: string, from: number, to: number): number =>
    variables.push({ name, grid: everyDay, lo: FIRST + from, hi: FIRST + to }) - 1;
  const job = (lane: number, name: string, from: number, days: number, length: number): Job => {
    const start = variable(`${name} start`, from, from + days - 1);
    const end = variable(`${name} end`, from + length, from + days - 1 + length);
    constraints.push({
      from: start,
      to: end,
      least: (d) => d + length,
      most: (d) => d + length,
      soft: false,
    });
    return { name, lane, start, end, fixed: false };
  };
  const priced = (of: number, table: readonly number[]): void => {
    prices.push({ term: 'day', of, price: (day) => table[day % 7] ?? 0 });
  };
  for (const { lane, name, from, days, length, prices: own, after, session } of all) {
    const beside = chosen.has(`${name} session`) ? session : undefined;
    const before = jobs.at(-1);
    const later = beside?.later ?? 0;
    const made = job(lane, name, from + later, days, length - (beside?.shorter ?? 0));
    if (after !== undefined && before)
      constraints.push({
        from: before.start,
        to: made.start,
        most: (d) => d + 2 + after,
        least: (d) => d - 2,
        soft: false,
      });
    priced(made.start, own);
    if (beside) priced(made.start, beside.changed);
    jobs.push(made);
  }
  for (const { lane, name, session } of all) {
    if (!session) continue;
    const own = `${name} session`;
    if (!chosen.has(own)) {
      variable('fixed', 0, 0);
      variable('fixed', 0, 0);
      continue;
    }
    const made = job(lane, own, session.from, session.days, session.length);
    priced(made.start, session.prices);
    jobs.push(made);
  }
  const chosenIn = (lane: number): string =>
    [...chosen]
      .filter((name) => all.some((it) => it.lane === lane && name === `${it.name} session`))
      .sort()
      .join();
  return {
    variables,
    constraints,
    limits: [],
    prices,
    visits: { ...hosted, jobs, daysIn: (from, to) => to - from + 1 },
    madeFrom: Array.from({ length: lanes }, (_, lane) => sourceOf(lane, chosenIn(lane))),
  };
}

/** The least of an alternative over every choice and every combination of days. */
export function leastOfOpen({ optional, problem }: Alternative): number {
  const sets = (optional?.jobs() ?? []).reduce<readonly (readonly string[])[]>(
    (made, { name }) => made.flatMap((set) => [set, [...set, name]]),
    [[]],
  );
  const values = sets.map((set) => bestOf(optional?.problem(new Set(set)) ?? problem())?.value);
  return Math.min(...values.map((value) => value ?? Number.POSITIVE_INFINITY));
}
