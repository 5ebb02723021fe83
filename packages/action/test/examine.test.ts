import { planFile, storedTexts } from '@auditcal/core';
import { describe, expect, it } from 'vitest';
import { examineBy, type Question } from '../src/examine.js';
import type { ProgramFile } from '../src/files.js';
import { run } from '../src/run.js';
import type { Tree } from '../src/trees.js';
import { pullRequest } from './events.js';
import { type FakeHost, fakeHost, type Setting } from './fake-host.js';
import { day } from './invented.js';

const program = (lines: string) => ({
  file: 'compliance.yml',
  text: `version: 1\nframeworks:\n  soc2: {}\n${lines}`,
});
/** Whatever plan can be placed will do: nothing here is about the best one. */
const examineAll = examineBy({ nodes: 0 });
const examine = async (file: ProgramFile, asked: Question) => (await examineAll([file], asked))[0];
const empty: Tree = {
  read: async () => ({ ok: false, trouble: 'missing', detail: '' }),
  has: async () => false,
  glob: async () => [],
};
const question: Question = {
  today: undefined,
  failOn: undefined,
  scope: 'all',
  now: new Date('2026-11-21T23:30:00Z'),
  head: empty,
  base: undefined,
  page: false,
};
const zone = (name: string) => `organization: { name: Northwind, timezone: ${name} }\n`;

describe('the day a file is examined on', () => {
  it.each([
    ['UTC', '2026-11-21'],
    ['America/New_York', '2026-11-21'],
    ['Asia/Tokyo', '2026-11-22'],
    ['Pacific/Kiritimati', '2026-11-22'],
  ])('is the civil day in %s', async (name, today) => {
    expect(await examine(program(zone(name)), question)).toMatchObject({ ok: true, checked: { today } });
  });

  it('is still yesterday in Los Angeles when UTC is ahead', async () => {
    const now = new Date('2026-11-22T03:00:00Z');
    expect(await examine(program(zone('America/Los_Angeles')), { ...question, now })).toMatchObject({
      checked: { today: '2026-11-21' },
    });
  });

  it('is the one the workflow names, whatever the zone', async () => {
    const asked = { ...question, today: day('2027-03-01') };
    expect(await examine(program(zone('Asia/Tokyo')), asked)).toMatchObject({
      checked: { today: '2027-03-01' },
    });
  });

  const doneOn = (on: string) => `activities: { access-review: { done: [${on}] } }\n`;

  it('takes a completion of this morning where the day begins first', async () => {
    const ahead = await examine(program(zone('Asia/Tokyo') + doneOn('2026-11-22')), question);
    expect(ahead).toMatchObject({ ok: true, checked: { today: '2026-11-22' } });
  });

  it('refuses a completion of tomorrow', async () => {
    const refused = await examine(program(zone('America/New_York') + doneOn('2026-11-22')), question);
    expect(refused).toMatchObject({ ok: false, kind: 'input', problems: [{ where: { line: 5 } }] });
  });
});

describe('a file that says no day to plan from', () => {
  const file = program('');
  const on = async (now: string, stored?: string) => {
    const head: Tree = {
      ...empty,
      read: async (path) =>
        stored !== undefined && path === 'compliance.plan.json'
          ? { ok: true, text: stored }
          : { ok: false, trouble: 'missing', detail: '' },
    };
    const answer = await examine(file, { ...question, head, now: new Date(now) });
    if (!answer?.ok) throw new Error('it can be examined');
    return answer;
  };

  it('is examined from the day its stored plan began', async () => {
    const planned = planFile({ ...file, today: day('2026-11-21') }, { nodes: 0 });
    if (!planned.ok) throw new Error('it can be planned');
    const { plan: stored } = await storedTexts(planned.plan);
    const q1 = 'access-review-2027-q1';
    const turnsOf = async (text?: string) =>
      (await on('2027-02-22T12:00:00Z', text)).turns.map(({ id }) => id);
    expect(await turnsOf()).not.toContain(q1);
    expect(await turnsOf(stored)).toContain(q1);
  });
});

describe('fail-on', () => {
  const overdue =
    'activities: { access-review: { since: 2026-01-01, anchor: completion, done: [2026-03-30] } }\n';

  it.each([
    ['what the file says', 'check: { fail-on: never }\n', undefined, 'pass'],
    ['what the workflow says above the file', 'check: { fail-on: never }\n', 'overdue', 'fail'],
    ['overdue where nobody says', '', undefined, 'fail'],
  ] as const)('is %s', async (_, check, failOn, result) => {
    const examined = await examine(program(overdue + check), { ...question, failOn });
    expect(examined).toMatchObject({ ok: true, checked: { result, counts: { overdue: 1 } } });
  });
});

it('a program that cannot be planned is refused on the lines that clash', async () => {
  const text = 'version: 1\nframeworks:\n  soc2:\n    type1: { by: 2026-12-02 }\n';
  const host = fakeHost({ files: { 'compliance.yml': text }, inputs: { today: '2026-11-21' } });
  await run(host, examineAll);
  expect(host.said.failed?.status).toBe(2);
  expect(host.said.annotations.map((it) => it.line)).toEqual([4]);
  expect(host.said.summary).toContain('No plan keeps everything the file asks for.');
});

