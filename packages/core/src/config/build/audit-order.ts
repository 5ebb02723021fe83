// Whether the dates of one recorded audit can follow each other: the framework's own rules within one engagement, and
// what holds for every audit. A date that cannot be a fact is the file's problem, not the plan's.

import { addDuration, fromDay, type PlainDate, toDay } from '../../calendar/index.js';
import type { Point, RecordedAudit, TemporalRule } from '../../model/index.js';
import type { KnownAudit } from './audit-ids.js';
import type { View } from './view.js';

/** Tells of dates of one entry that are out of order. */
export function checkOrder(view: View, audit: RecordedAudit, known: KnownAudit): void {
  const broken = known.framework.rules.find((rule) => breaks(rule, audit, known.type.id));
  if (broken) complainOfRule(view, audit, broken);
  else checkOutcome(view, audit, known);
}

function checkOutcome(view: View, audit: RecordedAudit, known: KnownAudit): void {
  const { outcome, fieldwork, expires } = audit;
  const ends = known.type.outcome;
  const latest = fieldwork?.to;
  if (outcome !== undefined && latest !== undefined && outcome < latest) {
    const says = `the ${ends} of ${audit.audit} is dated ${outcome}, before its last fieldwork day, ${latest}`;
    view.complain('out-of-order', ends, says, `mend the ${ends} or the fieldwork`);
  }
  if (outcome !== undefined && expires !== undefined && expires <= outcome) {
    const key = view.has('expires') ? 'expires' : ['certificate', 'expires'];
    view.complain(
      'backwards',
      key,
      `the certificate expires ${expires}, and is decided ${outcome}`,
      'mend one of the two',
    );
  }
}

function breaks(rule: TemporalRule, audit: RecordedAudit, type: string): boolean {
  if (rule.severity !== 'error' || rule.from.relation !== 'itself' || !rule.to.audits.includes(type))
    return false;
  const first = firstAllowed(rule, audit);
  const to = dateOf(audit, rule.to.point);
  return first !== undefined && to !== undefined && to < first;
}

// Rules with a timing key leave the usual room between two days; what is already a fact may have needed less.
function firstAllowed(rule: TemporalRule, audit: RecordedAudit): PlainDate | undefined {
  const from = dateOf(audit, rule.from.point);
  if (from === undefined || !rule.atLeast || 'year' in rule.atLeast) return undefined;
  const { months = 0, days = 0 } = rule.atLeast;
  return fromDay(addDuration(toDay(from), { months, days }));
}

function complainOfRule(view: View, audit: RecordedAudit, rule: TemporalRule): void {
  const to = dateOf(audit, rule.to.point);
  const from = dateOf(audit, rule.from.point);
  const says = `${NAMES[rule.to.point]} of ${audit.audit} is ${to}, and ${NAMES[rule.from.point]} is ${from}: ${rule.why}`;
  view.complain(rule.rule, keyOf(rule.to.point, view), says, rule.remedy, rule.citation);
}

function dateOf(audit: RecordedAudit, point: Point): PlainDate | undefined {
  switch (point) {
    case 'start':
      return audit.fieldwork?.from;
    case 'end':
      return audit.fieldwork?.to;
    case 'outcome':
      return audit.outcome;
    case 'period-from':
      return audit.period?.from;
    case 'period-to':
      return audit.period?.to;
    case 'as-of':
      return audit.asOf;
    case 'expires':
      return audit.expires;
  }
}

const NAMES: Readonly<Record<Point, string>> = {
  start: 'the first fieldwork day',
  end: 'the last fieldwork day',
  outcome: 'the report or decision',
  'period-from': 'the first day of the period',
  'period-to': 'the last day of the period',
  'as-of': 'the as-of date',
  expires: 'the expiry',
};

function keyOf(point: Point, view: View): string | readonly string[] {
  if (point === 'start') return ['fieldwork', 'from'];
  if (point === 'end') return ['fieldwork', 'to'];
  if (point === 'period-from') return ['period', 'from'];
  if (point === 'period-to') return ['period', 'to'];
  if (point === 'outcome') return view.has('report') ? 'report' : 'decision';
  return point;
}
