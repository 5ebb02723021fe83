import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDuration,
  type Duration,
  formatDuration,
  fromDay,
  parseDuration,
  plainDate,
  slotOf,
  slotsBetween,
  toDay,
} from '../../src/calendar/index.js';

const day = (text: string) => toDay(plainDate(text));
const every = (text: string) => parseDuration(text) as Duration;
const said = (words: string, from: string, to: string) =>
  slotsBetween(every(words), day(from), day(to)).map((s) => `${s.key} ${fromDay(s.from)} ${fromDay(s.to)}`);

describe('a slot is named as the calendar names it', () => {
  it.each([
    ['1 month', '2028-02-10', '2028-02', '2028-02-01', '2028-02-29'],
    ['2 months', '2027-12-31', '2027-b6', '2027-11-01', '2027-12-31'],
    ['3 months', '2027-03-31', '2027-q1', '2027-01-01', '2027-03-31'],
    ['3 months', '2027-04-01', '2027-q2', '2027-04-01', '2027-06-30'],
    ['4 months', '2027-05-01', '2027-t2', '2027-05-01', '2027-08-31'],
    ['6 months', '2027-08-05', '2027-h2', '2027-07-01', '2027-12-31'],
    ['12 months', '2027-08-05', '2027', '2027-01-01', '2027-12-31'],
    ['1 year', '2027-08-05', '2027', '2027-01-01', '2027-12-31'],
    ['24 months', '2027-08-05', '2026-2027', '2026-01-01', '2027-12-31'],
    ['3 years', '2027-08-05', '2027-2029', '2027-01-01', '2029-12-31'],
    ['5 months', '2000-06-01', '2000-06', '2000-06-01', '2000-10-31'],
    ['5 months', '1999-12-31', '1999-08', '1999-08-01', '1999-12-31'],
    ['18 months', '2001-07-01', '2001-07', '2001-07-01', '2002-12-31'],
    ['1 week', '2027-01-01', '2026-w53', '2026-12-28', '2027-01-03'],
    ['7 days', '2027-02-03', '2027-w05', '2027-02-01', '2027-02-07'],
    ['2 weeks', '2000-01-16', '2000-01-03', '2000-01-03', '2000-01-16'],
    ['10 days', '2000-01-11', '2000-01-11', '2000-01-11', '2000-01-20'],
    ['1 day', '2027-02-28', '2027-02-28', '2027-02-28', '2027-02-28'],
    ['P1M10D', '2000-02-12', '2000-02-11', '2000-02-11', '2000-03-20'],
  ])('every %s, %s lies in %s', (words, on, key, from, to) => {
    const slot = slotOf(every(words), day(on));
    expect([slot.key, fromDay(slot.from), fromDay(slot.to)]).toEqual([key, from, to]);
  });
});

describe('the slots of a stretch of time', () => {
  it('are those that open in it, so a quarter already begun is left out', () => {
    expect(said('3 months', '2027-01-02', '2027-10-01')).toEqual([
      '2027-q2 2027-04-01 2027-06-30',
      '2027-q3 2027-07-01 2027-09-30',
      '2027-q4 2027-10-01 2027-12-31',
    ]);
  });

  it('are none where nothing opens', () => {
    expect(said('12 months', '2027-01-02', '2027-12-31')).toEqual([]);
  });

  it('follow one another without a gap and under different keys, whatever the cadence', () => {
    const cadence = fc
      .record({ months: fc.integer({ min: 0, max: 40 }), days: fc.integer({ min: 0, max: 60 }) })
      .filter((d) => d.months + d.days > 0);
    fc.assert(
      fc.property(cadence, fc.integer({ min: -20_000, max: 60_000 }), (d, n) => {
        const held = slotOf(d, n);
        expect(held.from <= n && n <= held.to).toBe(true);
        const slots = slotsBetween(d, n, n + 400);
        slots.forEach((slot, i) => {
          expect(slotOf(d, slot.to)).toEqual(slot);
          expect(slot.from).toBe(i === 0 ? slot.from : (slots[i - 1]?.to ?? 0) + 1);
        });
        expect(new Set(slots.map((s) => s.key)).size).toBe(slots.length);
      }),
    );
  });

  it('of no length are refused as a mistake of our own', () => {
    expect(() => slotOf({ months: 0, days: 0 }, 0)).toThrow('longer than no time');
  });
});

describe('a duration as written', () => {
  it.each([
    ['6 months', 6, 0, '6 months'],
    ['1 month', 1, 0, '1 month'],
    ['12 months', 12, 0, '12 months'],
    ['1 year', 12, 0, '12 months'],
    ['24 months', 24, 0, '2 years'],
    ['3 years', 36, 0, '3 years'],
    ['18 months', 18, 0, '18 months'],
    ['2 weeks', 0, 14, '2 weeks'],
    ['10 days', 0, 10, '10 days'],
    ['0 days', 0, 0, '0 days'],
    ['0 months', 0, 0, '0 days'],
    ['100 years', 1200, 0, '100 years'],
    ['P6M', 6, 0, '6 months'],
    ['P1Y', 12, 0, '12 months'],
    ['P2W', 0, 14, '2 weeks'],
    ['P10D', 0, 10, '10 days'],
    ['P1Y6M', 18, 0, '18 months'],
    ['P1M10D', 1, 10, '1 month and 10 days'],
  ])('%s is %i months and %i days, said "%s"', (text, months, days, words) => {
    const duration = parseDuration(text);
    expect(duration).toEqual({ months, days });
    expect(formatDuration(duration as Duration)).toBe(words);
  });

  it.each([
    ...[
      '',
      'P',
      'PT5H',
      'P1.5M',
      'P6',
      '6',
      'months',
      '-1 month',
      '1.5 months',
      '6  months',
      '6 Monate',
      'P1Y2W',
    ],
    ...[
      '101 years',
      '1201 months',
      '36526 days',
      '999999999 days',
      'P100Y1M',
      '6 months ago',
      '\n6 months',
      '__proto__',
    ],
    ...['1 constructor', '٦ months', 'p6m'],
  ])('%j is no duration', (text) => {
    expect(parseDuration(text)).toBeUndefined();
  });

  it('counts repeated months from the anchor, so month ends do not drift', () => {
    const ends = [1, 2, 3, 4].map((k) => fromDay(addDuration(day('2027-01-31'), every('3 months'), k)));
    expect(ends).toEqual(['2027-04-30', '2027-07-31', '2027-10-31', '2028-01-31']);
  });

  it('adds its months first and its days after', () => {
    expect(fromDay(addDuration(day('2027-01-31'), every('P1M10D')))).toBe('2027-03-10');
    expect(fromDay(addDuration(day('2027-01-31'), every('P1M10D'), 2))).toBe('2027-04-20');
    expect(fromDay(addDuration(day('2028-02-29'), every('1 year'), -1))).toBe('2027-02-28');
  });
});
