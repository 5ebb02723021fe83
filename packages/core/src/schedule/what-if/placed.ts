// Where an interim session lies: how far from its usual day before the period ends, or who booked it there.

import { type Day, fromDay } from '../../calendar/index.js';
import type { Reason } from '../../model/index.js';
import { interimTarget } from '../problem/interim.js';
import { type Inquiry, startOf } from './inquiry.js';

/** Why the interim session asked about lies where it does. */
export function interimPlaced(inquiry: Inquiry): Reason | null {
  const { plan, draft } = inquiry;
  const { recorded, type, context } = draft;
  if (recorded?.interim) {
    const text = 'booked, as the file records; it is not moved';
    return { rule: 'recorded', text, citation: 'your own file', where: recorded.where };
  }
  const ends = plan.found.built.pointsOf(draft)['period-to'];
  if (!type.interim || ends === undefined) return null;
  const usual = interimTarget(draft, type.interim)(plan.found.days[ends] as Day);
  const late = startOf(inquiry) - usual;
  const off = `${Math.abs(late)} ${Math.abs(late) === 1 ? 'day' : 'days'} ${late > 0 ? 'after' : 'before'} `;
  const text = `${late === 0 ? '' : off}the usual day before its period ends, ${fromDay(usual)}: ${type.interim.why}`;
  return { rule: 'target', text, citation: type.interim.citation, where: context.track.where };
}
