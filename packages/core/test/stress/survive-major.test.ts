// Room for one major nonconformity at a price: the planner buys it where it is worth that, and says what it costs.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { type Plan, type PlanOptions, planFile } from '../../src/index.js';

const TODAY = plainDate('2026-11-21');

function planOf(weight: number | undefined, body: string, options: PlanOptions = {}): Plan {
  const weights = weight === undefined ? '' : `, weights: { survive-major: ${weight} }`;
  const text = `version: 1\norganization: { name: Example, people: 20 }\n${body}planning: { horizon: 1 year${weights} }\n`;
  const answer = planFile({ file: 'compliance.yml', text, today: TODAY }, options);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.plan;
}

const by = (day: string): string => `frameworks: { iso27001: { ready: 2026-12-01, by: ${day} } }\n`;
const lastDay = (plan: Plan): string | undefined =>
  plan.engagements.find(({ id }) => id === 'iso27001-stage2-1')?.fieldwork?.to;
const charged = ({ objective }: Plan): number =>
  objective.terms.find(({ term }) => term === 'survive-major')?.amount ?? 0;
const survives = ({ stress }: Plan): boolean | undefined =>
  stress?.trials.find(({ kind }) => kind === 'major')?.survives;

describe('the weight of surviving a major', () => {
  it('is nothing where the file does not say, and nobody is told of it', () => {
    const plan = planOf(undefined, by('2027-06-15'));
    expect(plan.safety).toBeNull();
    expect(charged(plan)).toBe(0);
    expect(planOf(0, by('2027-06-15'))).toEqual(plan);
  });

  it('moves Stage 2 ahead where that is cheaper than the risk, and tells the price', () => {
    // Three months of records are a convention at 10,000; 45 days earlier save 45 × 50 without a certificate and
    // 47 × 40 after the first day.
    const plain = planOf(undefined, by('2027-06-15'));
    const safe = planOf(20_000, by('2027-06-15'), { stress: true });
    expect([lastDay(plain), lastDay(safe)]).toEqual(['2027-03-04', '2027-01-18']);
    expect(charged(safe)).toBe(0);
    expect(safe.safety).toEqual({
      value: safe.objective.value,
      without: plain.objective.value,
      price: safe.objective.value - plain.objective.value,
      breaking: 0,
    });
    expect(safe.safety?.price).toBe(10_000 - 45 * 50 - 47 * 40);
    expect(survives(safe)).toBe(true);
  });

  it('lets it stand where the risk is cheaper, and charges it', () => {
    const plan = planOf(3000, by('2027-06-15'), { stress: true });
    expect(lastDay(plan)).toBe('2027-03-04');
    expect(charged(plan)).toBe(3000);
    expect(plan.safety).toMatchObject({ price: 0, breaking: 1 });
    expect(survives(plan)).toBe(false);
  });

  it('is silent with 111 days before the goal, and charged with one less', () => {
    expect(charged(planOf(3000, by('2027-06-23')))).toBe(0);
    expect(charged(planOf(3000, by('2027-06-22')))).toBe(3000);
  });

  it('comes on top of the convention about a major before expiry', () => {
    const file = (days: string) =>
      `frameworks: { iso27001: {} }\naudits:\n  - { audit: iso27001/stage2, decision: 2024-07-01, expires: 2027-06-30 }\n  - { audit: iso27001/recertification, fieldwork: ${days} }\n`;
    const late = planOf(500, file('{ from: 2027-03-10, to: 2027-03-12 }'));
    expect(late.diagnostics.map(({ rule }) => rule)).toContain('iso-res');
    expect(charged(late)).toBe(500);
    expect(charged(planOf(500, file('{ from: 2027-03-09, to: 2027-03-11 }')))).toBe(0);
  });

  it('finds the cheapest plan among all days that Stage 2 may have', () => {
    // Each day booked is a plan that it had the choice of.
    const weight = 6000;
    const best = planOf(weight, by('2027-06-15')).objective.value;
    for (const from of ['2027-01-14', '2027-01-18', '2027-02-01', '2027-03-01', '2027-03-02', '2027-03-04']) {
      const day = Number(from.slice(8));
      const to = `${from.slice(0, 8)}${String(day + (day === 4 || day === 14 ? 4 : 2)).padStart(2, '0')}`;
      const booked = `${by('2027-06-15')}audits:\n  - { audit: iso27001/stage2, fieldwork: { from: ${from}, to: ${to} } }\n`;
      expect(planOf(weight, booked).objective.value).toBeGreaterThanOrEqual(best);
    }
  });
});
