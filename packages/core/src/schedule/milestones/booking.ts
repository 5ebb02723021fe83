// When an auditor is booked: by the lead time that the file states for it, in place of what is usual for the audit.

import { addDuration, fromDay, toDay, type WorkingCalendar } from '../../calendar/index.js';
import type { Engagement, Framework, Milestone, MilestoneType, Program } from '../../model/index.js';

/** The kind of the milestone by which an auditor is booked. */
export const BOOKING = 'book-auditor';

/** The milestone of an audit whose auditor states a lead time; undefined where it states none. */
export function bookingOf(
  { id, auditor, fieldwork }: Engagement,
  { auditor: { title }, milestones }: Pick<Framework, 'auditor' | 'milestones'>,
  { auditors }: Program,
  calendar: WorkingCalendar,
): Milestone | undefined {
  const lead = auditors.find(({ name }) => name === auditor)?.leadTime;
  if (!lead || !fieldwork) return undefined;
  const usual: Partial<MilestoneType> = milestones.find(({ kind }) => kind === BOOKING) ?? {};
  return {
    id: `${id}-${BOOKING}`,
    kind: BOOKING,
    for: id,
    on: fromDay(calendar.previous(addDuration(toDay(fieldwork.from), lead, -1))),
    title: usual.title ?? `Book the ${title}`,
    owner: usual.owner ?? 'compliance lead',
    audience: usual.audience ?? 'internal',
    citation: `\`lead-time\` of ${auditor} in the program file`,
  };
}
