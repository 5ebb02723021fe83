// How a price becomes an amount: the file's quote before our rate card, dearer with the years, in the organization's
// currency, rounded once. Everything before the rounding is exact.

import { addMonths, fromDay, type PlainDate, toDay, yearOf } from '../calendar/index.js';
import {
  type CostBasis,
  type Engagement,
  type Framework,
  type Occurrence,
  type Program,
  type Quote,
  rateOn,
} from '../model/index.js';
import type { Priced, Sourced } from './cards/card.js';
import { eachTimes, type Triple } from './money/allocate.js';
import { type Exact, exact, ONE, times } from './money/exact.js';
import { inMinor } from './money/minor-units.js';

/** What is priced: a program with what is planned of it. */
export interface Priceable {
  readonly program: Program;
  readonly frameworks: readonly Framework[];
  readonly engagements: readonly Engagement[];
  readonly activities: readonly Occurrence[];
  readonly today: PlainDate;
  /** Frameworks planned each for itself: nobody gives a discount. */
  readonly apart: boolean;
}

/** A price before it is dated: exact, in its own currency. */
export interface Price extends Triple<Exact> {
  readonly currency: string;
  /** Calendar year it was taken from. */
  readonly year: number;
  /** Yearly rise where the file states no inflation. */
  readonly rise: number;
  readonly basis: CostBasis;
  readonly source: string;
}

/** A row of a rate card as a price. */
export function priceOf(row: Priced, { currency, year, source }: Sourced, rise = 0): Price {
  const { low, likely, high } = row;
  return {
    low: exact(low),
    likely: exact(likely),
    high: exact(high),
    currency,
    year,
    source,
    rise,
    basis: 'rate-card',
  };
}

/** A quote as a price; `amounts` where another one than its price is meant. */
export function quotedPrice(quote: Quote, program: Program, amounts: Priced): Price {
  const year = quote.on ?? program.planning.from;
  const { file, line } = quote.where;
  const row = priceOf(amounts, {
    currency: quote.currency,
    year: yearOf(toDay(year)),
    source: `quote, ${file}:${line}`,
  });
  return { ...row, basis: 'quote' };
}

/** A price several times over. */
export function multiplied(price: Price, ...factors: readonly number[]): Price {
  const all = times(...factors.map(exact));
  return { ...price, ...eachTimes(price, (it) => times(it, all)) };
}

/** The first quote written under one of these names; null where that one takes the item out. */
export function quoteFor({ costs }: Program, names: readonly string[]): Quote | null | undefined {
  const name = names.find((it) => costs.quotes.has(it));
  return name === undefined ? undefined : costs.quotes.get(name);
}

/** What a price comes to on a day, in whole smallest units of the organization's currency. */
export function amountOn(price: Price, on: PlainDate, program: Program): Triple {
  const { currency } = program.organization;
  const factor = times(riseOf(price, on, program), rateOf(price.currency, on, program) ?? ONE);
  const amount = (it: Exact): number => inMinor(times(it, factor), currency);
  return { low: amount(price.low), likely: amount(price.likely), high: amount(price.high) };
}

function riseOf({ year, rise }: Price, on: PlainDate, { costs: { inflation } }: Program): Exact {
  const until = yearOf(toDay(on));
  const factors: Exact[] = [];
  for (let it = year + 1; it <= until; it += 1) {
    const share =
      inflation === undefined ? rise : typeof inflation === 'number' ? inflation : inflation.get(it);
    factors.push(exact(Math.round((1 + (share ?? 0)) * 1e6) / 1e6));
  }
  return times(...factors);
}

/** What one unit of a currency is worth on a day: the newest rate by then, else the oldest there is. */
export function rateOf(currency: string, on: PlainDate, program: Program): Exact | undefined {
  if (currency === program.organization.currency) return ONE;
  const rate = rateOn(program.costs.rates, currency, on);
  return rate === undefined ? undefined : exact(rate);
}

/** The source of a price in words: whose it is, how it rises, how it is converted. */
export function sourceOf(price: Price, on: PlainDate, program: Program): string {
  const { currency } = program.organization;
  const parts = [price.source];
  if (yearOf(toDay(on)) > price.year) {
    const { inflation } = program.costs;
    if (inflation !== undefined) parts.push(`prices of ${price.year}, dearer by the file's inflation`);
    else if (price.rise > 0) parts.push(`prices of ${price.year}, ${percent(price.rise)} dearer each year`);
  }
  if (price.currency !== currency) {
    const rate = rateOf(price.currency, on, program);
    parts.push(
      rate
        ? `${price.currency} at ${decimal(rate)}`
        : `${price.currency} taken one to one, as the file gives no rate`,
    );
  }
  return parts.join('; ');
}

function decimal({ over, under }: Exact): string {
  return String(Number(over) / Number(under));
}

/** A share in percent: `4%`. */
export function percent(share: number): string {
  return `${Math.round(share * 1e6) / 1e4}%`;
}

/** The later of two days. */
export function later(one: PlainDate, other: PlainDate): PlainDate {
  return fromDay(Math.max(toDay(one), toDay(other)));
}

/** So many days later; earlier where negative. */
export function daysAfter(date: PlainDate, days: number): PlainDate {
  return fromDay(toDay(date) + days);
}

/** So many months later. */
export function monthsAfter(date: PlainDate, months: number): PlainDate {
  return fromDay(addMonths(toDay(date), months));
}

/** An amount of the file in whole smallest units. */
export function fileAmount(amount: number, { organization }: Program): number {
  return inMinor(exact(amount), organization.currency);
}
