// A recorded or booked period that leaves days before it which no period examines, where the base had none.

import { overlap, type Span, toDay } from '../calendar/index.js';
import type { Plan, PlanSpan, Where } from '../model/index.js';
import type { Both, Detector, Drifted } from './detector.js';

export const detector: Detector = {
  rules: [
    {
      id: 'drift-coverage-gap',
      kind: 'promise',
      title: 'A period opens a coverage gap',
      remedy: 'Begin the period on the day after the one before it ended.',
      citation: 'The periods recorded in the program file',
    },
  ],
  run: (both) => (both.plans ? opened(both, both.plans) : []),
};

function opened(both: Both, plans: { readonly base: Plan; readonly head: Plan }): readonly Drifted[] {
  const known = gapsOf(plans.base);
  return gapsOf(plans.head)
    .filter((gap) => !known.some((it) => it.for === gap.for && holds(it, gap)))
    .map((gap) => ({
      rule: 'drift-coverage-gap',
      subject: gap.for,
      message: `No period examines the days from ${gap.from} to ${gap.to}; before the change one did, or none was missing.`,
      where: whereOf(both, plans.head, gap),
      was: null,
      is: `${gap.from} to ${gap.to}`,
      touches: { engagement: gap.for },
    }));
}

function gapsOf({ spans }: Plan): readonly PlanSpan[] {
  return spans.filter(({ kind }) => kind === 'coverage-gap');
}

/** Whether a gap was there already, as long or longer. */
function holds(known: Span, gap: Span): boolean {
  const shared = overlap(known, gap);
  return shared?.from === gap.from && shared.to === gap.to;
}

// The entry that begins right after the gap, else the one that ended before it, else the track.
function whereOf({ head }: Both, plan: Plan, gap: PlanSpan): Where {
  const begins = head.audits.find(({ period }) => period && toDay(period.from) === toDay(gap.to) + 1);
  const ended = head.audits.find(({ period }) => period && toDay(period.to) === toDay(gap.from) - 1);
  const entry = begins ?? ended;
  if (entry) return entry.at.get('period') ?? entry.where;
  const audit = plan.engagements.find(({ id }) => id === gap.for)?.audit ?? '';
  return head.locate(['frameworks', audit.slice(0, audit.lastIndexOf('/'))]);
}
