// `auditcal.advice/1`: which framework, in what order, and why. The type `Advice` in the model is the same shape.

import * as z from 'zod/mini';
import { amount, count, date, list, name, orNull, said, span, text } from './kinds.js';

function range(description: string) {
  return said(
    z.object({ low: amount('At the least.'), likely: amount('Likely.'), high: amount('At the most.') }),
    description,
  );
}

function years(description: string) {
  return said(z.record(z.string(), z.number()), description);
}

function whyNot() {
  return list(z.string(), 'Why it cannot be planned, a sentence for each line; empty where it can.');
}

const document = {
  track: text('Track it is of.'),
  engagement: text('Id of the engagement that ends in it.'),
  audit: text('`soc2/type2`'),
  title: text('What the engagement is called.'),
  document: text('What people are given: `SOC 2 Type II report`, `ISO 27001 certificate`.'),
  on: date('The day it is in hand: report issued, or decision taken.'),
};

const figures = said(
  z.object({
    cost: range('Lines paid within the horizon.'),
    fees: amount('The likely part of it that auditors are paid, travel included.'),
    peakYear: said(
      z.object({ year: text('`FY2028`.'), likely: amount('Its likely sum.') }),
      'The dearest fiscal year of it.',
    ),
    years: years('Likely sums by fiscal year, within the horizon.'),
    inHand: list(z.object(document), 'The first of each kind of document that is to come, by day.'),
    fieldworkWeeks: count('ISO weeks with fieldwork, finished audits left out.'),
    visits: count('Visits to the team, finished audits left out.'),
    uncoveredDays: count('Days of the horizon between two periods.'),
    staleDays: count(
      'Days of the horizon on which a track has nothing current to show, summed up over the tracks.',
    ),
    price: said(
      z.object({
        value: amount('By the prices planning goes by.'),
        gap: said(z.number(), 'How far from the best it may be, as a share; 0 where nothing is left.'),
        optimal: said(z.boolean(), 'Whether no plan of this kind costs less.'),
        terms: list(
          z.object({ term: text('Name of the term.'), amount: amount('What it adds.') }),
          'What it is made of; the amounts add up.',
        ),
      }),
      'How good the plan is.',
    ),
    stopped: orNull(
      z.enum(['effort', 'time', 'interrupt']),
      'What ended the search before a proof; null where nothing did.',
    ),
  }),
  'What a plan comes to.',
  { id: 'AdviceFigures' },
);

const step = said(
  z.object({
    ...document,
    isFirst: said(z.boolean(), 'Whether it is the first one of its track.'),
    period: orNull(span(), 'Its observation period; null where it has none.'),
    asOf: orNull(date(), 'The date it speaks for; null where it has none.'),
    fieldwork: orNull(span(), 'Its final session; null where that is not known.'),
    fee: orNull(z.number(), 'Likely fee, with that of the stages that lead to it; null where none is known.'),
    jointWith: list(z.string(), 'Titles of audits of other tracks in the same visit.'),
    because: list(
      z.object({
        rule: text('Public id of the rule.'),
        text: text('What it asks of the day.'),
        citation: text('Where it is written.'),
      }),
      'Why this day: how it was placed, then the rules that bind it.',
    ),
  }),
  'A document of the plan.',
  { id: 'AdviceStep' },
);

const soonest = z.object({
  audit: text('`soc2/type1`'),
  document: text('What people are given.'),
  on: date('The first day by the hard rules alone.'),
});

const added = z.object({
  cost: range('Lines paid within the horizon.'),
  fees: amount('The likely part of it that auditors are paid.'),
  years: years('Likely sums by fiscal year.'),
  fieldworkWeeks: said(z.int(), 'ISO weeks with fieldwork.'),
  visits: said(z.int(), 'Visits to the team.'),
  price: amount('By the prices planning goes by.'),
});

const work = said(
  z.object({
    shared: count('Kinds of recurring work that are called for already.'),
    of: count('Kinds of recurring work that it calls for.'),
    more: list(z.string(), 'Titles of what would be new.'),
  }),
  'What of its recurring work is called for already. No claim that its requirements are met.',
  { id: 'SharedWork' },
);

