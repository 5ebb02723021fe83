// What alternatives beside one main line cost at least by their families, held against every combination of days.

import { describe, expect, it } from 'vitest';
import { plainDate, toDay } from '../../../src/calendar/index.js';
import type { Alternative, LaneBound } from '../../../src/solve/alternatives.js';
import { Families } from '../../../src/solve/guests/families.js';
import { Known } from '../../../src/solve/guests/known.js';
import { lanesOf } from '../../../src/solve/guests/split.js';
import type { DayPrice, PricedLimit, PricedProblem } from '../../../src/solve/priced/problem.js';
import { type Constraint, everyDay, type Job, type Variable } from '../../../src/solve/problem.js';
import { type Chance, chanceOf } from '../priced/chance.js';
import { bestOf } from '../priced/tiny-problems.js';

const ALL = Number(process.env.TINY_PROBLEMS ?? 800);
const FIRST = toDay(plainDate('2028-02-20'));
const MOST_WAYS = 3;

class Drawing {
  readonly variables: Variable[] = [];
  readonly constraints: Constraint[] = [];
  readonly limits: PricedLimit[] = [];
  readonly prices: DayPrice[] = [];
  readonly jobs: Job[] = [];

  job(lane: number, from: number, days: number, length: number): Job {
    const add = (first: number): number =>
      this.variables.push({
        name: `${lane} ${this.variables.length}`,
        grid: everyDay,
        lo: FIRST + first,
        hi: FIRST + first + days - 1,
      }) - 1;
    const [start, end] = [add(from), add(from + length)];
    const step = (day: number): number => day + length;
    this.constraints.push({ from: start, to: end, least: step, most: step, soft: false });
    const made = { start, end, fixed: false, lane };
    this.jobs.push(made);
    return made;
  }

  price(of: number, price: (day: number) => number): void {
    this.prices.push({ term: 'day', of, price });
  }
}

// Two or three jobs in turn, the time between them at a price; the same in all ways.
function addLine(drawing: Drawing, chance: Chance): void {
  let before: Job | undefined;
  for (let k = chance.whole(2, 3); k > 0; k -= 1) {
    const own = drawing.job(0, 5 * drawing.jobs.length, 5, chance.whole(0, 2));
    const table = Array.from({ length: 7 }, () => chance.whole(0, 6));
    drawing.price(own.start, (day) => table[day % 7] as number);
    if (before) {
      const [least, apart] = [chance.whole(1, 4), chance.whole(3, 9)];
      const [from, to] = [before.end, own.start];
      drawing.constraints.push({ from, to, least: (day) => day + least, soft: false });
      drawing.limits.push({
        term: 'soon',
        from,
        to,
        most: (day) => day + apart,
        once: 0,
        perDay: chance.whole(1, 3),
      });
    }
    before = own;
  }
}

// One or two guests in turn, each dearer by the day from some day on; of one of them that is not always told.
function addGuests(
  drawing: Drawing,
  chance: Chance,
): Pick<LaneBound, 'atLeast' | 'starts' | 'days' | 'jobs'> {
  const starts: { from: number; first: number; perDay: number }[] = [];
  let [atLeast, days, from] = [0, 0, chance.whole(0, 9)];
  const jobs = chance.whole(1, 2);
  for (let k = 0; k < jobs; k += 1) {
    const [count, length, perDay, once] = [
      chance.whole(2, 5),
      chance.whole(0, 3),
      chance.whole(0, 4),
      chance.whole(0, 9),
    ];
    const { start } = drawing.job(1, from, count, length);
    const [begin, first] = [FIRST + from, FIRST + from + chance.whole(0, 4)];
    drawing.price(start, (day) => once + perDay * Math.max(0, day - first));
    atLeast += once;
    days = Math.max(days, length + 1);
    if (k > 0 || chance.oneIn(2) || jobs === 1) starts.push({ from: begin, first, perDay });
    from += count + length + chance.whole(0, 3);
  }
  return { atLeast, jobs, days, starts: () => starts };
}

function waysOf(seed: number): readonly Alternative[] {
  const chance = chanceOf(seed);
  const visits = { window: chance.whole(0, 4), price: chance.whole(2, 14), shared: chance.whole(0, 3) };
  const line = { line: true };
  return Array.from({ length: MOST_WAYS }, (_, way): Alternative => {
    const drawing = new Drawing();
    addLine(drawing, chanceOf(seed + 0.25));
    const guests = addGuests(drawing, chanceOf(seed + way / 8 + 0.5));
    const own = { way };
    const { jobs, ...rest } = drawing;
    const daysIn = (from: number, to: number): number => Math.max(0, to - from + 1);
    const problem: PricedProblem = {
      ...rest,
      visits: { ...visits, jobs, most: undefined, daysIn },
      madeFrom: [line, own],
    };
    const lanes: LaneBound[] = [
      { madeFrom: line, atLeast: 0, jobs: jobs.length - guests.jobs, apart: false, days: 3 },
      { madeFrom: own, ...guests, apart: false, common: 0 },
    ];
    return { base: way, atLeast: 0, problem: () => problem, lanes };
  });
}

describe('what alternatives beside one line cost at least, told by families', () => {
  it('is no more than their cheapest days cost', () => {
    let told = 0;
    for (let seed = 0; seed < ALL; seed += 1) {
      const ways = waysOf(seed);
      const known = new Known();
      const line = lanesOf((ways[0] as Alternative).problem())?.pieces.find(
        ({ madeFrom }) => madeFrom === ways[0]?.lanes?.[0]?.madeFrom,
      );
      if (!line || !known.of(line).line()) continue;
      const values = ways.map(
        ({ base, problem }) => base + (bestOf(problem())?.value ?? Number.POSITIVE_INFINITY),
      );
      // What all are dear enough for, and what hardly one is.
      for (const value of [Math.max(...values) + 1, Math.min(...values) + 1]) {
        const families = new Families(ways, known);
        ways.forEach((_, way) => {
          const least = families.least(way, value);
          if (least > Number.NEGATIVE_INFINITY) told += 1;
          expect({ seed, way, below: least <= (values[way] as number) }).toEqual({ seed, way, below: true });
        });
      }
    }
    expect(told).toBeGreaterThan(2 * ALL);
  });
});
