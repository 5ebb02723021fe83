// A stored plan is somebody's file by the time it is read again: edited, merged by halves, or another file altogether.

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikePlan, readCommittedPlan } from '../../src/index.js';

const engagement = (more: object = {}) => ({
  id: 'soc2-type2-1',
  status: 'planned',
  fieldwork: { from: '2027-06-07', to: '2027-06-09' },
  ...more,
});
const plan = (more: object = {}) => ({
  schema: 'auditcal.plan/1',
  program: 'northwind',
  file: 'compliance.yml',
  today: '2026-11-21',
  engagements: [engagement()],
  ...more,
});

function read(value: unknown) {
  return readCommittedPlan('plan.json', typeof value === 'string' ? value : JSON.stringify(value));
}

describe('a stored plan', () => {
  it('holds later plans to the first fieldwork days of what was not finished', () => {
    const answer = read(
      plan({
        engagements: [
          engagement(),
          engagement({ id: 'iso27001-stage2-1', status: 'booked' }),
          engagement({ id: 'soc2-readiness-1', status: 'done' }),
          engagement({ id: 'soc2-type1-1', status: 'done', fieldwork: null }),
        ],
      }),
    );
    expect(answer).toMatchObject({ ok: true, value: { program: 'northwind', today: '2026-11-21' } });
    expect(answer.ok && [...answer.value.agreed]).toEqual([
      ['soc2-type2-1', '2027-06-07'],
      ['iso27001-stage2-1', '2027-06-07'],
    ]);
  });

  it('may hold fields that are not known here', () => {
    expect(read(plan({ later: { schema: 2 } })).ok).toBe(true);
    expect(read(`\ufeff${JSON.stringify(plan())}`).ok).toBe(true);
  });

  it.each([
    ['is empty', '', 'not-a-plan', /is not JSON/],
    ['is no JSON', '{ "schema": ', 'not-a-plan', /is not JSON/],
    ['is a list', [], 'not-a-plan', /is no object/],
    ['is null', 'null', 'not-a-plan', /is no object/],
    ['is something else', { name: 'northwind' }, 'unknown-schema', /does not say what it is/],
    [
      'is of another kind',
      plan({ schema: 'auditcal.portfolio/1' }),
      'unknown-schema',
      /auditcal.portfolio\/1/,
    ],
    ['is of another version', plan({ schema: 'auditcal.plan/2' }), 'unknown-schema', /is auditcal.plan\/2/],
    ['has no day', plan({ today: undefined }), 'not-a-plan', /no text at `today`/],
    ['has a day that is none', plan({ today: '2027-02-30' }), 'not-a-date', /February 2027 has 28 days/],
    ['has no engagements', plan({ engagements: {} }), 'not-a-plan', /no list at `engagements`/],
    [
      'has an engagement that is none',
      plan({ engagements: [7] }),
      'not-a-plan',
      /no object at `engagements\[0\]`/,
    ],
    [
      'has an engagement without an id',
      plan({ engagements: [engagement({ id: 7 })] }),
      'not-a-plan',
      /no text at `engagements\[0\]\.id`/,
    ],
    [
      'has one twice',
      plan({ engagements: [engagement(), engagement()] }),
      'not-a-plan',
      /soc2-type2-1 twice/,
    ],
    [
      'has a status that is none',
      plan({ engagements: [engagement({ status: 'soon' })] }),
      'not-a-plan',
      /`engagements\[0\]\.status`/,
    ],
    [
      'has fieldwork without a day',
      plan({ engagements: [engagement({ fieldwork: {} })] }),
      'not-a-plan',
      /`engagements\[0\]\.fieldwork\.from`/,
    ],
    [
      'has fieldwork on no day',
      plan({ engagements: [engagement({ fieldwork: { from: 'June', to: 'July' } })] }),
      'not-a-date',
      /June at `engagements\[0\]\.fieldwork\.from`/,
    ],
  ])('that %s is told with what to do', (_what, value, rule, message) => {
    const answer = read(value);
    expect(answer.ok).toBe(false);
    if (answer.ok) return;
    expect(answer.problem.rule).toBe(rule);
    expect(answer.problem.message).toMatch(message);
    expect(answer.problem.message).toMatch(/^plan\.json /);
    expect(answer.problem.where).toEqual({ file: 'plan.json', line: 1, column: 1 });
    expect(answer.problem.remedy).not.toBe('');
  });

  it('with both sides of a merge is told at the line where they begin', () => {
    const lines = JSON.stringify(plan(), null, 2).split('\n');
    lines.splice(3, 0, '<<<<<<< HEAD');
    expect(read(lines.join('\r\n'))).toMatchObject({
      ok: false,
      problem: { rule: 'merge-conflict', where: { line: 4 } },
    });
  });

  it('is read or refused, whatever stands in it, and says nothing that cannot be seen', () => {
    const values = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((it) => JSON.stringify(plan({ engagements: [JSON.parse(it)] }))),
    );
    fc.assert(
      fc.property(values, (text) => {
        const answer = readCommittedPlan('plan.json', text);
        if (!answer.ok) expect(answer.problem.message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      }),
    );
  });

  it('is deep without end and still refused', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(read(`{ "schema": "auditcal.plan/1", "engagements": ${deep} }`).ok).toBe(false);
    expect(read('['.repeat(100_000)).ok).toBe(false);
  });
});

