// Frameworks that nobody examines: which work they bring, by when, and what they leave alone.

import { describe, expect, it } from 'vitest';
import { frameworks } from '../../src/frameworks/index.js';
import { isExamined, type Plan } from '../../src/model/index.js';
import { budgetOf } from '../costs/budgeted.js';
import { plan, planned, refused, said } from './program.js';

const from = 'planning: { from: 2026-12-01, horizon: 2 years }';
const withBlock = (block: string, more = '') => `frameworks: { ${block} }\n${from}\n${more}`;
const turnsOf = ({ activities }: Plan, key: string) => activities.filter(({ activity }) => activity === key);
const dueDays = (it: Plan, key: string) => turnsOf(it, key).map(({ due }) => due);
const keysOf = ({ activities }: Plan) => new Set(activities.map(({ activity }) => activity));

const ccpa = (categories: string, more = '') => withBlock(`ccpa: { categories: [${categories}] }`, more);
const DUTIES = frameworks.filter((it) => !isExamined(it));

describe('a program that nobody examines', () => {
  it.each(DUTIES.map(({ id, name }) => [id, name]))('of %s alone is planned', (id, title) => {
    const told = plan(withBlock(`${id}: {}`));
    expect(told.engagements).toEqual([]);
    expect(told.tracks).toEqual([]);
    expect(told.duties).toEqual([{ id, framework: id, title, scope: null }]);
    expect(told.objective).toMatchObject({ value: 0, bound: 0, gap: 0, optimal: true, terms: [] });
    expect(told.activities.length).toBeGreaterThan(10);
    expect(told.activities.every(({ serves }) => serves.length === 0)).toBe(true);
    expect(told.milestones).toEqual([]);
    expect(told.diagnostics).toEqual([]);
  });

  it('costs the hours of its people, and nothing else', () => {
    const lines = (more: string) => budgetOf(withBlock('gdpr: {}', more)).lines.map((it) => it.category);
    expect(new Set(lines(''))).toEqual(new Set(['internal-hours']));
    expect(lines('costs: { quotes: { internal-hours: null } }')).toEqual([]);
  });

  it('has every activity of its frameworks in the catalogue, each once with an article', () => {
    for (const { activities, categories } of DUTIES) {
      const ids = categories.map(({ id }) => id);
      for (const { key, controls, categories: own = [] } of activities) {
        expect(controls.length, key).toBeGreaterThan(0);
        expect(ids, key).toEqual(expect.arrayContaining([...own]));
        expect(
          plan(withBlock('gdpr: {}', `activities: { ${key}: { every: 6 months } }`)).duties,
        ).toHaveLength(1);
      }
    }
  });
});

describe('beside what is audited', () => {
  const soc2 = (more: string) => withBlock(`soc2: { type1: false }, ${more}`);

  it('moves no audit and changes no price', () => {
    const [own, beside] = [plan(soc2('')), plan(soc2('gdpr: {}, ccpa: {}, dora: {}'))];
    expect(beside.engagements.map(({ cost: _, because: __, ...it }) => it)).toEqual(
      own.engagements.map(({ cost: _, because: __, ...it }) => it),
    );
    expect(beside.milestones).toEqual(own.milestones);
  });

  it('has work that both call for once, with the identifiers of both', () => {
    const told = plan(soc2('hipaa: {}'));
    const ids = told.activities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const [review] = turnsOf(told, 'access-review');
    expect(review?.controls).toEqual(expect.arrayContaining(['CC6.2', '164.308(a)(4)(ii)(C)']));
    expect(review?.serves).toEqual(['soc2-type2-1']);
  });

  it('asks for nothing twice where a report covers HIPAA as well', () => {
    const both = plan(withBlock('soc2: { also: [hipaa] }, hipaa: {}'));
    const apart = plan(withBlock('soc2: {}, hipaa: {}'));
    expect(both.activities.map(({ id }) => id)).toEqual(apart.activities.map(({ id }) => id));
    for (const { controls } of both.activities) expect(new Set(controls).size).toBe(controls.length);
    expect(both.engagements[0]?.title).toContain('SOC 2 + HIPAA');
  });

  it('takes the shortest cadence that is written', () => {
    // A board takes it up once a year in the catalogue, and at least yearly under DORA; scopes of PCI DSS come first.
    expect(dueDays(plan(withBlock('gdpr: {}, pci-dss: {}')), 'access-review')[0]).toBe('2027-03-31');
    expect(keysOf(plan(withBlock('gdpr: {}')))).not.toContain('access-review');
  });
});

