// An audit in the plan, as `auditcal.plan/1` and `auditcal.explain/1` print it.

import * as z from 'zod/mini';
import { amount, audience, count, date, list, orNull, said, span, text, word } from './kinds.js';
import { reason } from './told.js';

const session = z.object({
  kind: word(['planning', 'interim', 'final', 'stage', 'follow-up'], 'What the session is for.'),
  from: date('First day, included.'),
  to: date('Last day, included.'),
  mode: word(['onsite', 'remote'], 'Whether the auditors come to the site.'),
  jointWith: list(z.string(), 'Ids of engagements of other tracks in the visit of this session.'),
});

const meeting = z.object({
  title: orNull(z.string(), 'What it is about; null where the file does not say.'),
  at: text("Day and hour by the clocks of the organization's zone, as the file has them."),
  from: text('The instant at which it begins, in UTC.'),
  to: text('The instant at which it ends, in UTC.'),
});

const deadline = z.object({
  on: date('Last day the rule allows, included; not moved for weekends or holidays.'),
  rule: text('Public id of the rule; `goal` where the user set the date.'),
});

const sites = z.object({
  of: count('Sites there are, the central function not counted.'),
  sampled: count('How many of them are visited.'),
  names: list(
    z.string(),
    'Those known by name; at least a quarter of them is the certification body’s to draw.',
  ),
});

const auditTime = z.object({
  persons: count('Persons in scope on its first fieldwork day.'),
  row: said(
    z.object({
      from: count('Fewest persons of the row.'),
      to: count('Most persons of the row.'),
      days: amount('Auditor days of the first certification.'),
    }),
    'The row of the table that they fall in.',
  ),
  days: amount('Auditor days of this audit by the table.'),
  adjustments: list(
    z.object({
      why: text('What adds to the days or takes off.'),
      days: amount('Auditor days; negative where they are fewer.'),
    }),
    'What makes the days that are charged others than those of the table.',
  ),
});

const fee = z.object({
  low: amount('What it costs at the least.'),
  likely: amount('What it likely costs.'),
  high: amount('What it costs at the most.'),
  currency: text('ISO 4217 code.'),
});

const audiences = z.object({
  fieldwork: audience('Of its fieldwork and sessions.'),
  period: audience('Of its period or as-of date.'),
  outcome: audience('Of the day it ends.'),
});

export const engagement = said(
  z.object({
    id: text('Audit and number, `soc2-type2-2`: stable, and without a date that could move.'),
    audit: text('Track and audit type, `soc2/type2` or `soc2@payments/type2`.'),
    track: text(
      'The report or certificate it belongs to: `soc2`, or `soc2@payments` where there are several.',
    ),
    framework: text('Framework id, such as `soc2`.'),
    title: text('The audit as people call it, with the name of its track where that has one.'),
    status: word(
      ['done', 'booked', 'planned'],
      'done: its report or decision is on or before `today`; booked: in the file with dates still to come; planned: placed by auditcal.',
    ),
    period: orNull(span(), 'Type II: the observation period; null for every other audit.'),
    asOf: orNull(date(), 'Type I: the one day it speaks for; null for every other audit.'),
    fieldwork: orNull(
      span(),
      'The final session, on working days at both ends; null where the days of a finished audit are not recorded.',
    ),
    sessions: list(session, 'Days on which auditors work with the team, in order.'),
    meetings: list(meeting, 'Sessions with an hour, as the file records them, in order.'),
    report: date('The day the report is issued, or the certification decision is taken.'),
    expires: orNull(date(), 'Last day on which the certificate is valid; null where the audit gives none.'),
    earliest: orNull(
      date(),
      'First working day on which fieldwork may start under the hard date rules; capacity and prices are left out. Null when done.',
    ),
    latest: orNull(
      date(),
      'Last working day on which fieldwork may start under the hard date rules; capacity and prices are left out. Null when done.',
    ),
    deadline: orNull(deadline, 'The tightest hard deadline; null where there is none.'),
    jointWith: list(z.string(), 'Ids of engagements of other tracks in the same visit.'),
    because: list(reason, 'The rules and lines that made its dates.'),
    auditDays: orNull(z.number(), 'Audit days, in halves; null where the framework has no table of them.'),
    auditTime: orNull(auditTime, 'How they are counted; null where the framework has no table of them.'),
    sites: orNull(sites, 'Sites to visit besides the central function; null where none are sampled.'),
    auditor: orNull(z.string(), 'Name of the auditor; null where the file names none.'),
    cost: orNull(
      fee,
      "The auditor's fee, after any discount; null where no price is known, or the file took it out.",
    ),
    audience: audience('Who may see the report or certificate it ends in.'),
    audiences: said(audiences, 'Who may see when what of it happens.'),
  }),
  'One piece of work by an outside auditor, which ends in a report or a decision.',
  { id: 'Engagement' },
);
