// What engagements ask of an activity's days: to be done before an audit, inside a period, or at a good distance.
// Finished engagements ask nothing more.

import { type Day, toDay, type WorkingCalendar } from '../../calendar/index.js';
import type { AuditRole, Framework, Prerequisite, Program } from '../../model/index.js';
import type { EvidenceWindow } from './evidence-windows.js';
import type { Recurring } from './recurring.js';

/** A span of days in which one turn should fall, both ends included. */
export interface Demand {
  readonly engagement: string;
  /** `before`: must precede an audit; `inside`: must operate in a period; `near`: best done about then. */
  readonly kind: 'before' | 'inside' | 'near';
  readonly from: Day;
  readonly to: Day;
  /** Not before these days where it can be helped, the dearest wish first. */
  readonly rather: readonly Day[];
  readonly ideal: Day;
  /** Days ahead of the audit at which it is best done; 0 where there is no such distance. */
  readonly ahead: number;
}

const IN_A_PERIOD = 2 / 3;
const AUDITS_OF_WORK: readonly AuditRole[] = ['opening', 'surveillance', 'renewal', 'assessment'];

/** A step towards an engagement: the turn that it is, its planned day, and how many days ahead it is best done. */
export interface Step {
  readonly turn: string;
  /** The engagement waits for it; else it is only best done about then. */
  readonly awaited: boolean;
  readonly ahead: number;
  readonly on: Day;
}

/** The steps towards each engagement planned so far. */
export type StepsBefore = ReadonlyMap<string, readonly Step[]>;

/** Prerequisites of coming audits, soonest audit first. `steps` says when the step before this one is planned. */
export function demandsBefore(
  activity: Recurring,
  windows: readonly EvidenceWindow[],
  program: Program,
  frameworks: readonly Framework[],
  calendar: WorkingCalendar,
  steps: StepsBefore,
): Demand[] {
  const demands = program.tracks.flatMap((track) => {
    const framework = frameworks.find(({ id }) => id === track.framework);
    const ready = toDay(track.ready.on);
    const inTrack = windows.filter((it) => it.track === track.id);
    return (framework?.prerequisites ?? [])
      .filter((prerequisite) => prerequisite.activity === activity.key)
      .flatMap((prerequisite) =>
        inTrack
          .filter((it) => it.status !== 'done' && namedBy(prerequisite, it.type))
          .map((audit): Demand => {
            const room = stepsAfter(prerequisite, framework?.prerequisites ?? [], audit.type);
            const afterStep = dayAfterSteps(steps, audit.engagement, prerequisite.ahead);
            return {
              engagement: audit.engagement,
              kind: 'before',
              from: sinceDay(prerequisite, audit, inTrack) + 1,
              to: calendar.add(audit.start, -1 - room),
              rather: [Math.max(ready, afterStep), afterStep],
              ideal: audit.start - prerequisite.ahead,
              ahead: prerequisite.ahead,
            };
          }),
      );
  });
  return demands.sort((a, b) => a.to - b.to);
}

/** Whether an activity must precede audits of a type. */
export function namedBy({ before }: Prerequisite, type: string): boolean {
  return before.some(({ audits }) => audits.includes(type));
}

/** How many activities follow this one before the same audit: each needs a working day of its own. */
export function stepsAfter(step: Prerequisite, all: readonly Prerequisite[], type: string): number {
  return all.filter((other) => other.ahead < step.ahead && namedBy(other, type)).length;
}

function sinceDay({ since }: Prerequisite, audit: EvidenceWindow, inTrack: readonly EvidenceWindow[]): Day {
  let last = Number.NEGATIVE_INFINITY;
  for (const other of inTrack) {
    if (since?.includes(other.type) && other.start < audit.start) last = Math.max(last, other.end);
  }
  return last;
}

// The day after the latest of the steps that come before this one: those best done further ahead.
function dayAfterSteps(steps: StepsBefore, engagement: string, ahead: number): Day {
  const before = (steps.get(engagement) ?? []).filter((step) => step.ahead > ahead);
  return Math.max(Number.NEGATIVE_INFINITY, ...before.map(({ on }) => on + 1));
}

/** Whether an activity comes round once a year. */
export function isYearly({ every }: Recurring): boolean {
  return every?.months === 12 && every.days === 0;
}

/** One for each coming period: a yearly activity operates in it, well before its end. */
export function demandsInside(activity: Recurring, windows: readonly EvidenceWindow[], today: Day): Demand[] {
  return windows
    .filter(({ role, status, to }) => role === 'period' && status !== 'done' && to >= today)
    .map(({ engagement, from, to }): Demand => {
      const late = from + Math.floor((to - from) * IN_A_PERIOD);
      const ideal = activity.ahead === undefined ? late : Math.max(from, to - activity.ahead);
      return { engagement, kind: 'inside', from, to, rather: [], ideal, ahead: 0 };
    })
    .sort((a, b) => a.to - b.to);
}

/**
 * The distance from each coming certification audit at which a yearly activity is best done, after the steps that come
 * before it; nothing must hold.
 */
export function demandsNear(
  activity: Recurring,
  windows: readonly EvidenceWindow[],
  calendar: WorkingCalendar,
  steps: StepsBefore,
): Demand[] {
  const { ahead } = activity;
  if (ahead === undefined || !isYearly(activity)) return [];
  const after = (engagement: string): Day => {
    const day = dayAfterSteps(steps, engagement, ahead);
    return Number.isFinite(day) ? calendar.next(day) : day;
  };
  return windows
    .filter(({ role, status }) => status !== 'done' && AUDITS_OF_WORK.includes(role))
    .map(
      ({ engagement, from, to, start }): Demand => ({
        engagement,
        kind: 'near',
        from,
        to,
        rather: [after(engagement)],
        ideal: start - ahead,
        ahead,
      }),
    )
    .sort((a, b) => a.to - b.to);
}
