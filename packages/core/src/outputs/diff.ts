// `auditcal.diff/1`: what a change does to the plan.

import * as z from 'zod/mini';
import { change, dateMoved } from './change.js';
import { amount, count, date, list, name, orNull, said, text, word } from './kinds.js';
import { diagnostic } from './told.js';

const turns = z.object({
  activity: text('Key of the activity.'),
  title: text('Its title.'),
  owner: orNull(z.string(), 'Who sees to it; null where nobody is named.'),
  before: count('Turns to come before the change.'),
  after: count('Turns to come after it.'),
  moved: count('Turns there are both before and after, due on another day.'),
});

const money = z.object({
  currency: text('Currency of every amount.'),
  before: orNull(z.number(), 'Likely costs before; null where the change adds the file.'),
  after: amount('Likely costs after.'),
  years: list(
    z.object({
      year: text('Fiscal year.'),
      before: amount('Likely before.'),
      after: amount('Likely after.'),
    }),
    'Fiscal years that differ.',
  ),
  planner: said(
    z.object({
      before: orNull(z.number(), 'Before; null where the change adds the file.'),
      after: amount('After.'),
    }),
    "What the plans cost by the planner's prices, which weigh what nobody pays for too.",
  ),
});

export const diff = said(
  z.object({
    schema: name('auditcal.diff/1'),
    program: text('Id of the program.'),
    file: text('Path of the file, as it was named.'),
    today: date('The day both plans are made on.'),
    base: orNull(
      z.object({
        file: text('Path of the file before.'),
        day: orNull(date(), 'Civil day of its commit; null where nobody knows.'),
      }),
      'What it is compared with; null where the change adds the file.',
    ),
    dates: list(dateMoved, 'Dates of audits that move, come or go.'),
    turns: list(turns, 'Activities with other turns ahead.'),
    money: said(money, 'What it costs, before and after.'),
    drift: list(change, 'Facts rewritten and promises weakened, the gravest first.'),
    introduced: list(diagnostic, 'What checks tell of the file after the change only.'),
    resolved: list(diagnostic, 'What checks told of the file before the change only.'),
    affected: list(
      z.object({
        kind: word(['owner', 'auditor'], 'In which role.'),
        who: text('As the file names them.'),
        what: list(z.string(), 'What changes for them, in phrases.'),
      }),
      'Who is concerned.',
    ),
  }),
  'What `auditcal diff --json` prints.',
  { id: 'Diff' },
);