describe('a day of the year that a law writes', () => {
  it.each([
    ['large-scale', 'request-metrics', ['2027-07-01', '2028-07-01']],
    ['data-broker', 'data-broker-registration', ['2027-01-31', '2028-01-31']],
    ['significant-risk', 'risk-assessment-submission', ['2028-04-01']],
    ['significant-risk', 'impact-assessment-review', ['2029-12-31']],
    ['cybersecurity-audit-2028', 'cybersecurity-audit-certification', ['2028-04-01']],
    ['cybersecurity-audit-2029', 'cybersecurity-audit-certification', []],
    [
      'cybersecurity-audit-2028, cybersecurity-audit-2030',
      'cybersecurity-audit-certification',
      ['2028-04-01'],
    ],
    ['large-scale', 'data-broker-registration', []],
  ])('under %s, %s', (category, key, days) => {
    expect(dueDays(plan(ccpa(category)), key)).toEqual(days);
  });

  it('counts sixty days after a year, leap day or not', () => {
    const told = plan(withBlock('hipaa: { categories: [covered-entity] }'));
    expect(dueDays(told, 'small-breach-report')).toEqual(['2027-03-01', '2028-02-29']);
  });

  it('is planned on a working day before it', () => {
    // 2028-04-01 is a Saturday.
    const [turn] = turnsOf(plan(ccpa('significant-risk')), 'risk-assessment-submission');
    expect(turn?.window).toEqual({ from: '2028-01-01', to: '2028-04-01' });
    expect(turn && turn.planned < turn.due).toBe(true);
  });

  const tracked = (more: string) =>
    `frameworks: { ccpa: { categories: [large-scale] } }
planning: { from: 2026-01-01, horizon: 2 years }
activities: { request-metrics: { ${more} } }`;

  it.each([
    ['not done', '', '2026-11-21', 'overdue'],
    ['not done by the next year', '', '2027-01-02', 'missed'],
    ['done before it', 'done: [2026-06-30]', '2026-11-21', 'done'],
    ['done on it', 'done: [2026-07-01]', '2026-11-21', 'done'],
    ['done after it', 'done: [2026-07-02]', '2026-11-21', 'late'],
    ['due soon', '', '2026-06-15', 'due-soon'],
  ])('%s', (_, more, today, status) => {
    const told = plan(tracked(more), today);
    expect(turnsOf(told, 'request-metrics')[0]).toMatchObject({ id: 'request-metrics-2026', status });
  });

  it('is where an overdue turn is told to be written', () => {
    const told = plan(tracked(''), '2026-11-21').diagnostics;
    const [overdue] = told.filter(({ rule }) => rule === 'activity-overdue');
    expect(overdue?.citation).toMatch(/^CCPA .*, 11 CCR 7102$/);
    const [missed] = told.filter(({ rule }) => rule === 'activity-missed');
    expect(missed?.citation).toBe('The cadence of the program file');
  });

  it('counts for the rest of a year that has begun, and not where it is over', () => {
    const since = (day: string) =>
      plan(
        `frameworks: { ccpa: { categories: [large-scale] } }\nplanning: { from: ${day}, horizon: 1 year }`,
      );
    expect(dueDays(since('2027-02-15'), 'request-metrics')).toEqual(['2027-07-01', '2028-07-01']);
    expect(dueDays(since('2027-07-02'), 'request-metrics')).toEqual(['2028-07-01']);
  });

  it('holds with a shorter cadence of the file in the turn that has it', () => {
    const told = plan(ccpa('large-scale', 'activities: { request-metrics: { every: 3 months } }'));
    expect(dueDays(told, 'request-metrics').slice(0, 4)).toEqual([
      '2027-03-31',
      '2027-06-30',
      '2027-07-01',
      '2027-12-31',
    ]);
  });
});

describe('a cadence of the file', () => {
  const cadence = (block: string, activity: string) =>
    said(plan(withBlock(block, `activities: { ${activity} }`)), 'cadence-written');

  it('is an error only where a longer one is against what is written', () => {
    expect(cadence('ccpa: {}', 'privacy-notice-review: { every: 24 months }')).toEqual([
      'error privacy-notice-review/ccpa',
    ]);
    expect(cadence('dora: {}', 'bcp-test: { every: 18 months }')).toEqual(['error bcp-test/dora']);
    expect(cadence('gdpr: {}', 'processing-records-review: { every: 48 months }')).toEqual([]);
    expect(cadence('nis2: {}', 'bcp-test: { every: 36 months }')).toEqual([]);
    expect(cadence('ccpa: {}', 'privacy-notice-review: { every: 6 months }')).toEqual([]);
  });

  it('is one where turns would count from the last instead of a written day', () => {
    const block = 'ccpa: { categories: [large-scale] }';
    expect(cadence(block, 'request-metrics: { anchor: completion }')).toEqual(['error request-metrics/ccpa']);
    expect(cadence('ccpa: {}', 'request-metrics: { anchor: completion, every: 12 months }')).toEqual([]);
  });

  it('and an activity that is off are as for all work', () => {
    const told = plan(
      withBlock(
        'gdpr: {}',
        'activities: { ir-tabletop: false, vendor-review: { every: 6 months, owner: legal } }',
      ),
    );
    expect(keysOf(told)).not.toContain('ir-tabletop');
    expect(turnsOf(told, 'vendor-review').map(({ owner }) => owner)).toEqual([
      'legal',
      'legal',
      'legal',
      'legal',
    ]);
  });
});

