// `auditcal.evidence/1`: each turn of recurring work against each window of evidence. The types `EvidenceMatrix` and
// `EvidenceMatrices` in the model are the same shapes.

import * as z from 'zod/mini';
import { count, date, list, name, orNull, said, text, word } from './kinds.js';

const STATES = ['counts', 'open', 'missed', 'too-early', 'too-late', 'certificate-only'] as const;
const state = word(
  STATES,
  'counts: done inside the window; open: planned inside it; missed: due inside it, for good; too-early, too-late: done, planned or due before or after it; certificate-only: after a period and before the next certification audit, so it counts for the certificate now and for the next period later.',
);
const NOTES: Readonly<Record<(typeof STATES)[number], string>> = {
  counts: 'Done inside it.',
  open: 'Planned inside it.',
  missed: 'Due inside it, and missed for good.',
  'too-early': 'Before it.',
  'too-late': 'After it.',
  'certificate-only': 'After the period and before the next certification audit.',
};

const window = said(
  z.object({
    id: text('Id of the engagement.'),
    audit: text('`<track>/<type>`.'),
    track: text('Id of the track.'),
    framework: text('Id of its framework.'),
    title: text('The engagement as people call it.'),
    status: word(['done', 'booked', 'planned'], 'How far the engagement is.'),
    kind: word(
      ['period', 'date', 'interval'],
      'period: inside a Type II; date: in the year before an as-of date; interval: between certification audits.',
    ),
    from: orNull(
      date(),
      'First day, included; null where no audit came before, so that all earlier work counts.',
    ),
    to: date('Last day, included.'),
    when: word(['over', 'running', 'ahead'], 'Where it stands to today.'),
    states: said(
      z.object({
        counts: count(NOTES.counts),
        open: count(NOTES.open),
        missed: count(NOTES.missed),
        'too-early': count(NOTES['too-early']),
        'too-late': count(NOTES['too-late']),
        'certificate-only': count(NOTES['certificate-only']),
      }),
      'Turns by their state in it.',
    ),
  }),
  'The days on which work counts for one engagement.',
);

const turn = said(
  z.object({
    id: text('Id of the occurrence.'),
    activity: text('Key of the activity.'),
    title: text('The activity as people call it.'),
    status: word(['done', 'late', 'missed', 'overdue', 'due-soon', 'planned'], 'As in the plan.'),
    due: date('Last day on which it is on time, included.'),
    planned: date('The day it is planned on.'),
    on: orNull(date(), 'The day the control operated; null while it has not. It alone decides.'),
    captured: orNull(date(), 'The day the evidence was made, where that is another. It never decides.'),
    evidence: orNull(z.string(), 'Path or link of the evidence; null where none is recorded.'),
    owner: orNull(z.string(), 'Who sees to it; null where nobody is named.'),
    windows: list(
      z.object({ for: text('Id of the engagement.'), state }),
      'Every window whose auditors look at the activity.',
    ),
  }),
  'One turn of a recurring activity.',
);

const missing = z.object({
  activity: text('Key of the activity.'),
  title: text('The activity as people call it.'),
  occurrence: orNull(
    z.string(),
    'Id of the turn to be done; null where none falls into the window, so that one more is needed.',
  ),
  for: list(z.string(), 'Ids of the engagements it is for.'),
  by: date('The last day on which it counts for all of them, and is on time.'),
  planned: orNull(date(), 'The day it is planned on; null where no turn is.'),
  owner: orNull(z.string(), 'Who sees to it; null where nobody is named.'),
});

const population = z.object({
  id: text('Id of the milestone.'),
  for: text('Id of the engagement.'),
  on: date('The day for it.'),
  title: text('What is drawn.'),
  owner: orNull(z.string(), 'Who usually sees to it.'),
});

const share = z.object({ shared: count('Those that serve several tracks.'), of: count('All of them.') });

export const evidenceMatrix = said(
  z.object({
    schema: name('auditcal.evidence/1'),
    program: text('Id of the program.'),
    file: text('Path of the file, as it was named to auditcal.'),
    today: date('The day it was planned on.'),
    windows: list(window, "By track in the file's order, then by their last day."),
    turns: list(turn, 'Every turn of every recurring activity, by due day.'),
    missing: list(missing, 'What windows that run today lack, by the day it is needed.'),
    populations: list(population, 'Complete lists that periods to come need, by day.'),
    reuse: orNull(
      z.object({
        controls: said(share, 'Kinds of work that several tracks look at.'),
        artefacts: said(
          share,
          'Turns, each with evidence of its own, that count or will for several tracks; of those that do for any.',
        ),
      }),
      'How much serves several tracks, in two counts that are never mixed; null for one track.',
    ),
  }),
  'The evidence of one program.',
  { id: 'Evidence' },
);

export const evidenceMatrices = said(
  z.object({
    schema: name('auditcal.evidence/1'),
    today: date('The day they were planned on, the latest where organizations are in different days.'),
    programs: list(evidenceMatrix, 'Each file, in the order the files were named.'),
  }),
  'The evidence of several programs.',
);

export const evidence = said(
  z.union([evidenceMatrix, evidenceMatrices]),
  'What `auditcal evidence --json` prints: of one file by itself, of several in a list.',
);
