// Milestones that every framework has: they follow from what an audit ends in, on their own civil date, whatever day
// of the week that is.

import { addMonths, fromDay, type PlainDate, toDay } from '../../calendar/index.js';
import type {
  Audience,
  AuditType,
  Engagement,
  Framework,
  Milestone,
  RecordedAudit,
} from '../../model/index.js';

const OUTCOMES = { report: 'Report issued', decision: 'Certification decision' } as const;

/** Outcome and as-of date; of a certificate also the last day it is valid and the last on which it can be restored. */
export function factsOf(
  engagement: Engagement,
  type: AuditType,
  { cycle, auditor }: Framework,
  recorded: RecordedAudit | undefined,
): Milestone[] {
  const { id, report, asOf, expires, audience, audiences } = engagement;
  const fact = (
    kind: string,
    on: PlainDate,
    title: string,
    owner: string,
    audience: Audience,
  ): Milestone => ({
    id: `${id}-${kind}`,
    kind,
    for: id,
    on,
    title,
    owner,
    audience,
  });
  const facts = [fact(type.outcome, report, OUTCOMES[type.outcome], auditor.title, audiences.outcome)];
  if (asOf) facts.push(fact('as-of', asOf, 'As-of date', 'management', audiences.period));
  const withdrawn = recorded?.withdrawn;
  if (withdrawn)
    facts.push(fact('certificate-withdrawn', withdrawn, 'Certificate withdrawn', auditor.title, audience));
  else if (expires && cycle.kind === 'certification') {
    const restorable = fromDay(addMonths(toDay(expires), cycle.restore.months));
    facts.push(fact('certificate-expires', expires, 'Certificate expires', 'management', audience));
    if (cycle.restore.months > 0)
      facts.push(
        fact('restore-ends', restorable, 'Last day to restore the certificate', 'management', 'internal'),
      );
  }
  if (expires && cycle.kind === 'assessment') {
    const says = `${capital(cycle.document)} runs out`;
    facts.push(fact('certificate-expires', expires, says, 'management', audience));
  }
  return facts;
}

function capital(words: string): string {
  return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}
