// A headcount that makes an audit too long for the days that are left is one of the lines that cannot all hold.

import { describe, expect, it } from 'vitest';
import { datable, explained, planned } from './trials.js';

/** Stage 2 has four working days before the goal, 2027-02-01 to 2027-02-04: enough for 25 persons, not for 60. */
function file({ own = '', track = '', change = '' }): string {
  return `version: 1
organization: { name: Example${own} }
calendar:
  blackouts:
    - { from: 2026-12-12, to: 2027-01-31, reason: Freeze }
    - { from: 2027-02-05, to: 2027-12-31, reason: Move }
frameworks:
  iso27001: { ready: 2026-10-15, by: 2027-03-31${track} }
${change === '' ? '' : `changes:\n  - ${change}\n`}planning: { from: 2026-12-01, horizon: 1 year }
`;
}

const COUNTS: readonly (readonly [string, Parameters<typeof file>[0], string])[] = [
  ['of the organization', { own: ', people: 60' }, '60 persons'],
  ['of one scope', { own: ', people: 25', track: ', people: 60' }, '60 persons in the scope of iso27001'],
  ['from a day on', { change: '{ on: 2027-01-15, people: 60 }' }, '60 persons from 2027-01-15 on'],
  [
    'that comes with an acquisition',
    { change: '{ on: 2027-01-15, acquisition: Acme, people: 35 }' },
    '35 persons with the acquisition of Acme on 2027-01-15',
  ],
];

describe('a headcount', () => {
  it('stands in no way where it is small', () => {
    expect(datable(file({ own: ', people: 25' }))).toBe(true);
    expect(datable(file({}))).toBe(true);
  });

  it.each(COUNTS)('%s is a line of the conflict', (_, lines, told) => {
    const { found, checks } = explained(file(lines));
    expect(found.members.map(({ text }) => text)).toContain(told);
    expect(checks.set).toBeLessThanOrEqual(20);
  });

  it.each(COUNTS)('%s can be left out like every other line, and the rest then holds', (_, lines, told) => {
    const text = file(lines);
    const conflict = planned(text);
    if (conflict.ok || !conflict.conflict) throw new Error('there is a plan');
    const without = file({});
    expect(conflict.conflict.lines.map((line) => line.text)).toContain(told);
    expect(datable(without)).toBe(true);
    for (const line of ['Freeze', 'Move']) {
      const open = text.replace(new RegExp(`.*reason: ${line} }\n`), '');
      expect(datable(open), open).toBe(true);
    }
    expect(datable(text.replace(', by: 2027-03-31', ''))).toBe(true);
  });

  it('is no line where it makes the audit no longer', () => {
    const text = file({ own: ', people: 20' }).replace('2027-02-05', '2027-02-03');
    const { found } = explained(text);
    expect(found.members.map((line) => line.text).filter((it) => it.includes('persons'))).toEqual([]);
  });
});
