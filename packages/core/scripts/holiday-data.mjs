// Turns date-holidays into src/calendar/holiday-data.ts: the public holidays of every country and first-level
// subdivision as three short lists. Takes about a minute. `--check` writes nothing and fails where the file differs.

import { readFileSync, writeFileSync } from 'node:fs';
import Holidays from 'date-holidays';

const FROM = 2015;
const TO = 2070;
const YEARS = TO - FROM + 1;
const TARGET = new URL('../src/calendar/holiday-data.ts', import.meta.url);
const MS_PER_DAY = 86_400_000;
const MS_PER_HOUR = 3_600_000;
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const startOfYear = (year) => Date.UTC(year, 0, 1) / MS_PER_DAY;
const yearOf = (day) => new Date(day * MS_PER_DAY).getUTCFullYear();
const monthAndDay = (day) => new Date(day * MS_PER_DAY).toISOString().slice(5, 10).replace('-', '');
const base62 = (value) => DIGITS[Math.floor(value / 62)] + DIGITS[value % 62];

/**
 * The civil days of one entry: its own date, and each day of which it covers more than half. A feast that begins
 * at sunset says so by '-0600' behind the date on which most of its first day lies.
 */
function daysOf({ date, start, end }) {
  const own = Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / MS_PER_DAY;
  const opens =
    Date.parse(`${date.slice(0, 10)}T${date.slice(11, 19)}Z`) / MS_PER_HOUR + Number(date.slice(20, 23));
  const closes = opens + (end - start) / MS_PER_HOUR;
  const days = [own];
  for (let day = own + 1; day * 24 < closes; day += 1) {
    if (Math.min(closes, (day + 1) * 24) - Math.max(opens, day * 24) > 12) days.push(day);
  }
  return days;
}

/** Name → days, for one region. The years around are asked too: a festival or a substitute may reach over New Year. */
function holidaysOf(country, subdivision) {
  const region = new Holidays(country, subdivision, { types: ['public'] });
  const byName = new Map();
  for (let year = FROM - 1; year <= TO + 1; year += 1) {
    for (const entry of region.getHolidays(year, 'en')) {
      if (/[`\\\n$]/.test(entry.name)) throw new Error(`${country}: a name needs escaping: ${entry.name}`);
      const days = byName.get(entry.name) ?? new Set();
      byName.set(entry.name, days);
      for (const day of daysOf(entry)) if (yearOf(day) >= FROM && yearOf(day) <= TO) days.add(day);
    }
  }
  return byName;
}

/** Sorts days into series of at most one day a year: a feast of three days is three series. */
function seriesOf(days) {
  const series = [];
  const taken = new Map();
  for (const day of [...days].sort((a, b) => a - b)) {
    const index = yearOf(day) - FROM;
    const nth = taken.get(index) ?? 0;
    taken.set(index, nth + 1);
    series[nth] ??= new Array(YEARS).fill(undefined);
    series[nth][index] = day;
  }
  return series;
}

/** A fixed date as 'MMDD' and the years it holds for; others as the day of each year, less the smallest. */
function pattern(series) {
  const dates = new Set(series.filter((day) => day !== undefined).map(monthAndDay));
  if (dates.size === 1) return [...dates][0] + runsOfYears(series);
  const offsets = series.map((day, index) =>
    day === undefined ? undefined : day - startOfYear(FROM + index),
  );
  const known = offsets.filter((offset) => offset !== undefined);
  const least = Math.min(...known);
  const wide = Math.max(...known) - least >= 62;
  const none = wide ? '..' : '.';
  const text = offsets.map((o) => (o === undefined ? none : wide ? base62(o - least) : DIGITS[o - least]));
  return `${base62(least)}${wide ? '=' : '-'}${text.join('')}`;
}

function runsOfYears(series) {
  if (series.every((day) => day !== undefined)) return '';
  const runs = [];
  for (let from = 0; from < YEARS; from += 1) {
    if (series[from] === undefined) continue;
    let to = from;
    while (to + 1 < YEARS && series[to + 1] !== undefined) to += 1;
    runs.push(`${base62(from)}${base62(to)}`);
    from = to;
  }
  return ` ${runs.join('')}`;
}

/** A list that numbers its lines in the order in which they are first asked for. */
function numbered() {
  const numbers = new Map();
  return {
    of: (line) => {
      if (!numbers.has(line)) numbers.set(line, numbers.size);
      return base62(numbers.get(line));
    },
    lines: () => [...numbers.keys()],
  };
}

function generate() {
  const names = numbered();
  const patterns = numbered();
  const regions = [];
  const itemsOf = (country, subdivision) =>
    [...holidaysOf(country, subdivision)].flatMap(([name, days]) =>
      seriesOf(days).map((series) => patterns.of(pattern(series)) + names.of(name)),
    );
  const world = new Holidays();
  for (const country of Object.keys(world.getCountries('en')).sort()) {
    const national = itemsOf(country);
    regions.push(`${country} ${national.join('')}`);
    for (const subdivision of Object.keys(world.getStates(country, 'en') ?? {}).sort()) {
      const items = itemsOf(country, subdivision);
      const added = items.filter((item) => !national.includes(item));
      const dropped = national.filter((item) => !items.includes(item));
      regions.push(`${country}-${subdivision} ${added.join('')} ${dropped.join('')}`.trimEnd());
    }
  }
  if (Math.max(names.lines().length, patterns.lines().length) > 62 * 62)
    throw new Error('two digits are too few');
  return fileText({ names: names.lines(), patterns: patterns.lines(), regions });
}

function fileText({ names, patterns, regions }) {
  return `// Public holidays ${FROM} to ${TO}, made by scripts/holiday-data.mjs: change that, not this. How to read it: holidays.ts.
// The data is under the share-alike license of its source, unlike the code around it: see NOTICE.md.

/*!
 * Public holidays: derived from date-holidays ${version()}, (c) 2015-present commenthol and contributors.
 * The data rests on Wikipedia articles and is available under CC BY-SA 3.0
 * (https://creativecommons.org/licenses/by-sa/3.0/), as this derived form is; its sources are listed in
 * https://github.com/commenthol/date-holidays/blob/master/LICENSE and in NOTICE.md.
 */

/** The first and the last year the lists below speak for. */
export const YEARS = { from: ${FROM}, to: ${TO} };

/** Names of holidays, one a line. */
export const NAMES = \`${names.join('\n')}\`;

/** When: 'MMDD' with the runs of years it holds for, or a day in each year. One pattern a line. */
export const PATTERNS = \`${patterns.join('\n')}\`;

/** Code, pattern and name of each holiday; for a subdivision what it adds to its country, then what it drops. */
export const REGIONS = \`${regions.join('\n')}\`;
`;
}

function version() {
  const manifest = new URL(import.meta.resolve('date-holidays/package.json'));
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}

const text = generate();
if (!process.argv.includes('--check')) {
  writeFileSync(TARGET, text);
} else if (readFileSync(TARGET, 'utf8') !== text) {
  console.error('holiday-data.ts differs from what date-holidays says: run `node scripts/holiday-data.mjs`');
  process.exitCode = 1;
}
