// What another day would break or cost, held against the plan of a file in which that day is booked.

import { describe, expect, it } from 'vitest';
import { explainAudit } from '../../src/index.js';
import { attempted, CERTIFIED, engagementIn, groundsIn, type Planned, planned } from './programs.js';

const certified = planned(CERTIFIED);
const SURVEILLANCE = 'iso27001-surveillance1-1';

function asked(of: Planned, audit: string, on: string) {
  const answer = groundsIn(of, audit, on).asked;
  if (!answer) throw new Error('a day was asked about');
  return answer;
}

describe('a day that can be had', () => {
  it('costs nothing where the audit lies already', () => {
    const { from } = engagementIn(certified, SURVEILLANCE).fieldwork;
    expect(asked(certified, SURVEILLANCE, from)).toMatchObject({
      dayOff: null,
      breaks: [],
      plan: { on: from, more: 0, terms: [] },
    });
  });

  it.each([
    ['2027-05-10', '2027-05-11'],
    ['2027-03-02', '2027-03-03'],
    ['2027-06-10', '2027-06-11'],
  ])('%s costs what booking it costs', (from, to) => {
    const booked = planned(CERTIFIED, [
      `{ audit: iso27001/surveillance1, fieldwork: { from: ${from}, to: ${to} } }`,
    ]);
    const { plan } = asked(certified, SURVEILLANCE, from);
    expect(plan?.on).toBe(from);
    expect(plan?.more).toBeCloseTo(booked.plan.objective.value - certified.plan.objective.value, 6);
  });

  it('names the conventions that it gives up', () => {
    expect(asked(certified, SURVEILLANCE, '2027-06-10').plan?.conventions.map(({ rule }) => rule)).toEqual([
      'iso-int',
    ]);
  });

  it.each([
    ['2027-05-15', 'weekend', 'Saturday'],
    ['2027-05-31', 'holiday', 'Memorial Day'],
  ])('%s is told to be a %s', (on, kind, reason) => {
    const { dayOff, plan } = asked(certified, SURVEILLANCE, on);
    expect(dayOff).toEqual({ kind, reason });
    expect(plan?.on).toBe(on);
  });
});

describe('a day that leaves no room for what must be done before', () => {
  const assessed = planned(`version: 1
id: example
organization: { name: Example, people: 25, country: US, timezone: UTC, currency: USD }
frameworks: { pci-dss: {} }
planning: { from: 2026-11-21, horizon: 1 year }
`);
  const steps = ['pci-pentest', 'pci-scans', 'pci-scope'];

  it('is had by a booking, with the errors that checks tell of it', () => {
    const booked = planned(`version: 1
id: example
organization: { name: Example, people: 25, country: US, timezone: UTC, currency: USD }
frameworks: { pci-dss: {} }
planning: { from: 2026-11-21, horizon: 1 year }
audits:
  - { audit: pci-dss/assessment, fieldwork: { from: 2026-11-23, to: 2026-12-07 } }
`);
    const { plan, breaks, checks } = asked(assessed, 'pci-dss-assessment-1', '2026-11-23');
    expect([plan?.on, breaks]).toEqual(['2026-11-23', []]);
    const told = [checks, booked.plan.diagnostics].map((all) =>
      all.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
    );
    expect(told).toEqual([steps, steps]);
  });

  it('is no longer told of where there is room', () => {
    const { earliest } = engagementIn(assessed, 'pci-dss-assessment-1');
    expect(earliest).toBe('2026-11-27');
    expect(asked(assessed, 'pci-dss-assessment-1', '2026-11-27').checks).toEqual([]);
  });
});

describe('a day that no plan has', () => {
  it.each([
    ['2027-06-16', 'past the limit', 'iso-s1', 9],
    ['2027-05-26', 'in a blackout', 'blackout', 4],
    ['2027-05-21', 'with a blackout on its second day', 'blackout', 4],
    ['2026-11-25', 'before planning starts', 'planning.from', 7],
    ['2026-11-20', 'past', 'planning.from', 7],
  ])('%s, %s, breaks %s with its line', (on, _what, rule, line) => {
    const { breaks, plan } = asked(certified, SURVEILLANCE, on);
    expect(plan).toBeNull();
    expect(breaks.map(({ rule, where }) => [rule, where.line])).toEqual([[rule, line]]);
    expect(breaks[0]?.citation).not.toBe('');
  });

  it('is impossible to book as well, by the same rule', () => {
    const answer = attempted(CERTIFIED, [
      '{ audit: iso27001/surveillance1, fieldwork: { from: 2027-06-16, to: 2027-06-17 } }',
    ]);
    expect(answer.ok).toBe(false);
    expect(!answer.ok && answer.conflict?.rules).toEqual(
      asked(certified, SURVEILLANCE, '2027-06-16').breaks.map(({ rule }) => rule),
    );
  });

  it('begins a working day after the room that is left', () => {
    const { latest } = engagementIn(certified, SURVEILLANCE);
    expect(asked(certified, SURVEILLANCE, latest as string).plan).not.toBeNull();
    expect(latest).toBe('2027-06-14');
    expect(asked(certified, SURVEILLANCE, '2027-06-15').plan).toBeNull();
  });
});

describe('the room to move', () => {
  it('reaches from the first to the last day of the plan, and is no larger alone', () => {
    const both = planned(CERTIFIED.replace('1 year', '2 years'));
    for (const { id, status, earliest, latest, fieldwork } of both.plan.engagements) {
      if (status === 'done' || !fieldwork) continue;
      const { free, alone } = groundsIn(both, id).room;
      expect([free.earlier >= 0, free.later >= 0]).toEqual([true, true]);
      expect(alone.earlier).toBeLessThanOrEqual(free.earlier);
      expect(alone.later).toBeLessThanOrEqual(free.later);
      expect(earliest !== null && latest !== null).toBe(true);
    }
  });
});

describe('a finished audit', () => {
  it('rests on nothing but its record', () => {
    const { program, plan } = certified;
    const why = explainAudit({ program, plan, engagement: 'iso27001-stage2-1' });
    expect(why).toMatchObject({ grounds: null, nextBest: null, asked: [], slack: [] });
    expect(why?.reasons.map(({ rule }) => rule)).toEqual(['recorded']);
  });
});
