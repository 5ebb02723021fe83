import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import {
  fromDay,
  holidaysOf,
  holidayYears,
  isKnownRegion,
  knownRegions,
  type PlainDate,
  plainDate,
  toDay,
} from '../../src/calendar/index.js';

const MANY_AUDITED = ['US', 'GB', 'DE', 'FR', 'NL', 'CA', 'AU', 'IN', 'JP', 'IL', 'BR', 'TR'];
const countries = knownRegions().filter((code) => !code.includes('-'));
const subdivisions = knownRegions().filter((code) => code.includes('-'));
const years = Array.from(
  { length: holidayYears.to - holidayYears.from + 1 },
  (_, i) => holidayYears.from + i,
);

const source = (code: string) => {
  const [country = '', subdivision] = code.split(/-(.*)/);
  const options = { types: ['public' as const] };
  return subdivision === undefined
    ? new Holidays(country, options)
    : new Holidays(country, subdivision, options);
};

const started = (region: Holidays, year: number) => {
  const names = new Map<string, string[]>();
  for (const { date, name } of region.getHolidays(year, 'en')) {
    names.set(date.slice(0, 10), [...(names.get(date.slice(0, 10)) ?? []), name]);
  }
  return names;
};

// A day on which no holiday starts must be a later day of one that lasts: the source's own span has to hold it.
const lasts = (region: Holidays, date: PlainDate) => {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const year = Number(date.slice(0, 4));
  return [year - 1, year]
    .flatMap((y) => region.getHolidays(y, 'en'))
    .some(({ date: own, start, end }) => {
      const opens = Date.parse(`${own.slice(0, 10)}T00:00:00Z`) + Number(own.slice(20, 23)) * 3_600_000;
      return opens < noon && noon < opens + (end.getTime() - start.getTime());
    });
};

const differences = (code: string, sample: readonly number[]) => {
  const region = source(code);
  const ours = holidaysOf([code]);
  return sample.flatMap((year) => {
    const theirs = started(region, year);
    const known = new Map([...ours(year)].map(([day, name]) => [fromDay(day), name]));
    const missing = [...theirs.keys()].filter((date) => !known.has(date as PlainDate));
    const wrong = [...known].filter(
      ([date, name]) => !(theirs.get(date)?.includes(name) || lasts(region, date)),
    );
    return [...missing, ...wrong].map((what) => `${code} ${what}`);
  });
};

describe('the holidays are those of date-holidays', () => {
  it('for every country, over a sample of years', () => {
    expect(countries.flatMap((code) => differences(code, [2015, 2027, 2044, 2070]))).toEqual([]);
  });

  it('for every first-level subdivision, in two years', () => {
    expect(subdivisions.flatMap((code) => differences(code, [2027, 2052]))).toEqual([]);
  });

  it.each(MANY_AUDITED)(
    'for %s, in every year',
    (code) => {
      expect(differences(code, years)).toEqual([]);
    },
    60_000,
  );

  it('for every region it knows of', () => {
    const world = new Holidays();
    const codes = Object.keys(world.getCountries()).flatMap((country) => [
      country,
      ...Object.keys(world.getStates(country) ?? {}).map((state) => `${country}-${state}`),
    ]);
    expect(knownRegions().sort()).toEqual(codes.sort());
  });
});

describe('the holidays of a region', () => {
  const said = (regions: string[], date: string) =>
    holidaysOf(regions)(Number(date.slice(0, 4))).get(toDay(plainDate(date)));

  it.each([
    ['US', '2026-11-26', 'Thanksgiving Day'],
    ['US', '2027-07-05', 'Independence Day (substitute day)'],
    ['US', '2027-12-31', "New Year's Day (substitute day)"],
    ['US', '2020-06-19', undefined],
    ['US', '2026-03-31', undefined],
    ['US-CA', '2026-03-31', 'César Chávez Day'],
    ['US-CA', '2026-11-26', 'Thanksgiving Day'],
    ['DE', '2027-03-29', 'Easter Monday'],
    ['DE', '2027-01-06', undefined],
    ['DE-BY', '2027-01-06', 'Epiphany'],
    ['GB-ENG', '2027-12-27', 'Christmas Day (substitute day)'],
  ])('%s on %s: %s', (region, date, name) => {
    expect(said([region], date)).toBe(name);
  });

  it('hold each day of a feast that lasts, and not the half day behind it', () => {
    const feast = [...holidaysOf(['TR'])(2027)].filter(([, name]) => name.includes('Eid al-Fitr'));
    expect(feast.map(([day]) => fromDay(day))).toEqual(['2027-03-09', '2027-03-10', '2027-03-11']);
  });

  it('follow a festival over New Year', () => {
    expect(said(['SZ'], '2027-01-02')).toBe('Incwala Festival');
  });

  it('are a union for a list of regions, under the name the first of them gives', () => {
    expect(said(['US', 'DE'], '2027-11-25')).toBe('Thanksgiving Day');
    expect(said(['US', 'DE'], '2027-03-29')).toBe('Easter Monday');
    expect(said(['DE', 'US'], '2027-12-25')).toBe(said(['DE'], '2027-12-25'));
    expect(holidaysOf([])(2027).size).toBe(0);
  });

  it('end with the years the lists speak for', () => {
    expect(holidayYears).toEqual({ from: 2015, to: 2070 });
    expect(holidaysOf(['US'])(2070).size).toBeGreaterThan(9);
    expect(holidaysOf(['US'])(2071).size).toBe(0);
    expect(holidaysOf(['US'])(2014).size).toBe(0);
  });

  it.each(['XX', 'us', 'US-XX', 'US-', '', '__proto__', 'constructor'])('%j is no region', (code) => {
    expect(isKnownRegion(code)).toBe(false);
    expect(() => holidaysOf([code])).toThrow('no holidays are known for');
  });
});
