// How days and states are worded on every page. Spans name both their days, since both are included.

import type { Span } from '../calendar/index.js';
import type { Audience, PlanSpan, Severity } from '../model/index.js';

/** `2027-06-07 to 2027-06-09`; a single day stands alone. */
export function spanInWords(span: Span): string {
  return span.from === span.to ? span.from : `${span.from} to ${span.to}`;
}

/** The plural that heads a group of diagnostics. */
export const severityInWords: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  info: ['note', 'notes'],
};

/** What a span of the plan is called. */
export const spanKindInWords: Readonly<Record<PlanSpan['kind'], string>> = {
  'coverage-gap': 'coverage gap',
  bridge: 'bridge letter',
  'report-pending': 'report pending',
  'stale-report': 'stale report',
  uncertified: 'no certificate in force',
  restorable: 'certificate restorable',
  'roll-forward': 'roll-forward: days from interim testing to period end, left to the final session',
  suspended: 'certificate suspended',
  'subservice-report': 'period of a report',
  'subservice-pending': 'report pending',
  'subservice-letter': 'bridge letter',
  'subservice-gap': 'no report or letter',
};

/** Whom a page or a calendar is made for. */
export const audienceInWords: Readonly<Record<Exclude<Audience, 'internal'>, string>> = {
  everyone: 'for everyone',
  nda: 'under NDA',
  auditors: 'for auditors',
};
