// `auditcal.cost/1`: the budget of a plan. The type `Budget` in the model is the same shape.

import * as z from 'zod/mini';
import { amount, count, date, list, name, orNull, said, text, word } from './kinds.js';

const figures = {
  low: amount('At the least.'),
  likely: amount('Likely.'),
  high: amount('At the most.'),
};
const percentiles = {
  p10: amount('Not exceeded in one of ten cases.'),
  p50: amount('Not exceeded in five of ten cases.'),
  p90: amount('Not exceeded in nine of ten cases.'),
};
const range = z.object(figures);
/** Low, likely and high with their percentiles. */
export function costSum() {
  return z.object({ ...figures, ...percentiles });
}

/** One thing that planning jointly changes. */
export function saving() {
  return z.object({
    why: text('What planning jointly changes.'),
    amount: amount('By how much it costs less.'),
  });
}

const year = z.object({
  ...figures,
  ...percentiles,
  budget: orNull(z.number(), 'What the file allows the year to cost; null where it says nothing.'),
});

const line = said(
  z.object({
    ...figures,
    id: text('Stable id, without a date that could move.'),
    for: text('Id of the engagement or occurrence it is for; that of the program where it is for all of it.'),
    framework: orNull(z.string(), 'Framework id; null where several share it.'),
    track: orNull(z.string(), 'Track id, such as `soc2@payments`; null where several tracks share it.'),
    category: word(
      ['auditor-fee', 'travel', 'certification-fee', 'activity', 'platform', 'internal-hours', 'contingency'],
      'What it is.',
    ),
    title: text('What it is for, in words.'),
    on: date('The day it is paid.'),
    fiscalYear: text('`FY2028`, named after the calendar year in which it ends.'),
    quarter: text('`FY2028-Q1`.'),
    basis: word(
      ['quote', 'rate-card', 'actual'],
      "quote: the file's price; rate-card: our figure; actual: paid.",
    ),
    source: text('Who says so, and how it came about.'),
    year: said(z.int(), 'Calendar year the price was taken from.'),
    chance: orNull(z.number(), 'How likely it is needed at all; null where it is needed.'),
    owner: orNull(z.string(), 'Who sees to it; null where nobody is named.'),
  }),
  'One priced item on the day it is paid.',
  { id: 'CostLine' },
);

const share = z.object({ shared: count('Those that serve several frameworks.'), of: count('All of them.') });

function sumsBy(what: string) {
  return said(z.record(z.string(), range), what);
}

export const cost = said(
  z.object({
    schema: name('auditcal.cost/1'),
    program: text('Id of the program.'),
    file: text('Path of the file, as it was named to auditcal.'),
    today: date('The day it was planned on.'),
    currency: text('ISO 4217 code of every amount; amounts are in its main unit, with its decimals.'),
    lines: list(line, 'Every priced item, by day.'),
    byFiscalYear: said(z.record(z.string(), year), 'Sums by fiscal year, such as `FY2028`.'),
    byQuarter: sumsBy('Sums by fiscal quarter, such as `FY2028-Q1`.'),
    byMonth: sumsBy('Sums by calendar month, such as `2027-06`.'),
    byFramework: sumsBy('Sums by framework id; `shared` where several share a line.'),
    byTrack: sumsBy('Sums by track id; `shared` where several share a line.'),
    byAudit: sumsBy('Sums by engagement id; `other` is what is for none.'),
    byOwner: sumsBy('Sums by owner; `nobody` where none is named.'),
    total: said(costSum(), 'The sum of all lines.'),
    separate: orNull(
      costSum(),
      'The frameworks planned one after the other, with no shared weeks, evidence or discount, by the same prices; null where one finds no room.',
    ),
    saving: list(
      saving(),
      'Why the plan costs less than `separate`; the amounts add up to the difference of the likely sums.',
    ),
    reuse: orNull(
      z.object({
        controls: said(share, 'Kinds of activities that several frameworks call for.'),
        evidence: said(share, 'Turns still to come whose evidence several frameworks use.'),
      }),
      'How much of the work serves several frameworks, in two counts; null for one framework.',
    ),
    drivers: list(
      z.object({
        driver: text('What several lines depend on.'),
        low: amount('The whole with it at its tenth percentile, all else likely.'),
        high: amount('The whole with it at its ninetieth percentile, all else likely.'),
        swing: amount('The difference.'),
      }),
      'What the spread of the whole comes from, the widest first; at most ten.',
    ),
    notes: list(z.string(), 'What is not in it, and what was assumed.'),
  }),
  'What `auditcal cost --json` prints.',
);
