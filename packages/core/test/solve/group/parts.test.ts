// The parts a group is planned with, each held against counting or against every plan of a tiny entity.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Ascent } from '../../../src/solve/group/ascent.js';
import { paidFor } from '../../../src/solve/group/descend.js';
import type { GroupEntity } from '../../../src/solve/group/index.js';
import { follow, type Member, memberOf, price } from '../../../src/solve/group/member.js';
import { narrowed } from '../../../src/solve/group/near.js';
import { Shifts } from '../../../src/solve/group/shifts.js';
import { Sweep } from '../../../src/solve/group/sweep.js';
import { Team } from '../../../src/solve/group/team.js';
import { Visits } from '../../../src/solve/group/visits.js';
import { ownPrice, plansWithin, tinyGroup } from './tiny-groups.js';
import { yardstickGroup } from './yardstick.js';

const RUNS = { numRuns: 400 };
const never = Number.POSITIVE_INFINITY;
const free = new Float64Array(200);

/** Starts in the entity's own order. */
function inOrder({ event, all }: Member, starts: Int32Array): number[] {
  const list = new Array<number>(all).fill(0);
  for (let k = 0; k < all; k += 1) list[event[k] as number] = starts[k] as number;
  return list;
}

/** What a sweep finds at most at a limit, the entity's load costing nothing. */
function swept(member: Member, limit: number, width: number, proving: boolean) {
  const prices = new Float64Array(member.size);
  price(member, () => free, prices);
  const ascent = new Ascent(member);
  ascent.raise(prices, 10, limit);
  const found = new Sweep(member, ascent, prices).run(limit, width, proving);
  if (found.starts)
    for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, prices, found.starts);
  return { ...found, bound: ascent.bound };
}

const entity = tinyGroup.map(({ entities }) => entities[0] as GroupEntity);

describe('the visits of one entity', () => {
  it('cost the least that starts, each at a price of its own, and their visits can cost', () => {
    fc.assert(
      fc.property(entity, fc.array(fc.integer({ min: -6, max: 9 }), { minLength: 1 }), (it, drawn) => {
        const member = memberOf(it);
        if (!member) return;
        const paid = member.base.map((_, s) => drawn[s % drawn.length] as number);
        const visits = new Visits(member);
        const starts = new Int32Array(member.all).fill(-1);
        const value = visits.run(paid);
        expect(value).toBeCloseTo(leastVisits(member, paid), 6);
        visits.read(paid, starts);
        expect(visited(member, paid, starts)).toBeCloseTo(value, 6);
      }),
      RUNS,
    );
  });
});

/** What the starts of visited events and the fewest visits for them cost. */
function visited(member: Member, paid: Float64Array, starts: Int32Array): number {
  const own = Array.from(starts.keys()).filter((k) => member.visited[k] === 1);
  const { price: each, window } = member.entity.visits;
  const sum = own.reduce(
    (total, k) => total + (paid[(member.at[k] as number) + (starts[k] as number)] as number),
    0,
  );
  let until = Number.NEGATIVE_INFINITY;
  let visits = 0;
  for (const start of own.map((k) => starts[k] as number).sort((a, b) => a - b)) {
    if (start < until) continue;
    visits += 1;
    until = start + window;
  }
  return sum + each * visits;
}

function leastVisits(member: Member, paid: Float64Array): number {
  const own = Array.from({ length: member.all }, (_, k) => k).filter((k) => member.visited[k] === 1);
  const starts = new Int32Array(member.all);
  const choose = (i: number): number => {
    const k = own[i];
    if (k === undefined) return visited(member, paid, starts);
    let least = never;
    for (let s = member.lo[k] as number; s <= (member.hi[k] as number); s += 1) {
      if (member.base[(member.at[k] as number) + s] === never) continue;
      starts[k] = s;
      least = Math.min(least, choose(i + 1));
    }
    return least;
  };
  return choose(0);
}