it('what is no plan of ours is not to be written over', () => {
  expect(looksLikePlan(JSON.stringify(plan()))).toBe(true);
  expect(looksLikePlan(`<<<<<<< HEAD\n${JSON.stringify(plan(), null, 2)}`)).toBe(true);
  expect(looksLikePlan(' \n')).toBe(true);
  expect(looksLikePlan('{ "name": "northwind", "version": "1.0.0" }')).toBe(false);
  expect(looksLikePlan('version: 1\nid: northwind\n')).toBe(false);
});

describe('the feed in a stored plan', () => {
  const row = {
    key: 'soc2-type2-1.fieldwork',
    state: 'held',
    sequence: 2,
    changed: '2026-11-21',
    says: '0123456789abcdef',
    for: 'soc2-type2-1',
    kind: 'fieldwork',
    title: 'SOC 2 Type II: fieldwork',
    from: '2027-06-07',
    to: '2027-06-09',
    hours: null,
    audience: 'everyone',
    frameworks: ['soc2'],
    tracks: ['soc2'],
    owner: null,
  };
  const feed = (...entries: object[]) => plan({ feed: { program: 'northwind', entries } });

  it('is read whole', () => {
    const answer = read(feed(row, { ...row, key: 'other', state: 'dropped' }));
    expect(answer.ok && answer.value.feed).toEqual({
      program: 'northwind',
      entries: [row, { ...row, key: 'other', state: 'dropped' }],
    });
  });

  it('may be missing, as in a plan that an older auditcal stored', () => {
    const answer = read(plan());
    expect(answer.ok && answer.value.feed).toBe(undefined);
  });

  it.each([
    ['is no object', plan({ feed: [] }), /no object at `feed`/],
    ['has no list', plan({ feed: { program: 'a', entries: {} } }), /no list at `feed.entries`/],
    ['names one entry twice', feed(row, row), /the entry soc2-type2-1.fieldwork of its feed twice/],
    ['counts below zero', feed({ ...row, sequence: -1 }), /no count at `feed.entries\[0\].sequence`/],
    ['counts in text', feed({ ...row, sequence: '2' }), /no count at `feed.entries\[0\].sequence`/],
    ['has an unknown state', feed({ ...row, state: 'gone' }), /no known word at `feed.entries\[0\].state`/],
    ['has an unknown kind', feed({ ...row, kind: 'party' }), /no known word at `feed.entries\[0\].kind`/],
    ['has no day', feed({ ...row, changed: '2026-02-30' }), /2026-02-30 at `feed.entries\[0\].changed`/],
    ['ends before it begins', feed({ ...row, to: '2027-06-01' }), /ends before it begins/],
    [
      'has half a meeting',
      feed({ ...row, hours: { from: '2027-06-07T13:00:00Z', to: 'later' } }),
      /two instants/,
    ],
    [
      'lists no frameworks',
      feed({ ...row, frameworks: 'soc2' }),
      /list of texts at `feed.entries\[0\].frameworks`/,
    ],
  ])('that %s is refused by its place', (_what, value, says) => {
    const answer = read(value);
    expect(answer.ok ? '' : answer.problem.message).toMatch(says);
  });
});
