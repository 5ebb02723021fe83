// An engagement before it has dates: what is recorded of it, where it stands in its cycle, and which variables of the
// problem carry its days.

import type { Day } from '../../calendar/index.js';
import type {
  AuditType,
  EngagementStatus,
  Framework,
  Point,
  RecordedAudit,
  Track,
} from '../../model/index.js';

/** A track with its framework, and what the past says of it. */
export interface TrackContext {
  readonly track: Track;
  readonly framework: Framework;
  /** Entries of this track, by date. */
  readonly recorded: readonly RecordedAudit[];
  /**
   * The first day of an engagement's period that has begun by today and still can be examined, as the plan agreed before
   * has it; undefined where that plan says nothing of the kind.
   */
  readonly begun: (engagement: string) => Day | undefined;
}

/** The firm of a track that never has another one. */
export function onlyAuditor({ track }: TrackContext): string | undefined {
  return track.switches.length === 0 ? track.auditor : undefined;
}

/** An engagement to be dated. */
export interface Draft {
  readonly id: string;
  readonly context: TrackContext;
  readonly type: AuditType;
  readonly recorded: RecordedAudit | undefined;
  readonly status: EngagementStatus;
  /** The firm that does it; undefined where none is named, or where its own days will tell which. */
  readonly auditor: string | undefined;
  /** The engagement whose decision opened its cycle. */
  readonly opener: Draft | undefined;
  /** The engagement whose certificate is in force when it takes place. */
  readonly certificate: Draft | undefined;
  /** Nothing of its track was ever done before it: rules counted from `ready` apply, and it is placed first. */
  readonly first: boolean;
  /** Length of its period in months, where the planner sets it. */
  readonly months: number | undefined;
  /** Its period begins the day after this one's period, or after this one's as-of date. */
  readonly follows: Draft | undefined;
  /** It renews a certificate that has lapsed, or will have: decided within the restore months instead of before expiry. */
  readonly restores: boolean;
  /** It renews `certificate`: its own expiry is counted from that one's. */
  readonly renews: boolean;
  /** Majors stayed open too long: it ended without a decision and is repeated. */
  readonly failed: boolean;
  /** Its fieldwork does not start before this day; undefined where nothing but its rules says so. */
  readonly notBefore: Day | undefined;
}

/** Days of a finished or booked audit that the file fixes; the rest is planned. */
export type FixedDays = Partial<Record<Point, Day>>;
