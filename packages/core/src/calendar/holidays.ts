// Public holidays by region, read from the lists in holiday-data.ts, which are taken apart only when first asked.
// The lists end: outside holidayYears a region has no holidays here, and callers have to say so.

import { NAMES, PATTERNS, REGIONS, YEARS } from './holiday-data.js';
import { monthNumber, startOfMonthNumber } from './months.js';
import type { Day } from './plain-date.js';

/** The first and last calendar year for which holidays are known. */
export const holidayYears: { readonly from: number; readonly to: number } = YEARS;

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
// An item is a pattern and a name, each a line number of two digits.
const ITEM = 4;
// A fixed date is 'MMDD', then perhaps a space and runs of years, first and last as two digits each.
const RUNS = 5;
// A movable one is its earliest day of the year, then '-' or '=' for one or two digits a year, '.' where it is not held.
const OFFSETS = 3;

interface Lists {
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  readonly regions: ReadonlyMap<string, string>;
}

let lists: Lists | undefined;

function opened(): Lists {
  lists ??= {
    names: NAMES.split('\n'),
    patterns: PATTERNS.split('\n'),
    regions: new Map(REGIONS.split('\n').map((line) => [line.split(' ', 1)[0] as string, line])),
  };
  return lists;
}

/** Whether holidays are known for a code: a country ('US') or its subdivision ('US-CA'), in capitals. */
export function isKnownRegion(code: string): boolean {
  return opened().regions.has(code);
}

/** All codes isKnownRegion accepts, each country before its subdivisions. */
export function knownRegions(): string[] {
  return [...opened().regions.keys()];
}

/**
 * The public holidays of one calendar year, substitute days among them, in all the regions together; on a day
 * with several holidays the first region's name stays. Empty outside holidayYears. Regions must be known ones.
 */
export function holidaysOf(regions: readonly string[]): (year: number) => ReadonlyMap<Day, string> {
  const items = regions.flatMap(itemsOf);
  const years = new Map<number, ReadonlyMap<Day, string>>();
  return (year) => {
    const known = years.get(year) ?? holidaysIn(year, items);
    years.set(year, known);
    return known;
  };
}

function itemsOf(region: string): string[] {
  const line = opened().regions.get(region);
  if (line === undefined) throw new RangeError(`no holidays are known for ${region}`);
  const [code = '', added = '', dropped = ''] = line.split(' ');
  const own = itemsIn(added);
  if (!code.includes('-')) return own;
  const without = new Set(itemsIn(dropped));
  return [...itemsOf(code.slice(0, code.indexOf('-'))).filter((item) => !without.has(item)), ...own];
}

function itemsIn(text: string): string[] {
  return Array.from({ length: text.length / ITEM }, (_, i) => text.slice(i * ITEM, (i + 1) * ITEM));
}

function holidaysIn(year: number, items: readonly string[]): ReadonlyMap<Day, string> {
  const holidays = new Map<Day, string>();
  if (year < YEARS.from || year > YEARS.to) return holidays;
  const { names, patterns } = opened();
  for (const item of items) {
    const day = dayIn(year, patterns[number(item, 0, 2)] as string);
    if (day !== undefined && !holidays.has(day)) holidays.set(day, names[number(item, 2, 2)] as string);
  }
  return holidays;
}

function dayIn(year: number, pattern: string): Day | undefined {
  const index = year - YEARS.from;
  const kind = pattern.charAt(OFFSETS - 1);
  if (kind !== '-' && kind !== '=') return fixedDay(year, index, pattern);
  const width = kind === '-' ? 1 : 2;
  const at = OFFSETS + index * width;
  if (pattern.charAt(at) === '.') return undefined;
  return startOfMonthNumber(monthNumber(year, 1)) + number(pattern, 0, 2) + number(pattern, at, width);
}

function fixedDay(year: number, index: number, pattern: string): Day | undefined {
  const month = Number(pattern.slice(0, 2));
  const day = startOfMonthNumber(monthNumber(year, month)) + Number(pattern.slice(2, 4)) - 1;
  if (pattern.length < RUNS) return day;
  for (let at = RUNS; at < pattern.length; at += 4) {
    if (number(pattern, at, 2) <= index && index <= number(pattern, at + 2, 2)) return day;
  }
  return undefined;
}

function number(text: string, at: number, width: number): number {
  const first = DIGITS.indexOf(text.charAt(at));
  return width === 1 ? first : first * 62 + DIGITS.indexOf(text.charAt(at + 1));
}
