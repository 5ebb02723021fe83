// `auditcal.problems/1`: what any command prints with --json when it exits with status 2.

import * as z from 'zod/mini';
import { list, name, orNull, said, word } from './kinds.js';
import { conflict, problem } from './told.js';

export const problems = said(
  z.object({
    schema: name('auditcal.problems/1'),
    kind: word(
      ['input', 'infeasible'],
      'input: the file or the flags cannot be read; infeasible: they can, and no plan keeps them.',
    ),
    problems: list(problem, 'Every problem there is, by place.'),
    conflict: orNull(
      conflict,
      'A smallest set of lines and rules that cannot all hold; null where there is none.',
    ),
  }),
  'What a command prints with --json when it exits with status 2.',
);
