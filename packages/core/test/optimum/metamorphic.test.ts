// What must hold between plans of files that differ in one thing, whatever the optimum is: pinning never saves, a wish
// less never costs, a booking on its planned days changes nothing.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Engagement, PlainDate, Plan } from '../../src/index.js';
import { fromDay, planFile, toDay } from '../../src/index.js';

interface File {
  readonly yaml: string;
  readonly today: string;
}

function planOf({ yaml, today }: File): Plan | undefined {
  const answer = planFile({ file: 'compliance.yml', text: yaml, today: today as PlainDate });
  return answer.ok ? answer.plan : undefined;
}

function planned(plan: Plan): Engagement[] {
  return plan.engagements.filter((it) => it.status === 'planned' && it.fieldwork !== null);
}

/** The file with one more line under `audits`. */
function booked({ yaml, today }: File, entry: Record<string, unknown>): File {
  const file = parse(yaml) as { audits?: unknown[] };
  return { today, yaml: stringify({ ...file, audits: [...(file.audits ?? []), entry] }) };
}

function asBooked(it: Engagement): Record<string, unknown> {
  const nth = Number(/-(\d+)$/.exec(it.id)?.[1]);
  return { audit: it.audit, nth, ...(it.period ? { period: it.period } : {}), fieldwork: it.fieldwork };
}

function days(plan: Plan): Record<string, unknown> {
  return Object.fromEntries(
    plan.engagements.map((it) => [it.id, [it.period, it.asOf, it.fieldwork, it.report]]),
  );
}

const ISO = [
  {
    audit: 'iso27001/stage2',
    fieldwork: { from: '2025-06-02', to: '2025-06-06' },
    decision: '2025-07-01',
    expires: '2028-06-30',
  },
  {
    audit: 'iso27001/surveillance1',
    fieldwork: { from: '2026-05-18', to: '2026-05-19' },
    report: '2026-06-05',
  },
];
const SOC = [{ audit: 'soc2/type2', period: { from: '2025-10-01', to: '2026-09-30' }, report: '2026-11-12' }];

// Small programs of every history whose plan is proven, each with its holidays and a freeze.
const PROGRAMS: readonly Record<string, unknown>[] = [
  { frameworks: { soc2: {} }, audits: SOC },
  { frameworks: { iso27001: {} }, audits: ISO },
  { frameworks: { soc2: {}, iso27001: {} }, audits: [...SOC, ...ISO] },
  { frameworks: { soc2: {}, iso27001: { by: '2027-12-31' } }, audits: SOC },
  {
    frameworks: { soc2: { type1: false, type2: { 'first-period': '6 months' } }, iso27001: {} },
    audits: ISO,
  },
  { frameworks: { iso27001: { by: '2027-12-31' } } },
];

const drawn = fc
  .record({ program: fc.constantFrom(...PROGRAMS), team: fc.boolean(), country: fc.constantFrom('US', 'DE') })
  .map(({ program, team, country }): File => {
    const organization = { name: 'Example', people: 85, country };
    const blackouts = [{ from: '2027-12-20', to: '2028-01-02', reason: 'Freeze' }];
    const host = team ? { team: { name: 'security', 'fieldwork-capacity': 1 } } : {};
    const text = { version: 1, organization, calendar: { blackouts }, ...host, ...program };
    return { yaml: stringify(text), today: '2026-11-21' };
  });

const RUNS = { numRuns: 6, seed: 20261121 };

