// What an output tells about a line of the user's file: where it stands, which rule it meets, what our checks say.

import * as z from 'zod/mini';
import { list, orNull, said, text, word } from './kinds.js';

/** A place in the user's file. */
const placed = {
  file: text('Path of the file, as it was named to auditcal.'),
  line: said(z.int().check(z.minimum(1)), 'Line, counted from 1.'),
  column: said(z.int().check(z.minimum(1)), 'Column, counted from 1.'),
};

export const where = said(z.object(placed), "A place in the user's file.", { id: 'Where' });

export const reason = said(
  z.object({
    rule: text('Public id of the rule; `goal` and other kebab-case names where no standard states it.'),
    text: text('The rule in words.'),
    citation: text('Where the rule is written.'),
    where,
  }),
  'Why a date is what it is, and the line of the file behind it.',
  { id: 'Reason' },
);

/** What a diagnostic and a change both tell. */
export const toldOf = {
  rule: text('Public id of the rule, such as `iso-s1` or `activity-overdue`. Never reused.'),
  severity: word(['error', 'warning', 'info'], 'How much it weighs, after the levels the file sets.'),
  message: text('What is so, with its dates and names, and which rule it goes against.'),
  remedy: text('What would put it right.'),
  citation: text('Where the rule is written.'),
  where,
  fingerprint: text(
    'Tells the same diagnostic on another day or in an edited file: made of rule and engagement, activity or occurrence, never of line or wording.',
  ),
};

export const diagnostic = said(z.object(toldOf), 'One thing our checks found in the program or its plan.', {
  id: 'Diagnostic',
});

export const standing = said(
  z.object({
    ...toldOf,
    newlyDue: said(
      z.exactOptional(z.literal(true)),
      'true: the passing of days alone brought it since the base commit; absent otherwise.',
    ),
  }),
  'A diagnostic that the change under review did not bring.',
  { id: 'StandingDiagnostic' },
);

/** A thing to mend in the file or the flags. */
export const problem = z.object({
  rule: text('Stable kebab-case id, such as `not-a-date`.'),
  message: text('What stands there and which rule it breaks.'),
  remedy: orNull(z.string(), 'What would be right, or the nearest known name; null where that is not known.'),
  where: orNull(where, 'The place in the file; null for a problem of the command line.'),
  citation: orNull(z.string(), 'Where the rule is written; null where no standard states it.'),
});

/** Lines and written rules that cannot all hold; none of them can be left out without the conflict going away. */
export const conflict = z.object({
  lines: list(
    z.object({ ...placed, text: text('The value of the line in words: its date and its reason.') }),
    "The user's lines in the conflict.",
  ),
  rules: list(z.string(), 'Public ids of the rules between those lines.'),
  missedByDays: orNull(
    z.number(),
    'By how many days the lines miss each other; null where days are no measure.',
  ),
  relaxations: list(
    z.object({
      text: text('What to change, in words.'),
      where: orNull(where, 'The line to change; null where it is not a line of the file.'),
      price: orNull(
        z.number(),
        'What moving a booked audit so far costs at `planning.weights`, in the main unit of `currency`; null where the change has no price of its own.',
      ),
      currency: orNull(z.string(), 'ISO 4217 code of the price; null where there is none.'),
    }),
    'Changes, any one of which makes room; each was tried. The fewest days first, then those that days do not measure.',
  ),
});

/** Which part of many files an output is of, where `--shard` took a part; absent otherwise. */
export const shard = said(
  z.exactOptional(
    z.object({
      index: said(z.int().check(z.minimum(1)), 'Which shard it is, counted from 1.'),
      of: said(z.int().check(z.minimum(1)), 'How many shards there are.'),
      files: said(z.int().check(z.minimum(0)), 'How many files there are in all shards.'),
      positions: list(z.int(), 'Where each program stands among all files, counted from 0.'),
    }),
  ),
  'The part of many files that it is of, where `--shard` took a part.',
);
