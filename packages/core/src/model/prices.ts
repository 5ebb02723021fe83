// What the file says of money: quotes, rates, terms and budgets, as written. Amounts are in the main unit of their
// currency; what they cost in the end is worked out in `costs`.

import type { PlainDate } from '../calendar/index.js';
import { peopleAt } from './changes.js';
import type { Engagement } from './plan.js';
import type { Program, Track } from './program.js';
import type { Where } from './where.js';

/** A price that takes the place of the rate card's. */
export interface Quote {
  /** The price; undefined where the quote is a day rate. Low and high are the likely one where only that is written. */
  readonly price: { readonly low: number; readonly likely: number; readonly high: number } | undefined;
  /** Price of an audit day. */
  readonly dayRate: number | undefined;
  /** Audit days of the first certification that are quoted, in place of those of the table. */
  readonly days: number | undefined;
  /** Headcount that it was made on; undefined where the file does not say. */
  readonly people: number | undefined;
  /** ISO 4217 code; that of the organization where the file says no other. */
  readonly currency: string;
  /** The day of the offer: prices rise from its year on. Undefined: from the year planned from. */
  readonly on: PlainDate | undefined;
  readonly terms: InvoiceTerms | undefined;
  readonly where: Where;
}

/** A price that is known: no less, no more. */
export function certain<T>(amount: T): { readonly low: T; readonly likely: T; readonly high: T } {
  return { low: amount, likely: amount, high: amount };
}

/** A quote of a known price, of which nothing else is said. */
export function plainQuote(amount: number, currency: string, where: Where): Quote {
  const unsaid = { dayRate: undefined, days: undefined, people: undefined, on: undefined, terms: undefined };
  return { ...unsaid, where, price: certain(amount), currency };
}

/** When a fee is invoiced, as shares of it that add up to one, and how many days later it is paid. */
export interface InvoiceTerms {
  /** At so many days before the first fieldwork day. */
  readonly deposit: number;
  readonly depositBefore: number;
  /** On the first fieldwork day. */
  readonly fieldwork: number;
  /** On the day of the report or the decision. */
  readonly report: number;
  readonly net: number;
}

/** What one unit of a currency is worth in the organization's, from a day on. */
export interface CurrencyRate {
  readonly currency: string;
  readonly on: PlainDate;
  readonly rate: number;
  readonly where: Where;
}

/** The newest rate of a currency by a day, else its oldest one; undefined where there is none. Rates are by day. */
export function rateOn(rates: readonly CurrencyRate[], currency: string, on: PlainDate): number | undefined {
  const known = rates.filter((it) => it.currency === currency);
  return (known.findLast((it) => it.on <= on) ?? known[0])?.rate;
}

/** Prices and budgets of the file. */
export interface CostSettings {
  /** By audit, engagement, framework, activity or item of the rate card; null takes the item out. */
  readonly quotes: ReadonlyMap<string, Quote | null>;
  /** Price of an internal hour. */
  readonly internalRate: number | undefined;
  /** Share the auditor takes off joint examinations; undefined where the file does not say. */
  readonly jointDiscount: number | undefined;
  /** By fiscal year, such as `FY2028`. */
  readonly budget: ReadonlyMap<string, { readonly amount: number; readonly where: Where }>;
  readonly rates: readonly CurrencyRate[];
  /** Yearly rise of all prices, as a share: one for every year, or by calendar year; undefined where none is stated. */
  readonly inflation: number | ReadonlyMap<number, number> | undefined;
  readonly terms: InvoiceTerms | undefined;
}

/** Names under which the fee of an engagement may be quoted, the narrowest first. */
export function quoteNames({
  id,
  audit,
  track,
  framework,
}: Pick<Engagement, 'id' | 'audit' | 'track' | 'framework'>): readonly string[] {
  return [id, audit, track, `${framework}${audit.slice(track.length)}`, framework];
}

/** The headcount that a quote was made on: as it says, else that of the day of the offer or of the start of planning. */
export function peopleQuoted(
  program: Pick<Program, 'changes' | 'planning'>,
  track: Pick<Track, 'id' | 'people'>,
  { people, on }: Pick<Quote, 'people' | 'on'>,
): number {
  return people ?? peopleAt(program, track, on ?? program.planning.from);
}
