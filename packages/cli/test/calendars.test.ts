// `calendar.import` as the command line reads it: beside the program file, for every command that plans.

import { describe, expect, test } from 'vitest';
import { auditcal } from './fake-host.js';
import { named, soc2 } from './programs.js';

const importing = (base: string, path = 'calendars/off.ics') =>
  `${base}calendar: { import: [${path}] }\nplanning: { horizon: 13 months }\n`;
const off = (day: string) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:Trade fair\r\nDTSTART;VALUE=DATE:${day}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;

async function firstDay(args: string, files: Readonly<Record<string, string>>): Promise<string> {
  const { exit, out, err } = await auditcal(`plan --json --today 2026-11-21 ${args}`, { files });
  expect({ exit, err }).toEqual({ exit: 0, err: '' });
  const plan = JSON.parse(out);
  const { engagements } = plan.programs?.[0] ?? plan;
  return engagements.find((it: { fieldwork: unknown }) => it.fieldwork).fieldwork.from;
}

describe('calendar.import', () => {
  test.each([
    ['compliance.yml', 'calendars/off.ics', 'calendars/off.ics'],
    ['org/compliance.yml', 'calendars/off.ics', 'org/calendars/off.ics'],
    ['.github/compliance.yml', '../off.ics', 'off.ics'],
  ])('of %s, %s is %s', async (file, written, path) => {
    const text = importing(soc2, written);
    const usual = await firstDay(`-c ${file}`, { [file]: text, [path]: off('20200101') });
    const day = usual.replaceAll('-', '');
    expect(await firstDay(`-c ${file}`, { [file]: text, [path]: off(day) })).not.toBe(usual);
  });

  test('counts for each of several files, and in the thread that plans them', async () => {
    const files = { 'a/compliance.yml': importing(soc2), 'b/compliance.yml': named('bright', 'Two LLP') };
    const usual = await firstDay('*/compliance.yml', { ...files, 'a/calendars/off.ics': off('20200101') });
    const taken = { ...files, 'a/calendars/off.ics': off(usual.replaceAll('-', '')) };
    expect(await firstDay('*/compliance.yml', taken)).not.toBe(usual);
  });

  test.each(['plan', 'check', 'calendar', 'explain soc2/type2', 'done access-review --on 2026-11-20'])(
    '%s tells what is wrong with a calendar by file, line and reason',
    async (args) => {
      const files = { 'compliance.yml': importing(soc2), 'calendars/off.ics': off('20270231') };
      const { exit, err } = await auditcal(`${args} --today 2026-11-21`, { files });
      expect(exit).toBe(2);
      expect(err).toContain('calendars/off.ics:8:1: DTSTART is 2027-02-31, which is not a day');
    },
  );

  test.each([
    [undefined, 'compliance.yml:14:22: there is no file calendars/off.ics'],
    [new Uint8Array([0xff, 0xfe, 0x41]), 'calendars/off.ics is written in UTF-16'],
    [{ trouble: 'too-big' as const }, 'calendars/off.ics holds more than 10 MB'],
  ])('that cannot be read is told at the line that names it', async (bytes, says) => {
    const files = { 'compliance.yml': importing(soc2), ...(bytes ? { 'calendars/off.ics': bytes } : {}) };
    const { exit, err } = await auditcal('plan', { files });
    expect(exit).toBe(2);
    expect(err).toContain(says);
    expect(err).toContain('compliance.yml:14:22');
  });
});

test('a stored plan is up to date while the calendars of the file are as they were', async () => {
  const files = { 'compliance.yml': importing(soc2), 'calendars/off.ics': off('20270503') };
  const { written } = await auditcal('plan --write --today 2026-11-21', { files });
  const { out } = await auditcal('check --json --today 2026-11-21', { files: { ...files, ...written } });
  expect(JSON.parse(out).drift).toEqual([]);
});
