// What `plan --write` keeps beside the file, and how planning anew keeps to it.

import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { both as long, named as longNamed, soc2 as plain } from '../programs.js';

/** Short horizons, so that many plans are made in little time. */
const shortly = 'planning: { horizon: 13 months }\n';
const both = `${long}${shortly}`;
const soc2 = `${plain}${shortly}`;
const named = (id: string, auditor: string) => longNamed(id, auditor, soc2);

const program = { 'compliance.yml': both };

/** A folder in which the plan of `compliance.yml` is stored. */
async function stored(text = both, today = '2026-11-21'): Promise<Readonly<Record<string, string>>> {
  const files = { 'compliance.yml': text };
  const { exit, err, written } = await auditcal(`plan --write --today ${today}`, { files });
  expect({ exit, err }).toEqual({ exit: 0, err: 'wrote compliance.plan.json, compliance.ics\n' });
  return { ...files, ...written };
}

/** A stored plan as `plan --json` would print it. */
function withoutFeed(text = ''): unknown {
  const { feed, madeFrom, ...plan } = JSON.parse(text);
  expect(feed).toMatchObject({ program: 'northwind' });
  expect(madeFrom).toMatch(/^[0-9a-f]{16}-[0-9a-f]{16}$/);
  return plan;
}

interface Told {
  readonly engagements: readonly {
    id: string;
    status: string;
    fieldwork: { from: string; to: string } | null;
  }[];
  readonly moves: readonly { engagement: string; from: string; to: string; days: number; why: string }[];
}

async function planned(args: string, files: Readonly<Record<string, string>>): Promise<Told> {
  const { exit, out, err } = await auditcal(`plan --json ${args}`, { files });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  return JSON.parse(out);
}

/** The stored plan with the first fieldwork days of some audits changed. */
function agreedOn(files: Readonly<Record<string, string>>, days: Readonly<Record<string, string>>) {
  const plan = JSON.parse(files['compliance.plan.json'] ?? '') as Told;
  const engagements = plan.engagements.map((it) => {
    const from = days[it.id];
    return from === undefined ? it : { ...it, fieldwork: { from, to: from } };
  });
  return { ...files, 'compliance.plan.json': JSON.stringify({ ...plan, engagements }) };
}

describe('plan --write', () => {
  test('stores the plan as --json prints it, with what its feed told, and the feed as calendar writes it, and prints as ever', async () => {
    const files = await stored();
    const json = await auditcal('plan --json', { files: program });
    const feed = await auditcal('calendar', { files: program });
    const text = await auditcal('plan', { files: program });
    expect(withoutFeed(files['compliance.plan.json'])).toEqual(JSON.parse(json.out));
    expect(files['compliance.ics']).toBe(feed.out);
    const again = await auditcal('plan --write', { files: program });
    expect(again.out).toBe(text.out);
  });

  test('once more moves nothing, and from then on changes no letter', async () => {
    const files = await stored();
    const once = await auditcal('plan --write', { files });
    const days = (text = '') =>
      (JSON.parse(text) as Told).engagements.map(({ id, fieldwork }) => [id, fieldwork]);
    expect(days(once.written['compliance.plan.json'])).toEqual(days(files['compliance.plan.json']));
    expect((JSON.parse(once.written['compliance.plan.json'] ?? '') as Told).moves).toEqual([]);
    const twice = await auditcal('plan --write', { files: { ...files, ...once.written } });
    expect(twice.written).toEqual(once.written);
  });

  test('writes where check.plan and check.calendar say, from the folder of the file', async () => {
    const text = `${both}check: { plan: kept/agreed.json, calendar: public/audits.ics }\n`;
    const files = { 'clients/a/compliance.yml': text, 'clients/a/kept/x': '', 'clients/a/public/x': '' };
    const { err, written } = await auditcal('plan --write -c clients/a/compliance.yml', { files });
    expect(err).toBe('wrote clients/a/kept/agreed.json, clients/a/public/audits.ics\n');
    expect(Object.keys(written)).toEqual(['clients/a/kept/agreed.json', 'clients/a/public/audits.ics']);
  });

  test('of several files keeps one plan beside each', async () => {
    const files = {
      'a/compliance.yml': named('acme', 'One LLP'),
      'b/compliance.yml': named('bright', 'Two LLP'),
    };
    const { written } = await auditcal('plan --write a/compliance.yml b/compliance.yml', { files });
    expect(Object.keys(written).sort()).toEqual([
      'a/compliance.ics',
      'a/compliance.plan.json',
      'b/compliance.ics',
      'b/compliance.plan.json',
    ]);
  });

  test.each([
    [
      'two programs of one folder',
      'plan --write a.yml b.yml',
      { 'a.yml': named('acme', 'One LLP'), 'b.yml': named('bright', 'Two LLP') },
      'compliance.plan.json would be written twice',
    ],
    [
      '-o and --write at once',
      'plan --json --write -o compliance.plan.json',
      program,
      'would be written twice',
    ],
    [
      'the program file itself',
      'plan --write --fresh',
      {
        'compliance.json': JSON.stringify({
          version: 1,
          frameworks: { soc2: {} },
          check: { plan: 'compliance.json' },
        }),
      },
      'compliance.json would be written twice',
    ],
    [
      "another tool's file",
      'plan --write --fresh',
      {
        'compliance.yml': `${soc2}check: { plan: package.json }\n`,
        'package.json': '{ "name": "northwind" }',
      },
      'package.json is no plan that auditcal stored, and is not written over',
    ],
    [
      'a file that is no feed',
      'plan --write',
      { ...program, 'compliance.ics': '#!/bin/sh\n' },
      'compliance.ics is no calendar feed, and is not written over',
    ],
  ])('writes nothing over %s', async (_what, args, files, says) => {
    const { exit, out, err, written } = await auditcal(args, { files });
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(out).not.toContain('auditcal.plan/1');
    expect(err).toContain(says);
    expect(err).toContain('names another place');
  });

  test('leaves the plan of another program in the same folder alone', async () => {
    const files = { ...(await stored()), 'other.yml': named('other', 'Two LLP') };
    const shown = await auditcal('plan -c other.yml', { files });
    expect(shown.exit).toBe(0);
    expect(shown.err).toContain(
      'compliance.plan.json is the plan of northwind, so nothing is agreed for other',
    );
    const { exit, err, written } = await auditcal('plan --write --fresh -c other.yml', { files });
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(err).toContain('compliance.plan.json is the plan of northwind, and is not written over');
  });

  test('writes nothing where there is no plan', async () => {
    const files = {
      'compliance.yml': both.replace('ready: 2026-12-01 }', 'ready: 2026-12-01, by: 2026-12-02 }'),
    };
    const { exit, written } = await auditcal('plan --write', { files });
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
  });
});

