// A modified opinion: the report is not issued again, a short next period is one of the planner's ways and has a price.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { type Plan, planFile } from '../../src/index.js';
import { refused } from './program.js';

const report = (from: string, to: string, issued: string, opinion: string): string =>
  `audits: [{ audit: soc2/type2, period: { from: ${from}, to: ${to} }, report: ${issued}, opinion: ${opinion} }]\n`;

function file(type2: string, audits: string): string {
  return `version: 1\norganization: { name: Example, people: 20 }\nframeworks: { soc2: { type2: { ${type2} } } }\nplanning: { horizon: 2 years }\n${audits}`;
}

function planOf(text: string): Plan {
  const answer = planFile({ file: 'compliance.yml', text, today: plainDate('2026-11-21') });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.plan;
}

const remedy = (plan: Plan): string | undefined =>
  plan.diagnostics.find(({ rule }) => rule === 'soc-opn')?.remedy;
const periods = (plan: Plan): string[] =>
  plan.engagements.flatMap(({ period, status }) =>
    period && status !== 'done' ? [`${period.from} ${period.to}`] : [],
  );

// Ends in the season of customers whose year ends in December.
const inSeason = (opinion: string) => report('2025-10-01', '2026-09-30', '2026-11-12', opinion);
// Does not.
const offSeason = (opinion: string) => report('2025-04-01', '2026-03-31', '2026-05-20', opinion);

describe('after a modified opinion', () => {
  const usual = planOf(file('align: false', inSeason('qualified')));

  it('a next period of six months, beginning the day after, is offered at its price', () => {
    const asked = planOf(file('align: false, next-period: 6 months', inSeason('qualified')));
    expect(periods(usual)[0]).toBe('2026-10-01 2027-09-30');
    expect(periods(asked).slice(0, 2)).toEqual(['2026-10-01 2027-03-31', '2027-04-01 2028-03-31']);
    const more = asked.objective.value - usual.objective.value;
    expect(more).toBeGreaterThan(0);
    expect(remedy(usual)).toContain('2026-10-01 to 2027-03-31');
    expect(remedy(usual)).toContain(`costs the plan ${more.toLocaleString('en-US')} USD more`);
    expect(remedy(usual)).toContain('`next-period: 6 months`');
  });

  it('says that the plan has it, where it was asked for', () => {
    const asked = planOf(file('align: false, next-period: 6 months', inSeason('adverse')));
    expect(remedy(asked)).toContain('The next period takes 6 months, 2026-10-01 to 2027-03-31');
  });

  it('it is among the ways though no period may be cut, and taken where that is cheapest', () => {
    const taken = planOf(file('align: false', offSeason('disclaimer')));
    expect(periods(taken)[0]).toBe('2026-04-01 2026-09-30');
    expect(remedy(taken)).toContain('The next period takes 6 months');
  });

  it('it is not where the opinion is unmodified: nothing is offered', () => {
    const clean = planOf(file('align: false', offSeason('unmodified')));
    expect(periods(clean)[0]).toBe('2026-04-01 2027-03-31');
    expect(remedy(clean)).toBeUndefined();
  });

  it('it is not offered beside a length that the file asks for', () => {
    const asked = planOf(file('align: false, next-period: 9 months', offSeason('qualified')));
    expect(periods(asked)[0]).toBe('2026-04-01 2026-12-31');
  });
});

describe('next-period', () => {
  it('is whole months within the limits of a period', () => {
    const text = `frameworks: { soc2: { type2: { next-period: 2 months } } }\n${inSeason('qualified')}`;
    expect(refused(text).problems.map(({ rule }) => rule)).toEqual(['out-of-range']);
  });

  it('says nothing of a first period', () => {
    const first = (more: string) => planOf(file(`align: false, first-period: 6 months${more}`, ''));
    expect(periods(first(', next-period: 3 months'))).toEqual(periods(first('')));
  });

  it('is had once it is recorded and runs: the one after it is as long as usual', () => {
    const before = inSeason('qualified').trim().slice('audits: ['.length, -1);
    const running = '{ audit: soc2/type2, period: { from: 2026-10-01, to: 2027-03-31 } }';
    const planned = planOf(file('align: false, next-period: 6 months', inSeason('qualified')));
    const noted = planOf(file('align: false, next-period: 6 months', `audits: [${before}, ${running}]\n`));
    expect(periods(planned).slice(0, 2)).toEqual(['2026-10-01 2027-03-31', '2027-04-01 2028-03-31']);
    expect(periods(noted)).toEqual(periods(planned));
  });

  it('is that after a running period of another length', () => {
    const before = inSeason('qualified').trim().slice('audits: ['.length, -1);
    const running = '{ audit: soc2/type2, period: { from: 2026-10-01, to: 2027-09-30 } }';
    const plan = planOf(file('align: false, next-period: 6 months', `audits: [${before}, ${running}]\n`));
    expect(periods(plan).slice(0, 2)).toEqual(['2026-10-01 2027-09-30', '2027-10-01 2028-03-31']);
  });
});
