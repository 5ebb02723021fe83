// A pull request answers for what it does, and for nothing that the days do: the check of an unrelated change stays as
// green the morning after a due day as it was the evening before.

import { describe, expect, it } from 'vitest';
import { fileOf } from '../examples/examples.js';
import { changeOf } from './checked.js';

const before = fileOf('northwind');
/** Somebody rewords a comment and a reason. */
const unrelated = before
  .replace('# The same people', '# The very same people')
  .replace('Year-end change', 'Year end change');
const overdue = { 'the day it is due': '2026-12-31', 'the day after': '2027-01-01' };

describe('an unrelated change', () => {
  it('is not the text it was', () => {
    expect(unrelated).not.toBe(before);
  });

  it.each(Object.entries(overdue))('passes on %s', (_, today) => {
    const result = changeOf(before, unrelated, today, { day: '2026-11-20', failOn: 'warning' });
    expect(result.result).toBe('pass');
    expect(result.introduced).toEqual([]);
    expect(result.drift).toEqual([]);
    expect(result.today).toBe(today);
  });

  it('tells what the passing of days brought as standing and newly due', () => {
    const [eve, morning] = ['2026-12-31', '2027-01-01'].map(
      (today) => changeOf(before, unrelated, today, { day: '2026-11-20' }).standing,
    );
    const has = (fingerprint: string) => (it: { fingerprint: string }) => it.fingerprint === fingerprint;
    const missed = 'activity-missed:access-review-2026-q4';
    expect(eve?.find(has(missed))).toBeUndefined();
    expect(morning?.find(has(missed))).toMatchObject({ newlyDue: true });
  });

  it('calls nothing newly due that was due at the base commit', () => {
    const { standing } = changeOf(before, unrelated, '2027-01-04', { day: '2027-01-02' });
    const missed = standing.find(
      ({ fingerprint }) => fingerprint === 'activity-missed:access-review-2026-q4',
    );
    expect(missed).toBeDefined();
    expect(missed).not.toHaveProperty('newlyDue');
  });

  it('fails where all is to be counted', () => {
    const result = changeOf(before, unrelated, '2027-01-04', { scope: 'all', failOn: 'warning' });
    expect(result.result).toBe('fail');
  });
});

describe('a change', () => {
  it('answers for what it brings', () => {
    const after = before.replace(
      'since: 2026-01-01, done: [2026-03-09]',
      'since: 2025-01-01, done: [2026-03-09]',
    );
    const { introduced } = changeOf(before, after, '2026-11-21');
    expect(introduced.map(({ fingerprint }) => fingerprint)).toContain('activity-missed:internal-audit-2025');
  });

  it('that adds the file answers for all of it', () => {
    const result = changeOf(null, before, '2027-01-04');
    expect(result.standing).toEqual([]);
    expect(result.introduced.length).toBeGreaterThan(0);
  });

  it('that mends a file nobody could plan answers for nothing', () => {
    const result = changeOf('version: 1\nframeworks: { soc3: {} }\n', before, '2027-01-04', {
      failOn: 'warning',
    });
    expect(result).toMatchObject({ result: 'pass', introduced: [], base: { planned: false } });
  });

  it('that lowers the bar is held to the bar it found', () => {
    const after = before
      .replace('planning:\n', 'check: { fail-on: never }\nplanning:\n')
      .replace('decision: 2025-07-01', 'decision: 2025-07-02');
    expect(changeOf(before, after, '2026-11-21').failOn).toBe('overdue');
  });
});
