// `auditcal.check/1`: the verdict on one file, or on several with the verdict on each of them.

import * as z from 'zod/mini';
import { count, date, list, name, said, word } from './kinds.js';
import { occurrence } from './occurrence.js';
import { diagnostic } from './told.js';

const verdict = {
  schema: name('auditcal.check/1'),
  today: date('The day it was checked on.'),
  result: word(['pass', 'fail'], 'fail: something counts under `fail-on`.'),
  counts: said(
    z.object({
      overdue: count('Open activities past due and grace.'),
      dueSoon: count('Open activities near their due day.'),
      missed: count('Turns of activities that were never done.'),
      error: count('Diagnostics of severity error.'),
      warning: count(
        'Warnings, the missed ones among them; overdue and due-soon ones have counts of their own.',
      ),
    }),
    'How many diagnostics there are of each kind.',
  ),
};

/** The verdict on one file. */
export const checkOfOne = said(
  z.object({
    ...verdict,
    introduced: list(diagnostic, 'What the change under review brought; empty where nothing is compared.'),
    standing: list(diagnostic, 'What was there before, or all there is where nothing is compared.'),
    drift: list(z.never(), 'Changes against the committed plan. Not built yet: always empty.'),
    next: list(occurrence, 'Open activities due next, overdue ones first; ten at most.'),
  }),
  'What `auditcal check --json` prints for one file.',
  { id: 'Check' },
);

/** The verdict on several files: it fails where one of them does, and its counts are their sums. */
const checkOfSeveral = said(
  z.object({
    ...verdict,
    programs: list(checkOfOne, 'The verdict on each file, in the order they were named.'),
  }),
  'What `auditcal check --json` prints for several files.',
  { id: 'Checks' },
);

export const check = said(z.union([checkOfOne, checkOfSeveral]), 'What `auditcal check --json` prints.');
