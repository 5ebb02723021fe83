// Steps that follow from what an auditor wrote: the plan for each finding and its closing, the repair of each exception,
// and the end of a suspension. They belong to audits that are over as well, as long as something is open.

import { addMonths, fromDay, toDay } from '../../calendar/index.js';
import {
  type Engagement,
  type Framework,
  findingDue,
  findingInWords,
  type Milestone,
  type RecordedAudit,
} from '../../model/index.js';
import { isModified } from '../cycles/facts.js';
import type { MilestoneInput } from './index.js';

/** The open steps of an audit's outcome. */
export function outcomeSteps(
  engagement: Engagement,
  framework: Framework,
  recorded: RecordedAudit | undefined,
  input: MilestoneInput,
): Milestone[] {
  if (!recorded) return [];
  return [
    ...findingSteps(engagement, framework, recorded, input),
    ...exceptionSteps(engagement, framework, recorded, input),
    ...suspensionSteps(engagement, framework, recorded, input),
  ];
}

function findingSteps(
  engagement: Engagement,
  framework: Framework,
  { nonconformities }: RecordedAudit,
  { program, engagements, calendar, today }: MilestoneInput,
): Milestone[] {
  return nonconformities.flatMap((finding, index): Milestone[] => {
    const id = `${engagement.id}-finding-${index + 1}`;
    const step = { for: engagement.id, audience: 'auditors' as const, owner: 'management' };
    const what = findingInWords(finding);
    if (finding.verified && finding.verified <= today) return [];
    if (finding.verified) {
      const title = `Follow-up: ${what} verified`;
      return [{ ...step, id: `${id}-verified`, kind: 'finding-verified', on: finding.verified, title }];
    }
    const due = findingDue(finding, engagement, framework, program, engagements);
    const before = (on: Milestone['on']) => fromDay(calendar.previous(toDay(on)));
    const planned: Milestone[] =
      due.plan && finding.plan === undefined
        ? [
            {
              ...step,
              id: `${id}-plan`,
              kind: 'finding-plan',
              on: before(due.plan),
              title: `Corrective action plan for the ${what} sent`,
            },
          ]
        : [];
    if (!due.closing) return planned;
    const latest = due.latest && due.latest > due.closing ? `; ${due.latest} at the latest` : '';
    const title = `The ${what} closed${latest}`;
    return [
      ...planned,
      { ...step, id: `${id}-closed`, kind: 'finding-closed', on: before(due.closing), title },
    ];
  });
}

// What led to a modified opinion is repaired early in the period that runs by then: that one carries the repair.
function exceptionSteps(
  engagement: Engagement,
  { conventions }: Framework,
  recorded: RecordedAudit,
  { engagements, calendar }: MilestoneInput,
): Milestone[] {
  const convention = conventions['exception-repair'];
  const { audit, report } = engagement;
  const newer = engagements.some((it) => it.audit === audit && it.status === 'done' && it.report > report);
  if (!convention || !isModified(recorded) || engagement.status !== 'done' || newer) return [];
  const on = fromDay(calendar.previous(toDay(report) + (convention.days ?? 0)));
  return recorded.exceptions.map(({ criterion, note }, index) => ({
    id: `${engagement.id}-exception-${index + 1}`,
    kind: 'exception-repaired',
    for: engagement.id,
    on,
    title: `Exception at ${criterion} repaired, for the period under way${note ? `: ${note}` : ''}`,
    owner: 'control owners',
    audience: 'internal',
  }));
}

// While a suspension lasts: the day by which most are lifted, after a special audit or the one that was missed.
function suspensionSteps(
  engagement: Engagement,
  { conventions, auditor }: Framework,
  { suspended, withdrawn }: RecordedAudit,
  { today }: MilestoneInput,
): Milestone[] {
  const convention = conventions.suspension;
  const lasts = suspended && (suspended.to === undefined || suspended.to >= today);
  if (!convention || !lasts || withdrawn !== undefined) return [];
  const on = suspended.to ?? fromDay(addMonths(toDay(suspended.from), convention.months ?? 0));
  return [
    {
      id: `${engagement.id}-suspension-ends`,
      kind: 'suspension-ends',
      for: engagement.id,
      on,
      title: `Suspension lifted by now, after a special audit or the one that was missed; the ${auditor.title} sets the time`,
      owner: 'management',
      audience: 'internal',
    },
  ];
}