const known = list(
  z.object({ says: text('A sentence.'), citation: text('Where it is from.') }),
  'What is known of it beyond its dates.',
);

const choice = z.object({
  id: text('Stable id: `file`, `open`, `parallel`, `soc2-first`, `soc2/first-9-months`, …'),
  ids: list(z.string(), 'Every choice that comes to this very plan, this one first.'),
  titles: list(z.string(), 'What they are called, in the same order.'),
  figures: orNull(figures, 'What it comes to; null where it cannot be planned.'),
  why: whyNot(),
  write: list(z.string(), 'What the file would say for it; empty where it says so already.'),
});

const part = z.object({
  track: text('Track id.'),
  title: text('What it is called.'),
  earliest: orNull(soonest, 'The first document it can have; null where the rules leave none a day.'),
  alone: orNull(figures, 'Planned by itself; null where it cannot be.'),
  adds: orNull(
    added,
    'What the plan comes to with it less what it comes to without; null where it is the only one.',
  ),
  known,
});

const addition = z.object({
  framework: text('Framework id.'),
  title: text('What it is called.'),
  ready: date('It is taken to be in place from.'),
  figures: orNull(figures, 'Everything planned together; null where it cannot be.'),
  why: whyNot(),
  earliest: orNull(soonest, 'The first document it can have; null where the rules leave none a day.'),
  steps: list(step, 'Its documents in the joint plan; empty without one.'),
  begins: orNull(
    z.object({
      title: text('Its first audit.'),
      fieldwork: span('The fieldwork of it.'),
      jointWith: list(z.string(), 'Titles of audits of other tracks in the same visit.'),
    }),
    'Where it best begins; null without a joint plan.',
  ),
  adds: orNull(added, 'What it adds to the recommended plan; null without a joint plan.'),
  alone: orNull(figures, 'Planned and paid for by itself; null where it cannot be.'),
  moves: list(
    z.object({
      engagement: text('Id of an engagement that is planned already.'),
      title: text('What it is called.'),
      from: date('Its report or decision as recommended.'),
      to: date('The same with this framework added.'),
      days: said(z.int(), 'Days later; negative is earlier.'),
    }),
    'What moves so that everything costs least together.',
  ),
  work,
  leads: orNull(
    z.object({
      shared: count('Those that some public mapping pairs with criteria or controls in scope.'),
      of: count('All of them.'),
    }),
    'Leads to evidence among its criteria, controls and clauses; null where there is no crosswalk.',
  ),
  known,
});

export const advice = said(
  z.object({
    schema: name('auditcal.advice/1'),
    program: text('Id of the program.'),
    organization: text('Name of the organization.'),
    file: orNull(z.string(), 'Path of the file, as it was named to auditcal; null where there is none.'),
    today: date('The day it was planned on.'),
    horizon: span('The days planned for.'),
    currency: text('ISO 4217 code of every amount.'),
    askedFor: list(
      z.object({
        track: text('Framework or track.'),
        audit: orNull(z.string(), 'Audit type; null for what the framework ends in.'),
        by: orNull(date(), 'In hand by; null where no day was said.'),
      }),
      'What the flags say somebody asks for.',
    ),
    tracks: list(
      z.object({
        track: text('Track id.'),
        title: text('What it is called.'),
        isOpen: said(z.boolean(), 'Whether its first report or certificate is to come.'),
      }),
      'What is planned.',
    ),
    choices: list(choice, 'By price, the recommended one first; those that cannot be planned last.'),
    budget: years('What the file allows fiscal years to cost; of years that it names.'),
    asks: list(z.string(), 'What the file has to say for what is asked for and what it does not have.'),
    steps: list(step, 'The documents of the recommended plan, by day.'),
    parts: list(part, 'Tracks without a report or certificate yet, each by itself and on top of the others.'),
    additions: list(addition, 'What was considered on top, the least likely cost first.'),
    others: list(
      z.object({ framework: text('Framework id.'), title: text('What it is called.'), work, known }),
      'What was not planned, with most in common first.',
    ),
    notes: list(z.string(), 'What was assumed or left out.'),
  }),
  'What `auditcal advise --json` prints.',
);
