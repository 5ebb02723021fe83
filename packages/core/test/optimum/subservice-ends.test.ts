// Period ends beside the reports of a subservice organization: where they are out of reach it costs as a convention does,
// and the planner ends a period elsewhere, or waits with its report, where that costs less.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { planFile } from '../../src/index.js';

function planned(organizations: string, yearEnd = '04-30') {
  const text = `version: 1
organization: { people: 20, customers-year-end: ${yearEnd} }
frameworks:
  soc2: { ready: 2026-12-01, type1: false, type2: { align: false } }
${organizations}planning: { from: 2026-12-01, horizon: 13 months }
`;
  const answer = planFile({ file: 'compliance.yml', text, today: plainDate('2026-11-21') });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  const { engagements, objective, spans } = answer.plan;
  return {
    periods: engagements.map(({ period, report }) => `${period?.from} ${period?.to}, ${report}`),
    value: objective.value,
    optimal: objective.optimal,
    gaps: spans.filter(({ kind }) => kind === 'subservice-gap').length,
  };
}

const resting = (name: string, ends: string) =>
  `  ${name}: { period-ends: [${ends}], report-lag: 7 weeks }\n`;
const under = (...organizations: readonly string[]) =>
  organizations.length === 0 ? '' : `subservice-organizations:\n${organizations.join('')}`;

describe('a program that rests on reports of others', () => {
  const alone = planned('');

  it('is planned as before where they reach every end, or are not needed', () => {
    // Ends in February, reports in May because fieldwork leaves the busy season: those to March are in hand.
    for (const organizations of [resting('AWS', '03-31, 09-30'), '  AWS: { method: inclusive }\n']) {
      expect(planned(under(organizations))).toEqual(alone);
    }
  });

  it('ends its periods elsewhere where they do not', () => {
    const late = planned(under(resting('A', '06-30'), resting('B', '06-30')));
    expect(late.optimal).toBe(true);
    expect(late.gaps).toBeLessThan(4);
    expect(late.periods).not.toEqual(alone.periods);
    expect(late.value).toBeGreaterThan(alone.value);
  });
});
