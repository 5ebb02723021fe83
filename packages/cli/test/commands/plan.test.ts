import { formatsFor } from '@auditcal/core';
import { describe, expect, test } from 'vitest';
import { calendar } from '../../src/commands/calendar.js';
import { check } from '../../src/commands/check.js';
import { explain } from '../../src/commands/explain.js';
import { plan } from '../../src/commands/plan.js';
import { run } from '../../src/run.js';
import { auditcal, fakeHost, interrupted } from '../fake-host.js';
import { broken, named, soc2 } from '../programs.js';

const files = { 'compliance.yml': soc2 };

describe('plan', () => {
  test.each([
    ['text', /northwind|Northwind/],
    ['json', /"schema": "auditcal.plan\/1"/],
    ['markdown', /^#/],
    ['csv', /,/],
    ['mermaid', /gantt/],
    ['ics', /^BEGIN:VCALENDAR\r\n/],
  ])('writes %s', async (format, looks) => {
    const { exit, out, err } = await auditcal(`plan --format ${format}`, { files });
    expect({ exit, err }).toEqual({ exit: 0, err: '' });
    expect(out).toMatch(looks);
    expect(out.endsWith('\n')).toBe(true);
  });

  test('writes for others what they may see, and the whole plan for nobody else', async () => {
    const { exit, out } = await auditcal('plan --audience everyone --format markdown', { files });
    expect(exit).toBe(0);
    expect(out).toMatch(/^# Audits of northwind \(for everyone\)/);
    expect(out).toContain('SOC 2 Type II');
    expect(out).not.toMatch(/## Price|## Checks|northwind\/security|Access review/);
    const json = await auditcal('plan --audience everyone --json', { files });
    expect(json).toMatchObject({ exit: 2 });
    expect(json.out).toContain('--json is the whole plan');
  });

  test('takes the same plan to every terminal, whatever its width', async () => {
    for (const columns of [undefined, 40, 80, 200]) {
      expect(await auditcal('plan', { files, columns })).toMatchObject({ exit: 0 });
    }
  });

  test('tells every problem of a file with its place, and writes nothing', async () => {
    const { exit, out, err } = await auditcal('plan', { files: { 'compliance.yml': broken } });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('compliance.yml:7:18: ');
    expect(err).toContain('2027-02-30');
    expect(err).toContain('    7 |     type1: { by: 2027-02-30 }\n      |                  ^\n');
  });

  test('tells them to a script too', async () => {
    const { out } = await auditcal('plan --json', { files: { 'compliance.yml': broken } });
    expect(JSON.parse(out)).toMatchObject({
      schema: 'auditcal.problems/1',
      kind: 'input',
      problems: [{ rule: 'not-a-date', where: { file: 'compliance.yml', line: 7, column: 18 } }],
    });
  });
});

/** The Monday of the week in which a program's first fieldwork begins. */
function firstWeek({ engagements }: { engagements: { fieldwork: { from: string } }[] }): number {
  const days = Math.min(...engagements.map(({ fieldwork }) => Date.parse(fieldwork.from))) / 86_400_000;
  return days - ((days + 3) % 7);
}

describe('plan of several files', () => {
  const oneWeek = 'auditors: { Example CPA LLP: { weeks: 1 } }\n';
  const team = 'team: { name: security, fieldwork-capacity: 1 }\n';
  const sharing = {
    'a.yml': `${named('acme', 'One LLP')}${team}`,
    'b.yml': `${named('bright', 'Two LLP')}${team}`,
  };
  const apart = { 'a.yml': named('acme', 'One LLP'), 'b.yml': named('bright', 'Two LLP') };

  test('is a portfolio in JSON', async () => {
    const { exit, out } = await auditcal('plan --json a.yml b.yml', { files: apart });
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      schema: 'auditcal.portfolio/1',
      today: '2026-11-21',
      programs: [
        { schema: 'auditcal.plan/1', file: 'a.yml' },
        { schema: 'auditcal.plan/1', file: 'b.yml' },
      ],
      objective: { currency: 'USD' },
      teams: [],
    });
  });

  test('is one text after the other', async () => {
    const { exit, out } = await auditcal('plan a.yml b.yml', { files: apart });
    expect(exit).toBe(0);
    expect(out.indexOf('acme')).toBeLessThan(out.indexOf('bright'));
  });

  test.each([
    [
      'an auditor',
      { 'a.yml': soc2, 'b.yml': `${named('bright', 'Example CPA LLP')}${oneWeek}` },
      { kind: 'auditor', name: 'Example CPA LLP', capacity: 1, programs: ['northwind', 'bright'] },
      'The auditor Example CPA LLP takes 1 visit a week and is shared by northwind, bright',
    ],
    [
      'a team',
      sharing,
      { kind: 'team', name: 'security', capacity: 1, programs: ['acme', 'bright'] },
      'The team security takes 1 visit at a time and is shared by acme, bright',
    ],
  ])('that share %s leave each other room, and the last page says so', async (_what, files, team, words) => {
    const machine = await auditcal('plan --json a.yml b.yml', { files });
    expect({ exit: machine.exit, err: machine.err }).toEqual({ exit: 0, err: '' });
    const portfolio = JSON.parse(machine.out);
    expect(portfolio.teams).toMatchObject([{ ...team, peak: 1 }]);
    const [first, second] = portfolio.programs.map(firstWeek);
    expect(first).not.toBe(second);
    const { out } = await auditcal('plan a.yml b.yml', { files, columns: 200 });
    expect(out.slice(out.lastIndexOf('Together'))).toContain(words);
    const { out: page } = await auditcal('plan --format markdown a.yml b.yml', { files });
    expect(page).toContain('\n# Together\n');
  });

  test('that name one team with different capacities are refused with both places', async () => {
    const files = { ...sharing, 'b.yml': sharing['b.yml'].replace('capacity: 1', 'capacity: 2') };
    const { exit, out, err } = await auditcal('plan a.yml b.yml', { files });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('b.yml:14:7: ');
    expect(err).toContain('1 visit in a.yml:14:7');
  });

  test('shows both numbers while it searches, and says what Ctrl-C left', async () => {
    const { host, ran } = fakeHost({
      files: sharing,
      terminal: true,
      pace: 300,
      env: { AUDITCAL_EFFORT: '40' },
    });
    expect(await run(['plan', 'a.yml', 'b.yml'], interrupted(host))).toBe(0);
    expect(ran().err).toContain('The search was ended by Ctrl-C');
    expect(ran().out).toContain('The team security takes 1 visit at a time');
  });

  test('that name an auditor without a limit share nothing and are planned', async () => {
    const files = { 'a.yml': soc2, 'b.yml': named('bright', 'Example CPA LLP') };
    const { exit, out } = await auditcal('plan --json a.yml b.yml', { files });
    expect(exit).toBe(0);
    expect(JSON.parse(out).programs).toHaveLength(2);
  });

  test('is not written as one table yet', async () => {
    const { exit, err } = await auditcal('plan --format csv a.yml b.yml', { files: apart });
    expect(exit).toBe(2);
    expect(err).toContain('not yet: --format csv of several files');
  });

  test('is refused whole where one file is wrong, and every problem is told', async () => {
    const wrong = { ...apart, 'c.yml': broken, 'd.yml': broken };
    const { exit, out, err } = await auditcal('plan a.yml c.yml d.yml', { files: wrong });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('c.yml:7:18: ');
    expect(err).toContain('d.yml:7:18: ');
  });

  test('tells the problems of the files that can be read beside those that cannot', async () => {
    const { exit, out, err } = await auditcal('plan none.yml c.yml', { files: { 'c.yml': broken } });
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('there is no file none.yml');
    expect(err).toContain('c.yml:7:18: ');
  });

  test('tells a day that is none once, however many files there are', async () => {
    const { err } = await auditcal('plan a.yml c.yml --today soon', { files: apart });
    expect(err.match(/not-a-date/g)).toHaveLength(1);
  });
});

describe('formats', () => {
  test.each([plan, check, explain])('without --format, $name is text', ({ formats }) => {
    expect(formats[0]).toBe('text');
  });

  test('a calendar is one of the formats of a plan', () => {
    expect(formatsFor('plan')).toEqual(expect.arrayContaining([...calendar.formats]));
  });
});
