// `auditcal.brief/1`: what an auditor is sent before an audit.

import * as z from 'zod/mini';
import { count, date, list, name, orNull, said, span, text, word } from './kinds.js';

const ends = said(
  z.object({
    kind: word(['report', 'decision'], 'What the audit ends in.'),
    on: date('Its day.'),
  }),
  'What it ends in, and when.',
);

const audit = z.object({
  id: text('Audit and number, `soc2-type2-2`.'),
  audit: text('Track and audit type, `soc2/type2`.'),
  track: text('Track id.'),
  framework: text('Framework id.'),
  title: text('The audit as people call it.'),
  status: word(['done', 'booked', 'planned'], 'planned: its dates are proposed and not agreed.'),
  period: orNull(span(), 'The observation period; null where there is none.'),
  asOf: orNull(date(), 'The one day it speaks for; null where there is none.'),
  fieldwork: orNull(span(), 'The final session; null where the file does not say.'),
  auditor: orNull(z.string(), 'Name of the auditor; null where the file names none.'),
  ends,
  visitWith: list(z.string(), 'Titles of the audits in the same visit.'),
});

const scope = z.object({
  words: orNull(z.string(), 'The scope in words; null where the file has none.'),
  standard: text('The standard or the criteria, in full.'),
  edition: orNull(z.string(), 'The edition audited against; null where there are none.'),
  categories: list(
    z.object({ id: text('Category id.'), title: text('Its name.') }),
    'Categories in scope, in the order of the criteria.',
  ),
});

const time = z.object({
  row: said(
    z.object({ from: count('Fewest persons of the row.'), to: count('Most persons of the row.') }),
    'The row of the table the persons fall in, both ends included.',
  ),
  initial: said(z.number(), 'Audit days of a first certification by that row.'),
  days: said(z.number(), 'Audit days of this audit, in halves.'),
  adjustments: list(
    z.object({ why: text('What it is for.'), days: said(z.number(), 'Audit days more, or less.') }),
    'What is added or taken off.',
  ),
  citation: text('Where the table is.'),
});

const headcount = z.object({
  persons: count('Persons in scope.'),
  assumed: said(z.boolean(), 'The file does not say, and this was taken.'),
  time: orNull(time, 'Audit days; null where the framework has no table of them.'),
});

const sites = z.object({
  of: count('Further sites in scope, the central function not counted.'),
  sampled: orNull(z.int(), 'How many are visited; null where none are sampled.'),
  named: list(
    z.object({
      name: text('Its name.'),
      regions: list(z.string(), 'ISO 3166 codes of the place it is in.'),
      now: said(z.boolean(), 'It is visited this time, as far as the sample is known.'),
      visited: orNull(date(), 'The last day on which it was visited; null where the file names none.'),
    }),
    'Those with a name.',
  ),
});

const session = z.object({
  kind: word(['planning', 'interim', 'final', 'stage', 'follow-up'], 'What it is for.'),
  from: date('First day, included.'),
  to: date('Last day, included.'),
  mode: word(['onsite', 'remote'], 'Whether the auditors come to the site.'),
});

const meeting = z.object({
  title: orNull(z.string(), 'What it is about; null where the file does not say.'),
  at: text("Day and hour by the clocks of the organization's zone."),
});

const prior = z.object({
  id: text('Audit and number.'),
  title: text('The audit as people call it.'),
  period: orNull(span(), 'The observation period; null where there is none.'),
  asOf: orNull(date(), 'The one day it speaks for; null where there is none.'),
  ended: ends,
  auditor: orNull(z.string(), 'Name of the auditor; null where the file names none.'),
  opinion: orNull(
    z.enum(['unmodified', 'qualified', 'adverse', 'disclaimer']),
    "The auditor's opinion; null where the file does not say, or the audit gives none.",
  ),
  edition: orNull(z.string(), 'The edition audited against; null where the file does not say.'),
});

const certificate = z.object({
  document: text(
    'What it is: `certificate`, or what its framework calls it, such as `attestation of compliance`.',
  ),
  number: orNull(z.string(), 'Printed number; null where the file does not say.'),
  firstIssued: orNull(date(), 'Printed day of first issue; null where the file does not say.'),
  decided: date('The day it was decided.'),
  expires: date('Its last day.'),
  edition: orNull(z.string(), 'The edition it names; null where the file does not say.'),
  state: orNull(z.string(), 'State on the register, or that it is suspended; null where nothing is known.'),
});

