// What is told of files that cannot be planned together, by hand: surveillance 2 of these certificates takes three working
// days, and the calendar of birch leaves it 2027-05-17 to 19 alone.

import { describe, expect, it } from 'vitest';
import { attempt } from './portfolios.js';

const narrow = `calendar:
  blackouts:
    - { from: 2026-11-22, to: 2027-05-16, reason: Move }
    - { from: 2027-05-20, to: 2028-07-30, reason: Freeze }
`;
const booked = '{ from: 2027-05-18, to: 2027-05-19 }';

describe('files that cannot be planned together', () => {
  const answer = attempt([
    { id: 'ash', capacity: 1, booked },
    { id: 'birch', capacity: 1, more: narrow },
    { id: 'cedar', capacity: 1 },
  ]);
  if (answer.ok) throw new Error('it was planned');
  const { problems, conflict } = answer;

  it('are told by the lines of whichever files, a third one left out', () => {
    expect(conflict?.lines.map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([
      'ash/compliance.yml:6 the team red hosts 1 visit at a time',
      'ash/compliance.yml:10 iso27001/surveillance2 booked: fieldwork 2027-05-18 to 2027-05-19',
      'birch/compliance.yml:6 the team red hosts 1 visit at a time',
      'birch/compliance.yml:13 no work 2026-11-22 to 2027-05-16: Move',
      'birch/compliance.yml:14 no work 2027-05-20 to 2028-07-30: Freeze',
    ]);
  });

  it('are told how many days are missing, and what would do', () => {
    expect(conflict?.missedByDays).toBe(2);
    expect(conflict?.rules).toEqual(['iso-cy']);
    expect(conflict?.relaxations.map(({ text }) => text)).toEqual([
      'book iso27001/surveillance2 from 2027-05-20 to 2027-05-21, 2 days later',
      'end "Move" on 2027-05-12, 4 days earlier',
      'book iso27001/surveillance2 from 2027-05-13 to 2027-05-14, 5 days earlier',
      'begin "Freeze" on 2027-05-25, 5 days later',
      // The other end of each: the days before the freeze, and those after it.
      'begin "Move" on 2027-01-02, 41 days later',
      'end "Freeze" on 2027-12-28, 215 days earlier',
      'raise the capacity of the team red to 2 visits at a time in every file that names it',
    ]);
  });

  it('are told what mends each of them, where several say the same of what they share', () => {
    const teams = problems.filter(({ message }) => message.startsWith('the team red'));
    expect(teams.map(({ remedy }) => remedy)).toEqual(
      Array(2).fill('raise the capacity of the team red to 2 visits at a time in every file that names it'),
    );
  });

  it('are told each at its place', () => {
    expect(problems.map(({ where, rule }) => `${rule} ${where?.file}:${where?.line}`)).toEqual(
      conflict?.lines.map(({ file, line }) => `infeasible ${file}:${line}`),
    );
    expect(problems[1]?.message).toBe(
      'iso27001/surveillance2 booked: fieldwork 2027-05-18 to 2027-05-19: this and the 4 other lines named here cannot all hold under iso-cy: 2 days are missing',
    );
  });
});
