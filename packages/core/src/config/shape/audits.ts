// The shape of `audits`: facts, finished or booked. Every key of every type stands here; which of them belong to the
// type of one entry is settled once the entry is read.

import { audienceShape } from './audiences.js';
import { control } from './codes.js';
import { date, kind, text, wallTime } from './kinds.js';
import { amount, block, choice, either, list, whole } from './parts.js';

const GRADES = ['major', 'minor'] as const;

/** A list of recorded audits. */
export function auditsShape() {
  return list(
    entryShape(),
    'Finished and booked audits. The planner never moves what is written here.',
    'a list such as [{ audit: iso27001/stage1, report: 2026-06-05 }]',
  );
}

function span(description: string) {
  return block({ from: date('First day.'), to: date('Last day, included.') }, description);
}

function entryShape() {
  return block(
    {
      audit: kind('an audit id, such as soc2/type2,', () => undefined, {
        description:
          'Which audit: `<framework>/<type>`, or `<framework>@<name>/<type>` of a track with a name.',
        examples: ['soc2/type2', 'soc2@payments/type2', 'iso27001/stage2'],
      }),
      nth: whole(
        'Number of its kind, counted from the oldest, where the file does not hold them all.',
        1,
        1000,
        2,
      ).optional(),
      'as-of': date('The day a report on one date speaks for.').optional(),
      period: span('The observation period.').optional(),
      planning: span('Planning session: kickoff and walkthroughs, before the period ends.').optional(),
      interim: span('Interim session, inside the period.').optional(),
      mode: choice(
        ['onsite', 'remote'],
        'Where fieldwork is held. Default: as is usual for the audit.',
      ).optional(),
      fieldwork: span('The days auditors work with the team; of several sessions the final one.').optional(),
      report: date('The day the report is issued.').optional(),
      decision: date('The day the certificate is decided.').optional(),
      expires: date(
        'Last day of the certificate. Default: 36 months after the decision, less one day.',
      ).optional(),
      edition: either(
        [text('The edition.'), whole('The edition by its year.', 1900, 2200, 2022)],
        'an edition, such as 2022,',
        'The edition audited against.',
      ).optional(),
      opinion: choice(
        ['unmodified', 'qualified', 'adverse', 'disclaimer'],
        "The auditor's opinion.",
      ).optional(),
      exceptions: list(exceptionShape(), 'What the report lists beside the opinion.').optional(),
      nonconformities: list(nonconformityShape(), 'What the certification body raised.').optional(),
      findings: list(findingShape(), 'The same, as findings with ids and clauses.').optional(),
      recommendation: choice(
        ['unconditional', 'conditional', 'not-recommended'],
        'What the auditors recommend for the decision; a conditional one waits until its findings are closed.',
      ).optional(),
      certificate: certificateShape().optional(),
      suspended: block(
        { from: date('First day.'), to: date('Last day; absent while it lasts.').optional() },
        'The certificate was suspended.',
      ).optional(),
      withdrawn: date('The first day on which the certificate is withdrawn.', '2027-03-01').optional(),
      sessions: list(sessionShape(), 'Sessions with an hour, agreed with the auditor.').optional(),
      sites: list(
        text('Name of a site.', ['Berlin']),
        'The sites it visited or will visit, besides the central function.',
      ).optional(),
      auditor: text('Who did or does it.').optional(),
      cost: amount('What it cost.', 42000).optional(),
      audience: audienceShape('Who may see its report or certificate').optional(),
    },
    'One audit, finished or booked.',
  );
}

function exceptionShape() {
  return block(
    { criterion: control('The criterion.'), note: text('What was found.').optional() },
    'An exception.',
  );
}

function nonconformityShape() {
  return block(
    {
      grade: choice(GRADES, 'How grave it is.'),
      plan: text('The corrective action plan: a path, a link or a sentence.').optional(),
      raised: date('The day it was raised.').optional(),
      verified: date('The day correction and corrective action were verified.').optional(),
    },
    'A nonconformity.',
  );
}

function findingShape() {
  return block(
    {
      id: text("The auditor's number for it.", ['NC-01']).optional(),
      grade: choice(GRADES, 'How grave it is.'),
      clause: text('Clause or control it was raised against, in quotes.', ['9.2', 'A.5.18']).optional(),
      plan: text('The corrective action plan: a path, a link or a sentence.').optional(),
      raised: date('The day it was raised.').optional(),
      closed: date('The day it was closed, or the day agreed for that.').optional(),
    },
    'A finding.',
  );
}

function certificateShape() {
  return block(
    {
      number: text('Its number, in quotes.').optional(),
      'first-issued': date('First day of the first certificate.').optional(),
      'cycle-start': date(
        'First day of this cycle; counts as the decision where the entry has none.',
      ).optional(),
      expires: date('Last day, as printed.').optional(),
      state: text('State on the register.', ['active', 'suspended', 'withdrawn']).optional(),
      edition: either(
        [text('The edition.'), whole('The edition by its year.', 1900, 2200, 2022)],
        'an edition, such as 2022,',
        'The edition it names.',
      ).optional(),
    },
    'What is printed on the certificate.',
  );
}

function sessionShape() {
  return block(
    {
      title: text('What it is about.').optional(),
      at: wallTime("When it begins, by the clocks of the organization's zone."),
      until: wallTime('When it ends. Default: an hour later.', '2027-06-07T10:30').optional(),
    },
    'A session.',
  );
}
