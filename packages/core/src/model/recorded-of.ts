// Which entry of the file an engagement was made from. What is written is fixed, so the two share every date that the
// entry has; nothing else ties them together.

import type { Engagement } from './plan.js';
import type { Program, RecordedAudit } from './program.js';

/** Whether an engagement was made from an entry. */
export function isMadeFrom(engagement: Engagement, recorded: RecordedAudit): boolean {
  const { fieldwork, period, asOf, outcome } = recorded;
  return (
    engagement.status !== 'planned' &&
    engagement.audit === recorded.audit &&
    (outcome === undefined || engagement.report === outcome) &&
    (asOf === undefined || engagement.asOf === asOf) &&
    (period === undefined || engagement.period?.from === period.from) &&
    (fieldwork === undefined || engagement.fieldwork?.from === fieldwork.from)
  );
}

/** The entry of an engagement; undefined where it is planned. */
export function recordedOf(
  { audits }: Pick<Program, 'audits'>,
  engagement: Engagement,
): RecordedAudit | undefined {
  return audits.find((recorded) => isMadeFrom(engagement, recorded));
}
