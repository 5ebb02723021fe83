// What scheduling yields besides dates: how each dated rule holds, and which rules the past had already broken.

import type { PlainDate } from '../calendar/index.js';
import type { Point, TemporalRule } from './framework.js';
import type {
  Engagement,
  Milestone,
  Move,
  Objective,
  Occurrence,
  PlanFigures,
  PlanSpan,
  Safety,
} from './plan.js';
import type { Stress } from './stress.js';
import type { Where } from './where.js';

/** One dated rule between two placed days. */
export interface Holding {
  readonly rule: TemporalRule;
  readonly track: string;
  /** `engagement` is null where the near end is a date of the file itself, such as `ready`. */
  readonly from: {
    readonly engagement: string | null;
    readonly point: Point | 'ready';
    readonly on: PlainDate;
  };
  readonly to: { readonly engagement: string; readonly point: Point; readonly on: PlainDate };
  readonly side: 'at-least' | 'at-most';
  /** The first (at least) or last (at most) day the rule allows, itself included. */
  readonly limit: PlainDate;
  /** Days left before the limit bites; negative: broken by that many days. */
  readonly slack: number;
  /** Line of the file that fixes the far end, else of the near end, else of the track. */
  readonly where: Where;
}

/** A hard rule that nothing written from today on can keep; planning goes on without it. */
export interface PastBreach {
  readonly rule: string;
  readonly track: string;
  readonly engagement: string;
  /** The last day the rule allowed. */
  readonly limit: PlainDate;
  /** The day that broke it, or the first day still possible. */
  readonly on: PlainDate;
  readonly why: string;
  readonly remedy: string;
  readonly citation: string;
  readonly where: Where;
}

/** A short next period after a modified opinion, which shows the repair sooner. */
export interface Repair {
  /** The engagement whose report is modified. */
  readonly engagement: string;
  /** How long the period would be. */
  readonly months: number;
  /** What the plan costs more with it, in the currency's main unit; null where it finds no room. */
  readonly price: number | null;
  /** The plan has it. */
  readonly taken: boolean;
}

/** Everything scheduled for a program. */
export interface Scheduled {
  readonly engagements: readonly Engagement[];
  readonly holdings: readonly Holding[];
  readonly activities: readonly Occurrence[];
  readonly milestones: readonly Milestone[];
  readonly spans: readonly PlanSpan[];
  readonly broken: readonly PastBreach[];
  readonly objective: Objective;
  readonly separate: PlanFigures | null;
  readonly joint: PlanFigures;
  readonly safety: Safety | null;
  /** What was offered after modified opinions; none for programs planned in the room that others leave. */
  readonly repairs: readonly Repair[];
  readonly stress: Stress | null;
  readonly moves: readonly Move[];
}