describe('a stored plan', () => {
  test('is kept to, and --fresh plans as if it were not there', async () => {
    const files = await stored();
    const [audit] = (await planned('', files)).engagements.filter((it) => it.id === 'iso27001-stage2-1');
    const first = audit?.fieldwork?.from ?? '';
    const later = new Date(Date.parse(first) + 7 * 86_400_000).toISOString().slice(0, 10);
    const agreed = agreedOn(files, { 'iso27001-stage2-1': later });
    const day = ({ engagements }: Told) =>
      engagements.find((it) => it.id === 'iso27001-stage2-1')?.fieldwork?.from;
    expect(day(await planned('--fresh', agreed))).toBe(first);
    expect((await planned('--fresh', agreed)).moves).toEqual([]);
    const kept = await planned('', agreed);
    expect(kept.moves.filter((it) => it.engagement === 'iso27001-stage2-1').map(({ from }) => from)).toEqual(
      day(kept) === later ? [] : [later],
    );
  });

  test('shows by plan what --write would store, and by calendar the same days', async () => {
    const files = await stored();
    const edited = { ...files, 'compliance.yml': both.replace('ready: 2026-12-01 }', 'ready: 2027-03-01 }') };
    const { out } = await auditcal('plan --json --today 2026-12-05', { files: edited });
    const { written } = await auditcal('plan --write --today 2026-12-05', { files: edited });
    expect(withoutFeed(written['compliance.plan.json'])).toEqual(JSON.parse(out));
    expect(written['compliance.ics']).toBe(
      (await auditcal('calendar --today 2026-12-05', { files: edited })).out,
    );
  });

  test('is found beside a file that is named from elsewhere', async () => {
    const files = Object.fromEntries(
      Object.entries(await stored()).map(([path, text]) => [`org/${path}`, text]),
    );
    expect((await planned('-c org/compliance.yml --today 2026-11-25', files)).moves).toEqual([]);
    const broken = { ...files, 'org/compliance.plan.json': '{' };
    expect(await auditcal('plan -c org/compliance.yml', { files: broken })).toMatchObject({ exit: 2 });
  });

  test.each([
    ['plan', 'not-a-plan', '{ "schema": '],
    ['check', 'not-a-plan', '[]'],
    ['calendar', 'merge-conflict', '<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> main\n'],
    ['plan --write', 'unknown-schema', '{ "schema": "auditcal.plan/2" }'],
  ])('that cannot be read stops %s, which says how to go on', async (args, rule, text) => {
    const files = { ...program, 'compliance.plan.json': text };
    const { exit, out, err, written } = await auditcal(args, { files });
    expect({ exit, out, written }).toEqual({ exit: 2, out: '', written: {} });
    expect(err).toMatch(/^compliance\.plan\.json:1:1: compliance\.plan\.json /);
    expect(err).toContain(`[${rule}]`);
    expect(err).toContain('auditcal plan');
  });

  test('that cannot be read is written anew with --fresh', async () => {
    const files = { ...program, 'compliance.plan.json': '{ "schema": "auditcal.plan/1", ' };
    const { exit, written } = await auditcal('plan --fresh --write', { files });
    expect(exit).toBe(0);
    expect(JSON.parse(written['compliance.plan.json'] ?? '')).toMatchObject({ schema: 'auditcal.plan/1' });
  });

  test('that is too big, or a folder, is told like any other file', async () => {
    const big = { ...program, 'compliance.plan.json': 'x'.repeat(10_000_001) };
    expect((await auditcal('plan', { files: big })).err).toContain(
      'compliance.plan.json holds more than 10 MB',
    );
    const folder = { ...program, 'compliance.plan.json/x': '' };
    expect((await auditcal('plan', { files: folder })).err).toContain('compliance.plan.json is a directory');
  });

  test('is not asked when a completion is recorded', async () => {
    const files = { ...program, 'compliance.plan.json': '{' };
    expect(await auditcal('done access-review --on 2026-11-20', { files })).toMatchObject({ exit: 0 });
  });
});

