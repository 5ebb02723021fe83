// Groups that share a team, held against every combination of plans.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type GroupEffort,
  type GroupProblem,
  halfOfGroup,
  optimizeGroup,
  replan,
  type SolvedGroup,
} from '../../../src/solve/group/index.js';
import { groupPrice, leastGroupPrice, ownPrice, plansWithin, tinyGroup } from './tiny-groups.js';
import { yardstickGroup } from './yardstick.js';

const RUNS = { numRuns: 400 };
const never = Number.POSITIVE_INFINITY;

function startsOf({ plans }: SolvedGroup): readonly (readonly number[])[] {
  return plans.map(({ starts }) => starts);
}

function expectTrue(group: GroupProblem, found: SolvedGroup): void {
  const least = leastGroupPrice(group);
  expect(found.bound).toBeLessThanOrEqual(least);
  expect(found.value).toBeGreaterThanOrEqual(least);
  if (found.status === 'optimal') expect(found.value).toBe(least);
  if (found.status === 'impossible') expect(least).toBe(never);
  if (found.plans.length > 0) expectPriced(group, found);
}

function expectPriced(group: GroupProblem, found: SolvedGroup): void {
  expect(groupPrice(group, startsOf(found))).toBe(found.value);
  for (const [e, { starts, paid }] of found.plans.entries()) {
    expect(paid).toBe(ownPrice(group.entities[e] as GroupProblem['entities'][number], starts));
  }
}

describe('a group', () => {
  it('gets plans within all limits and a bound that no combination of plans undercuts', () => {
    fc.assert(
      fc.property(tinyGroup, fc.constantFrom(1, 300, 20_000), (group, nodes) => {
        expectTrue(group, optimizeGroup(group, { nodes }));
      }),
      RUNS,
    );
  });

  it('is given a plan where there is one, mostly the best, and mostly with proof', () => {
    const tried = fc.sample(tinyGroup, { numRuns: 400, seed: 1 });
    const possible = tried.filter((group) => leastGroupPrice(group) < never);
    const found = possible.map((group) => optimizeGroup(group, { nodes: 20_000 }));
    const best = found.filter(({ value }, k) => value === leastGroupPrice(possible[k] as GroupProblem));
    const proven = found.filter(({ status }) => status === 'optimal');
    expect(found.filter(({ plans }) => plans.length === 0)).toEqual([]);
    expect(best.length / found.length).toBeGreaterThan(0.9);
    expect(proven.length / found.length).toBeGreaterThan(0.6);
  });

  it('that the team cannot bear is told so, by one half as by both', () => {
    const tried = fc.sample(tinyGroup, { numRuns: 400, seed: 1 });
    const tooMuch = tried.filter(
      (group) => leastGroupPrice(group) === never && group.entities.every((it) => plansWithin(it).length > 0),
    );
    expect(tooMuch.length).toBeGreaterThan(5);
    for (const group of tooMuch) {
      expect(optimizeGroup(group, { nodes: 20_000 }).status).toBe('impossible');
      expect(inHalves(group).found.status).toBe('impossible');
    }
  });

  it('is planned alike in whichever order its entities are given', () => {
    const group = yardstickGroup(4);
    const turned = { ...group, entities: group.entities.toReversed() };
    const [one, other] = [group, turned].map((it) => optimizeGroup(it, { nodes: 60_000 }));
    expect(other?.plans.toReversed()).toEqual(one?.plans);
    expect(other).toMatchObject({ value: one?.value, bound: one?.bound, nodes: one?.nodes });
  });

  it('with nothing in it costs nothing', () => {
    const found = optimizeGroup({ entities: [], team: { most: 1, free: 1, price: 1 }, grain: 1 });
    expect(found).toMatchObject({ status: 'optimal', value: 0, bound: 0, plans: [] });
  });

  it('says that it is impossible where one entity has no start left', () => {
    const event = { parent: -1, first: 0, prices: [never], length: 1, load: 1, visited: true };
    const entity = { id: 'a', events: [event], visits: { price: 1, window: 1 } };
    const found = optimizeGroup({ entities: [entity], team: { most: 1, free: 1, price: 1 }, grain: 1 });
    expect(found).toMatchObject({ status: 'impossible', value: never, bound: never });
  });
});