const finding = z.object({
  from: text('Title of the audit that raised it.'),
  id: orNull(z.string(), "The auditor's number for it; null where the file does not say."),
  grade: word(['major', 'minor', 'exception'], 'How grave it is; exceptions are those of a report.'),
  against: orNull(z.string(), 'Clause, control or criterion; null where the file does not say.'),
  raised: orNull(date(), 'The day it was raised; null where nothing is known of it.'),
  agreed: orNull(date(), 'The day agreed for its closure; null where none is.'),
  note: orNull(z.string(), 'What the auditor wrote; null where the file does not say.'),
});

const change = z.object({
  on: date('The first day on which it is so.'),
  kind: word(
    [
      ...(['people', 'acquisition', 'divestiture', 'site-opened'] as const),
      ...(['site-closed', 'category', 'scope', 'product', 'merge'] as const),
    ],
    'What kind of change it is.',
  ),
  what: text('The change in words.'),
  notified: orNull(date(), 'The day the certification body was told; null where nobody has been.'),
});

const subservice = z.object({
  name: text('Its name.'),
  service: orNull(z.string(), 'What it does; null where the file does not say.'),
  method: word(['carve-out', 'inclusive'], 'inclusive: its controls are examined with ours.'),
  reports: list(
    z.object({
      period: span('The period of the report.'),
      issued: orNull(date(), 'The day it was or will be issued; null where nobody has said.'),
      reviewed: orNull(date(), 'The last day on which it was reviewed; null where nobody has.'),
    }),
    'Reports that speak for days of the period.',
  ),
  letters: list(span(), 'Days of the period that a letter of its management speaks for.'),
  cuecs: count('Complementary user entity controls that its reports expect.'),
});

const contact = z.object({
  name: text('Their name.'),
  role: orNull(z.string(), 'What they answer for; null where the file does not say.'),
  email: orNull(z.string(), 'Where they are reached; null where the file does not say.'),
});

const next = z.object({
  title: text('The audit as people call it.'),
  fieldwork: orNull(span(), 'Its final session; null where that is open.'),
  period: orNull(span(), 'Its observation period; null where there is none.'),
});

export const brief = said(
  z.object({
    schema: name('auditcal.brief/1'),
    program: text('Id of the program.'),
    today: date('The day it was planned on.'),
    organization: said(
      z.object({
        name: text('Name of the organization.'),
        regions: list(z.string(), 'ISO 3166 codes of the places it works in.'),
        timezone: text('Its time zone.'),
      }),
      'Who is audited.',
    ),
    audit: said(audit, 'The audit to come.'),
    scope: said(scope, 'What is audited, against what.'),
    headcount: said(headcount, 'Persons the audit is sized by.'),
    sites: said(sites, 'Sites besides the central function.'),
    sessions: list(session, 'Days on which auditors work with the team, in order.'),
    meetings: list(meeting, 'Hours agreed, in order.'),
    dates: list(
      z.object({ on: date('Its day.'), what: text('What happens.') }),
      'Steps towards the audit that auditors take part in, by day.',
    ),
    rollForward: orNull(
      span(),
      'Days of the period that the interim session has not seen; null where there are none.',
    ),
    prior: list(prior, 'Audits of the same track that are done, the newest first.'),
    certificate: orNull(
      certificate,
      'The certificate in force when it takes place; null where there is none.',
    ),
    findings: list(finding, 'What auditors wrote that is not closed.'),
    changes: list(change, 'What has changed, or will have, between the audit before and this one; by day.'),
    subservices: list(subservice, 'Organizations whose controls ours rest on.'),
    contacts: list(contact, 'Whom the auditor may turn to.'),
    documents: list(
      z.object({ id: text('Its id.'), title: text('Its name.') }),
      'What is handed over before the audit.',
    ),
    next: orNull(next, 'The audit of the track that follows; null where the plan ends with this one.'),
  }),
  'What `auditcal brief --json` prints: what auditors may see and nothing else.',
);