describe('limits of the search', () => {
  test.each([
    ['--effort high', '--effort is high'],
    ['--effort 1.5', '--effort is 1.5'],
    ['--effort=-3', '--effort is -3'],
    ['--effort 1e3', '--effort is 1e3'],
    ['--time-limit 0', '--time-limit is 0'],
    ['--time-limit soon', '--time-limit is soon'],
    ['--time-limit 2d', '--time-limit is 2d'],
    ['--time-limit PT', '--time-limit is PT'],
  ])('plan %s is refused', async (args, says) => {
    const { exit, out, err } = await auditcal(`plan ${args}`, { files: program });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain(says);
  });

  test('both are told when both are wrong', async () => {
    const { err } = await auditcal('plan --effort x --time-limit y', { files: program });
    expect(err).toContain('--effort is x');
    expect(err).toContain('--time-limit is y');
  });

  test.each([
    '--effort 100000',
    '--time-limit 30',
    '--time-limit 30s',
    '--time-limit 2m',
    '--time-limit PT1M30S',
  ])('plan %s plans', async (args) => {
    expect(await auditcal(`plan ${args}`, { files: { 'compliance.yml': soc2 } })).toMatchObject({ exit: 0 });
  });
});

describe('stored plans of files that share a team', () => {
  const team = 'team: { name: security, fieldwork-capacity: 1 }\n';
  const files = {
    'a.yml': `${named('acme', 'One LLP')}${team}check: { plan: a.json, calendar: a.ics }\n`,
    'b.yml': `${named('bright', 'Two LLP')}${team}check: { plan: b.json, calendar: b.ics }\n`,
  };
  const keeps = (words: string) =>
    `${words} files are as they were when their plan was stored, and keep it; --fresh plans all anew.\n`;

  async function storedTogether() {
    const { exit, err, out, written } = await auditcal('plan --json --write a.yml b.yml', { files });
    expect({ exit, err }).toEqual({ exit: 0, err: 'wrote a.json, a.ics, b.json, b.ics\n' });
    const there: Readonly<Record<string, string>> = { ...files, ...written };
    return { there, portfolio: JSON.parse(out) };
  }

  test('hold each program’s own plan, and both are kept while nothing changes', async () => {
    const { there, portfolio } = await storedTogether();
    const { seal, feed: _, beside: __, ...plan } = JSON.parse(there['a.json'] as string);
    expect(seal).toMatch(/^[0-9a-f]{64}$/);
    expect(plan).toEqual(portfolio.programs[0]);
    const again = await auditcal('plan --json a.yml b.yml', { files: there });
    expect(again.err).toBe(keeps('All 2'));
    expect(JSON.parse(again.out)).toEqual(portfolio);
  });

  test('stay where one file changes, and only that one is planned anew', async () => {
    const { there, portfolio } = await storedTogether();
    const changed = { ...there, 'b.yml': `${there['b.yml']}costs: { internal-rate: 80 }\n` };
    const { out, err } = await auditcal('plan --json a.yml b.yml', { files: changed });
    expect(err).toContain(keeps('1 of 2'));
    expect(JSON.parse(out).programs[0]).toEqual(portfolio.programs[0]);
  });

  test.each([
    ['another day', 'plan --json a.yml b.yml --today 2026-11-22', {}],
    ['another effort', 'plan --json a.yml b.yml --effort 1', {}],
    ['plans edited by hand', 'plan --json a.yml b.yml', { hands: true }],
    ['--fresh', 'plan --json a.yml b.yml --fresh', {}],
  ])('are made anew for %s', async (_why, args, { hands = false }: { hands?: boolean }) => {
    const { there } = await storedTogether();
    const edited = there['a.json']?.replace('"bound": ', '"bound": 1') ?? '';
    const { err } = await auditcal(args, { files: hands ? { ...there, 'a.json': edited } : there });
    expect(err).not.toContain(keeps('All 2'));
  });
});
