// A file that says no day to plan from, planned and stored again as months pass: it is planned on from where it began, by
// every command that reads it around its plan.

import { describe, expect, test } from 'vitest';
import { auditcal } from '../fake-host.js';
import { soc2 } from '../programs.js';

const text = soc2.replace(/activities:[\s\S]*/, '');

/** What lies on the disk after planning and storing, and the plan. */
async function stored(files: Readonly<Record<string, string>>, today: string, flags = '') {
  const { exit, out, err, written } = await auditcal(`plan --json --write --today ${today} ${flags}`, {
    files,
  });
  expect(exit, err).toBe(0);
  return { files: { ...files, ...written }, plan: JSON.parse(out) };
}

describe('a file that says no day to plan from', async () => {
  const first = await stored({ 'compliance.yml': text }, '2026-11-21');
  const later = await stored(first.files, '2027-02-22');

  test('is planned on from the day its plan began, to a horizon from today', () => {
    expect(first.plan.horizon).toEqual({ from: '2026-11-21', to: '2029-11-20' });
    expect(later.plan.horizon).toEqual({ from: '2026-11-21', to: '2030-02-21' });
  });

  test('keeps the period that has begun, and the turns that have opened', () => {
    const [was, is] = [first.plan, later.plan].map(({ engagements }) => engagements[0].period);
    expect(is).toEqual(was);
    expect(is.from < '2027-02-22').toBe(true);
    const idsOf = ({ activities }: typeof first.plan) => activities.map(({ id }: { id: string }) => id);
    expect(idsOf(later.plan)).toEqual(expect.arrayContaining(idsOf(first.plan)));
  });

  test('has drifted nowhere, on the day it was stored or later', async () => {
    for (const today of ['2027-02-22', '2027-03-15']) {
      const { out } = await auditcal(`check --json --today ${today}`, { files: later.files });
      expect(JSON.parse(out).drift).toEqual([]);
    }
  });

  test('begins today where it is planned afresh', async () => {
    const fresh = await stored(later.files, '2027-02-22', '--fresh');
    expect(fresh.plan.horizon.from).toBe('2027-02-22');
  });

  test('is planned on among others, too', async () => {
    const other = text.replace('id: northwind', 'id: other').replace('Example CPA LLP', 'Another LLP');
    const files = { 'compliance.yml': text, 'other/compliance.yml': other };
    const both = 'compliance.yml other/compliance.yml';
    const { written } = await auditcal(`plan --write --today 2026-11-21 ${both}`, { files });
    const run = await auditcal(`plan --json --today 2027-02-22 ${both}`, { files: { ...files, ...written } });
    expect(run.exit, run.err).toBe(0);
    const { programs } = JSON.parse(run.out) as { programs: readonly { horizon: { from: string } }[] };
    expect(programs.map(({ horizon }) => horizon.from)).toEqual(['2026-11-21', '2026-11-21']);
  });
});
