import { UTCDate } from '@date-fns/utc';
import { addMonths as addMonthsOfDateFns } from 'date-fns/addMonths';
import { endOfMonth as endOfMonthOfDateFns } from 'date-fns/endOfMonth';
import { endOfYear as endOfYearOfDateFns } from 'date-fns/endOfYear';
import { format } from 'date-fns/format';
import { startOfISOWeek } from 'date-fns/startOfISOWeek';
import { startOfMonth as startOfMonthOfDateFns } from 'date-fns/startOfMonth';
import { startOfYear as startOfYearOfDateFns } from 'date-fns/startOfYear';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayOfMonth,
  endOfMonth,
  endOfYear,
  fromDay,
  isMonthEnd,
  isoWeekOf,
  monthOf,
  parsePlainDate,
  plainDate,
  startOfIsoWeek,
  startOfMonth,
  startOfYear,
  toDay,
  weekdayOf,
  whyNoDate,
  yearOf,
} from '../../src/calendar/index.js';

const MS = 86_400_000;
const day = (text: string) => toDay(plainDate(text));
const utc = (n: number) => new UTCDate(n * MS);
const dayOf = (date: Date) => Math.floor(date.getTime() / MS);
const anyDay = fc.integer({ min: day('1900-01-01'), max: day('2200-12-31') });

describe('a date as written', () => {
  it.each(['2027-03-31', '2028-02-29', '2000-02-29', '1900-01-01', '2200-12-31'])('%s is a day', (text) => {
    expect(parsePlainDate(text)).toBe(text);
  });

  it.each([
    ['2027-02-29', 'February 2027 has 28 days'],
    ['2028-02-30', 'February 2028 has 29 days'],
    ['2100-02-29', 'February 2100 has 28 days'],
    ['2027-04-31', 'April 2027 has 30 days'],
    ['2027-13-01', 'there is no month 13'],
    ['2027-00-10', 'there is no month 0'],
    ['2027-05-00', 'the first day of a month is 01'],
    ['1899-12-31', 'years run from 1900 to 2200, and this is the year 1899'],
    ['2201-01-01', 'years run from 1900 to 2200, and this is the year 2201'],
    ['2027-3-5', 'a date is written YYYY-MM-DD: 2027-03-05'],
    ['20270305', 'a date is written YYYY-MM-DD: 2027-03-05'],
    ['2027/03/05', 'a date is written YYYY-MM-DD: 2027-03-05'],
    [' 2027-03-05', 'a date is written YYYY-MM-DD: 2027-03-05'],
    ['2027-03-05T00:00:00Z', 'a date has no time of day: 2027-03-05'],
    ['05.03.2027', 'a date is written YYYY-MM-DD, such as 2027-03-31'],
    ['2027-W05-1', 'a date is written YYYY-MM-DD, such as 2027-03-31'],
    ['٢٠٢٧-٠٣-٠٥', 'a date is written YYYY-MM-DD, such as 2027-03-31'],
    ['2027-03-05\n', 'a date is written YYYY-MM-DD: 2027-03-05'],
    ['', 'a date is written YYYY-MM-DD, such as 2027-03-31'],
  ])('%j is no day: %s', (text, why) => {
    expect(parsePlainDate(text)).toBeUndefined();
    expect(whyNoDate(text)).toBe(why);
  });

  it('in our own code is refused loudly when it is no day', () => {
    expect(() => plainDate('2027-02-29')).toThrow('2027-02-29 is not a day');
  });
});

describe('months clamp and are counted from the anchor', () => {
  it.each([
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2028-02-29', 36, '2031-02-28'],
    ['2028-02-29', 3, '2028-05-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-08-31', 36, '2029-08-31'],
    ['2026-03-31', 12, '2027-03-31'],
    ['2029-03-30', -3, '2028-12-30'],
    ['2029-03-30', 6, '2029-09-30'],
    ['2026-12-20', 12, '2027-12-20'],
    ['2027-01-31', 3, '2027-04-30'],
    ['2027-01-31', 6, '2027-07-31'],
    ['2027-01-31', 9, '2027-10-31'],
    ['2027-01-31', 12, '2028-01-31'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2027-12-31', 2, '2028-02-29'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(fromDay(addMonths(day(from), months))).toBe(to);
  });

  it.each([
    ['2026-07-01', 12, '2027-06-30', 365],
    ['2027-03-01', 12, '2028-02-29', 366],
    ['2026-08-31', 6, '2027-02-27', 181],
    ['2027-12-01', 3, '2028-02-29', 91],
  ])('a period of months from %s for %i months ends on %s after %i days', (from, months, to, length) => {
    const end = addMonths(day(from), months) - 1;
    expect(fromDay(end)).toBe(to);
    expect(end - day(from) + 1).toBe(length);
  });

  it('a certificate decided on a leap day expires the day before its third anniversary', () => {
    const expiry = addMonths(day('2028-02-29'), 36) - 1;
    expect(fromDay(expiry)).toBe('2031-02-27');
    expect(fromDay(addMonths(expiry, 6))).toBe('2031-08-27');
  });

  it('agrees with date-fns on any day and any number of months', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1500, max: 4000 }), (from, months) => {
        expect(addMonths(from, months)).toBe(dayOf(addMonthsOfDateFns(utc(from), months)));
      }),
    );
  });
});

describe('a day number', () => {
  it('turns into its date and back', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const date = fromDay(n);
        expect(parsePlainDate(date)).toBe(date);
        expect(toDay(date)).toBe(n);
        expect(date).toBe(utc(n).toISOString().slice(0, 10));
      }),
    );
  });

  it('knows its week, month and year as date-fns does', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const date = utc(n);
        expect(weekdayOf(n)).toBe(format(date, 'EEE').toLowerCase());
        expect([yearOf(n), monthOf(n), dayOfMonth(n)].join('-')).toBe(format(date, 'y-M-d'));
        expect(isoWeekOf(n)).toBe(format(date, "RRRR-'W'II"));
        expect(startOfIsoWeek(n)).toBe(dayOf(startOfISOWeek(date)));
        expect(startOfMonth(n)).toBe(dayOf(startOfMonthOfDateFns(date)));
        expect(endOfMonth(n)).toBe(dayOf(endOfMonthOfDateFns(date)));
        expect(startOfYear(n)).toBe(dayOf(startOfYearOfDateFns(date)));
        expect(endOfYear(n)).toBe(dayOf(endOfYearOfDateFns(date)));
        expect(isMonthEnd(n)).toBe(monthOf(n) !== monthOf(n + 1));
      }),
    );
  });

  it.each([
    ['2027-01-01', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2027-06-07', '2027-W23'],
    ['2029-12-31', '2030-W01'],
  ])('%s lies in ISO week %s', (date, week) => {
    expect(isoWeekOf(day(date))).toBe(week);
  });
});