it('the page, where it is wanted, lays the plan beside its frameworks planned apart', async () => {
  const both = program('  iso27001: {}\n');
  const found = await examine(both, { ...question, page: true });
  const page = (found?.ok && (await found.page?.())) || '';
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toMatch(
    /Planned jointly it costs [\d,]+ USD and has fieldwork in \d+ weeks; framework by framework [\d,]+ USD/,
  );
});

it('the report holds what was planned: diagnostics, the next ninety days, a timeline, a feed', async () => {
  const examined = await examine(program(zone('UTC')), question);
  if (!examined?.ok) throw new Error('the program can be planned');
  expect(examined.name).toBe('Northwind');
  expect(examined.next.until).toBe('2027-02-19');
  expect(examined.timeline).toMatch(/^gantt\n/);
  expect(await examined.feed?.()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(examined.nextDue).toMatch(/^202[67]-\d\d-\d\d$/);
});

describe('several files', () => {
  const soc2 = (id: string) =>
    `version: 1\nid: ${id}\nframeworks:\n  soc2: { type1: false, ready: 2026-12-01, type2: { first-period: 6 months } }\nteam: { name: security, fieldwork-capacity: 1 }\n`;
  const visits = ({ said }: FakeHost) =>
    [...said.summary.matchAll(/SOC 2 Type II fieldwork :.*, (\S+), (\S+)$/gm)].map(
      ([, from = '', to = '']) => ({
        from,
        to,
      }),
    );
  const started = async (setting: Setting = {}) => {
    const files = { 'a.yml': soc2('a'), 'b.yml': soc2('b') };
    const host = fakeHost({ files, inputs: { config: '*.yml', today: '2026-11-21' }, ...setting });
    await run(host, examineAll);
    return host;
  };

  it('that name one team leave room for each other', async () => {
    const all = visits(await started());
    expect(all.length).toBeGreaterThan(2);
    for (const [index, a] of all.entries()) {
      for (const b of all.slice(index + 1)) expect(a.to < b.from || b.to < a.from).toBe(true);
    }
  });

  it('are held against their base alone, and the log says so', async () => {
    const host = await started({ event: 'pull_request', payload: pullRequest });
    expect(host.said.log[0]).toBe(
      'A change is held against its base file by file: the team security is shared, and each is planned alone.',
    );
  });
});

describe('the calendars that a file names', () => {
  const holidays =
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;VALUE=DATE:20270105\r\nDTEND;VALUE=DATE:20270106\r\nSUMMARY:Offsite\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
  const text = `${program('').text}calendar: { import: [holidays.ics] }\n`;
  const withCalendar = async (files: Readonly<Record<string, string>>) => {
    const host = fakeHost({
      files: { 'team/compliance.yml': text, ...files },
      inputs: { config: 'team/compliance.yml' },
    });
    await run(host, examineAll);
    return host.said;
  };

  it('are read from its folder', async () => {
    expect((await withCalendar({ 'team/holidays.ics': holidays })).failed?.status).not.toBe(2);
  });

  it.each([
    ['is missing', {}, 'there is no calendar team/holidays.ics'],
    ['is broken', { 'team/holidays.ics': 'BEGIN:VCALENDAR\r\nnonsense' }, 'the file stops before it'],
  ])('are told where one %s', async (_, files, words) => {
    const said = await withCalendar(files);
    expect(said.failed?.status).toBe(2);
    expect(said.annotations[0]?.message).toContain(words);
  });

  it('stay inside the repository', async () => {
    const host = fakeHost({ files: { 'compliance.yml': text.replace('holidays.ics', '../../secret.ics') } });
    await run(host, examineAll);
    expect(host.said.annotations[0]?.message).toContain('leads out of the repository');
  });
});

describe('the input time-limit', () => {
  const both = `version: 1
frameworks: { soc2: { ready: 2026-12-01 }, iso27001: { ready: 2027-02-01 } }
planning: { from: 2026-12-01, horizon: 3 years }
`;
  const ran = async (limit: string) => {
    const inputs = { today: '2026-11-21', 'fail-on': 'never', 'time-limit': limit };
    const host = fakeHost({ files: { 'compliance.yml': both }, inputs });
    await run(host, examineBy({}));
    return host.said;
  };

  it('ends each search, and the log says how far from the best its plan may be', async () => {
    const said = await ran('0.001s');
    expect(said.outputs.result).toBe('pass');
    expect(said.log.join('\n')).toMatch(
      /compliance\.yml: the search was ended at the input time-limit; this is the best plan found by then, and /,
    );
  });

  it('is not spoken of where it was enough', async () => {
    expect((await ran('10 minutes')).log.join('\n')).not.toContain('time-limit');
  });

  it('is refused where it is no length of time', async () => {
    const said = await ran('soon');
    expect(JSON.stringify(said)).toContain('the input time-limit is soon, which is no length of time');
  });
});
