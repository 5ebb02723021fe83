// Hours on the wall of a place, as instants.

import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { fromDay, instantOf, minutesAfter, parseWallTime } from '../../src/calendar/index.js';

function instant(text: string, zone: string): string | undefined {
  const shown = parseWallTime(text);
  if (!shown) throw new Error(`${text} is no day and hour`);
  return instantOf(shown, zone);
}

describe('an hour in a place', () => {
  it.each([
    ['2027-06-07T09:00', 'UTC', '2027-06-07T09:00:00Z'],
    ['2027-06-07T09:00', 'America/New_York', '2027-06-07T13:00:00Z'],
    ['2027-01-07T09:00', 'America/New_York', '2027-01-07T14:00:00Z'],
    ['2027-06-07T00:30', 'Asia/Kolkata', '2027-06-06T19:00:00Z'],
    ['2027-06-07T23:45', 'Pacific/Kiritimati', '2027-06-07T09:45:00Z'],
    ['2027-06-07T00:00', 'Pacific/Pago_Pago', '2027-06-07T11:00:00Z'],
    ['2027-06-07T09:00', 'Asia/Kathmandu', '2027-06-07T03:15:00Z'],
    ['2027-07-01T12:00', 'Australia/Lord_Howe', '2027-07-01T01:30:00Z'],
    // The night clocks go forward, and the one they go back.
    ['2027-03-14T01:59', 'America/New_York', '2027-03-14T06:59:00Z'],
    ['2027-03-14T03:00', 'America/New_York', '2027-03-14T07:00:00Z'],
    ['2027-11-07T01:30', 'America/New_York', '2027-11-07T05:30:00Z'],
    ['2027-11-07T02:00', 'America/New_York', '2027-11-07T07:00:00Z'],
    ['2027-10-31T02:30', 'Europe/Berlin', '2027-10-31T00:30:00Z'],
  ])('%s in %s is %s', (text, zone, expected) => {
    expect(instant(text, zone)).toBe(expected);
  });

  it.each([
    ['2027-03-14T02:30', 'America/New_York'],
    ['2027-03-28T02:00', 'Europe/Berlin'],
    ['2011-12-30T12:00', 'Pacific/Apia'],
  ])('%s in %s never comes', (text, zone) => {
    expect(instant(text, zone)).toBe(undefined);
  });

  it.each([
    '2027-06-07',
    '2027-06-07T24:00',
    '2027-06-07T09:60',
    '2027-02-30T09:00',
    '2027-06-07T09:00Z',
    '2027-06-07 09:00',
    '',
  ])('is not written %j', (text) => {
    expect(parseWallTime(text)).toBe(undefined);
  });

  it('is the hour that a clock there shows at that instant, wherever it comes', () => {
    const zones = [
      'America/New_York',
      'Europe/Berlin',
      'Asia/Kolkata',
      'Pacific/Apia',
      'Africa/Cairo',
      'UTC',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 18_000, max: 25_000 }),
        fc.integer({ min: 0, max: 1439 }),
        (zone, day, minutes) => {
          const found = instantOf({ day: fromDay(day), minutes }, zone);
          if (found === undefined) return;
          const shown = new Date(found).toLocaleString('sv-SE', { timeZone: zone });
          const hour = String(Math.floor(minutes / 60)).padStart(2, '0');
          expect(shown).toBe(`${fromDay(day)} ${hour}:${String(minutes % 60).padStart(2, '0')}:00`);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('and minutes after it count on over midnight', () => {
    expect(minutesAfter('2027-12-31T23:30:00Z', 60)).toBe('2028-01-01T00:30:00Z');
  });
});

describe('the zone of the machine', () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati'])('has no say: %s', (zone) => {
    process.env.TZ = zone;
    expect(instant('2027-06-07T09:00', 'America/New_York')).toBe('2027-06-07T13:00:00Z');
  });
});
