// What is paid around audits: work bought for activities, the platform, and the hours of one's own people. The hours
// are set so that two frameworks take about 300 in the first year of up to 50 persons, and half in later years.

import type { Priced, Sourced } from './card.js';

/** Work that is usually bought, by activity: price of one turn. */
export const boughtActivities: Readonly<Record<string, Sourced & { readonly price: Priced }>> = {
  'penetration-test': {
    price: { low: 5_000, likely: 10_000, high: 20_000 },
    currency: 'USD',
    year: 2026,
    source: 'published offers of 5,000 to 20,000 dollars for a web application',
  },
  'internal-audit': {
    price: { low: 2_000, likely: 5_000, high: 12_000 },
    currency: 'USD',
    year: 2026,
    source: 'published offers of 1,600 euros to 15,000 dollars, outsourced',
  },
};

/** A platform that collects evidence, each year. */
export const platform: Sourced & {
  readonly first: Priced;
  /** What each further framework adds, as a share. */
  readonly further: Priced;
} = {
  first: { low: 0, likely: 10_000, high: 25_000 },
  further: { low: 0.2, likely: 0.35, high: 0.5 },
  currency: 'USD',
  year: 2026,
  source: 'published offers of 7,500 to 25,000 dollars a year; 0 where none is used',
};

/** Hours of one's own people. */
export const hours: Sourced & {
  /** How many times the hours of the first row, as rows of [up to persons, times]; above the last row, `above`. */
  readonly size: readonly (readonly [number, number])[];
  readonly above: number;
  /** Minutes for each working day on which auditors are in the house, or ask from afar. */
  readonly fieldworkDay: { readonly onsite: number; readonly remote: number };
  /** Share by which each further set of criteria in a report adds to its fieldwork days; a market view. */
  readonly further: number;
  /** Minutes for each visit: preparing, opening, closing. */
  readonly visit: number;
  /** Minutes for one turn of an activity, as rows of [up to months between turns, minutes]. */
  readonly turn: readonly (readonly [number, number])[];
  /** Times the minutes of a turn in the first year of a framework without a report yet. */
  readonly firstYear: number;
  /** Times the minutes. */
  readonly range: Priced;
  /** Price of an hour. */
  readonly rate: Priced;
} = {
  size: [
    [50, 1],
    [200, 2],
    [1000, 4],
  ],
  above: 8,
  fieldworkDay: { onsite: 480, remote: 120 },
  further: 0.1,
  visit: 300,
  turn: [
    [1, 24],
    [3, 45],
    [6, 90],
    [1200, 120],
  ],
  firstYear: 2,
  range: { low: 0.7, likely: 1, high: 1.5 },
  rate: { low: 75, likely: 100, high: 140 },
  currency: 'USD',
  year: 2026,
  source: 'published counts of 80 to 500 hours a year by size, spread over audits and activities',
};
