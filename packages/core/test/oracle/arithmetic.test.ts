// The oracle's own arithmetic against dates and audit times worked out by hand.
import { describe, expect, it } from 'vitest';
import { addMonths, day, iso, wholeMonths, workingCalendar } from './calendar.js';
import { auditDays, fieldworkDays } from './iso-audit-time.js';
import { visits } from './visits.js';

describe('months counted from an anchor', () => {
  it.each([
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 36, '2031-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-01-31', 12, '2027-01-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-20', 12, '2027-12-20'],
  ])('%s and %i months make %s', (from, months, to) => {
    expect(iso(addMonths(day(from), months))).toBe(to);
  });

  it.each([
    ['2027-03-01', '2028-02-29', 12],
    ['2027-12-01', '2028-02-29', 3],
    ['2026-08-31', '2027-02-27', 6],
    ['2026-10-01', '2027-09-29', undefined],
  ])('%s to %s holds %s whole months', (from, to, months) => {
    expect(wholeMonths({ from: day(from), to: day(to) })).toBe(months);
  });
});

describe('a working calendar', () => {
  const berlin = workingCalendar({
    workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'],
    countries: ['DE'],
    blackouts: [],
  });

  it.each([
    ['2027-05-17', false, 'Whit Monday'],
    ['2027-05-18', true, 'a Tuesday'],
    ['2027-05-15', false, 'a Saturday'],
    ['2027-12-24', true, 'a Friday before Christmas Day'],
  ])('has %s open: %s (%s)', (at, open) => {
    expect(berlin.isWorking(day(at))).toBe(open);
  });

  it('counts both ends of a span', () => {
    expect(berlin.workingDays({ from: day('2027-05-14'), to: day('2027-05-18') })).toBe(2);
  });
});

describe('audit time', () => {
  it.each([
    [10, 5, 1.5, 3.5],
    [25, 7, 2.5, 4.5],
    [26, 8.5, 3, 5.5],
    [85, 11, 3.5, 7.5],
    [86, 12, 4, 8],
    [625, 16.5, 5.5, 11],
    [1550, 19.5, 6.5, 13],
    [10700, 28, 9.5, 18.5],
  ])(
    'for %i persons is %d days, %d for surveillance, %d for recertification',
    (people, initial, third, twoThirds) => {
      expect((auditDays('stage1', people) ?? 0) + (auditDays('stage2', people) ?? 0)).toBe(initial);
      expect(auditDays('surveillance1', people)).toBe(third);
      expect(auditDays('recertification', people)).toBe(twoThirds);
    },
  );

  it.each([
    [1.5, 2],
    [3.5, 3],
    [7, 5],
    [7.5, 3],
    [14, 5],
    [14.5, 4],
    [18.5, 5],
  ])('of %d days takes %i working days of fieldwork', (days, working) => {
    expect(fieldworkDays(days)).toBe(working);
  });
});

describe('visits', () => {
  const audit = (id: string, from: string, to: string) =>
    ({ id, fieldwork: { from: day(from), to: day(to) } }) as Parameters<typeof visits>[0][number];
  const week = { months: 0, days: 7 };

  it.each([
    ['the second starts on the last stretched day', '2027-03-12', [0, 0]],
    ['the second starts the day after', '2027-03-13', [0, 1]],
  ])('are one or two when %s', (_title, start, expected) => {
    const pair = [audit('a', '2027-03-01', '2027-03-05'), audit('b', start, '2027-03-20')];
    const visitOf = visits(pair, week);
    expect(pair.map((e) => visitOf.get(e))).toEqual(expected);
  });

  it('are two when a long audit links two short ones that share no day', () => {
    const three = [
      audit('first', '2027-03-01', '2027-03-02'),
      audit('long', '2027-03-03', '2027-04-02'),
      audit('last', '2027-03-29', '2027-03-30'),
    ];
    const visitOf = visits(three, week);
    expect(three.map((e) => visitOf.get(e))).toEqual([0, 0, 1]);
  });
});
