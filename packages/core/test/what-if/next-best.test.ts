// The next-best date is the cheapest plan with any other day, so no other day that is asked about can beat it.

import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { OtherDate } from '../../src/model/index.js';
import { BOTH, CERTIFIED, engagementIn, groundsIn, planned } from './programs.js';

const certified = planned(CERTIFIED);
const both = planned(BOTH);
const SURVEILLANCE = 'iso27001-surveillance1-1';

function sum(terms: OtherDate['terms']): number {
  return terms.reduce((all, { amount }) => all + amount, 0);
}

describe('the next-best date', () => {
  const next = groundsIn(certified, SURVEILLANCE).next as OtherDate;
  const start = engagementIn(certified, SURVEILLANCE).fieldwork.from;

  it('of an audit at its usual time is the working day beside it, for the price of a day', () => {
    expect(start).toBe('2027-05-13');
    expect(next).toMatchObject({ on: '2027-05-12', more: 20, moves: [], conventions: [], proven: true });
    expect(next.terms).toEqual([{ term: 'early-days', amount: 20 }]);
  });

  it('costs what asking about its day says', () => {
    expect(groundsIn(certified, SURVEILLANCE, next.on).asked?.plan).toEqual(next);
  });

  it.each([-30, -7, -3, 1, 4, 7, 25])('is no dearer than the day %i days away', (days) => {
    const on = fromDay(toDay(start) + days);
    const { dayOff, plan } = groundsIn(certified, SURVEILLANCE, on).asked ?? {};
    if (dayOff === null && plan) expect(plan.more).toBeGreaterThanOrEqual(next.more);
    if (plan) expect(sum(plan.terms)).toBeCloseTo(plan.more, 6);
  });

  it('is told for every audit to come, and never costs less than a proven plan', () => {
    for (const { id, status } of both.plan.engagements) {
      if (status === 'done') continue;
      const { next: other } = groundsIn(both, id);
      expect(other?.on).not.toBe(engagementIn(both, id).fieldwork.from);
      if (other?.proven) expect(other.more).toBeGreaterThanOrEqual(0);
    }
  });
});

describe('a booked audit', () => {
  const entry = '{ audit: iso27001/surveillance1, fieldwork: { from: 2027-06-01, to: 2027-06-02 } }';
  const booked = planned(CERTIFIED, [entry]);

  it('is told where it would lie without its booking, and what that saves', () => {
    const { next } = groundsIn(booked, SURVEILLANCE);
    const free = certified.plan.objective.value;
    expect(next?.on).toBe(engagementIn(certified, SURVEILLANCE).fieldwork.from);
    expect(next?.more).toBeCloseTo(free - booked.plan.objective.value, 6);
    expect(next?.more).toBeLessThan(0);
  });

  it('costs what was said of its days before it was booked', () => {
    const { asked } = groundsIn(certified, SURVEILLANCE, '2027-06-01');
    expect(asked?.plan?.more).toBeCloseTo(booked.plan.objective.value - certified.plan.objective.value, 6);
  });
});

describe('a shared visit', () => {
  it('saves the visit it would otherwise make, and the days that are shared', () => {
    const surveillance = engagementIn(both, SURVEILLANCE);
    expect(surveillance.jointWith).toEqual(['soc2-type2-2']);
    const { visit } = groundsIn(both, SURVEILLANCE);
    // two working days of surveillance, both within the weeks of the Type II
    expect(visit).toEqual({ with: ['soc2-type2-2'], saves: 8_000 + 2 * 600 });
    expect(groundsIn(both, 'soc2-type2-2').visit?.saves).toBe(visit?.saves);
  });

  it('is none where an audit is alone', () => {
    expect(groundsIn(certified, SURVEILLANCE).visit).toBeNull();
  });
});