describe('the price of a plan', () => {
  it('is the sum of its terms, no less than its bound, and proven', () => {
    fc.assert(
      fc.property(drawn, (file) => {
        const plan = planOf(file);
        if (!plan) return;
        const { value, bound, optimal, terms } = plan.objective;
        const cents = terms.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
        expect(cents).toBe(Math.round(value * 100));
        expect([bound, optimal]).toEqual([value, true]);
        expect(plan.joint.value).toBe(value);
      }),
      RUNS,
    );
  });

  it('is no more than that of the frameworks planned apart', () => {
    fc.assert(
      fc.property(drawn, (file) => {
        const plan = planOf(file);
        if (!plan?.separate || (parse(file.yaml) as { planning?: { strategy?: string } }).planning?.strategy)
          return;
        expect(plan.joint.value).toBeLessThanOrEqual(plan.separate.value);
      }),
      RUNS,
    );
  });

  it('stays the same, with every date, when an audit is booked on its planned days', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), (file, pick) => {
        const plan = planOf(file);
        const audits = plan ? planned(plan) : [];
        const chosen = audits[pick % Math.max(1, audits.length)];
        if (!plan || !chosen) return;
        const again = planOf(booked(file, asBooked(chosen)));
        expect(again && days(again)).toEqual(days(plan));
        expect(again?.objective.value).toBe(plan.objective.value);
      }),
      RUNS,
    );
  });

  it('never falls when an audit is pinned to another day', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), fc.integer({ min: -40, max: 40 }), (file, pick, by) => {
        const plan = planOf(file);
        const audits = plan ? planned(plan) : [];
        const chosen = audits[pick % Math.max(1, audits.length)];
        if (!plan || !chosen?.fieldwork) return;
        const moved = (day: PlainDate): PlainDate => fromDay(toDay(day) + by * 7);
        const fieldwork = { from: moved(chosen.fieldwork.from), to: moved(chosen.fieldwork.to) };
        if (fieldwork.from <= file.today) return;
        const pinned = planOf(booked(file, { ...asBooked(chosen), fieldwork }));
        if (pinned) expect(pinned.objective.value).toBeGreaterThanOrEqual(plan.objective.value);
      }),
      RUNS,
    );
  });

  it('never rises when a goal is given up', () => {
    fc.assert(
      fc.property(drawn, (file) => {
        const plan = planOf(file);
        const text = parse(file.yaml) as { frameworks: Record<string, Record<string, unknown>> };
        const free = Object.fromEntries(
          Object.entries(text.frameworks).map(([id, block]) => [id, { ...block, by: undefined }]),
        );
        const freed = planOf({ ...file, yaml: stringify({ ...text, frameworks: free }) });
        if (plan && freed) expect(freed.objective.value).toBeLessThanOrEqual(plan.objective.value);
      }),
      RUNS,
    );
  });
});

describe('a second report that begins after the horizon', () => {
  it('changes no price and no date', () => {
    fc.assert(
      fc.property(drawn, (file) => {
        const text = parse(file.yaml) as { frameworks: Record<string, unknown> };
        const later = { 'soc2@later': { ready: '2031-01-01', type1: false } };
        const more = planOf({
          ...file,
          yaml: stringify({ ...text, frameworks: { ...text.frameworks, ...later } }),
        });
        const plan = planOf(file);
        expect(more && days(more)).toEqual(plan && days(plan));
        expect(more?.objective).toEqual(plan?.objective);
      }),
      RUNS,
    );
  });
});

describe('twenty-eight years later', () => {
  // 1,461 whole weeks, after which every date has the same weekday and every February the same length.
  const later = (text: string): string =>
    text.replace(/\b(20\d\d)(?=-\d\d-\d\d)/g, (year) => String(Number(year) + 28));

  it('the plan is the same, every day of it 1,461 weeks on', () => {
    fc.assert(
      fc.property(drawn, (file) => {
        const secular = { ...file, yaml: file.yaml.replace(/^ {2}country: .*\n/m, '') };
        expect(later(secular.today)).toBe('2054-11-21');
        const plan = planOf(secular);
        const again = planOf({ yaml: later(secular.yaml), today: later(secular.today) });
        expect(again?.objective).toEqual(plan?.objective);
        expect(again && days(again)).toEqual(plan && JSON.parse(later(JSON.stringify(days(plan)))));
        expect(again?.activities.map(({ planned, due }) => [planned, due])).toEqual(
          plan?.activities.map(({ planned, due }) => [later(planned), later(due)]),
        );
      }),
      RUNS,
    );
  });
});
