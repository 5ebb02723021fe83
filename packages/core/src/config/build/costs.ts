// `costs`: quotes, rates, terms and budgets. Amounts stay as written; only what makes no sense by itself is told here,
// such as a price in a currency without a rate.

import { toDay } from '../../calendar/index.js';
import {
  type ActivityType,
  type CostSettings,
  type CurrencyRate,
  type InvoiceTerms,
  plainQuote,
  type Quote,
} from '../../model/index.js';
import { CURRENCIES } from '../shape/currencies.js';
import { quote as quoted } from '../wording.js';
import { checkQuoteName } from './quote-names.js';
import type { DeclaredTrack } from './tracks.js';
import type { View } from './view.js';

/** What prices are read against. */
export interface Priceable {
  readonly declared: readonly DeclaredTrack[];
  readonly catalogue: readonly ActivityType[];
  /** Of the organization. */
  readonly currency: string;
}

/** Days before fieldwork at which a deposit is due where the terms do not say. */
const DEPOSIT_BEFORE = 84;
/** Largest discount on joint examinations that counts. */
const MOST_DISCOUNT = 0.2;

/** Prices and budgets as the file states them. */
export function buildCosts(file: View, known: Priceable): CostSettings {
  const view = file.map('costs');
  const rates = ratesOf(view, known.currency);
  return {
    quotes: quotesOf(file, view, known, rates),
    internalRate: view?.number('internal-rate'),
    jointDiscount: discountAt(view, 'joint-discount'),
    budget: budgetOf(view?.map('budget')),
    rates,
    inflation: inflationOf(view),
    terms: termsOf(view),
  };
}

/** A share in percent as a fraction of one; undefined where there is none. */
function shareOf(view: View | undefined, key: string): number | undefined {
  const percent = /^(\d{1,3}(?:\.\d{1,4})?)%$/.exec(view?.text(key) ?? '')?.[1];
  return percent === undefined ? undefined : Math.round(Number(percent) * 1e4) / 1e6;
}

/** What is taken off joint examinations; what is above the cap is told of and cut. */
export function discountAt(view: View | undefined, key: string): number | undefined {
  const share = shareOf(view, key);
  if (share === undefined || share <= MOST_DISCOUNT) return share;
  const says = `a discount of ${view?.text(key)} on joint examinations counts as 20%`;
  view?.notice('discount-capped', key, says, 'put a price that is lower still under `quotes`');
  return MOST_DISCOUNT;
}

function budgetOf(view: View | undefined): CostSettings['budget'] {
  return new Map(
    (view?.keys ?? []).flatMap((year) => {
      const amount = view?.number(year);
      return view && amount !== undefined ? [[year, { amount, where: view.at(year) }] as const] : [];
    }),
  );
}

function ratesOf(view: View | undefined, own: string): readonly CurrencyRate[] {
  const rates: CurrencyRate[] = [];
  for (const entry of view?.maps('rates') ?? []) {
    const [currency, on, rate] = [entry.text('currency'), entry.date('on'), entry.number('rate')];
    if (currency === undefined || on === undefined || rate === undefined) continue;
    if (currency === own) {
      entry.complain(
        'duplicate-rate',
        'currency',
        `${own} is the currency of the organization and needs no rate`,
        'take the entry out',
      );
    } else if (rates.some((it) => it.currency === currency && it.on === on)) {
      entry.complain('duplicate-rate', 'on', `${currency} has two rates on ${on}`, 'keep one of them');
    } else rates.push({ currency, on, rate, where: entry.where });
  }
  return rates.sort((a, b) => toDay(a.on) - toDay(b.on));
}

function inflationOf(view: View | undefined): CostSettings['inflation'] {
  const years = view?.map('inflation');
  if (!years) return shareOf(view, 'inflation');
  return new Map(years.keys.map((year) => [Number(year), shareOf(years, year) ?? 0]));
}

function termsOf(view: View | undefined): InvoiceTerms | undefined {
  const terms = view?.map('invoice-terms');
  if (!terms) return undefined;
  const [deposit, fieldwork] = [shareOf(terms, 'deposit') ?? 0, shareOf(terms, 'fieldwork') ?? 0];
  const rest = Math.round((1 - deposit - fieldwork) * 1e6) / 1e6;
  const report = shareOf(terms, 'report') ?? Math.max(0, rest);
  if (report !== rest) {
    const sum = Math.round((deposit + fieldwork + report) * 1e4) / 100;
    const says = `the shares of the invoices add up to ${sum}%, not to 100%`;
    terms.complain('shares-not-whole', undefined, says, 'write shares that add up, or leave out `report`');
  }
  const days = (key: string, otherwise: number): number => {
    const written = terms.duration(key);
    return written ? Math.round(written.months * 30.4375) + written.days : otherwise;
  };
  return {
    deposit,
    fieldwork,
    report,
    depositBefore: days('deposit-before', DEPOSIT_BEFORE),
    net: days('net', 0),
  };
}

function quotesOf(
  file: View,
  costs: View | undefined,
  known: Priceable,
  rates: readonly CurrencyRate[],
): ReadonlyMap<string, Quote | null> {
  const all = costs?.map('quotes');
  const quotes = new Map<string, Quote | null>();
  for (const key of all?.keys ?? []) {
    if (!all) continue;
    checkQuoteName(file, all, key, known);
    if (all.get(key) === null) quotes.set(key, null);
    const read = quoteOf(all, key, known.currency, rates);
    if (read) quotes.set(key, read);
  }
  return quotes;
}

function quoteOf(all: View, key: string, own: string, rates: readonly CurrencyRate[]): Quote | undefined {
  const plain = all.number(key);
  const view = all.map(key);
  const where = all.at(key);
  if (plain !== undefined) return plainQuote(plain, own, where);
  if (!view) return undefined;
  const currency = view.text('currency') ?? own;
  if (currency !== own && CURRENCIES.includes(currency) && !rates.some((it) => it.currency === currency)) {
    const says = `the quote for ${quoted(key)} is in ${quoted(currency)}, and the file gives no rate for it`;
    const remedy = `write a rate under \`costs\`: rates: [{ currency: ${quoted(currency)}, on: 2026-11-01, rate: 1.08 }]`;
    view.complain('missing-rate', 'currency', says, remedy);
  }
  return {
    price: rangeOf(view, key),
    dayRate: view.number('day-rate'),
    days: view.number('days'),
    people: view.number('people'),
    currency,
    on: view.date('on'),
    terms: termsOf(view),
    where,
  };
}

function rangeOf(view: View, key: string): Quote['price'] {
  const likely = view.number('likely');
  if (likely === undefined) {
    const other =
      ['low', 'high'].find((it) => view.has(it)) ??
      (view.has('day-rate') || view.has('days') ? undefined : '');
    if (other === undefined || view.has('likely')) return undefined;
    const remedy = 'write `likely:` with the price';
    view.complain('missing-key', undefined, `the quote for ${quoted(key)} has no \`likely\``, remedy);
    return undefined;
  }
  if (view.has('day-rate')) {
    const says = `the quote for ${quoted(key)} has a price and a day rate`;
    view.complain('priced-twice', 'day-rate', says, 'keep one of them');
  }
  const [low, high] = [view.number('low') ?? likely, view.number('high') ?? likely];
  const order = 'low, likely and high rise in this order';
  if (low > likely)
    view.complain('mixed-range', 'low', `low is ${low}, above the likely price of ${likely}`, order);
  if (high < likely)
    view.complain('mixed-range', 'high', `high is ${high}, below the likely price of ${likely}`, order);
  return { low, likely, high };
}
