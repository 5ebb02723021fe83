// The engagements of whatever is granted for some months, laid by the kind of its cycle.

import type { Day } from '../../calendar/index.js';
import type { RecordedAudit } from '../../model/index.js';
import type { Setting } from '../setting.js';
import { assessmentDrafts } from './assessment.js';
import { certificationDrafts, reopenings } from './certification.js';
import { type Concessions, noConcessions } from './concessions.js';
import type { Draft, TrackContext } from './draft.js';

/** The engagements of a certificate, or of assessments, in order and to well past the horizon. */
export function grantedDrafts(
  setting: Pick<Setting, 'today' | 'from' | 'to'>,
  context: TrackContext,
  concessions: Concessions = noConcessions,
): readonly Draft[] {
  return context.framework.cycle.kind === 'assessment'
    ? assessmentDrafts(setting, context, concessions)
    : certificationDrafts(setting, context, concessions);
}

/** Bookings that begin another cycle than a plan would of its own accord. */
export function reopened(context: TrackContext, today: Day): readonly RecordedAudit[] {
  return context.framework.cycle.kind === 'certification' ? reopenings(context, today) : [];
}
