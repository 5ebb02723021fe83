// `auditcal.compare/1`: strategies side by side. The type `Comparison` in the model is the same shape.

import * as z from 'zod/mini';
import { costSum, saving } from './cost.js';
import { amount, count, date, list, name, orNull, said, span, text } from './kinds.js';

const outcome = z.object({
  cost: said(
    z.object({ low: amount('At the least.'), likely: amount('Likely.'), high: amount('At the most.') }),
    'Lines paid within the horizon.',
  ),
  peakYear: said(
    z.object({ year: text('`FY2028`.'), likely: amount('Its likely sum.') }),
    'The dearest fiscal year of them.',
  ),
  firstReport: orNull(date(), 'First report that speaks for a date or a period; null where none is to come.'),
  firstCertificate: orNull(date(), 'First certification decision; null where none is to come.'),
  fieldworkWeeks: count('ISO weeks with fieldwork, finished audits left out.'),
  uncoveredDays: count('Days of the horizon between two periods.'),
  price: said(
    z.object({
      value: amount('By the prices planning goes by.'),
      gap: said(z.number(), 'How far from the best it may be, as a share; 0 where nothing is left.'),
      optimal: said(z.boolean(), 'Whether no plan of this kind costs less.'),
    }),
    'How good the plan is.',
  ),
});

const strategy = z.object({
  id: text('Stable id: `file`, `parallel`, `soc2-first`, `soc2/first-3-months`, …'),
  title: text('What is another than the file says.'),
  outcome: orNull(outcome, 'What it comes to; null where it cannot be planned.'),
  why: orNull(z.string(), 'Why it cannot be planned; else null.'),
  unbeaten: said(z.boolean(), 'No other way is as good on every count and better on one.'),
});

export const compare = said(
  z.object({
    schema: name('auditcal.compare/1'),
    program: text('Id of the program.'),
    file: text('Path of the file, as it was named to auditcal.'),
    today: date('The day it was planned on.'),
    horizon: span('The days planned for.'),
    currency: text('ISO 4217 code of every amount.'),
    joint: said(costSum(), "The whole budget of the file's own plan."),
    separate: orNull(
      costSum(),
      'Its frameworks planned apart, by the same prices; null where one finds no room.',
    ),
    saving: list(saving(), 'Why the one costs less than the other; the amounts add up.'),
    strategies: list(strategy, "Every way to plan, the file's own first."),
  }),
  'What `auditcal compare --json` prints.',
);
