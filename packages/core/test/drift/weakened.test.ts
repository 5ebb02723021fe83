// What the examples leave out, each weakening with its rule, its line and its effect; and what looks like one and is
// none.

import { describe, expect, it } from 'vitest';
import { changeOf } from '../guard/checked.js';

const TODAY = '2026-11-21';
const file = `version: 1
organization: { name: Acme, people: 30 }
calendar:
  blackouts:
    - { from: 2026-12-24, to: 2026-12-31, reason: Holidays }
frameworks:
  soc2: { auditor: A LLP, type2: { period: 12 months, interim: true }, also: [hipaa], soc3: true }
  iso27001: { auditor: B Ltd, ready: 2026-12-01, by: 2027-10-29 }
auditors:
  A LLP: { kind: cpa, weeks: 1, lead-time: 12 weeks }
  B Ltd: { accreditation: ANAB, nonconformity: 80 days, related: [B Consult] }
audits:
  - { audit: soc2/type2, period: { from: 2024-10-01, to: 2025-09-30 }, report: 2025-11-10 }
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12, opinion: qualified }
activities:
  access-review: { every: 3 months, anchor: schedule, grace: 5 days, since: 2026-10-01 }
  penetration-test: { every: 12 months, cost: 18000, since: 2026-01-01, done: [{ on: 2026-04-14, evidence: a/b.pdf, cost: 17500 }] }
subservice-organizations:
  AWS:
    owner: "@acme/platform"
    period-ends: [03-31, 09-30]
    reports: [{ period: { from: 2025-10-01, to: 2026-09-30 }, issued: 2026-11-18, reviewed: 2026-11-19 }]
    letters: [{ from: 2026-10-01, to: 2026-10-31, received: 2026-11-02 }]
    cuecs: [{ id: AWS-1, owner: "@acme/it", reviewed: 2026-11-10 }]
  Host Ltd: { method: inclusive }
changes:
  - { on: 2027-03-01, people: 60 }
  - { on: 2027-04-01, acquisition: Beta, people: 10, sites: [Oslo], notified: 2026-11-19, described: true }
  - { on: 2027-10-01, category: availability }
costs:
  budget: { FY2027: 100000 }
planning: { from: 2026-12-01, horizon: 1 year, weights: { late-day: 60 } }
check:
  due-soon: 30 days
  fail-on: warning
  plan: agreed.json
  rules: { soc-len: error }
`;

