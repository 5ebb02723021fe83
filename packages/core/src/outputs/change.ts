// What a change under review rewrites, weakens or leaves behind, as `check` and `diff` print it.

import * as z from 'zod/mini';
import { amount, date, list, orNull, said, text, word } from './kinds.js';
import { toldOf } from './told.js';

/** A date of an audit that two plans have on different days. */
export const dateMoved = said(
  z.object({
    engagement: text('Id of the engagement.'),
    title: text('Its title.'),
    what: word(
      ['interim', 'fieldwork', 'period-start', 'period', 'as-of', 'report', 'expires'],
      'Which of its dates: `period` is its last day; its first day, `period-start`, is told where it does not move with the end of the period before.',
    ),
    from: orNull(date(), 'The day before the change; null where it is new.'),
    to: orNull(date(), 'The day after the change; null where it has gone.'),
    days: orNull(z.int(), 'Days later; negative is earlier; null where either day is missing.'),
  }),
  'A date of an audit that the plans before and after have on different days.',
  { id: 'DateMoved' },
);

export const change = said(
  z.object({
    ...toldOf,
    kind: word(
      ['fact', 'promise', 'artefact'],
      'fact: what happened is told otherwise; promise: the program asks less of itself; artefact: a stored file is left behind.',
    ),
    was: orNull(z.string(), 'The value at the base; null where it has none.'),
    is: orNull(z.string(), 'The value now; null where there is none.'),
    effect: said(
      z.object({
        text: text('In one sentence.'),
        turns: said(z.int(), 'Open turns of activities more; negative is fewer.'),
        dates: list(dateMoved, 'Dates of audits that are others now.'),
        money: orNull(
          amount('Amount.'),
          "What the plan costs more by the planner's prices; null where there are not two plans.",
        ),
      }),
      'What it does to the plan, read off the plans before and after.',
    ),
    standing: said(z.boolean(), 'It was so at the base already.'),
  }),
  'One fact rewritten, promise weakened or stored file left behind.',
  { id: 'Change' },
);
