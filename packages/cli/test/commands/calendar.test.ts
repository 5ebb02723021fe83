import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { both } from '../programs.js';

const files = { 'compliance.yml': both };

function events(feed: string | undefined): number {
  return (feed ?? '').split('BEGIN:VEVENT').length - 1;
}

describe('calendar', () => {
  test('writes the whole feed on stdout, with the line ends calendars ask for', async () => {
    const { exit, out } = await auditcal('calendar', { files });
    expect(exit).toBe(0);
    expect(events(out)).toBeGreaterThan(5);
    expect(out.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('takes one framework', async () => {
    const whole = (await auditcal('calendar', { files })).out;
    const part = (await auditcal('calendar --framework soc2', { files })).out;
    expect(events(part)).toBeGreaterThan(0);
    expect(events(part)).toBeLessThan(events(whole));
  });

  test('takes one owner', async () => {
    const { out } = await auditcal('calendar --owner @northwind/security', { files });
    expect(events(out)).toBeGreaterThan(0);
  });

  test('leaves out for auditors what is internal', async () => {
    const whole = (await auditcal('calendar --audience internal', { files })).out;
    const part = (await auditcal('calendar --audience auditors', { files })).out;
    expect(events(part)).toBeLessThan(events(whole));
  });

  test.each(['30d,7d', '30 days,7 days', 'P30D,P1W'])('reminds %s ahead', async (alarms) => {
    const { out } = await auditcal(['calendar', '--alarms', alarms], { files });
    expect(out).toMatch(/TRIGGER:-P(30D|4W2D)/);
    expect(out).toMatch(/TRIGGER:-P(7D|1W)/);
  });

  test('splits into one file for each framework, in a folder it makes', async () => {
    const { exit, out, err, written } = await auditcal('calendar --split feeds/all', { files });
    expect({ exit, out }).toEqual({ exit: 0, out: '' });
    expect(Object.keys(written).sort()).toEqual([
      'feeds/all/northwind-iso27001.ics',
      'feeds/all/northwind-soc2.ics',
    ]);
    for (const feed of Object.values(written)) expect(events(feed)).toBeGreaterThan(0);
    expect(err).toContain('wrote feeds/all/northwind-soc2.ics');
  });

  test.each([
    ['--framework soc3', 'unknown-framework', 'did you mean soc2?'],
    ['--owner @northwind/securty', 'unknown-owner', 'did you mean @northwind/security?'],
    ['--alarms 30d,soon', 'not-a-duration', 'soon'],
    ['--alarms P1M', 'not-a-duration', 'P1M'],
    ['--split feeds -o x.ics', 'two-ways', 'drop one of them'],
  ])('refuses %s as %s', async (args, rule, words) => {
    const { exit, out, err, written } = await auditcal(`calendar ${args}`, { files });
    expect({ exit, out, written }).toEqual({ exit: 2, out: '', written: {} });
    expect(err).toContain(`[${rule}]`);
    expect(err).toContain(words);
  });
});