/** What is changed, into what, and what is told of it. */
const weakenings: readonly (readonly [string, string, string])[] = [
  [
    'reason: Holidays }',
    'reason: Holidays }\n    - { from: 2027-10-25, to: 2027-10-31, reason: Freeze }',
    'drift-blackout-on-deadline',
  ],
  ['period: 12 months', 'period: 6 months', 'drift-period-shorter'],
  [', interim: true', '', 'drift-interim-dropped'],
  ['interim: true', 'interim: auto', 'drift-interim-dropped'],
  ['on: 2027-03-01, people: 60', 'on: 2027-03-01, people: 50', 'drift-scope-smaller'],
  ['on: 2027-03-01, people: 60', 'on: 2027-05-01, people: 60', 'drift-scope-smaller'],
  ['sites: [Oslo], ', '', 'drift-scope-smaller'],
  ['  - { on: 2027-10-01, category: availability }\n', '', 'drift-scope-smaller'],
  ['notified: 2026-11-19, ', '', 'drift-notice-removed'],
  ['notified: 2026-11-19', 'notified: 2026-11-01', 'drift-notice-removed'],
  ['also: [hipaa]', 'also: [iso27001]', 'drift-category-dropped'],
  [', soc3: true', '', 'drift-category-dropped'],
  ['weeks: 1', 'weeks: 2', 'drift-capacity-raised'],
  ['weeks: 1, ', '', 'drift-capacity-raised'],
  ['12 weeks', '8 weeks', 'drift-lead-time-shorter'],
  ['{ accreditation: ANAB,', '{', 'drift-accreditation-removed'],
  ['nonconformity: 80 days', 'nonconformity: 60 days', 'drift-nonconformity-shorter'],
  ['related: [B Consult]', 'related: []', 'drift-related-removed'],
  ['iso27001: { auditor: B Ltd, ', 'iso27001: { ', 'drift-auditor-changed'],
  [
    'soc2: { auditor: A LLP',
    'soc2: { auditor: [{ firm: A LLP }, { firm: C LLP, from: 2027-02-19 }]',
    'drift-auditor-changed',
  ],
  ['to: 2025-09-30', 'to: 2025-08-31', 'drift-audit-edited'],
  ['opinion: qualified', 'opinion: unmodified', 'drift-audit-edited'],
  ['grace: 5 days', 'grace: 10 days', 'drift-grace-extended'],
  ['anchor: schedule', 'anchor: completion', 'drift-anchor-relaxed'],
  ['cost: 17500', 'cost: 9500', 'drift-completion-edited'],
  ['evidence: a/b.pdf', 'evidence: a/c.pdf', 'drift-completion-edited'],
  ['evidence: a/b.pdf', 'evidence: ../../b.pdf', 'drift-evidence-outside'],
  ['FY2027: 100000', 'FY2027: 120000', 'drift-budget-raised'],
  ['costs:\n  budget: { FY2027: 100000 }\n', '', 'drift-budget-raised'],
  ['horizon: 1 year', 'horizon: 11 months', 'drift-horizon-shorter'],
  ['late-day: 60', 'late-day: 10', 'drift-weight-lowered'],
  ['weights: { late-day: 60 }', 'weights: {}', 'drift-weight-lowered'],
  ['due-soon: 30 days', 'due-soon: 2 weeks', 'drift-due-soon-shorter'],
  ['fail-on: warning', 'fail-on: error', 'drift-fail-on-weakened'],
  ['  fail-on: warning\n', '', 'drift-fail-on-weakened'],
  ['  Host Ltd: { method: inclusive }\n', '', 'drift-subservice-dropped'],
  ['{ method: inclusive }', '{ method: inclusive, tracks: [] }', 'drift-subservice-dropped'],
  ['    cuecs: [{ id: AWS-1, owner: "@acme/it", reviewed: 2026-11-10 }]\n', '', 'drift-subservice-dropped'],
  ['    owner: "@acme/platform"\n', '', 'drift-subservice-owner-removed'],
  ['issued: 2026-11-18', 'issued: 2026-11-17', 'drift-subservice-record'],
  ['reviewed: 2026-11-19', 'reviewed: 2026-11-20', 'drift-subservice-record'],
  [', reviewed: 2026-11-10', '', 'drift-subservice-record'],
  [', received: 2026-11-02', '', 'drift-subservice-record'],
  ['  plan: agreed.json\n', '', 'drift-stored-plan-dropped'],
  ['soc-len: error', 'soc-len: info', 'drift-severity-lowered'],
  ['rules: { soc-len: error }', 'rules: { activity-missed: off, soc-len: error }', 'drift-severity-lowered'],
  ['by: 2027-10-29', 'by: 2027-11-29', 'drift-goal-later'],
  ['iso27001: { auditor', 'iso27001: { edition: 2013, auditor', 'drift-edition-older'],
  ['soc2: { auditor', 'soc2: { audiences: { report: everyone }, auditor', 'drift-audience-wider'],
  ['version: 1', 'version: 1\naudiences: { activities: nda }', 'drift-audience-wider'],
  ['access-review: { every', 'access-review: { audience: auditors, every', 'drift-audience-wider'],
  ['  iso27001: { auditor: B Ltd, ready: 2026-12-01, by: 2027-10-29 }\n', '', 'drift-framework-removed'],
];

