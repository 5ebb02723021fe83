// How the program stands: certificates and their expiry, spans without cover, and diagnostics by severity.

import { addMonths, fromDay, lengthOf, type PlainDate, toDay } from '../calendar/index.js';
import { byText, counted, type Diagnostic, type PlanSpan, type Severity } from '../model/index.js';
import type { Reading } from './reading.js';
import type { CertificateRow, DiagnosticGroup, SpanRow } from './report.js';
import { severityInWords, spanKindInWords } from './words.js';

/** States in which days stand without the cover of a report or a certificate. */
const uncovered: readonly PlanSpan['kind'][] = [
  'coverage-gap',
  'uncertified',
  'suspended',
  'restorable',
  'subservice-gap',
];
const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Every certificate the plan knows of, by the day it was or will be decided. */
export function certificateRows({ plan, trackName, documentOf }: Reading): readonly CertificateRow[] {
  return plan.engagements
    .flatMap((it) =>
      it.expires
        ? [
            {
              id: it.id,
              title: `${trackName(it)} ${documentOf(it)}`,
              document: documentOf(it),
              decided: it.report,
              expires: it.expires,
              state: certificateState(it.report, it.expires, plan.today),
            },
          ]
        : [],
    )
    .sort((a, b) => byText(a.decided, b.decided) || byText(a.id, b.id));
}

/** What stands over them: not all that holds until a day is a certificate. */
export function certificatesHeading(rows: readonly CertificateRow[]): string {
  return rows.every(({ document }) => document === 'certificate')
    ? 'Certificates'
    : 'Certificates and attestations';
}

/** The last day of a certificate still counts as valid. */
function certificateState(decided: PlainDate, expires: PlainDate, today: PlainDate): string {
  if (today < decided) return 'to come';
  const left = toDay(expires) - toDay(today);
  if (left < 0) return `expired ${counted(-left, 'day')} ago`;
  return left === 0 ? 'in force, last day' : `in force, ${counted(left, 'day')} left`;
}

/** Days that stand in one state, by first day. */
export function spanRows(reading: Reading): readonly SpanRow[] {
  const { today } = reading.plan;
  const inAYear = fromDay(addMonths(toDay(today), 12));
  return reading.plan.spans
    .map((it) => ({
      ...it,
      what: stateInWords(it, reading),
      of: reading.titleOf(it.for),
      days: lengthOf(it),
      matters: uncovered.includes(it.kind) || (it.to >= today && it.from <= inAYear),
    }))
    .sort((a, b) => byText(a.from, b.from) || byText(a.id, b.id));
}

/**
 * What a span is called. Where one period follows another and is being reported on, the old report is not neglected:
 * nothing newer could be there yet.
 */
export function stateInWords({ kind, for: id, organization, from, to }: PlanSpan, reading: Reading): string {
  if (organization !== undefined) return `${organization}: ${spanKindInWords[kind]}`;
  const of = reading.engagement(id);
  if (kind === 'uncertified' && of) return `no ${reading.documentOf(of)} in force`;
  const spoken = of?.period?.to ?? of?.asOf;
  if (kind !== 'stale-report' || !of || !spoken) return spanKindInWords[kind];
  const inReporting = reading.plan.engagements.some(
    ({ track, period, report }) =>
      track === of.track &&
      period !== null &&
      toDay(period.from) === toDay(spoken) + 1 &&
      period.to < from &&
      to < report,
  );
  if (!inReporting) return spanKindInWords[kind];
  return `report older than ${counted(monthsSince(spoken, from), 'month')}, next one in reporting`;
}

/** Whole months that have passed before a day. */
function monthsSince(since: PlainDate, day: PlainDate): number {
  let months = 0;
  while (addMonths(toDay(since), months + 1) < toDay(day)) months += 1;
  return months;
}

/** Errors first; within a group the checks' own order stays. */
export function diagnosticGroups(diagnostics: readonly Diagnostic[]): readonly DiagnosticGroup[] {
  return severities
    .map((severity) => {
      const items = diagnostics.filter((it) => it.severity === severity);
      return { severity, heading: counted(items.length, ...severityInWords[severity]), items };
    })
    .filter((group) => group.items.length > 0);
}
