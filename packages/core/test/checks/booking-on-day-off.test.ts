import { expect, it } from 'vitest';
import { HERE, message, span } from './examined.js';
import { booked, table } from './situations.js';

const blackout = {
  calendar: {
    workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    holidays: true,
    imports: [],
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

it('the message names the day, the reason and what it is called', () => {
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
});
