import { describe, expect, test } from 'vitest';
import { auditcal, type Setting } from './fake-host.js';
import { soc2 } from './programs.js';

async function todayOf(args: string, setting: Setting): Promise<unknown> {
  const { out } = await auditcal(`plan --json ${args}`, setting);
  return JSON.parse(out).today;
}

const files = { 'compliance.yml': soc2 };

describe('today', () => {
  test.each([
    ['UTC', '2026-11-21T23:30:00Z', '2026-11-21'],
    ['America/Los_Angeles', '2026-11-21T07:59:00Z', '2026-11-20'],
    ['America/Los_Angeles', '2026-11-21T08:00:00Z', '2026-11-21'],
    ['Pacific/Kiritimati', '2026-11-21T10:00:00Z', '2026-11-22'],
    ['Pacific/Kiritimati', '2026-11-21T09:59:00Z', '2026-11-21'],
    ['America/New_York', '2027-03-14T04:30:00Z', '2027-03-13'],
  ])('in %s at %s is %s', async (zone, now, today) => {
    const text = soc2.replace('timezone: UTC', `timezone: ${zone}`);
    expect(await todayOf('', { files: { 'compliance.yml': text }, now })).toBe(today);
  });

  test('is what AUDITCAL_TODAY says', async () => {
    expect(await todayOf('', { files, env: { AUDITCAL_TODAY: '2027-01-15' } })).toBe('2027-01-15');
  });

  test('is what --today says before what AUDITCAL_TODAY says', async () => {
    const env = { AUDITCAL_TODAY: '2027-01-15' };
    expect(await todayOf('--today 2027-02-01', { files, env })).toBe('2027-02-01');
  });

  test('is the clock where AUDITCAL_TODAY is empty', async () => {
    expect(await todayOf('', { files, env: { AUDITCAL_TODAY: '' } })).toBe('2026-11-21');
  });

  test.each([
    ['plan --today 2027-02-30', {}, '--today is 2027-02-30, which is not a day; February 2027 has 28 days'],
    ['plan', { AUDITCAL_TODAY: 'tomorrow' }, 'AUDITCAL_TODAY is tomorrow, which is not a day'],
    [
      'done access-review --on 2026-13-01',
      {},
      '--on is 2026-13-01, which is not a day; there is no month 13',
    ],
    ['init --from 1.12.2026', {}, '--from is 1.12.2026, which is not a day'],
  ])('%s with %j is refused', async (args, env, words) => {
    const there = args.startsWith('init') ? {} : files;
    const { exit, err, written } = await auditcal(args, { files: there, env });
    expect({ exit, written }).toEqual({ exit: 2, written: {} });
    expect(err).toContain(words);
    expect(err).toContain('[not-a-date]');
  });
});

describe('a completion', () => {
  const at = (zone: string, on: string) => ({
    'compliance.yml': `${soc2.replace('timezone: UTC', `timezone: ${zone}`)}    done: [${on}]\n`,
  });

  test.each([
    ['is today where the day has begun already', 'Pacific/Kiritimati', '2026-11-21T12:00:00Z', 0],
    ['is today in Auckland, too', 'Pacific/Auckland', '2026-11-21T12:00:00Z', 0],
    ['is to come where it is still yesterday', 'America/Los_Angeles', '2026-11-22T05:00:00Z', 2],
    ['is today where the day has just begun', 'America/Los_Angeles', '2026-11-22T08:00:00Z', 0],
  ])('on 2026-11-22 %s', async (_title, zone, now, exit) => {
    expect((await auditcal('plan', { files: at(zone, '2026-11-22'), now })).exit).toBe(exit);
  });

  test('after --today is left out and said so, and --quiet keeps that back', async () => {
    const setting = { files: at('UTC', '2026-11-20') };
    const { exit, err } = await auditcal('plan --today 2026-11-02', setting);
    expect(exit).toBe(0);
    expect(err).toMatch(/^compliance\.yml:14:12: .*2026-11-20/);
    expect((await auditcal('plan --today 2026-11-02 --quiet', setting)).err).toBe('');
  });
});
