// When what an auditor wrote is to be answered: the plan for it, and its closing. The days are habits of certification
// bodies and stand in the framework's data; an auditor's own term for a major is never passed.

import { addMonths, fromDay, type PlainDate, toDay } from '../calendar/index.js';
import { closingTimeOf, inDays } from './closing.js';
import type { Framework } from './framework.js';
import type { Engagement } from './plan.js';
import type { Nonconformity, Program } from './program.js';

/** The days of one finding; null where nothing says when. */
export interface FindingDue {
  /** The corrective action plan is with the auditor. */
  readonly plan: PlainDate | null;
  /** Closed as it usually is: a major after some weeks, a minor by the next audit. */
  readonly closing: PlainDate | null;
  /** Closed at the latest: the end of the auditor's term for a major. */
  readonly latest: PlainDate | null;
}

/** When a finding of an audit is to be answered; `engagements` are all of the plan. */
export function findingDue(
  finding: Nonconformity,
  engagement: Engagement,
  framework: Framework,
  { auditors }: Pick<Program, 'auditors'>,
  engagements: readonly Engagement[],
): FindingDue {
  const { conventions, cycle } = framework;
  const from = toDay(finding.raised ?? engagement.fieldwork?.to ?? engagement.report);
  const after = (aspect: string): PlainDate | null => {
    const it = conventions[aspect];
    return it ? fromDay(addMonths(from, it.months ?? 0) + (it.days ?? 0)) : null;
  };
  const plan = after(`plan-of-${finding.grade}`);
  if (finding.grade === 'minor') {
    const next = nextAudit(engagement, framework, engagements);
    return { plan, closing: next, latest: next };
  }
  const own = closingTimeOf(engagement.auditor ?? undefined, auditors);
  const usual = after('closing-of-major');
  const term = own ? inDays(own) : cycle.kind === 'certification' ? cycle.majors.closing : undefined;
  const latest = term === undefined ? null : fromDay(from + term);
  return { plan, closing: usual && latest && latest < usual ? latest : usual, latest };
}

// The first day of the next surveillance or renewal.
function nextAudit(
  { track, report, id }: Engagement,
  { audits, cycle }: Framework,
  engagements: readonly Engagement[],
): PlainDate | null {
  if (cycle.kind !== 'certification') return null;
  const following = audits.filter(({ role }) => role === 'surveillance' || role === 'renewal');
  const days = engagements
    .filter((it) => it.track === track && it.id !== id && it.report > report)
    .filter((it) => following.some((type) => it.audit.endsWith(`/${type.id}`)))
    .map((it) => it.fieldwork?.from ?? it.report);
  return days.sort()[0] ?? null;
}

/** A finding in words: `major nonconformity NC-01 (9.2)`. */
export function findingInWords({ grade, id, clause }: Nonconformity): string {
  return [`${grade} nonconformity`, id, clause && `(${clause})`].filter(Boolean).join(' ');
}
