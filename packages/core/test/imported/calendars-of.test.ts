// `calendar.import`: from the file that names a calendar to the plan that leaves its days free.

import { describe, expect, it } from 'vitest';
import { calendarsOf, type NamedFile, type PlainDate, planFile } from '../../src/index.js';

const program = (more = '') => `version: 1
id: northwind
organization: { name: Northwind, people: 25 }
calendar: { import: [calendars/off.ics]${more} }
frameworks: { soc2: { ready: 2026-12-01 } }
planning: { horizon: 13 months }
`;
const off = (days: string) =>
  `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTAMP:20260101T000000Z\nSUMMARY:Trade fair\n${days}\nEND:VEVENT\nEND:VCALENDAR\n`;
const today = '2026-11-21' as PlainDate;
const dayIn = () => today;

const holding =
  (text: string) =>
  (path: string): NamedFile => ({ ok: true, file: `org/${path}`, text });

async function planned(days: string) {
  const read = await calendarsOf(
    { file: 'compliance.yml', text: program() },
    today,
    dayIn,
    holding(off(days)),
  );
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return planFile({ file: 'compliance.yml', text: program(), today, imported: read.imported }, { nodes: 0 });
}

describe('calendar.import', () => {
  it('keeps fieldwork off the days of a calendar', async () => {
    const before = await planned('DTSTART;VALUE=DATE:20200101');
    const first = before.ok ? before.plan.engagements.find((it) => it.fieldwork)?.fieldwork : null;
    if (!first) throw new Error('there is fieldwork');
    const taken = `DTSTART;VALUE=DATE:${first.from.replaceAll('-', '')}`;
    const after = await planned(taken);
    const moved = after.ok ? after.plan.engagements.find((it) => it.fieldwork)?.fieldwork : null;
    expect(moved?.from).not.toBe(first.from);
    expect(after.ok && after.program.calendar.blackouts).toEqual([
      {
        span: { from: first.from, to: first.from },
        reason: 'Trade fair',
        where: { file: 'org/calendars/off.ics', line: 8, column: 1 },
      },
    ]);
  });

  it('asks for nothing where a file names no calendar', async () => {
    const text = program().replace('import: [calendars/off.ics]', '');
    const read = await calendarsOf({ file: 'compliance.yml', text }, today, dayIn, () => {
      throw new Error('nobody asked');
    });
    expect(read).toEqual({ ok: true, imported: undefined });
  });

  it('reads those of auditors, whose audits alone they concern', async () => {
    const text = `${program().replace('calendar: { import: [calendars/off.ics] }\n', '').replace('ready:', 'auditor: One LLP, ready:')}auditors: { One LLP: { calendar: calendars/one.ics } }\n`;
    const asked: string[] = [];
    const read = await calendarsOf({ file: 'compliance.yml', text }, today, dayIn, (path) => {
      asked.push(path);
      return holding(off('DTSTART;VALUE=DATE:20270503'))(path);
    });
    expect(asked).toEqual(['calendars/one.ics']);
    const answer = planFile(
      { file: 'compliance.yml', text, today, imported: read.ok ? read.imported : [] },
      { nodes: 0 },
    );
    if (!answer.ok) throw new Error('it can be planned');
    expect(answer.program.calendar.blackouts).toEqual([]);
    expect(answer.program.auditors[0]?.busy).toMatchObject([
      { span: { from: '2027-05-03', to: '2027-05-03' }, reason: 'One LLP is busy (Trade fair)' },
    ]);
  });

  it('reads a calendar that is named twice once', async () => {
    const asked: string[] = [];
    const text = program().replace('[calendars/off.ics]', '[calendars/off.ics, calendars/off.ics]');
    const read = await calendarsOf({ file: 'compliance.yml', text }, today, dayIn, (path) => {
      asked.push(path);
      return holding(off('DTSTART;VALUE=DATE:20270503'))(path);
    });
    expect(asked).toEqual(['calendars/off.ics']);
    const answer = planFile(
      { file: 'compliance.yml', text, today, imported: read.ok ? read.imported : [] },
      { nodes: 0 },
    );
    expect(answer.ok && answer.program.calendar.blackouts).toHaveLength(1);
  });

  it('is told where a shell has not read the calendars, instead of planning over their days', () => {
    const answer = planFile({ file: 'compliance.yml', text: program(), today });
    expect(answer.ok ? [] : answer.problems.map(({ rule, where }) => [rule, where?.line])).toEqual([
      ['calendar-not-read', 4],
    ]);
  });

  it('leaves what else is wrong with the file to its reading', async () => {
    const text = program().replace('version: 1', 'version: 2');
    const read = await calendarsOf({ file: 'compliance.yml', text }, today, dayIn, holding(''));
    expect(read).toEqual({ ok: true, imported: 'later' });
    const answer = planFile({ file: 'compliance.yml', text, today, imported: read.ok ? read.imported : [] });
    expect(answer.ok ? [] : answer.problems.map(({ where }) => where?.line)).toEqual([1]);
  });

  it('tells a file that is not there at the line that names it, and a broken one at its own', async () => {
    const gone = await calendarsOf({ file: 'compliance.yml', text: program() }, today, dayIn, () => ({
      ok: false,
      problem: {
        rule: 'no-such-file',
        message: 'there is no file',
        remedy: undefined,
        where: undefined,
        citation: undefined,
      },
    }));
    expect(gone.ok ? [] : gone.problems.map(({ where }) => where)).toEqual([
      { file: 'compliance.yml', line: 4, column: 22 },
    ]);
    const broken = await calendarsOf(
      { file: 'compliance.yml', text: program() },
      today,
      dayIn,
      holding(off('DTSTART;VALUE=DATE:20270231')),
    );
    expect(broken.ok ? [] : broken.problems.map(({ where }) => where)).toEqual([
      { file: 'org/calendars/off.ics', line: 8, column: 1 },
    ]);
  });
});
