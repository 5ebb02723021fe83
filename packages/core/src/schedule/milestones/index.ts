// Dated facts without length. Every engagement has the day of its report or decision, every certificate its expiry;
// the steps towards them are the framework's data and belong only to engagements still to come.

import { fromDay, type PlainDate, toDay, type WorkingCalendar } from '../../calendar/index.js';
import type {
  AuditType,
  Engagement,
  Framework,
  Milestone,
  MilestoneType,
  Program,
} from '../../model/index.js';
import { recordedOf } from '../recorded-of.js';
import { factsOf } from './facts.js';
import { offsetFrom } from './offset.js';
import { pointOf } from './points.js';

/** Everything milestones are planned from. `engagements` are placed. */
export interface MilestoneInput {
  readonly program: Program;
  readonly frameworks: readonly Framework[];
  readonly engagements: readonly Engagement[];
  readonly calendar: WorkingCalendar;
  readonly today: PlainDate;
}

/**
 * By date. Finished engagements keep only what stays true: outcome, as-of date, expiry and the end of restoring. Booked
 * and planned ones keep every step, those already past included: a passing day takes nothing out of a calendar.
 */
export function planMilestones(input: MilestoneInput): readonly Milestone[] {
  const milestones = input.engagements.flatMap((engagement) => {
    const of = input.program.tracks.find(({ id }) => id === engagement.track);
    const framework = input.frameworks.find((it) => it.id === of?.framework);
    const type = framework?.audits.find((it) => engagement.audit === `${of?.id}/${it.id}`);
    if (!of || !framework || !type) return [];
    const facts = factsOf(engagement, type, framework, recordedOf(input.program, engagement));
    const steps = stepsOf(engagement, type, framework, input).map((it) => ({
      ...it,
      audience: of.audiences.get(it.kind) ?? it.audience,
    }));
    return [...facts, ...steps];
  });
  return milestones.sort((a, b) => compare(a.on, b.on) || compare(a.id, b.id));
}

function stepsOf(
  engagement: Engagement,
  type: AuditType,
  framework: Framework,
  { engagements, calendar }: MilestoneInput,
): Milestone[] {
  if (engagement.status === 'done') return [];
  return framework.milestones
    .filter(({ audits }) => audits.includes(type.id))
    .flatMap((step): Milestone[] => {
      const source = countsFromCertificate(step) ? certificateBefore(engagement, engagements) : engagement;
      const point = source && pointOf(source, step.point);
      if (!point) return [];
      const on = fromDay(offsetFrom(toDay(point), step, calendar));
      if (step.beforeDecision && type.outcome === 'decision' && on >= engagement.report) return [];
      const { kind, title, owner, audience } = step;
      return [{ id: `${engagement.id}-${kind}`, kind, for: engagement.id, on, title, owner, audience }];
    });
}

function countsFromCertificate(step: MilestoneType): boolean {
  return step.of === 'certificate';
}

/** The certificate in force when an audit takes place: the last one of its track decided before it. */
function certificateBefore(
  engagement: Engagement,
  engagements: readonly Engagement[],
): Engagement | undefined {
  const { track } = engagement;
  return engagements
    .filter((it) => it.expires !== null && it.track === track && it.report < engagement.report)
    .reduce<Engagement | undefined>((last, it) => (last && last.report > it.report ? last : it), undefined);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
