// `auditcal.plan/1` and, for several files, `auditcal.portfolio/1`. The type `Plan` in the model is the same shape;
// a test of types holds the two together.

import * as z from 'zod/mini';
import { engagement } from './engagement.js';
import { amount, audience, count, date, list, name, orNull, said, span, text, word } from './kinds.js';
import { occurrence } from './occurrence.js';
import { move, term } from './price.js';
import { stress } from './stress.js';
import { diagnostic, shard } from './told.js';

const milestone = z.object({
  id: text('Stable id.'),
  kind: text('What happens: `report`, `decision`, `certificate-expires`, `book-auditor`, …'),
  for: text('Id of the engagement it belongs to.'),
  on: date('Its day.'),
  title: text('What happens, in words.'),
  owner: orNull(z.string(), 'Who usually sees to it; null where it only happens.'),
  audience: audience('Who may see it; never its owner.'),
  citation: z.exactOptional(text('Where it is written; absent where it is only how audits usually go.')),
});

const planSpan = z.object({
  id: text('Stable id.'),
  kind: word(
    [
      'coverage-gap',
      'bridge',
      'report-pending',
      'stale-report',
      'uncertified',
      'restorable',
      'suspended',
      'roll-forward',
      'subservice-report',
      'subservice-pending',
      'subservice-letter',
      'subservice-gap',
    ],
    'The state the days are in.',
  ),
  for: text('Id of the engagement it belongs to.'),
  organization: z.exactOptional(
    text('Name of the subservice organization whose report, letter or gap it is; only there.'),
  ),
  from: date('First day, included.'),
  to: date('Last day, included.'),
  audience: audience('Who may see it.'),
});

const shared = z.object({
  kind: word(['team', 'auditor'], 'A team that hosts visits, or an auditor with a limit of its own.'),
  name: text('Its name.'),
  capacity: count('Visits at the same time: of a team on any day, of an auditor in any ISO week.'),
  programs: list(z.string(), 'Ids of the programs that name it.'),
  peak: count('Most visits at the same time in these plans.'),
});

const objective = said(
  z.object({
    value: amount('The sum of the terms.'),
    bound: amount('No plan costs less: proven.'),
    gap: said(z.number(), '(value - bound) / value; 0 where nothing is left.'),
    optimal: said(z.boolean(), 'Whether no plan costs less than this one.'),
    currency: text('ISO 4217 code of every amount.'),
    terms: list(term, 'What the value is made of; the amounts add up to it.'),
    stopped: orNull(
      z.enum(['effort', 'time', 'interrupt']),
      'What ended the search before a proof; null where nothing did.',
    ),
  }),
  'What the plan costs by the prices planning goes by, and what is proven of it. No budget: fees are in it only where a choice of dates changes them.',
);

const figures = z.object({
  value: amount('What it costs, by the same prices.'),
  fieldworkWeeks: count('ISO weeks with fieldwork, finished audits left out.'),
});

const track = said(
  z.object({
    id: text('`soc2`, or `soc2@payments` where an organization has several.'),
    framework: text('Framework id, such as `soc2`.'),
    title: text('The name of its framework, with its own where it has one.'),
    scope: orNull(z.string(), 'What it is about; null where the file does not say.'),
    people: count('Persons in its scope.'),
    sites: count('Further sites in its scope.'),
    merge: orNull(
      z.object({
        into: text('The track it ends in.'),
        on: date('The first day on which there is one track.'),
      }),
      'Where it becomes part of another track; null where it stays.',
    ),
  }),
  'One report or one certificate.',
  { id: 'Track' },
);

const ownFramework = said(
  z.object({
    id: text('Its key under `frameworks`.'),
    name: text('What titles call it.'),
    document: orNull(z.string(), 'What an assessment gives in hand; null for other families.'),
    audits: list(
      z.object({
        id: text('The part after the slash in an audit id.'),
        title: text('What it is called.'),
        outcome: word(['report', 'decision'], 'What it ends in.'),
      }),
      'Its audits.',
    ),
    activities: list(z.string(), 'Keys of the activities it calls for.'),
  }),
  "A framework of the user's own, which nobody else knows the words of.",
  { id: 'OwnFramework' },
);

const duty = said(
  z.object({
    id: text('Its key under `frameworks`, such as gdpr.'),
    framework: text('Id of its framework.'),
    title: text('What it is called.'),
    scope: orNull(z.string(), 'Who is bound, as the file says it.'),
  }),
  'A framework that nobody examines: its work is planned, and no audit.',
  { id: 'Duty' },
);

export const plan = said(
  z.object({
    schema: name('auditcal.plan/1'),
    program: text('Id of the program.'),
    file: text('Path of the file, as it was named to auditcal.'),
    today: date('The day it was planned on.'),
    horizon: span('The days planned for. What begins in it is planned in full, past its end if need be.'),
    tracks: list(track, "The reports and certificates that are planned, in the file's order."),
    duties: z.exactOptional(
      list(
        duty,
        "Frameworks that nobody examines, such as laws, in the file's order; absent where there are none.",
      ),
    ),
    ownFrameworks: z.exactOptional(
      list(ownFramework, "The words of frameworks of the user's own; absent where there are none."),
    ),
    engagements: list(engagement, 'Audits: finished, booked and planned.'),
    activities: list(occurrence, 'Every turn of every recurring activity.'),
    milestones: list(milestone, 'Dated facts without length.'),
    spans: list(planSpan, 'Days that stand in one state, such as a coverage gap or a bridge letter.'),
    objective,
    separate: orNull(
      figures,
      'The frameworks planned one after the other, each within what those before leave, no visit shared; null where one finds no room.',
    ),
    joint: said(figures, 'This plan in the same two figures.'),
    safety: orNull(
      z.object({
        value: amount('What this plan costs, its own charges under `survive-major` left out.'),
        without: amount('What the cheapest plan costs that does not mind a major nonconformity.'),
        price: amount('What the safety costs: the one less the other.'),
        breaking: count(
          'Certification audits after which one major nonconformity would break a hard date all the same.',
        ),
      }),
      'What room for one major nonconformity costs; null where `planning.weights` puts no price on it, and for programs planned in the room that others leave.',
    ),
    moves: list(move, 'What differs from the plan agreed before, by day; empty without one.'),
    stress: orNull(
      stress,
      'What the plan survives, one thing going wrong at a time; null without `--stress`.',
    ),
    diagnostics: list(diagnostic, 'What our checks say, by severity, place and fingerprint.'),
  }),
  'What `auditcal plan --json` prints for one file.',
);

export const portfolio = said(
  z.object({
    schema: name('auditcal.portfolio/1'),
    today: date('The day they were planned on, the latest where organizations are in different days.'),
    shard,
    programs: list(plan, 'The plan of each file, in the order the files were named.'),
    objective: orNull(
      objective,
      'What all plans cost together and what is proven of it; null where they count in different currencies.',
    ),
    teams: list(shared, 'Teams and limited auditors that several of the programs share.'),
  }),
  'What `auditcal plan --json` prints for several files.',
);