describe('from when it binds', () => {
  it('is the first day of the plan, or `from`', () => {
    expect(dueDays(plan(withBlock('gdpr: {}')), 'dsar-log-review')[0]).toBe('2027-03-31');
    expect(dueDays(plan(withBlock('gdpr: { from: 2027-05-03 }')), 'dsar-log-review')[0]).toBe('2027-09-30');
    expect(dueDays(plan(withBlock('gdpr: { from: 2020-05-25 }')), 'dsar-log-review')[0]).toBe('2027-03-31');
    expect(plan(withBlock('gdpr: { from: 2040-01-01 }')).activities).toEqual([]);
  });

  it('is the sooner of two, and never that of what is audited too', () => {
    const day = (block: string, key: string) => dueDays(plan(withBlock(block)), key)[0];
    expect(day('gdpr: { from: 2028-01-01 }, ccpa: {}', 'dsar-log-review')).toBe('2027-03-31');
    expect(day('soc2: {}, hipaa: { from: 2028-01-01 }', 'access-review')).toBe('2027-03-31');
  });

  it('is the day of a change for a category that joins', () => {
    const changes = 'changes: [{ on: 2027-05-01, category: large-scale, track: ccpa }]';
    expect(dueDays(plan(withBlock('ccpa: {}', changes)), 'request-metrics')).toEqual([
      '2027-07-01',
      '2028-07-01',
    ]);
    const late = 'changes: [{ on: 2027-08-01, category: large-scale }]';
    expect(dueDays(plan(withBlock('ccpa: {}', late)), 'request-metrics')).toEqual(['2028-07-01']);
  });
});

describe('what makes no sense of it', () => {
  it.each([
    ['auditor: Example Ltd', /nobody examines GDPR/],
    ['ready: 2027-01-01', /nobody examines GDPR/],
    ['by: 2027-01-01', /nobody examines GDPR/],
    ['type2: { period: 12 months }', /nobody examines GDPR/],
    ['stage1: true', /nobody examines GDPR/],
    ['timing: { fieldwork: 1 week }', /nobody examines GDPR/],
    ['people: 4', /nobody examines GDPR/],
    ['every: 3 months', /said of an activity/],
    ['access-review: { every: 3 months }', /said of an activity/],
    ['form: 2027-01-01', /there is no key form/],
    ['from: 2027-13-01', /is not a/],
    ['categories: [doo]', /doo/],
  ])('%s is refused in its place', (key, message) => {
    const { problems } = refused(withBlock(`gdpr: { ${key} }`));
    expect(problems.map((it) => it.message).join('\n')).toMatch(message);
    expect(problems[0]?.where).toMatchObject({ line: 3 });
  });

  it.each([
    ['audits: [{ audit: gdpr/assessment, report: 2026-01-01 }]', /nobody examines GDPR/],
    ['costs: { quotes: { gdpr: 100 } }', /nobody audits/],
    ['changes: [{ on: 2027-01-01, people: 30, track: gdpr }]', /nobody examines gdpr/],
    ['subservice-organizations: { AWS: { tracks: [gdpr] } }', /gdpr/],
  ])('%s', (more, message) => {
    const { problems } = refused(withBlock('gdpr: {}, soc2: {}', more));
    expect(problems.map((it) => it.message).join('\n')).toMatch(message);
  });

  it('a strategy cannot begin with it', () => {
    const file = 'frameworks: { gdpr: {}, soc2: {} }\nplanning: { strategy: gdpr-first }';
    const [problem] = refused(file).problems;
    expect(problem).toMatchObject({ rule: 'unknown-strategy' });
    expect(problem?.remedy).not.toContain('gdpr');
  });

  it.each([
    'gdpr: ',
    'gdpr: []',
    'gdpr: yes',
    'gdpr: 7',
    '"gdpr@": {}',
    'GDPR: {}',
    'gdpr@a: {}, gdpr@a: {}',
  ])('%s is no reason to fall over', (block) => {
    const result = planned(withBlock(block));
    if (!result.ok) for (const it of result.problems) expect(it.message).not.toMatch(/undefined|\[object/);
  });

  it('what is assessed by someone is not built yet, and may come from a file', () => {
    for (const id of ['fedramp', 'cmmc', 'tisax', 'cyber-essentials']) {
      expect(refused(withBlock(`${id}: {}`)).problems[0]).toMatchObject({
        rule: 'not-yet',
        remedy: expect.stringContaining('one of your own names its file'),
      });
    }
  });
});

describe('several of one law', () => {
  it('ask once, and are told by their names', () => {
    const told = plan(withBlock('gdpr@eu: { name: EU }, gdpr@uk: { scope: The London branch }'));
    expect(told.duties?.map(({ title, scope }) => [title, scope])).toEqual([
      ['GDPR (EU)', null],
      ['GDPR (uk)', 'The London branch'],
    ]);
    expect(turnsOf(told, 'processing-records-review')).toHaveLength(2);
  });
});
