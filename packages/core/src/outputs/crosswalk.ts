// `auditcal.crosswalk/1`: criteria of SOC 2 beside controls and clauses of ISO/IEC 27001.

import * as z from 'zod/mini';
import { count, list, name, orNull, said, text, word } from './kinds.js';

const pair = z.object({
  criterion: text('Trust Services criterion.'),
  criterionTitle: text('What it is about, in words of our own.'),
  control: text('Control of Annex A, or clause, of ISO/IEC 27001:2022.'),
  controlTitle: text('What it is about, in words of our own.'),
  strength: word(
    ['strong', 'related'],
    'Strong pairs are named again and again, related ones by few or only in part.',
  ),
  support: count('How many public mappings name the pair.'),
  mappings: list(z.string(), 'Which, by the words of `mappings`.'),
});

const shared = z.object({
  activity: text('Key of the activity.'),
  title: text('Its name.'),
  months: orNull(z.int(), 'Months between its turns; null where it goes by event or by report.'),
  criteria: list(z.string(), 'Criteria it is evidence for.'),
  controls: list(z.string(), 'Controls and clauses it is evidence for.'),
});

export const crosswalk = said(
  z.object({
    schema: name('auditcal.crosswalk/1'),
    edition: word(['2013', '2022'], 'The edition of ISO/IEC 27001 that was asked with.'),
    asked: orNull(z.string(), 'What was asked about; null for everything.'),
    ids: list(
      z.string(),
      "Criteria, and controls or clauses of today's edition, that this stands for; empty for everything.",
    ),
    forward: list(
      z.object({
        from: text('Control of Annex A of 2013.'),
        to: list(z.string(), 'Those of 2022 that took its place.'),
      }),
      'What took the place of what was asked about; empty with the edition of 2022.',
    ),
    pairs: list(pair, 'Pairs that ask for much the same, in the order of criteria.'),
    evidence: list(shared, 'Recurring work that is evidence for both.'),
    mappings: said(z.record(z.string(), z.string()), 'The public mappings, by word.'),
  }),
  'What `auditcal crosswalk --json` prints.',
);
