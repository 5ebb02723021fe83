// Random problems small enough to be solved by trying every combination of starts, and that very trial. It shares
// nothing with the solver but the language of problems.

import fc from 'fast-check';
import type { Between, OverTime, TreeEvent, TreeProblem } from '../../../src/solve/exact/index.js';

const never = Number.POSITIVE_INFINITY;
const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

/** Limits that jump, as calendar months do, and never decrease. */
const between: fc.Arbitrary<Between> = fc
  .record({ least: fc.integer({ min: -5, max: 3 }), room: upTo(7), jump: fc.integer({ min: 1, max: 3 }) })
  .map(({ least, room, jump }) => ({
    least: (start) => Math.floor(start / jump) * jump + least,
    most: (start) => Math.floor((start + 1) / jump) * jump + least + room,
  }));

interface Drawn {
  readonly above: number;
  readonly event: Omit<TreeEvent, 'parent' | 'within' | 'withinRoot'>;
  readonly within: Between;
  readonly withinRoot: Between | undefined;
}

const price = fc.oneof({ weight: 5, arbitrary: upTo(8) }, { weight: 1, arbitrary: fc.constant(never) });

const drawn: fc.Arbitrary<Drawn> = fc.record({
  above: fc.integer({ min: -2, max: 4 }),
  event: fc.record({
    first: upTo(7),
    prices: fc.array(price, { minLength: 1, maxLength: 6 }),
    length: upTo(3),
    load: upTo(2),
    visited: fc.boolean(),
  }),
  within: between,
  withinRoot: fc.option(between, { nil: undefined, freq: 2 }),
});

const rule = fc
  .record({ most: fc.integer({ min: 1, max: 5 }), free: upTo(3), price: upTo(4) })
  .map((it) => ({ ...it, free: Math.min(it.free, it.most) }));

/** Two to five events; a parent stands before or after its children in the list. */
export const tinyProblem: fc.Arbitrary<TreeProblem> = fc
  .record({
    list: fc.array(drawn, { minLength: 2, maxLength: 5 }),
    backwards: fc.boolean(),
    visits: fc.record({ price: upTo(11), window: fc.integer({ min: 1, max: 4 }) }),
    load: fc.oneof(
      { weight: 3, arbitrary: rule },
      {
        weight: 1,
        arbitrary: fc.array(rule, { minLength: 1, maxLength: 12 }).map((rules) => ({
          most: rules.map(({ most }) => most),
          free: rules.map(({ free }) => free),
          price: rules.map(({ price }) => price),
        })),
      },
    ),
    grain: fc.constantFrom(0, 1),
  })
  .map(({ list, backwards, visits, load, grain }) => {
    const last = list.length - 1;
    const events = list.map(({ above, event, within, withinRoot }, k): TreeEvent => {
      if (above < 0 || k === 0) return { ...event, parent: -1 };
      const parent = above % k;
      return {
        ...event,
        parent: backwards ? last - parent : parent,
        within,
        ...(withinRoot && { withinRoot }),
      };
    });
    return {
      events: backwards ? events.toReversed() : events,
      visits,
      load,
      grain,
    };
  });

/** What a plan costs, counted week by week from the words of the problem; Infinity when it breaks a limit. */
export function countedPrice(problem: TreeProblem, starts: readonly number[]): number {
  const { events, visits, load } = problem;
  const startOf = (i: number): number => starts[i] as number;
  let sum = 0;
  for (const [i, event] of events.entries()) {
    sum += event.prices[startOf(i) - event.first] ?? never;
    if (event.parent < 0) continue;
    let root = event.parent;
    while ((events[root] as TreeEvent).parent >= 0) root = (events[root] as TreeEvent).parent;
    if (event.within && !keeps(event.within, startOf(event.parent), startOf(i))) return never;
    if (event.withinRoot && !keeps(event.withinRoot, startOf(root), startOf(i))) return never;
  }
  const last = Math.max(...starts) + 10;
  let servedUntil = -1;
  for (let at = 0; at < last; at += 1) {
    const going = events.filter(({ length }, i) => startOf(i) <= at && at < startOf(i) + length);
    const units = going.reduce((total, event) => total + event.load, 0);
    if (units > then(load.most, at)) return never;
    sum += then(load.price, at) * Math.max(0, units - then(load.free, at));
    if (at <= servedUntil || !events.some(({ visited }, i) => visited && startOf(i) === at)) continue;
    sum += visits.price;
    servedUntil = at + visits.window - 1;
  }
  return sum;
}

function then(value: OverTime, at: number): number {
  return typeof value === 'number' ? value : (value[Math.min(at, value.length - 1)] as number);
}

function keeps({ least, most }: Between, from: number, start: number): boolean {
  return least(from) <= start && start <= most(from);
}

/** The least price over all combinations of starts. */
export function leastPrice(problem: TreeProblem): number {
  const starts: number[] = [];
  const best = (i: number): number => {
    const event = problem.events[i];
    if (!event) return countedPrice(problem, starts);
    return event.prices.reduce((least, own, k) => {
      if (own === never) return least;
      starts[i] = event.first + k;
      return Math.min(least, best(i + 1));
    }, never);
  };
  return best(0);
}
