// What a plan survives, as `auditcal.plan/1` prints it where somebody asked.

import * as z from 'zod/mini';
import { count, date, list, orNull, said, text, word } from './kinds.js';
import { where } from './told.js';

const KINDS = ['major', 'quarter', 'slip', 'leave'] as const;

const broken = z.object({
  rule: text(
    'Public id of the rule; `goal`, `booking` and other kebab-case names where no standard states it.',
  ),
  text: text('The date that cannot be kept, in words.'),
  on: date('The last day it allows.'),
  days: count('Days by which it is missed.'),
  engagement: orNull(z.string(), 'Id of the engagement that misses it; null where none does.'),
  citation: text('Where the rule is written.'),
  where,
});

const scenario = z.object({
  id: text('Stable id: its kind, and what it happens to.'),
  kind: word(KINDS, 'What goes wrong.'),
  for: text('Id of the engagement, key of the activity, or the owner.'),
  what: text('What goes wrong, in words.'),
  on: date('The day it is known: everything planned until then stays as it is.'),
  until: orNull(date(), 'The day that what hangs on it waits for; null where nothing does.'),
  survives: said(z.boolean(), 'Whether a plan still exists that keeps every hard date.'),
  first: orNull(broken, 'The date that breaks first; null where it survives.'),
  spare: orNull(
    z.int().check(z.minimum(0)),
    'Days more that it could take; null where it does not survive, or no hard date hangs on it.',
  ),
  next: orNull(broken, 'The date that would break first if it took longer than that; null with `spare`.'),
  touches: list(
    z.string(),
    'Ids of engagements, occurrences and milestones that it touches besides, such as the reports that test a missed quarter.',
  ),
});

export const stress = z.object({
  survives: said(z.boolean(), 'Every scenario survives.'),
  trials: list(
    z.object({
      kind: word(KINDS, 'What goes wrong.'),
      what: text('What is supposed, and why that much.'),
      survives: said(z.boolean(), 'Every scenario of this kind survives.'),
      first: orNull(z.string(), 'Id of the scenario whose date breaks first; null where all survive.'),
      scenarios: list(scenario, 'One thing going wrong in each.'),
    }),
    'One major nonconformity, one missed quarter, one slip of an auditor, one month of leave.',
  ),
});
