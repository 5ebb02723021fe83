import { describe, expect, it } from 'vitest';
import { examineBy, type Question } from '../src/examine.js';
import { run } from '../src/run.js';
import type { Tree } from '../src/trees.js';
import { fakeHost } from './fake-host.js';
import { day } from './invented.js';

const program = (lines: string) => ({
  file: 'compliance.yml',
  text: `version: 1\nframeworks:\n  soc2: {}\n${lines}`,
});
/** Whatever plan can be placed will do: nothing here is about the best one. */
const examine = examineBy({ nodes: 0 });
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
  await run(host, examine);
  expect(host.said.failed?.status).toBe(2);
  expect(host.said.annotations.map((it) => it.line)).toEqual([4]);
  expect(host.said.summary).toContain('No plan keeps everything the file asks for.');
});

it('the report holds what was planned: diagnostics, the next ninety days, a timeline, a feed', async () => {
  const examined = await examine(program(zone('UTC')), question);
  if (!examined.ok) throw new Error('the program can be planned');
  expect(examined.name).toBe('Northwind');
  expect(examined.next.until).toBe('2027-02-19');
  expect(examined.timeline).toMatch(/^gantt\n/);
  expect(await examined.feed?.()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(examined.nextDue).toMatch(/^202[67]-\d\d-\d\d$/);
});

it('files that name one team or auditor are checked alone, and the log says so', async () => {
  const text = 'version: 1\nframeworks:\n  soc2: { auditor: Example CPA LLP }\nteam: { name: security }\n';
  const host = fakeHost({
    files: { 'a.yml': text, 'b.yml': text },
    inputs: { config: '*.yml', today: '2026-11-21' },
  });
  await run(host, examine);
  expect(host.said.log.slice(0, 2)).toEqual([
    'not yet: planning files together that share the auditor Example CPA LLP; each is checked as if alone',
    'not yet: planning files together that share the team security; each is checked as if alone',
  ]);
});
