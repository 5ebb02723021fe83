// A term of the objective and a date that moved, as plans and explanations print them.

import * as z from 'zod/mini';
import { amount, date, orNull, text, word } from './kinds.js';

export const term = z.object({
  term: text('What is charged for: `visits`, `shared-days`, `conventions`, `late-days`, …'),
  amount: amount('What it comes to; negative where it saves.'),
});

export const move = z.object({
  engagement: text('Id of the engagement.'),
  session: word(
    ['fieldwork', 'interim', 'period-start', 'period-end'],
    'The session whose first day it is, or the end of its period.',
  ),
  from: orNull(date(), 'The day as agreed; null where it is new.'),
  to: orNull(date(), 'The day now; null where the plan holds it no more.'),
  days: orNull(z.number(), 'Days later, negative where it is earlier; null where either day is missing.'),
  why: text('Why it moved.'),
});
