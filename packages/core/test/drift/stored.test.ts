// The stored plan and feed: stale once the file asks for something else, and never because days pass or work is done.

import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import { type Change, type PlainDate, type Stored, staleArtefacts, storedTexts } from '../../src/index.js';
import { EXAMPLES, fileOf, TODAY } from '../examples/examples.js';
import { withDone } from '../fixtures/with-done.js';
import { headOf } from '../guard/checked.js';
import { programOf } from './drifted.js';

async function storedFor(text: string, today: string = TODAY): Promise<Stored> {
  const { plan, calendar } = await storedTexts(headOf(text, today).plan);
  return {
    plan: { file: 'compliance.plan.json', text: plan },
    calendar: { file: 'compliance.ics', text: calendar },
  };
}

function stale(text: string, stored: Stored, today: string = TODAY): Promise<readonly Change[]> {
  return staleArtefacts({ text, program: programOf(text, today) }, stored, {
    today: today as PlainDate,
    nodes: 0,
  });
}

describe.each(EXAMPLES)('%s', async (example) => {
  const text = fileOf(example);
  const stored = await storedFor(text);

  it('matches what is stored, on its day and on the first days of a year', async () => {
    for (let month = 0; month < 12; month += example === 'northwind' ? 3 : 6) {
      const day = fromDay(toDay(TODAY) + month * 30);
      expect(await stale(text, stored, day)).toEqual([]);
    }
  });

  it('matches it still when what was due is done and recorded', async () => {
    const { plan } = headOf(text, TODAY);
    const open = plan.activities.filter(({ done, window }) => done === null && window.from <= TODAY);
    const first = open.slice(0, 3).map(({ activity }) => activity);
    const edited = withDone(text, first, TODAY);
    expect(await stale(edited, stored)).toEqual([]);
  });
});

describe('a year of days', () => {
  const text = `version: 1
organization: { name: Acme }
frameworks: { soc2: { ready: 2026-12-01, type1: false, type2: { first-period: 3 months } } }
activities: { access-review: { every: 1 month, since: 2026-11-01 } }
planning: { horizon: 6 months }
`;

  it('makes nothing stale, work recorded every month', async () => {
    const { plan } = await storedFor(text);
    const stored = { plan, calendar: null };
    let now = text;
    for (let day = toDay(TODAY); day < toDay(TODAY) + 365; day += 1) {
      const on = fromDay(day);
      if (on.endsWith('-28')) now = withDone(now, ['access-review'], on);
      expect(await stale(now, stored, on), on).toEqual([]);
    }
    expect(now).not.toBe(text);
  });
});

describe('what is stored is stale', async () => {
  const text = fileOf('northwind');
  const stored = await storedFor(text);
  const first = headOf(text, TODAY).plan.engagements.find(({ status }) => status === 'planned');
  const day = first?.fieldwork?.from ?? '';
  const freeze = `    - { from: ${day}, to: ${day}, reason: Freeze }\n`;

  it.each([
    [
      'a blackout on planned fieldwork',
      text.replace('  blackouts:\n', `  blackouts:\n${freeze}`),
      'drift-plan-stale',
    ],
    ['another cadence', text.replace('every: 3 months', 'every: 1 month'), 'drift-plan-stale'],
    ['another owner', text.replace('"@northwind/security"', '"@northwind/grc"'), 'drift-plan-stale'],
    [
      'a framework less',
      text.replace(/ {2}soc2:\n(?: {4}.*\n)+/, '').replace(/ {2}- \{ audit: soc2.*\n/, ''),
      'drift-plan-stale',
    ],
  ])('with %s', async (_, after, rule) => {
    expect(after).not.toBe(text);
    const [change] = await stale(after, stored);
    expect(change).toMatchObject({ rule, kind: 'artefact', severity: 'warning' });
    expect(change?.remedy).toContain('`auditcal plan --write`');
  });

  it('with a feed edited by hand', async () => {
    const calendar = {
      file: 'compliance.ics',
      text: stored.calendar?.text.replace(/^DTSTART;VALUE=DATE:2027/m, 'DTSTART;VALUE=DATE:2037') ?? '',
    };
    const [change, more] = await stale(text, { ...stored, calendar });
    expect([change?.rule, more]).toEqual(['drift-feed-stale', undefined]);
  });

  it('with a stored plan edited by hand', async () => {
    const report = first?.report as PlainDate;
    const edited = stored.plan?.text.replaceAll(report, fromDay(toDay(report) + 1)) ?? '';
    const changes = await stale(text, { ...stored, plan: { file: 'compliance.plan.json', text: edited } });
    expect(changes.map(({ rule }) => rule)).toContain('drift-plan-stale');
  });

  it('where the file names a plan that is not there', async () => {
    const named = text.replace('planning:\n', 'check: { plan: agreed.json }\nplanning:\n');
    const [change] = await stale(named, { plan: null, calendar: null });
    expect(change?.message).toBe('There is no agreed.json, which `check.plan` names.');
  });

  it('never by another order, comments or a stricter check', async () => {
    const harmless = `${text.replace('# The same people', '# the people')}check: { fail-on: warning }\n`;
    expect(await stale(harmless, stored)).toEqual([]);
  });
});

describe('a subservice organization', () => {
  const text = (recorded: string) => `version: 1
organization: { name: Acme }
frameworks: { soc2: { ready: 2026-12-01, type1: false, type2: { first-period: 3 months } } }
subservice-organizations:
  AWS:
    period-ends: [09-30]
    report-lag: 7 weeks
    reports: [{ period: { from: 2025-10-01, to: 2026-09-30 }, issued: 2026-11-18${recorded} }]
    cuecs: [{ id: AWS-1, owner: "@acme/it"${recorded} }]
planning: { horizon: 6 months }
`;

  it('makes nothing stale when a review of it is recorded, on the day of the plan or later', async () => {
    const stored = await storedFor(text(''));
    expect(await stale(text(''), stored, '2027-01-20')).toEqual([]);
    expect(await stale(text(', reviewed: 2026-11-20'), stored)).toEqual([]);
    expect(await stale(text(', reviewed: 2027-01-15'), stored, '2027-01-20')).toEqual([]);
  });
});