describe('more effort', () => {
  it('never loses a plan or a bound', () => {
    const group = yardstickGroup(20);
    const found = [2_000, 20_000, 700_000].map((nodes) => optimizeGroup(group, { nodes }));
    for (const one of found) expectPriced(group, one);
    const sorted = (list: readonly number[]): readonly number[] => list.toSorted((a, b) => a - b);
    const values = found.map(({ value }) => value);
    const bounds = found.map(({ bound }) => bound);
    expect(values).toEqual(sorted(values).toReversed());
    expect(bounds).toEqual(sorted(bounds));
    expect((values.at(-1) as number) - (bounds.at(-1) as number)).toBeLessThan(
      0.1 * (values.at(-1) as number),
    );
  });

  it('ends when the caller says stop, with a plan and a bound', () => {
    const group = yardstickGroup(5);
    let asked = 0;
    const found = optimizeGroup(group, {
      stop: () => {
        asked += 1;
        return asked > 3;
      },
    });
    expect(asked).toBe(4);
    expect(found.status).toBe('stopped');
    expectPriced(group, found);
    expect(found.bound).toBeGreaterThan(0);
  });
});

/** Plays both halves in turn; what is told crosses from thread to thread as plain data. */
function inHalves(
  group: GroupProblem,
  used: readonly [GroupEffort['used'], GroupEffort['used']] = [undefined, undefined],
): { found: SolvedGroup; steps: number } {
  const [ofPlans, ofProofs] = used.map((it) => (it ? { used: it } : {})) as [GroupEffort, GroupEffort];
  const plans = halfOfGroup(group, 'plans', ofPlans);
  const proofs = halfOfGroup(group, 'proofs', ofProofs);
  let [one, other] = [plans.next(), proofs.next()];
  let steps = 0;
  for (; !one.done && !other.done; steps += 1)
    [one, other] = [plans.next(structuredClone(other.value)), proofs.next(structuredClone(one.value))];
  expect([one.done, other.done]).toEqual([true, true]);
  return { found: one.value as SolvedGroup, steps };
}

describe('a group in two halves', () => {
  it('comes to what it comes to in one, whichever half is quicker', () => {
    const groups = fc.sample(tinyGroup, { numRuns: 60, seed: 2 });
    let all = 0;
    for (const group of groups) {
      const { found, steps } = inHalves(group);
      const { memory: _, ...told } = found;
      expect(optimizeGroup(group)).toMatchObject(told);
      all += steps;
    }
    expect(all).toBeGreaterThan(20);
  });
});

describe('a group whose time is short', () => {
  it('gets plans within all limits and a bound that no combination of plans undercuts', () => {
    fc.assert(
      fc.property(tinyGroup, fc.constantFrom(0.5, 0.7, 0.9, 1.1), (group, share) => {
        expectTrue(group, optimizeGroup(group, { nodes: 20_000, used: () => share }));
      }),
      RUNS,
    );
  });

  it('is solved in two halves that see different clocks', () => {
    const late = (): number => 0.9;
    for (const group of fc.sample(tinyGroup, { numRuns: 60, seed: 3 })) {
      expectTrue(group, inHalves(group, [late, undefined]).found);
      expectTrue(group, inHalves(group, [undefined, late]).found);
    }
  });
});

describe('a group with one entity changed', () => {
  it('is planned again within all limits, with a bound that holds', () => {
    fc.assert(
      fc.property(tinyGroup, tinyGroup, fc.nat(), (group, other, which) => {
        const before = optimizeGroup(group, { nodes: 2_000 });
        if (before.plans.length === 0) return;
        const id = `entity ${which % (group.entities.length + 1)}`;
        const changed = { ...(other.entities[0] as GroupProblem['entities'][number]), id };
        const known = group.entities.some((entity) => entity.id === id);
        const entities = known
          ? group.entities.map((entity) => (entity.id === id ? changed : entity))
          : [...group.entities, changed];
        expectTrue({ ...group, entities }, replan(before, changed, { nodes: 20_000 }));
      }),
      RUNS,
    );
  });

  it('keeps all other plans, leaves what it began with as it was, and takes a small part of the work', () => {
    const group = yardstickGroup(20);
    const before = optimizeGroup(group, { nodes: 500_000 });
    const kept = structuredClone([before.plans, before.value, before.bound]);
    const entity = group.entities[2] as GroupProblem['entities'][number];
    const events = entity.events.map((event) => ({ ...event, prices: event.prices.with(0, never) }));
    const after = replan(before, { ...entity, events });
    const entities = group.entities.with(2, { ...entity, events });
    expectPriced({ ...group, entities }, after);
    expect(after.plans.toSpliced(2, 1)).toEqual(before.plans.toSpliced(2, 1));
    expect(after.bound).toBeGreaterThan(0.9 * before.bound);
    expect(after.nodes).toBeLessThan(before.nodes / 20);
    expect([before.plans, before.value, before.bound]).toEqual(kept);
    expect(replan(before, { ...entity, events })).toEqual(after);
  });
});
