// A stored plan that is marked with what it was made from: taken as it is while that holds, and never a day longer.

import { describe, expect, it } from 'vitest';
import {
  type PlainDate,
  planRead,
  planStored,
  readCommittedPlan,
  readFileToday,
  type StoredFile,
  staleArtefacts,
  storedTexts,
} from '../../src/index.js';

const VERSION = '1.2.3';

const TEXT = `version: 1
organization: { name: Example, people: 25, country: US, timezone: UTC, currency: USD }
frameworks:
  soc2: { type2: { align: false, interim: true } }
  iso27001: {}
planning: { from: 2026-12-01, horizon: 1 year }
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, fieldwork: { from: 2026-10-07, to: 2026-11-03 }, report: 2026-11-12 }
  - { audit: iso27001/stage2, fieldwork: { from: 2026-10-12, to: 2026-10-14 }, decision: 2026-11-16 }
activities:
  access-review: { every: 3 months, since: 2026-10-01, done: [2026-11-10] }
`;

function readOn(day: string, text = TEXT) {
  const today = day as PlainDate;
  const read = readFileToday({ file: 'compliance.yml', text }, today, () => today);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('; '));
  return read;
}

const first = readOn('2026-11-21');
const made = planRead(first);
if (!made.ok) throw new Error('the program can be planned');
const { plan } = made;
const file = 'compliance.plan.json';
const from = { program: first.program, version: VERSION };
const stored: StoredFile = { file, text: (await storedTexts(plan, undefined, { from })).plan };

function onStored(day: string, text = TEXT, with_: StoredFile = stored, version = VERSION) {
  return planStored(text, readOn(day, text), with_, version)?.plan;
}

function stale(text: string, with_: StoredFile, day = '2026-11-21') {
  const { program, today } = readOn(day, text);
  return staleArtefacts({ text, program }, { plan: with_, calendar: null }, { today, version: VERSION });
}

describe('the plan that is stored', () => {
  it('is the plan that a search comes to while its days are still to come', () => {
    const read = readCommittedPlan(file, stored.text);
    const agreed = read.ok ? read.value.agreed : new Map();
    for (const day of ['2026-11-21', '2026-11-22', '2027-01-15', '2027-05-02']) {
      const searched = planRead(readOn(day), { agreed, apart: false });
      expect(searched.ok && onStored(day)).toEqual(searched.ok && searched.plan);
    }
  });

  it('stays so when work is recorded, comments are added and a check is told to be stricter', () => {
    const later = TEXT.replace('2026-11-10', '2026-11-10, 2027-01-12').replace(
      'activities:',
      '# work\nactivities:',
    );
    const after = onStored('2027-02-01', `${later}check: { fail-on: warning }\n`);
    expect(after?.engagements.map(({ fieldwork }) => fieldwork)).toEqual(
      plan.engagements.map(({ fieldwork }) => fieldwork),
    );
    expect(after?.activities.filter(({ done }) => done === '2027-01-12')).toHaveLength(1);
  });

  it.each([
    ['another day of an audit', TEXT.replace('to: 2026-10-14', 'to: 2026-10-13')],
    [
      'a blackout',
      TEXT.replace(
        'planning:',
        'calendar: { blackouts: [{ from: 2029-01-08, to: 2029-01-09, reason: Move }] }\nplanning:',
      ),
    ],
    ['another price', TEXT.replace('horizon: 1 year', 'horizon: 1 year, weights: { visit: 9000 }')],
    ['another cadence', TEXT.replace('every: 3 months', 'every: 1 month')],
    ['another horizon', TEXT.replace('horizon: 1 year', 'horizon: 2 years')],
  ])('is not taken for the plan of a file with %s', (_, text) => {
    expect(onStored('2026-11-21', text)).toBeUndefined();
  });

  it('is not taken from another version, nor before its own day, nor once a day of it has passed', () => {
    expect(onStored('2026-11-21', TEXT, stored, '1.2.4')).toBeUndefined();
    expect(onStored('2026-11-20')).toBeUndefined();
    expect(onStored('2027-12-20')).toBeUndefined();
  });

  it('is not taken where it carries no mark', async () => {
    const { plan: text } = await storedTexts(plan);
    expect(onStored('2026-11-21', TEXT, { file, text })).toBeUndefined();
  });
});

describe('a stored plan that was edited by hand', () => {
  const [interim] = plan.engagements.flatMap(({ sessions }) =>
    sessions.filter(({ kind }) => kind === 'interim'),
  );
  if (!interim) throw new Error('an interim session is planned');

  it('keeps its mark when it is only laid out otherwise', async () => {
    const compact = { file, text: JSON.stringify(JSON.parse(stored.text)) };
    expect(onStored('2026-11-21', TEXT, compact)).toBeDefined();
    expect(await stale(TEXT, compact)).toEqual([]);
  });

  it('is told by the first day of an interim session', async () => {
    const text = stored.text.replace(`"from": "${interim.from}"`, '"from": "2027-07-01"');
    expect(text).not.toBe(stored.text);
    expect(onStored('2026-11-21', TEXT, { file, text })).toBeUndefined();
    const [change] = await stale(TEXT, { file, text });
    expect(change?.rule).toBe('drift-plan-stale');
    expect(change?.message).toMatch(
      /^compliance\.plan\.json of 2026-11-21 no longer matches the file: interim /,
    );
  });

  it('is told by its interim session where it has no mark', async () => {
    const { plan: plain } = await storedTexts(plan);
    const [change] = await stale(TEXT, {
      file,
      text: plain.replace(`"to": "${interim.to}"`, '"to": "2027-08-31"'),
    });
    expect(change).toMatchObject({ rule: 'drift-plan-stale', was: '2027-08-31', is: interim.to });
  });

  it('is told even where planning again comes to no other day', async () => {
    const text = stored.text.replace(/"currency": "USD"/, '"currency": "EUR"');
    const [change] = await stale(TEXT, { file, text });
    expect(change?.message).toBe(
      'What compliance.plan.json of 2026-11-21 says was changed since it was stored.',
    );
  });

  it('is not told where an older auditcal stored no sessions', async () => {
    const { engagements, ...rest } = JSON.parse((await storedTexts(plan)).plan);
    const old = {
      ...rest,
      engagements: engagements.map(({ sessions: _, ...it }: object & { sessions: unknown }) => it),
    };
    const differing = (await stale(TEXT, { file, text: JSON.stringify(old) })).map(({ message }) => message);
    expect(differing.filter((message) => message.includes('interim'))).toEqual([]);
  });

  it('is said nothing of by a search that was ended early', async () => {
    const text = TEXT.replace('people: 25', 'people: 400');
    const { program, today } = readOn('2026-11-21', text);
    const against = (limited?: () => () => 'time') =>
      staleArtefacts(
        { text, program },
        { plan: { file, text: stored.text }, calendar: null },
        { today, limited, version: VERSION },
      );
    expect((await against()).map(({ rule }) => rule)).toEqual(['drift-plan-stale']);
    expect(await against(() => () => 'time')).toEqual([]);
  });
});
