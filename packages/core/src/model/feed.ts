// What a calendar feed has told its readers, kept in the stored plan: only so can an entry that changes say that it has,
// and one that is dropped be called off instead of vanishing. Public, as `feed` of a stored `auditcal.plan/1`.

import type { PlainDate } from '../calendar/index.js';
import type { Audience } from './audience.js';

export type AppointmentKind =
  | 'fieldwork'
  | 'session'
  | 'meeting'
  | 'as-of'
  | 'report'
  | 'decision'
  | 'expiry'
  | 'period'
  | 'deadline'
  | 'activity'
  | 'milestone'
  | 'span';

/** One entry as its readers know it. */
export interface ToldEntry {
  /** Unique in the program and stable: `iso27001-stage2-1.fieldwork`, `activity.access-review-2027-q1`. */
  readonly key: string;
  /** `held`: in the feed; `left`: no longer, since it is done; `dropped`: the plan no longer has it. */
  readonly state: 'held' | 'left' | 'dropped';
  /** How often it has changed since it was first told. */
  readonly sequence: number;
  /** `today` of the plan in which it last changed. */
  readonly changed: PlainDate;
  /** A digest of all it says: another one means that it has changed. */
  readonly says: string;
  /** Id of the engagement or of the occurrence it stands for. */
  readonly for: string;
  readonly kind: AppointmentKind;
  readonly title: string;
  readonly from: PlainDate;
  /** Last day, included. */
  readonly to: PlainDate;
  /** First and last instant, `2027-06-07T13:00:00Z`; null for whole days. */
  readonly hours: { readonly from: string; readonly to: string } | null;
  readonly audience: Audience;
  readonly frameworks: readonly string[];
  readonly tracks: readonly string[];
  readonly owner: string | null;
}

/** What a feed has told so far. */
export interface ToldFeed {
  /** Id of the program when the feed was first stored; ids of entries are made of it, so a new name changes none. */
  readonly program: string;
  /** By key. */
  readonly entries: readonly ToldEntry[];
}
