// What an audit's date rests on, as `auditcal.explain/1` prints it.

import * as z from 'zod/mini';
import { amount, date, list, orNull, said, span, text, word } from './kinds.js';
import { move, term } from './price.js';
import { diagnostic, reason, where } from './told.js';

const hold = z.object({
  rule: text('Public id of the rule; `goal` where the user set the date.'),
  text: text('The day it allows and what that is counted from.'),
  citation: text('Where the rule is written.'),
  where,
  against: word(['earlier', 'later'], 'The way it keeps the date from moving.'),
  slack: days('Days the date could move that way before the rule bites, everything else left where it is.'),
});

const room = z.object({
  earlier: days('Days by which the session could start earlier.'),
  later: days('Days by which the session could start later.'),
});

const otherDate = said(
  z.object({
    on: date('First day of the session in that plan.'),
    period: orNull(span(), 'Its observation period in that plan, where it is another; else null.'),
    more: amount('What that plan costs more than this one; negative where it costs less.'),
    terms: list(term, 'What changes, term by term; the amounts add up to `more`.'),
    moves: list(
      z.extend(z.omit(move, { why: true }), {
        session: word(['fieldwork', 'interim'], 'Which of its sessions.'),
      }),
      'What else moves.',
    ),
    conventions: list(
      reason,
      'Conventions that this plan keeps and that one does not; the strategy of the file, where an agreed day need not wait.',
    ),
    proven: said(z.boolean(), 'Both plans are proven the cheapest of their kind, so `more` is exact.'),
  }),
  'The best plan with another date for the audit, beside the plan as it is.',
  { id: 'OtherDate' },
);

const dayOff = z.object({
  kind: word(['weekend', 'holiday', 'blackout'], 'What makes it a day off.'),
  reason: text('The day of the week, the name of the holiday or the reason of the blackout.'),
});

const asked = z.object({
  on: date('The first day of the session asked about.'),
  dayOff: orNull(dayOff, 'Why it is no working day; null where it is one.'),
  breaks: list(reason, 'Rules and lines that leave no plan with that day; empty where there is one.'),
  plan: orNull(otherDate, 'The cheapest plan with that day; null where there is none.'),
  checks: list(
    diagnostic,
    'Errors and warnings that `check` would tell of that plan and not of this one; `plan.conventions` is left out.',
  ),
});

const visit = z.object({
  with: list(z.string(), 'Ids of the other engagements in its visit, of its own track too.'),
  saves: amount('What hosting it on the same days in a visit of its own would cost more.'),
});

export const grounds = z.object({
  session: word(['fieldwork', 'interim'], 'The session that all of this is about.'),
  days: span('Its first and last day.'),
  placed: orNull(reason, 'Where an interim session lies beside its usual day; null of fieldwork.'),
  holds: list(hold, 'The rules that hold it on either side: those that bind, and the nearest.'),
  room: said(
    z.object({
      free: said(room, 'With everything planned free to move too.'),
      alone: said(room, 'With everything else left where it is.'),
    }),
    'How far the session can move under the hard date rules; capacity and prices are left out.',
  ),
  next: orNull(otherDate, 'The best plan with any other day for it; null where no other day is left.'),
  visit: orNull(visit, 'What shares its visit, and what that saves; null where nothing does.'),
  asked: orNull(asked, 'What the day asked about would break or cost; null where none was.'),
  ended: said(
    z.boolean(),
    'The searches for other dates ended before their proof: what they did not find may be there all the same.',
  ),
});

function days(description: string) {
  return said(z.int(), description);
}
