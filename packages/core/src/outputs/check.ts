// `auditcal.check/1`: the verdict on one file, or on several with the verdict on each of them.

import * as z from 'zod/mini';
import { change } from './change.js';
import { count, date, list, name, orNull, said, text, word } from './kinds.js';
import { occurrence } from './occurrence.js';
import { diagnostic, shard, standing } from './told.js';

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
    program: text('Id of the program.'),
    file: text('Path of the file, as it was named to auditcal.'),
    introduced: list(diagnostic, 'What the change under review brought; empty where nothing is compared.'),
    standing: list(standing, 'What was there before, or all there is where nothing is compared.'),
    drift: list(change, 'Facts rewritten, promises weakened, stored files left behind; the gravest first.'),
    base: orNull(
      z.object({
        file: text('Path of the file at the base.'),
        day: orNull(date(), 'Civil day of the base commit; null where nobody knows.'),
        planned: said(
          z.boolean(),
          'False: the base could not be planned, and nothing is laid to the change.',
        ),
      }),
      'What it was compared with; null where with nothing, or where the change adds the file.',
    ),
    scope: word(['introduced', 'all'], 'What counts: what the change brought, or all there is.'),
    failOn: word(['never', 'error', 'overdue', 'due-soon', 'warning'], 'The rung from which on it fails.'),
    next: list(occurrence, 'Open activities due next, overdue ones first; ten at most.'),
  }),
  'What `auditcal check --json` prints for one file.',
  { id: 'Check' },
);

/** The verdict on several files: it fails where one of them does, and its counts are their sums. */
export const checkOfSeveral = said(
  z.object({
    ...verdict,
    shard,
    programs: list(checkOfOne, 'The verdict on each file, in the order they were named.'),
  }),
  'What `auditcal check --json` prints for several files.',
  { id: 'Checks' },
);

export const check = said(z.union([checkOfOne, checkOfSeveral]), 'What `auditcal check --json` prints.');
