import { UTCDate } from '@date-fns/utc';
import { differenceInBusinessDays } from 'date-fns/differenceInBusinessDays';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contains,
  fromDay,
  lengthOf,
  overlap,
  plainDate,
  type Span,
  toDay,
  type Weekday,
  workingCalendar,
} from '../../src/calendar/index.js';

const day = (text: string) => toDay(plainDate(text));
const span = (from: string, to: string): Span => ({ from: plainDate(from), to: plainDate(to) });
const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const none: ReadonlyMap<number, string> = new Map();
const plain = workingCalendar({ workingDays: WEEK, holidays: () => none, blackouts: [] });
const winter = workingCalendar({
  workingDays: WEEK,
  holidays: (year) =>
    new Map([
      [day(`${year}-12-25`), 'Christmas Day'],
      [day(`${year}-01-01`), "New Year's Day"],
    ]),
  blackouts: [
    { span: span('2027-12-27', '2028-01-02'), reason: 'winter shutdown' },
    { span: span('2027-12-20', '2027-12-28'), reason: 'code freeze' },
    { span: span('2030-01-01', '2045-12-31'), reason: 'a very long freeze' },
  ],
});

describe('why a day is off', () => {
  it.each([
    ['2026-12-24', undefined],
    ['2026-12-25', { kind: 'holiday', reason: 'Christmas Day' }],
    ['2026-12-26', { kind: 'weekend', reason: 'Saturday' }],
    ['2027-12-25', { kind: 'blackout', reason: 'code freeze' }],
    ['2027-12-27', { kind: 'blackout', reason: 'code freeze' }],
    ['2027-12-29', { kind: 'blackout', reason: 'winter shutdown' }],
    ['2028-01-01', { kind: 'blackout', reason: 'winter shutdown' }],
    ['2028-01-03', undefined],
  ])('on %s the answer is %j', (date, why) => {
    expect(winter.whyOff(day(date))).toEqual(why);
    expect(winter.isWorking(day(date))).toBe(why === undefined);
  });

  it('names a holiday that falls on a weekend as the holiday', () => {
    expect(winter.whyOff(day('2032-12-25'))?.kind).toBe('blackout');
    expect(winter.whyOff(day('2022-12-25'))).toEqual({ kind: 'holiday', reason: 'Christmas Day' });
  });
});

describe('steps between working days', () => {
  it.each([
    ['next', '2027-12-18', '2028-01-03'],
    ['next', '2027-12-17', '2027-12-17'],
    ['previous', '2028-01-02', '2027-12-17'],
    ['previous', '2028-01-03', '2028-01-03'],
    ['next', '2029-12-31', '2029-12-31'],
    ['next', '2030-01-01', '2046-01-02'],
    ['previous', '2045-12-31', '2029-12-31'],
  ] as const)('the %s working day from %s is %s', (way, from, to) => {
    expect(fromDay(winter[way](day(from)))).toBe(to);
  });

  it('a session of five working days from a Thursday ends on the next Wednesday', () => {
    expect(fromDay(plain.lastOf(day('2027-06-03'), 5))).toBe('2027-06-09');
    expect(fromDay(plain.firstOf(day('2027-06-09'), 5))).toBe('2027-06-03');
    expect(fromDay(plain.lastOf(day('2027-06-03'), 1))).toBe('2027-06-03');
  });

  it('three working days after a period that ends on a Sunday is Wednesday', () => {
    expect(fromDay(plain.add(day('2027-01-31'), 3))).toBe('2027-02-03');
    expect(fromDay(plain.add(day('2027-01-31'), -1))).toBe('2027-01-29');
    expect(fromDay(plain.add(day('2027-01-31'), 0))).toBe('2027-02-01');
  });

  it('counts as date-fns counts business days where only weekends are off', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 60_000 }), fc.integer({ min: 1, max: 400 }), (n, count) => {
        const start = plain.next(n);
        const end = plain.lastOf(start, count);
        expect(differenceInBusinessDays(new UTCDate(end * 864e5), new UTCDate(start * 864e5))).toBe(
          count - 1,
        );
        expect(plain.firstOf(end, count)).toBe(start);
        expect(plain.add(start, count)).toBe(plain.next(end + 1));
        expect(plain.add(plain.add(start, count), -count)).toBe(start);
      }),
    );
  });

  it('end even where thousands of blackouts of one day follow each other', () => {
    const start = day('2026-01-01');
    const blackouts = Array.from({ length: 5000 }, (_, i) => {
      const date = fromDay(start + i);
      return { span: { from: date, to: date }, reason: 'closed' };
    });
    const closed = workingCalendar({ workingDays: WEEK, holidays: () => none, blackouts });
    expect(closed.next(start)).toBe(plain.next(start + 5000));
  });

  it('are refused as a mistake of our own on a calendar without working days', () => {
    const never = workingCalendar({ workingDays: [], holidays: () => none, blackouts: [] });
    expect(() => never.next(day('2027-01-01'))).toThrow('no working day within ten years of 2027-01-01');
  });

  it('a week has as many working days as were given, each once', () => {
    expect(plain.workingDaysPerWeek).toBe(5);
    const doubled = workingCalendar({
      workingDays: ['mon', 'mon', 'tue'],
      holidays: () => none,
      blackouts: [],
    });
    expect(doubled.workingDaysPerWeek).toBe(2);
  });
});

