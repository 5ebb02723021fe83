// Fees by audit day: the framework's table says how many days, the region's card or a quote what one costs. Days quoted
// for a framework are those of its first certification; the days of its other audits follow in proportion.

import { toDay, yearOf } from '../../calendar/index.js';
import {
  type AuditTime,
  certain,
  type Engagement,
  type Framework,
  initialAuditDays,
  ON_SITE,
  type Program,
  peopleQuoted,
  type Quote,
  quoteNames,
  toHalf,
  workCalendarOf,
} from '../../model/index.js';
import { type DayRate, dayRates } from '../cards/audit-days.js';
import {
  multiplied,
  type Price,
  type Priceable,
  priceOf,
  quotedPrice,
  quoteFor,
  rateOf,
} from '../pricing.js';
import { type Fee, frameworkQuote } from './item.js';

/** The fee of an engagement by its audit days. */
export function dayFee(engagement: Engagement, framework: Framework, all: Priceable): Fee {
  const { program } = all;
  const quote = quoteFor(program, quoteNames(engagement)) ?? undefined;
  const { days, quotedFor } = chargedDays(engagement, framework, all);
  const perDay = rateFor(engagement, program, quote, quotedFor);
  const price = multiplied(perDay, days);
  return { price: { ...price, source: `${days} audit days; ${perDay.source}` }, days, perDay };
}

/**
 * The fee of a certification audit without a table of audit days: the working days with the team and the planning and
 * reporting that usually come with them. Undefined where its days are not known.
 */
export function agreedDayFee(
  engagement: Engagement,
  framework: Framework,
  { program }: Priceable,
): Fee | undefined {
  const { fieldwork } = engagement;
  if (!fieldwork) return undefined;
  const calendar = workCalendarOf(program);
  const days = toHalf(calendar.countIn(toDay(fieldwork.from), toDay(fieldwork.to)) / ON_SITE);
  const quote = quoteFor(program, quoteNames(engagement)) ?? undefined;
  const perDay = rateFor(engagement, program, quote, initialDays(framework));
  const source = `${days} audit days, for the days with the team; ${perDay.source}`;
  return { price: { ...multiplied(perDay, days), source }, days, perDay };
}

// What a price for the whole first certification is divided by.
function initialDays({ audits, timing }: Framework): number {
  const days = audits
    .filter(({ role }) => role === 'stage' || role === 'opening')
    .map(
      ({ fieldwork }) =>
        timing.find((it) => 'timing' in fieldwork && it.key === fieldwork.timing)?.usual.days,
    );
  return toHalf(days.reduce<number>((sum, it) => sum + (it ?? 1), 0) / ON_SITE);
}

/** The audit days that are charged, and those of the first certification for the headcount of the quote. */
function chargedDays(
  engagement: Engagement,
  { auditDays }: Framework,
  { program }: Priceable,
): { readonly days: number; readonly quotedFor: number } {
  const quote = quoteFor(program, quoteNames(engagement)) ?? undefined;
  const track = program.tracks.find(({ id }) => id === engagement.track);
  const planned = engagement.auditDays as number;
  const initial = engagement.auditTime?.row.days ?? planned;
  const quotedFor =
    quote && track ? initialAuditDays(auditDays?.rows ?? [], peopleQuoted(program, track, quote)) : initial;
  if (quote?.days === undefined) return { days: planned, quotedFor };
  // The share that the quote has of the table's days for the headcount it was made on.
  const ofAll = quote === frameworkQuote(engagement, program);
  const days = ofAll ? (planned * quote.days) / quotedFor : (quote.days * initial) / quotedFor;
  return { days: toHalf(days), quotedFor };
}

/** What a quote makes of the audit days of the table; nothing where it leaves them. */
export function adjustmentsOf(engagement: Engagement, all: Priceable): AuditTime['adjustments'] {
  const { auditDays, status } = engagement;
  const framework = all.frameworks.find(({ id }) => id === engagement.framework);
  const quote = quoteFor(all.program, quoteNames(engagement));
  if (!quote || !framework || auditDays === null || status === 'done') return [];
  const { file, line } = quote.where;
  const more = chargedDays(engagement, framework, all).days - auditDays;
  return more === 0 ? [] : [{ why: `quote, ${file}:${line}`, days: more }];
}

// The price of a day: a quote for this audit, what its auditor charges, a quote for the framework, the rate card.
function rateFor(engagement: Engagement, program: Program, quote: Quote | undefined, initial: number): Price {
  const ofAll = quote === frameworkQuote(engagement, program);
  const own = ofAll ? undefined : perDayOf(program, quote, initial);
  return own ?? firmsRate(engagement, program) ?? perDayOf(program, quote, initial) ?? cardRate(program);
}

/** What the file quotes for a day, or for all days at once. */
function perDayOf(program: Program, quote: Quote | undefined, initial: number): Price | undefined {
  if (quote?.dayRate !== undefined) {
    const { dayRate } = quote;
    return quotedPrice(quote, program, certain(dayRate));
  }
  if (quote?.price) {
    const whole = quotedPrice(quote, program, quote.price);
    const share = (it: Price['low']): Price['low'] => ({
      over: it.over * 2n,
      under: it.under * BigInt(Math.round((quote.days ?? initial) * 2)),
    });
    return { ...whole, low: share(whole.low), likely: share(whole.likely), high: share(whole.high) };
  }
  return undefined;
}

/** What the auditor charges for a day by the registry. */
function firmsRate(
  { auditor }: Engagement,
  { auditors, organization, planning, file }: Program,
): Price | undefined {
  const firm = auditors.find(({ name }) => name === auditor);
  if (firm?.dayRate === undefined) return undefined;
  const { dayRate, where } = firm;
  const row = certain(dayRate);
  const source = `day-rate of ${firm.name}, ${file}:${where.line}`;
  const year = yearOf(toDay(planning.from));
  return { ...priceOf(row, { currency: organization.currency, year, source }), basis: 'quote' };
}

function cardRate(program: Program): Price {
  const card = dayRateOf(program);
  return priceOf(card.rate, card);
}

/** The card of the organization's country; where that is in a currency without a rate, one in its own, if there is. */
export function dayRateOf(program: Program): DayRate {
  const { regions, currency } = program.organization;
  const country = regions[0]?.split('-')[0] ?? '';
  const first = dayRates[0] as DayRate;
  const home = dayRates.find(({ countries }) => countries.includes(country)) ?? first;
  if (rateOf(home.currency, program.planning.from, program)) return home;
  return dayRates.find((it) => it.currency === currency) ?? home;
}
