// What is said of any program, whatever its frameworks: activities, bookings, capacity, durations, goals.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import type { Occurrence } from '../../src/model/index.js';
import { examined, HERE, message, type Situation, said, set, span, type Written } from './examined.js';

type Row = readonly [title: string, situation: Situation, says: readonly string[]];

function table(rule: string, rows: readonly Row[]) {
  describe(rule, () => {
    it.each(rows)('%s', (_, situation, says) => {
      expect(said(situation, rule)).toEqual(says);
    });
  });
}

const turn = (status: Occurrence['status'], due = '2026-09-30'): Situation => ({
  occurrences: [{ status, due: plainDate(due) }],
});

table('activity-overdue', [
  ['an open turn past its due day', turn('overdue'), ['activity-overdue warning']],
  ['a turn whose slot is over', turn('missed'), []],
  ['a turn done', turn('done'), []],
]);

table('activity-missed', [
  ['a turn whose slot is over', turn('missed'), ['activity-missed warning']],
  ['a turn done late', turn('late'), []],
]);

table('activity-due-soon', [
  ['a turn due within the days set', turn('due-soon', '2026-12-20'), ['activity-due-soon info']],
  ['a turn far ahead', turn('planned', '2027-03-31'), []],
]);

const booked = (from: string, to: string, audit = 'iso27001/surveillance1'): Written => ({
  audit,
  fieldwork: span(from, to),
  report: '2027-12-31',
});
const team = (capacity: number, ...audits: Written[]): Situation => ({
  audits,
  program: { team: { name: 'security', capacity, where: HERE } },
});
// The Type II is joined to Stage 2 in one visit, so the surveillance on 2027-06-14 is a second one beside it.
const clash = [
  booked('2027-05-03', '2027-05-07', 'iso27001/stage2'),
  booked('2027-05-10', '2027-06-18', 'soc2/type2'),
  booked('2027-06-14', '2027-06-15'),
];

table('capacity', [
  ['two visits in progress where the team hosts one', team(1, ...clash), ['capacity warning']],
  [
    'audits of one visit',
    team(1, booked('2027-06-14', '2027-06-15'), booked('2027-06-14', '2027-06-25', 'soc2/type2')),
    [],
  ],
  ['two visits where the team hosts two', team(2, ...clash), []],
  ['no team, no limit', { audits: clash }, []],
]);

const blackout = {
  calendar: {
    workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    holidays: true,
    blackouts: [{ span: span('2027-06-16', '2027-06-16'), reason: 'Release', where: HERE }],
  },
} as const;

table('booking-on-day-off', [
  [
    'a booking that starts on a Saturday',
    { audits: [booked('2027-06-12', '2027-06-15')] },
    ['booking-on-day-off warning'],
  ],
  [
    'a booking that ends on a public holiday',
    { audits: [booked('2027-11-22', '2027-11-25')] },
    ['booking-on-day-off warning'],
  ],
  [
    'a booking over a blackout',
    { audits: [booked('2027-06-14', '2027-06-18')], program: blackout },
    ['booking-on-day-off warning'],
  ],
  ['a booking over a weekend in its middle', { audits: [booked('2027-06-17', '2027-06-22')] }, []],
  [
    'an audit that is done',
    { audits: [{ ...booked('2026-06-13', '2026-06-14'), report: '2026-07-01' }] },
    [],
  ],
]);

const fieldwork = (text: string): Situation => ({
  tracks: [{ id: 'soc2', timing: new Map([['fieldwork', set(text)]]) }],
});

table('long-duration', [
  ['nine weeks of fieldwork', fieldwork('9 weeks'), ['long-duration warning']],
  ['eight weeks of fieldwork', fieldwork('8 weeks'), []],
]);

const people = (peopleAssumed: boolean, id: string): Situation => {
  const { program } = examined({});
  return {
    tracks: [{ id }],
    program: { organization: { ...program.organization, people: 25, peopleAssumed } },
  };
};

table('people-assumed', [
  [
    'audit days counted for 25 persons the file does not name',
    people(true, 'iso27001'),
    ['people-assumed info'],
  ],
  ['a number of persons in the file', people(false, 'iso27001'), []],
  ['a framework without a table of audit days', people(true, 'soc2'), []],
]);

table('not-yet', [
  ['a key without effect', { program: { notYet: [{ key: 'costs.quotes', where: HERE }] } }, ['not-yet info']],
  ['no such key', {}, []],
]);

const goal = (on: string): Situation => ({
  audits: [{ audit: 'iso27001/stage2', report: '2026-07-01' }],
  tracks: [{ id: 'iso27001', by: { on: plainDate(on), where: HERE } }],
});

table('goal', [
  ['a certificate decided a day after its goal', goal('2026-06-30'), ['goal error']],
  ['a certificate decided on the day of its goal', goal('2026-07-01'), []],
]);

const horizon = (to: string): Situation => {
  const { program } = examined({});
  return { program: { planning: { ...program.planning, to: plainDate(to) } } };
};

table('holidays-unknown', [
  ['a plan beyond the known years', horizon('2071-01-01'), ['holidays-unknown info']],
  ['a plan within them', horizon('2070-12-31'), []],
]);

describe('messages', () => {
  it('name the day, the reason and what it is called', () => {
    expect(message({ audits: [booked('2027-11-22', '2027-11-25')] }, 'booking-on-day-off')).toBe(
      'ISO 27001 surveillance 1 (iso27001-surveillance1-1) is booked to end on 2027-11-25, which is off: Thanksgiving Day.',
    );
    const bare = {
      calendar: {
        ...blackout.calendar,
        blackouts: [{ ...blackout.calendar.blackouts[0], reason: 'blackout' }],
      },
    };
    const over = { audits: [booked('2027-06-16', '2027-06-18')], program: bare };
    expect(message(over, 'booking-on-day-off')).toMatch(
      /is booked to start on 2027-06-16, which is off: a blackout\.$/,
    );
    expect(message(turn('overdue'), 'activity-overdue')).toBe(
      'The access review due on 2026-09-30 is open, 52 days later.',
    );
    expect(message(fieldwork('9 weeks'), 'long-duration')).toBe(
      '`timing.fieldwork` of SOC 2 is 9 weeks; the longest usual is 8 weeks.',
    );
  });
});
