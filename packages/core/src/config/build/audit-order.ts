// Whether the dates of one recorded audit can follow each other. Dates in an order no audit can have are the file's
// problem, not the plan's; the rule they break is the framework's own where it has one.

import type { PlainDate } from '../../calendar/index.js';
import type { Framework, Point, RecordedAudit } from '../../model/index.js';
import type { KnownAudit } from './audit-ids.js';
import type { View } from './view.js';

/** Tells of dates of one entry that are out of order. */
export function checkOrder(view: View, audit: RecordedAudit, { framework, type }: KnownAudit): void {
  const { asOf, period, fieldwork, outcome, expires } = audit;
  const ends = type.outcome;
  const sequence = sequenceRule(framework, type.id);
  const tell = (key: string | readonly string[], says: string, remedy: string): void => {
    view.complain(sequence.rule, key, says, remedy, sequence.citation);
  };
  if (period && fieldwork && fieldwork.to <= period.to) {
    const says = `fieldwork of ${audit.audit} ends ${fieldwork.to}, and its period ends ${period.to}; the last fieldwork day is after the period`;
    tell(['fieldwork', 'to'], says, 'mend the fieldwork or the period');
  }
  if (period && outcome !== undefined && outcome <= period.to) {
    const says = `the ${ends} of ${audit.audit} is dated ${outcome}, and its period ends ${period.to}; a ${ends} is after the period`;
    tell(ends, says, `mend the ${ends} or the period`);
  }
  if (asOf !== undefined && outcome !== undefined && outcome < asOf) {
    const says = `the ${ends} of ${audit.audit} is dated ${outcome}, before the day it speaks for, ${asOf}`;
    tell(ends, says, `mend the ${ends} or the as-of date`);
  }
  if (fieldwork && outcome !== undefined && outcome < fieldwork.to) {
    const says = `the ${ends} of ${audit.audit} is dated ${outcome}, before its last fieldwork day, ${fieldwork.to}`;
    view.complain('out-of-order', ends, says, `mend the ${ends} or the fieldwork`);
  }
  if (outcome !== undefined && expires !== undefined && expires <= outcome) {
    const key = view.has('expires') ? 'expires' : ['certificate', 'expires'];
    const says = `the certificate expires ${expires}, and is decided ${outcome}`;
    view.complain('backwards', key, says, 'mend one of the two');
  }
}

/** Tells of a report that is there and of which the file does not say what it speaks for: its period, or its day. */
export function checkSubject(
  view: View,
  { audit, asOf, period, outcome }: RecordedAudit,
  { type }: KnownAudit,
  today: PlainDate,
): void {
  if (outcome === undefined || outcome > today) return;
  if (type.role === 'period' && period === undefined && !view.has('period')) {
    const says = `the ${type.outcome} of ${audit} is dated ${outcome}, and the entry has no \`period\``;
    view.complain(
      'missing-key',
      undefined,
      says,
      'write the period the report covers: `period: { from, to }`',
    );
  }
  if (type.role === 'point' && asOf === undefined && !view.has('as-of')) {
    const says = `the ${type.outcome} of ${audit} is dated ${outcome}, and the entry has no \`as-of\``;
    view.complain('missing-key', undefined, says, 'write the day the report speaks for: `as-of:`');
  }
}

const LOOKED_AT: readonly Point[] = ['period-to', 'as-of'];

// The framework's rule that work follows what it looks at: the period, or the day.
function sequenceRule(
  { rules }: Framework,
  type: string,
): { readonly rule: string; readonly citation: string | undefined } {
  const written = rules.find(({ severity, from, to }) => {
    const within = from.relation === 'itself' && LOOKED_AT.includes(from.point);
    return severity === 'error' && within && to.audits.includes(type);
  });
  return { rule: written?.rule ?? 'out-of-order', citation: written?.citation };
}
