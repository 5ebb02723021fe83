// One turn of a recurring activity, as `auditcal.plan/1` and `auditcal.check/1` print it.

import * as z from 'zod/mini';
import { audience, date, list, orNull, said, span, text, word } from './kinds.js';

export const occurrence = said(
  z.object({
    id: text(
      'Activity and slot, `access-review-2027-q1`, or activity and number where it is counted from the last completion.',
    ),
    activity: text('Key of the activity.'),
    title: text('The activity as people call it.'),
    window: span('Days on which a completion counts for this turn.'),
    planned: date('The working day it is planned on: in the window, on or before `due`.'),
    due: date('Last day on which it is on time, included. Grace comes after it.'),
    done: orNull(date(), 'The day it was completed; null while it is open.'),
    status: word(
      ['done', 'late', 'missed', 'overdue', 'due-soon', 'planned'],
      'done: on or before `due`; late: done after it, within grace or before the next slot opened; overdue: open after grace; missed: the next slot has opened; due-soon: open and near `due`; planned: the rest.',
    ),
    serves: list(z.string(), 'Ids of the engagements whose evidence it is.'),
    owner: orNull(z.string(), 'Who sees to it; null where nobody is named.'),
    controls: list(
      z.string(),
      'Criteria, clauses and controls it answers to, as their frameworks write them.',
    ),
    audience: audience('Who may see that it is due; never its owner.'),
  }),
  'One turn of a recurring activity.',
  { id: 'Occurrence' },
);
