// Random groups small enough to be solved by trying every combination of plans, and that very trial. It shares nothing
// with the solver but the language of problems.

import fc from 'fast-check';
import type { TreeProblem } from '../../../src/solve/exact/index.js';
import type { GroupEntity, GroupProblem } from '../../../src/solve/group/index.js';
import { countedPrice, tinyProblem } from '../exact/tiny-problems.js';

const never = Number.POSITIVE_INFINITY;
const upTo = (max: number): fc.Arbitrary<number> => fc.integer({ min: 0, max });

/** Two or three entities of two or three events each. */
export const tinyGroup: fc.Arbitrary<GroupProblem> = fc
  .record({
    list: fc.array(
      tinyProblem.filter(({ events }) => events.length <= 3),
      { minLength: 2, maxLength: 3 },
    ),
    most: fc.integer({ min: 2, max: 6 }),
    free: upTo(3),
    price: upTo(5),
  })
  .map(({ list, most, free, price }) => ({
    entities: list.map(({ events, visits }, e) => ({ id: `entity ${e}`, events, visits })),
    team: { most, free: Math.min(free, most), price },
    grain: 1,
  }));

/** What an entity pays itself, without load; Infinity when its starts break a limit. */
export function ownPrice({ events, visits }: GroupEntity, starts: readonly number[]): number {
  const alone: TreeProblem = { events, visits, load: { most: 1e9, free: 1e9, price: 0 }, grain: 1 };
  return countedPrice(alone, starts);
}

/** What all plans cost, counted time by time; Infinity when they break a limit or are too much for the team. */
export function groupPrice({ entities, team }: GroupProblem, plans: readonly (readonly number[])[]): number {
  const own = entities.reduce((sum, entity, e) => sum + ownPrice(entity, plans[e] as readonly number[]), 0);
  const last = Math.max(0, ...plans.flat()) + 20;
  let load = 0;
  for (let at = 0; at < last; at += 1) {
    const units = entities.flatMap(({ events }, e) =>
      events.map((event, i) => {
        const start = plans[e]?.[i] as number;
        return start <= at && at < start + event.length ? event.load : 0;
      }),
    );
    const all = units.reduce((sum, one) => sum + one, 0);
    if (all > team.most) return never;
    load += team.price * Math.max(0, all - team.free);
  }
  return own + load;
}

/** The least price over all combinations of plans. */
export function leastGroupPrice(group: GroupProblem): number {
  const lists = group.entities.map(plansOf);
  const last = 30;
  const load = new Array<number>(last).fill(0);
  const { most, free, price } = group.team;
  let least = never;
  const choose = (e: number, paid: number): void => {
    if (paid >= least) return;
    const list = lists[e];
    if (!list) {
      if (load.some((units) => units > most)) return;
      least = Math.min(least, paid + load.reduce((sum, units) => sum + price * Math.max(0, units - free), 0));
      return;
    }
    for (const plan of list) {
      for (const [at, units] of plan.load.entries()) load[at] = (load[at] as number) + units;
      choose(e + 1, paid + plan.paid);
      for (const [at, units] of plan.load.entries()) load[at] = (load[at] as number) - units;
    }
  };
  choose(0, 0);
  return least;
}

/** All plans of an entity, the cheapest first. */
export function plansWithin(entity: GroupEntity): readonly { starts: readonly number[]; paid: number }[] {
  const plans: { starts: readonly number[]; paid: number }[] = [];
  const choose = (starts: readonly number[]): void => {
    const event = entity.events[starts.length];
    if (!event) {
      const paid = ownPrice(entity, starts);
      if (paid < never) plans.push({ starts, paid });
      return;
    }
    event.prices.forEach((own, k) => {
      if (own < never) choose([...starts, event.first + k]);
    });
  };
  choose([]);
  return plans.sort((a, b) => a.paid - b.paid);
}

interface OwnPlan {
  readonly paid: number;
  readonly load: readonly number[];
}

/** Of all plans with the same load the cheapest. */
function plansOf(entity: GroupEntity): readonly OwnPlan[] {
  const { events } = entity;
  const best = new Map<string, OwnPlan>();
  const starts: number[] = [];
  const choose = (i: number): void => {
    const event = events[i];
    if (!event) {
      const paid = ownPrice(entity, starts);
      if (paid === never) return;
      const load = new Array<number>(30).fill(0);
      events.forEach(({ length, load: units }, k) => {
        const start = starts[k] as number;
        for (let at = start; at < start + length; at += 1) load[at] = (load[at] as number) + units;
      });
      const known = best.get(load.join());
      if (!known || known.paid > paid) best.set(load.join(), { paid, load });
      return;
    }
    event.prices.forEach((own, k) => {
      if (own === never) return;
      starts[i] = event.first + k;
      choose(i + 1);
    });
  };
  choose(0);
  return [...best.values()];
}