describe('a sweep over one entity', () => {
  it('proves nothing that some plan undercuts, however few partial plans it keeps', () => {
    fc.assert(
      fc.property(
        entity,
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        fc.nat(4),
        (it, width, proving, more) => {
          const best = plansWithin(it)[0]?.paid ?? never;
          const member = memberOf(it);
          if (!member || best === never) return;
          const { starts, least, bound } = swept(member, best + more, width, proving);
          expect(bound).toBeLessThanOrEqual(best + 1e-6);
          expect(least).toBeLessThanOrEqual(best + 1e-6);
          if (starts) expect(ownPrice(it, inOrder(member, starts))).toBeLessThanOrEqual(best + more);
        },
      ),
      RUNS,
    );
  });

  it('finds the best plan where it keeps them all', () => {
    fc.assert(
      fc.property(entity, (it) => {
        const best = plansWithin(it)[0]?.paid ?? never;
        const member = memberOf(it);
        if (!member || best === never) return;
        const { starts, least } = swept(member, best + 0.5, never, false);
        expect(ownPrice(it, inOrder(member, starts as Int32Array))).toBe(best);
        expect(least).toBeCloseTo(best, 6);
      }),
      RUNS,
    );
  });
});

describe('an entity with fewer starts', () => {
  it('has the plans within them and no others', () => {
    fc.assert(
      fc.property(entity, fc.nat(), fc.nat(3), (it, which, margin) => {
        const plans = plansWithin(it);
        const whole = memberOf(it);
        if (!whole || plans.length === 0) return;
        const { starts } = plans[which % plans.length] as { starts: readonly number[] };
        const near = (k: number): number => starts[whole.event[k] as number] as number;
        const lo = whole.lo.map((start, k) => Math.max(start, near(k) - margin));
        const hi = whole.hi.map((start, k) => Math.min(start, near(k) + margin));
        const left = plans.filter((plan) =>
          plan.starts.every((start, i) => Math.abs(start - (starts[i] as number)) <= margin),
        );
        const best = left[0]?.paid as number;
        const member = narrowed(whole, lo, hi);
        const found = swept(member, best + 0.5, never, false);
        expect(ownPrice(it, inOrder(member, found.starts as Int32Array))).toBe(best);
        expect(found.least).toBeCloseTo(best, 6);
      }),
      RUNS,
    );
  });
});

describe('small changes of a plan', () => {
  const group = yardstickGroup(3);
  const first = group.entities[2] as GroupEntity;

  it('cost what is told, keep all limits, and leave nothing behind when they are taken back', () => {
    const member = memberOf(first) as Member;
    const own = new Int32Array(member.all);
    const prices = new Float64Array(member.size);
    price(member, () => free, prices);
    new Ascent(member).trees.run(prices, own);
    for (let tree = 0; tree < member.trees.length; tree += 1) follow(member, tree, prices, own);
    const move = fc.record({
      place: fc.nat(member.all - 1),
      by: fc.integer({ min: -4, max: 4 }),
      together: fc.boolean(),
      take: fc.boolean(),
    });
    let taken = 0;
    fc.assert(
      fc.property(fc.array(move, { minLength: 1, maxLength: 60, size: 'max' }), (moves) => {
        const starts = own.slice();
        const team = new Team({ most: 3, free: 1, price: 5 }, member.horizon + 1);
        team.add(member, starts, 1);
        const shifts = new Shifts(member, team);
        shifts.begin(starts);
        for (const { place, by, together, take } of moves) {
          const before = paidFor(member, starts) + team.paid;
          const load = team.load.slice();
          const more = together
            ? shifts.together(place, by)
            : shifts.one(place, (starts[place] as number) + by);
          if (more === never) {
            expect(team.load).toEqual(load);
            continue;
          }
          if (take) shifts.take();
          else shifts.leave();
          taken += take ? 1 : 0;
          if (!take) expect(team.load).toEqual(load);
          expect(paidFor(member, starts) + team.paid).toBeCloseTo(before + (take ? more : 0), 6);
          expect(ownPrice(first, inOrder(member, starts))).toBe(paidFor(member, starts));
          const recount = new Team(team.rule, member.horizon + 1);
          recount.add(member, starts, 1);
          expect(team.load).toEqual(recount.load);
        }
      }),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(60);
  });
});
