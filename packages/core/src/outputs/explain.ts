// `auditcal.explain/1`: one engagement, and the sentences that say why it lies where it lies.

import * as z from 'zod/mini';
import { engagement } from './engagement.js';
import { grounds } from './grounds.js';
import { date, list, name, orNull, said, text } from './kinds.js';
import { reason } from './told.js';

export const explain = said(
  z.object({
    schema: name('auditcal.explain/1'),
    program: text('Id of the program.'),
    today: date('The day it was planned on.'),
    engagement,
    when: text('Its days in one sentence.'),
    reasons: list(reason, 'The rules and lines that made its dates.'),
    slack: list(z.string(), 'How far its fieldwork can move, in sentences; empty for a finished audit.'),
    deadline: orNull(z.string(), 'Its tightest hard deadline in one sentence; null where there is none.'),
    visit: orNull(z.string(), 'What shares its visit, and what that saves; null where nothing does.'),
    nextBest: orNull(
      z.string(),
      'The next-best date and its price, in sentences; null for a finished audit.',
    ),
    asked: list(
      z.string(),
      'What the day asked about would break or cost, in sentences; empty where none was.',
    ),
    grounds: orNull(grounds, 'The same as values; null for a finished audit.'),
  }),
  'What `auditcal explain --json` prints.',
);
