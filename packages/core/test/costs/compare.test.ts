// Strategies side by side: which ones there are, what each comes to, and which of them nothing beats.

import { describe, expect, it } from 'vitest';
import { type Comparison, compareStrategies, type Strategy } from '../../src/index.js';
import { planned } from '../rules/program.js';
import { budgetOf } from './budgeted.js';

function compared(body: string): Comparison {
  const file = planned(body);
  if (!file.ok) throw new Error(file.problems.map(({ message }) => message).join('\n'));
  const answer = compareStrategies(file.program, file.plan.today, () => ({ nodes: 0 }));
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.value;
}

const FRESH = 'frameworks: { soc2: {}, iso27001: {} }\nplanning: { from: 2026-12-01, horizon: 18 months }\n';
const fresh = compared(FRESH);

function strategy({ strategies }: Comparison, id: string): Strategy {
  const found = strategies.find((it) => it.id === id);
  if (!found) throw new Error(`${id} is not among ${strategies.map((it) => it.id).join(', ')}`);
  return found;
}

describe('the strategies of a program', () => {
  it('are the file, then every order, a Type I or none, three first periods and the providers', () => {
    expect(fresh.strategies.map(({ id }) => id)).toEqual([
      'file',
      'parallel',
      'soc2-first',
      'iso27001-first',
      'soc2/with-type1',
      'soc2/without-type1',
      'soc2/first-3-months',
      'soc2/first-6-months',
      'soc2/first-12-months',
      'one-auditor',
    ]);
  });

  it('are what the file has not decided, and what has not happened', () => {
    const ids = (body: string) => compared(body).strategies.map(({ id }) => id);
    const decided =
      'frameworks: { soc2: { type1: false, type2: { first-period: 6 months } } }\nplanning: { from: 2026-12-01, horizon: 1 year }\n';
    expect(ids(decided)).toEqual(['file', 'soc2/with-type1', 'soc2/first-3-months', 'soc2/first-12-months']);
    const begun = `frameworks: { soc2: { auditor: One }, iso27001: { auditor: One } }
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
  - { audit: iso27001/stage2, fieldwork: { from: 2026-05-04, to: 2026-05-06 }, decision: 2026-06-15 }
planning: { from: 2026-12-01, horizon: 1 year }
`;
    expect(ids(begun)).toEqual(['file', 'two-auditors']);
  });

  it('are told why where they cannot be planned', () => {
    const goal =
      'frameworks: { soc2: { type1: false, type2: { by: 2027-06-30 } } }\nplanning: { from: 2026-12-01, horizon: 1 year }\n';
    const long = strategy(compared(goal), 'soc2/first-12-months');
    expect(long.outcome).toBeNull();
    expect(long.why).toContain('2027-06-30');
    expect(long.unbeaten).toBe(false);
  });
});

describe('what a strategy comes to', () => {
  it('is, for the file, its own plan priced within the horizon', () => {
    const budget = budgetOf(FRESH);
    const { from, to } = fresh.horizon;
    const within = budget.lines.filter(({ on }) => from <= on && on <= to);
    const likely = within.reduce((sum, it) => sum + Math.round(it.likely * 100), 0) / 100;
    const { outcome } = strategy(fresh, 'file');
    expect(outcome?.cost.likely).toBe(likely);
    expect(fresh.joint).toEqual(budget.total);
    expect(fresh.saving).toEqual(budget.saving);
    const years = new Map<string, number>();
    for (const it of within)
      years.set(it.fiscalYear, (years.get(it.fiscalYear) ?? 0) + Math.round(it.likely * 100));
    expect(outcome?.peakYear.likely).toBe(Math.max(...years.values()) / 100);
  });

  it('is earlier with a shorter first period, and has a report on one date with a Type I', () => {
    const without = compared(FRESH.replace('soc2: {}', 'soc2: { type1: false }'));
    const first = (id: string) => strategy(without, id).outcome?.firstReport ?? '';
    expect(first('soc2/first-3-months') < first('soc2/first-6-months')).toBe(true);
    expect(first('soc2/first-6-months') < first('soc2/first-12-months')).toBe(true);
    expect(first('soc2/with-type1') < first('file')).toBe(true);
  });

  it('keeps the order asked for: no certificate before the report it follows', () => {
    const { outcome } = strategy(fresh, 'soc2-first');
    expect((outcome?.firstReport ?? '') < (outcome?.firstCertificate ?? '')).toBe(true);
  });
});

describe('a strategy is unbeaten', () => {
  const counts = ({ outcome }: Strategy) =>
    outcome && [
      outcome.cost.likely,
      outcome.peakYear.likely,
      Number((outcome.firstReport ?? '9999-12-31').replaceAll('-', '')),
      Number((outcome.firstCertificate ?? '9999-12-31').replaceAll('-', '')),
      outcome.fieldworkWeeks,
      outcome.uncoveredDays,
    ];

  it('where every other one is worse on some count, or equal on all', () => {
    for (const one of fresh.strategies) {
      const own = counts(one);
      const isBeaten = fresh.strategies.some((other) => {
        const theirs = counts(other);
        return (
          own &&
          theirs?.every((it, i) => it <= (own[i] as number)) &&
          theirs.some((it, i) => it < (own[i] as number))
        );
      });
      expect(one.unbeaten, one.id).toBe(own !== null && !isBeaten);
    }
    expect(fresh.strategies.some(({ unbeaten }) => unbeaten)).toBe(true);
    expect(fresh.strategies.some(({ unbeaten }) => !unbeaten)).toBe(true);
  });
});
