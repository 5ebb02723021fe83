// The dates that matter in each example, worked out on paper from the written rules: the README of each example shows
// the steps. They are not golden files: they change when a rule was read wrongly, never because the planner moved.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Engagement, Plan } from '../../src/index.js';
import { ALL_EXAMPLES, pathIn, planned } from './examples.js';

type Read = (plan: Plan) => string | null | undefined;

/** Reads a date of one engagement. */
function of(id: string, read: (engagement: Engagement) => string | null | undefined): Read {
  return ({ engagements }) => {
    const engagement = engagements.find((it) => it.id === id);
    return engagement && read(engagement);
  };
}

/** Last day of the bridge letter after a period. */
function bridgeAfter(id: string): Read {
  return ({ spans }) => spans.find((it) => it.kind === 'bridge' && it.for === id)?.to;
}

/** The day by which a turn of recurring work is due. */
function due(id: string): Read {
  return ({ activities }) => activities.find((it) => it.id === id)?.due;
}

const BY_HAND: Readonly<Record<string, readonly (readonly [what: string, on: string, read: Read])[]>> = {
  fintech: [
    ['the first period ends', '2027-09-30', of('soc2-type2-1', (it) => it.period?.to)],
    ['its report is issued', '2027-11-26', of('soc2-type2-1', (it) => it.report)],
    ['Stage 2 begins', '2027-10-12', of('iso27001-stage2-1', (it) => it.fieldwork?.from)],
    ['certification is decided', '2027-11-26', of('iso27001-stage2-1', (it) => it.report)],
    ['the first surveillance ends', '2028-10-26', of('iso27001-surveillance1-1', (it) => it.fieldwork?.to)],
  ],
  'fitness-app': [
    ['the log of requests is reviewed by', '2027-03-31', due('dsar-log-review-2027-q1')],
    ['the metrics are published by', '2027-07-01', due('request-metrics-2027')],
    ['the risk assessments are submitted by', '2028-04-01', due('risk-assessment-submission-2028')],
    ['the cybersecurity audit is certified by', '2029-04-01', due('cybersecurity-audit-certification-2029')],
    ['the impact assessments are reviewed by', '2029-12-31', due('impact-assessment-review-2027-2029')],
  ],
  'healthcare-startup': [
    ['the Type I speaks for', '2027-03-31', of('soc2-type1-1', (it) => it.asOf)],
    ['the Type I report is issued', '2027-05-12', of('soc2-type1-1', (it) => it.report)],
    ['the first period ends', '2027-06-30', of('soc2-type2-1', (it) => it.period?.to)],
    ['its report is issued', '2027-08-24', of('soc2-type2-1', (it) => it.report)],
    ['the bridge letter reaches', '2027-09-30', bridgeAfter('soc2-type2-1')],
  ],
  'machine-builder': [
    ['the first SOC 2 period ends', '2027-09-30', of('soc2-type2-1', (it) => it.period?.to)],
    ['the second assessment ends', '2029-10-12', of('carmaker-assessment-2', (it) => it.fieldwork?.to)],
    ['the first label is issued', '2027-01-13', of('carmaker-assessment-1', (it) => it.report)],
    ['it expires', '2030-01-12', of('carmaker-assessment-1', (it) => it.expires)],
    ['the interim review ends', '2028-10-10', of('carmaker-interim-1', (it) => it.fieldwork?.to)],
  ],
  northwind: [
    ['surveillance 2 ends', '2027-04-26', of('iso27001-surveillance2-1', (it) => it.fieldwork?.to)],
    ['the running period ends', '2027-09-30', of('soc2-type2-2', (it) => it.period?.to)],
    ['its report is issued', '2027-11-25', of('soc2-type2-2', (it) => it.report)],
    [
      'the recertification audit ends',
      '2027-10-26',
      of('iso27001-recertification-1', (it) => it.fieldwork?.to),
    ],
    ['the next certificate expires', '2031-06-30', of('iso27001-recertification-1', (it) => it.expires)],
  ],
  'payments-group': [
    ['the first payments period ends', '2027-02-28', of('soc2@payments-type2-1', (it) => it.period?.to)],
    ['surveillance 2 ends', '2027-05-10', of('iso27001-surveillance2-1', (it) => it.fieldwork?.to)],
    ["the platform's period ends", '2027-09-30', of('soc2-type2-2', (it) => it.period?.to)],
    [
      'the recertification audit ends',
      '2028-03-14',
      of('iso27001-recertification-1', (it) => it.fieldwork?.to),
    ],
    ['the next certificate expires', '2031-07-14', of('iso27001-recertification-1', (it) => it.expires)],
  ],
  'saas-provider': [
    ['the third period ends', '2027-03-31', of('soc2-type2-3', (it) => it.period?.to)],
    ['its report is issued', '2027-05-25', of('soc2-type2-3', (it) => it.report)],
    ['Stage 2 begins', '2027-06-01', of('iso27001-stage2-1', (it) => it.fieldwork?.from)],
    ['certification is decided', '2027-07-16', of('iso27001-stage2-1', (it) => it.report)],
    ['the first surveillance ends', '2028-05-04', of('iso27001-surveillance1-1', (it) => it.fieldwork?.to)],
  ],
  startup: [
    ['Stage 2 begins', '2027-03-15', of('iso27001-stage2-1', (it) => it.fieldwork?.from)],
    ['certification is decided', '2027-04-29', of('iso27001-stage2-1', (it) => it.report)],
    ['the first period ends', '2027-10-31', of('soc2-type2-1', (it) => it.period?.to)],
    ['the first surveillance ends', '2028-03-29', of('iso27001-surveillance1-1', (it) => it.fieldwork?.to)],
    ['the certificate expires', '2030-04-28', of('iso27001-stage2-1', (it) => it.expires)],
  ],
};

describe.each(ALL_EXAMPLES)('the dates that matter in %s', (example) => {
  const dates = BY_HAND[example] ?? [];
  const { plan } = planned(example);

  it.each(dates)('%s %s', (_what, on, read) => {
    expect(read(plan)).toBe(on);
  });

  it('are five, and its README works out each of them', () => {
    const readme = readFileSync(pathIn(example, 'README.md'), 'utf8');
    expect(dates.map(([, on]) => on).filter((on) => readme.includes(`**${on}, `))).toHaveLength(5);
  });
});
