// The shape of `costs`: what replaces the prices of the rate cards, when it is invoiced, and what a year may cost.

import * as z from 'zod/mini';
import { currency } from './codes.js';
import { Form } from './form.js';
import { date, duration, percentage } from './kinds.js';
import { amount, block, either, list, named, whole } from './parts.js';

/** Prices and budgets. */
export function costsShape() {
  const year = z.string().check(z.regex(/^\d{4}$/, { error: 'a calendar year such as 2028' }));
  const rise = () => percentage('How much dearer a year is than the one before.');
  return block(
    {
      quotes: named(
        z.string(),
        quoteShape(),
        'Prices by audit (`soc2/type2`), engagement (`soc2-type2-2`), framework or track (`soc2@payments`), activity or item (`platform`, `travel`, `contingency`, …); null takes one out.',
      ).optional(),
      'internal-rate': amount('Price of an internal hour.', 95).optional(),
      'joint-discount': percentage(
        "What the auditor's offer takes off examinations in a shared visit; audit days of a certification are never cut.",
      ).optional(),
      budget: named(
        z.string().check(z.regex(/^FY\d{4}$/, { error: 'a fiscal year such as FY2028' })),
        amount('The budget.', 150000),
        'Budgets by fiscal year (`FY2028`).',
      ).optional(),
      rates: list(
        rateShape(),
        'What other currencies are worth, each from a day on.',
        'a list such as [{ currency: USD, on: 2026-11-01, rate: 1.08 }]',
      ).optional(),
      inflation: either(
        [rise(), named(year, rise(), 'Rises by calendar year.')],
        'a percentage, such as 3%, or a mapping of years',
        'How much dearer each calendar year is than the one before: one for all, or by year.',
      ).optional(),
      'invoice-terms': termsShape().optional(),
    },
    'Prices and budgets, in the currency of the organization.',
  );
}

function quoteShape() {
  const priced = block(
    {
      likely: amount('The price.', 38000).optional(),
      low: amount('The least it will be. Default: the likely price.', 35000).optional(),
      high: amount('The most it will be. Default: the likely price.', 42000).optional(),
      'day-rate': amount('Price of an audit day.', 1650).optional(),
      days: new Form(
        () => {
          const error = 'a number of audit days';
          return z.number({ error }).check(z.minimum(0.5, { error }), z.maximum(1000, { error }));
        },
        { description: 'Audit days quoted for the first certification.', examples: [8.5] },
      ).optional(),
      people: whole('Headcount that it was made on.', 1, 1_000_000, 85).optional(),
      currency: currency('Its currency, where that is not the one of the organization.').optional(),
      on: date('The day of the offer: later years are dearer by `inflation`.', '2026-10-01').optional(),
      'invoice-terms': termsShape().optional(),
    },
    'A price with its range, or by audit day.',
  );
  return either(
    [amount('The price.', 38000), priced, new Form(() => z.null({ error: 'null' }))],
    'an amount, or a mapping such as { day-rate: 1650 },',
    'A quote, in place of the price of the rate card; null where it is not to be paid.',
  );
}

function rateShape() {
  const rate = () => {
    const error = 'a rate, a number such as 1.08,';
    return z.number({ error }).check(z.minimum(1e-6, { error }), z.maximum(1e9, { error }));
  };
  return block(
    {
      currency: currency('The other currency.'),
      on: date('The day from which it counts.', '2026-11-01'),
      rate: new Form(rate, {
        description: "What one unit is worth in the organization's currency.",
        examples: [1.08],
      }),
    },
    'A rate and its day.',
  );
}

function termsShape() {
  return block(
    {
      deposit: percentage('Share invoiced ahead of fieldwork.').optional(),
      'deposit-before': duration(
        'How long before the first fieldwork day. Default: 12 weeks.',
        '12 weeks',
      ).optional(),
      fieldwork: percentage('Share invoiced on the first fieldwork day.').optional(),
      report: percentage('Share invoiced with the report or the decision. Default: what is left.').optional(),
      net: duration('From an invoice to its payment. Default: 0 days.', '30 days').optional(),
    },
    "When an auditor's fee is invoiced; without it, all of it with the report or the decision.",
  );
}