describe('blackouts', () => {
  it.each([
    ['2027-12-19', '2027-12-20', undefined],
    ['2027-12-20', '2027-12-20', 1],
    ['2027-12-28', '2027-12-28', 1],
    ['2027-12-29', '2027-12-29', 0],
    ['2028-01-02', '2028-01-02', 0],
    ['2028-01-03', '2030-01-01', undefined],
    ['2046-01-01', undefined, undefined],
  ])('from %s the first blackout day is %s', (from, first, index) => {
    const found = winter.nextBlackoutFrom(day(from));
    expect(found === undefined ? undefined : fromDay(found)).toBe(first);
    expect(winter.blackoutAt(day(from))).toBe(index);
  });

  it('cover exactly the days that one of them holds, however they overlap', () => {
    const piece = fc.record({ at: fc.integer({ min: 0, max: 900 }), long: fc.integer({ min: 0, max: 120 }) });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const blackouts = pieces.map((p) => ({
          span: { from: fromDay(20_000 + p.at), to: fromDay(20_000 + p.at + p.long) },
          reason: 'closed',
        }));
        const calendar = workingCalendar({ workingDays: WEEK, holidays: () => none, blackouts });
        for (let n = 20_000; n < 21_050; n += 1) {
          const covered = blackouts.some((b) => contains(b.span, fromDay(n)));
          const index = calendar.blackoutAt(n);
          expect(index !== undefined).toBe(covered);
          if (index !== undefined) expect(contains(blackouts[index]?.span as Span, fromDay(n))).toBe(true);
          expect(calendar.isWorking(n)).toBe(!covered && plain.isWorking(n));
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a span holds both its ends', () => {
  it('and counts them', () => {
    expect(lengthOf(span('2027-03-01', '2028-02-29'))).toBe(366);
    expect(lengthOf(span('2027-12-01', '2028-02-29'))).toBe(91);
    expect(lengthOf(span('2027-03-01', '2027-03-01'))).toBe(1);
    expect(contains(span('2027-03-01', '2027-03-31'), plainDate('2027-03-31'))).toBe(true);
    expect(contains(span('2027-03-01', '2027-03-31'), plainDate('2027-04-01'))).toBe(false);
  });

  it('and shares a single day with a span that starts where it ends', () => {
    const march = span('2027-03-01', '2027-03-31');
    expect(overlap(march, span('2027-03-31', '2027-05-01'))).toEqual(span('2027-03-31', '2027-03-31'));
    expect(overlap(march, span('2027-04-01', '2027-05-01'))).toBeUndefined();
  });
});