const harmless: readonly (readonly [string, string])[] = [
  ['also: [hipaa]', 'also: [hipaa, csa-ccm]'],
  ['from: 2026-12-24', 'from: 2026-12-26'],
  [
    '    - { from: 2026-12-24, to: 2026-12-31, reason: Holidays }',
    '    - { from: 2026-12-24, to: 2026-12-30, reason: Rest }',
  ],
  ['12 weeks', 'P3M'],
  ['iso27001: { auditor', 'iso27001: { edition: 2022, auditor'],
  ['nonconformity: 80 days', 'nonconformity: 90 days'],
  ['soc2: { auditor: A LLP', 'soc2: { auditor: [{ firm: A LLP }]'],
  ['soc2: { auditor: A LLP', 'soc2: { auditor: A Partners LLP'],
  ['soc2: { auditor: A LLP', 'soc2: { auditor: [{ firm: A LLP }, { firm: C LLP, from: 2027-02-20 }]'],
  ['soc2: { auditor', 'soc2: { audiences: { report: internal, fieldwork: auditors }, auditor'],
  ['kind: cpa,', 'kind: firm,'],
  ['evidence: a/b.pdf', 'evidence: evidence/2026/b.pdf'],
  ['reviewed: 2026-11-19', 'reviewed: [2026-11-19, 2026-11-20], opinion: unmodified'],
  ['[03-31, 09-30]', '[06-30]'],
  ['method: inclusive', 'method: carve-out'],
  ['grace: 5 days', 'grace: 3 days'],
  ['grace: 5 days', 'grace: P5D'],
  ['due-soon: 30 days', 'due-soon: 6 weeks'],
  ['late-day: 60', 'late-day: 80'],
  ['budget: { FY2027: 100000 }', 'budget: { FY2027: 90000, FY2028: 100000 }'],
  ['by: 2027-10-29', 'by: 2027-10-15'],
  ['soc-len: error', 'soc-len: error, activity-missed: error'],
];

describe('a change', () => {
  it.each(weakenings)('of %j to %j is told', (from, to, rule) => {
    const { drift } = changeOf(file, file.replace(from, to), TODAY);
    const rules = drift.map((it) => it.rule);
    expect(rules).toContain(rule);
    const told = drift.find((it) => it.rule === rule);
    expect(told?.where.line).toBeGreaterThanOrEqual(from.startsWith('costs') ? 1 : 2);
    expect(told?.effect.text).not.toBe('');
    expect(told?.message).toMatch(/[.]$/);
  });

  it.each(harmless)('of %j to %j is none', (from, to) => {
    expect(file.replace(from, to)).not.toBe(file);
    expect(changeOf(file, file.replace(from, to), TODAY).drift).toEqual([]);
  });

  it('that opens a coverage gap is told at the period', () => {
    const after = file.replace('period: { from: 2025-10-01,', 'period: { from: 2025-12-01,');
    const { drift, introduced } = changeOf(file, after, TODAY);
    const gap = drift.find(({ rule }) => rule === 'drift-coverage-gap');
    expect(gap).toMatchObject({ where: { line: 14 }, is: '2025-10-01 to 2025-11-30' });
    expect(introduced.length).toBeGreaterThan(0);
  });

  it('says what it does to the plan, in turns and in money', () => {
    const [change] = changeOf(
      file,
      file.replace('every: 12 months, cost', 'every: 24 months, cost'),
      TODAY,
    ).drift;
    expect(change?.rule).toBe('drift-cadence-relaxed');
    expect(change?.effect.turns).toBeLessThan(0);
    expect(change?.effect.money).toBe(18000 * (change?.effect.turns ?? 0));
    const [goal] = changeOf(file, file.replace('by: 2027-10-29', 'by: 2028-10-29'), TODAY).drift;
    expect(goal?.effect.money).not.toBeNull();
  });

  it('that expects less is held to what it found: the bar, and the levels of drift rules', () => {
    const after = file
      .replace('fail-on: warning', 'fail-on: never')
      .replace('soc-len: error', 'drift-fail-on-weakened: off, soc-len: error');
    const { failOn, result, drift } = changeOf(file, after, TODAY);
    expect([failOn, result]).toEqual(['warning', 'fail']);
    expect(drift.map(({ rule }) => rule)).toContain('drift-fail-on-weakened');
    const quiet = file.replace('soc-len: error', 'drift-fail-on-weakened: off, soc-len: error');
    expect(changeOf(quiet, after, TODAY).drift).toEqual([]);
  });

  it('that rewrites facts is an error whatever the levels say', () => {
    const quiet = file.replace('soc-len: error', 'soc-len: error, drift-audit-edited: off');
    // The file itself is refused: the rule cannot be lowered.
    expect(() => changeOf(file, quiet, TODAY)).toThrow('drift-audit-edited');
  });
});
