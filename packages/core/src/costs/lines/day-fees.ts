// Fees by audit day: the framework's table says how many days, the region's card or a quote what one costs. Days quoted
// for a framework are those of its first certification; the days of its other audits follow in proportion.

import { holidaysOf, toDay, workingCalendar, yearOf } from '../../calendar/index.js';
import {
  type Engagement,
  type Framework,
  initialAuditDays,
  ON_SITE,
  type Program,
  type Quote,
  toHalf,
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
import { type Fee, frameworkQuote, namesOf } from './item.js';

/** The fee of an engagement by its audit days. */
export function dayFee(engagement: Engagement, framework: Framework, all: Priceable): Fee {
  const { program } = all;
  const quote = quoteFor(program, namesOf(engagement)) ?? undefined;
  const track = program.tracks.find(({ id }) => id === engagement.track);
  const people = track?.people ?? program.organization.people;
  const initial = initialAuditDays(framework.auditDays?.rows ?? [], people);
  const planned = engagement.auditDays as number;
  const ofAll = quote !== undefined && quote === frameworkQuote(engagement, program);
  const quoted = ofAll && quote.days !== undefined ? toHalf((planned * quote.days) / initial) : quote?.days;
  const days = quoted ?? planned;
  const perDay = rateFor(engagement, program, quote, initial);
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
  const { workingDays, holidays, blackouts } = program.calendar;
  const regions = holidays ? program.organization.regions : [];
  const calendar = workingCalendar({ workingDays, holidays: holidaysOf(regions), blackouts });
  const days = toHalf(calendar.countIn(toDay(fieldwork.from), toDay(fieldwork.to)) / ON_SITE);
  const quote = quoteFor(program, namesOf(engagement)) ?? undefined;
  const initial = initialDays(framework);
  const perDay = rateFor(engagement, program, quote, initial);
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
    return quotedPrice(quote, program, { low: dayRate, likely: dayRate, high: dayRate });
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
  const row = { low: dayRate, likely: dayRate, high: dayRate };
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
