// A framework of one's own that nobody examines: a law that is not shipped, or a promise in a contract.

import { describe, expect, it } from 'vitest';
import { budgetProgram, checkChange, checkProgram, planFile } from '../../src/index.js';
import { changeOf } from '../guard/checked.js';
import { frameworkFile, plannedWith, TODAY } from './own.js';

const LAW = `version: 1
name: LGPD
full-name: LGPD, Law 13.709 of 2018
family: duties
citation: Law 13.709
activities:
  processing-records-review: { controls: ["LGPD Art. 37"] }
  annual-filing: { title: Annual filing, by: 03-31, controls: ["Decree 1, Art. 9"], owner: legal }
  access-review: { controls: ["LGPD Art. 46"], every: 6 months }
`;

const plan = (text: string, block?: string, more?: string) => {
  const answer = plannedWith(text, block, {}, more);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer;
};

const told = (text: string, block?: string, more?: string) => {
  const answer = plannedWith(text, block, {}, more);
  return answer.ok
    ? []
    : answer.problems.map(({ where, rule }) => `${where?.file}:${where?.line}:${where?.column} ${rule}`);
};

describe('duties from a file', () => {
  it('are planned with their days, their cadences and the words of the plan', () => {
    const { plan: made, program, scheduled } = plan(LAW);
    expect(made.duties).toEqual([{ id: 'own', framework: 'own', title: 'LGPD', scope: null }]);
    expect(made.ownFrameworks?.[0]).toMatchObject({ id: 'own', name: 'LGPD', audits: [], document: null });
    const due = (key: string) => made.activities.filter((it) => it.activity === key).map((it) => it.due);
    expect(due('annual-filing')).toEqual(['2027-03-31', '2028-03-31', '2029-03-31']);
    expect(due('access-review').slice(0, 2)).toEqual(['2027-03-31', '2027-06-30']);
    expect(made.objective).toMatchObject({ value: 0, optimal: true });
    expect(checkProgram(program, made).result).toBe('pass');
    expect(budgetProgram(program, TODAY, scheduled).byFramework.own?.likely).toBeGreaterThan(0);
  });

  it('bind from the day the program says, and hold its cadences to what is written', () => {
    const { plan: made } = plan(LAW, '{ file: ./own.yml, from: 2028-01-01 }');
    expect(made.activities[0]?.due).toBe('2028-03-31');
    const slow = plan(LAW, undefined, 'activities: { access-review: { every: 12 months } }');
    expect(slow.plan.diagnostics.map(({ rule }) => rule)).toEqual(['cadence-written']);
  });

  it.each<readonly [what: string, text: string, problems: readonly string[]]>([
    ['audits', `${LAW}audits: {}\n`, ['own.yml:10:9 wrong-key']],
    ['an auditor', `${LAW}auditor: { title: judge }\n`, ['own.yml:10:10 wrong-key']],
    ['a validity', `${LAW}validity: 12 months\n`, ['own.yml:10:11 wrong-key']],
    ['no activities', LAW.replace(/activities:[\s\S]*/, ''), ['own.yml:1:1 missing-key']],
    ['empty activities', LAW.replace(/activities:[\s\S]*/, 'activities: {}\n'), ['own.yml:6:13 missing-key']],
    ['a day that is none', LAW.replace('03-31', '02-30'), ['own.yml:8:46 not-a-month-day']],
    [
      'a day and no article',
      LAW.replace('{ controls: ["LGPD Art. 37"] }', '{ by: 03-31 }'),
      ['own.yml:7:36 missing-key'],
    ],
  ])('%s are told in their place', (_, text, problems) => {
    expect(told(text)).toEqual(problems);
  });

  it('have no block of an audit in the program, and no audit on record', () => {
    expect(told(LAW, '{ file: ./own.yml, auditor: X }')).toEqual(['compliance.yml:2:39 wrong-key']);
    expect(told(LAW, undefined, 'audits: [{ audit: own/assessment, report: 2026-01-01 }]')).toEqual([
      'compliance.yml:4:19 unknown-audit',
    ]);
  });

  it.each([
    ['a later day', LAW.replace('03-31', '04-30')],
    ['no day any more', LAW.replace('by: 03-31', 'every: 12 months')],
    ['a sooner day', LAW.replace('03-31', '01-01')],
  ])('with %s are drift where they ask for less', (what, text) => {
    const file = 'version: 1\nframeworks: { own: { file: ./own.yml } }\nplanning: { from: 2026-12-01 }\n';
    const read = (own: string) => ({ file: 'compliance.yml', text: file, own: [frameworkFile(own)] });
    const head = planFile({ ...read(text), today: TODAY });
    if (!head.ok) throw new Error('no head');
    const { drift } = checkChange({ text: file, ...head }, read(LAW));
    expect(drift.map(({ rule }) => rule)).toEqual(
      what === 'a sooner day' ? [] : ['drift-framework-loosened'],
    );
  });
});

describe('a change of what nobody examines', () => {
  const file = (block: string) =>
    `version: 1\nframeworks: { soc2: {}, ${block} }\nplanning: { from: 2026-12-01 }\n`;
  const rules = (before: string, after: string) =>
    changeOf(file(before), file(after), '2026-11-21').drift.map(({ rule }) => rule);

  it.each([
    ['ccpa: { categories: [data-broker] }', 'ccpa: {}', ['drift-category-dropped']],
    ['ccpa: {}', 'ccpa: { categories: [data-broker] }', []],
    ['gdpr: {}', 'gdpr: { from: 2027-06-01 }', ['drift-ready-later']],
    ['gdpr: { from: 2027-06-01 }', 'gdpr: {}', []],
    ['gdpr: {}, ccpa: {}', 'gdpr: {}', ['drift-framework-removed']],
    ['gdpr: {}', 'gdpr: {}, nis2: {}', []],
  ])('from %s to %s', (before, after, expected) => {
    expect(rules(before, after)).toEqual(expected);
  });
});
