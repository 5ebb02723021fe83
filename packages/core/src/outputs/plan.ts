// `auditcal.plan/1` and, for several files, `auditcal.portfolio/1`. The type `Plan` in the model is the same shape;
// a test of types holds the two together.

import * as z from 'zod/mini';
import { engagement } from './engagement.js';
import { date, list, name, notYet, orNull, said, span, text, word } from './kinds.js';
import { occurrence } from './occurrence.js';
import { diagnostic } from './told.js';

const milestone = z.object({
  id: text('Stable id.'),
  kind: text('What happens: `report`, `decision`, `certificate-expires`, `book-auditor`, …'),
  for: text('Id of the engagement it belongs to.'),
  on: date('Its day.'),
  title: text('What happens, in words.'),
  owner: orNull(z.string(), 'Who usually sees to it; null where it only happens.'),
});

const planSpan = z.object({
  id: text('Stable id.'),
  kind: word(
    ['coverage-gap', 'bridge', 'report-pending', 'stale-report', 'uncertified', 'restorable', 'suspended'],
    'The state the days are in.',
  ),
  for: text('Id of the engagement it belongs to.'),
  from: date('First day, included.'),
  to: date('Last day, included.'),
});

export const plan = said(
  z.object({
    schema: name('auditcal.plan/1'),
    program: text('Id of the program.'),
    file: text('Path of the file, as it was named to auditcal.'),
    today: date('The day it was planned on.'),
    horizon: span('The days planned for. What begins in it is planned in full, past its end if need be.'),
    engagements: list(engagement, 'Audits: finished, booked and planned.'),
    activities: list(occurrence, 'Every turn of every recurring activity.'),
    milestones: list(milestone, 'Dated facts without length.'),
    spans: list(planSpan, 'Days that stand in one state, such as a coverage gap or a bridge letter.'),
    objective: notYet('What the plan costs and how near that is to the least possible.'),
    separate: notYet('The frameworks planned one after the other, for comparison.'),
    joint: notYet('The frameworks planned together.'),
    diagnostics: list(diagnostic, 'What our checks say, by severity, place and fingerprint.'),
  }),
  'What `auditcal plan --json` prints for one file.',
);

export const portfolio = said(
  z.object({
    schema: name('auditcal.portfolio/1'),
    today: date('The day all of them were planned on.'),
    programs: list(plan, 'The plan of each file, in the order the files were named.'),
    objective: notYet('What all plans cost together.'),
    teams: list(z.unknown(), 'Teams that several programs share. Not built yet: always empty.'),
  }),
  'What `auditcal plan --json` prints for several files.',
);
