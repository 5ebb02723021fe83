// What one entry of a calendar says, whatever the calendar's format.

import type { PlainDate } from '../calendar/index.js';

/** Who a feed is made for: each sees its own entries and those of the audiences after it. */
export type Audience = 'internal' | 'auditors' | 'everyone';

/** One all-day entry of a calendar. */
export interface Appointment {
  /** Unique in the program and stable: `iso27001-stage2-1.fieldwork`, `activity.access-review-2027-q1`. */
  readonly key: string;
  readonly kind: AppointmentKind;
  readonly title: string;
  readonly from: PlainDate;
  /** Last day, included. */
  readonly to: PlainDate;
  /** The day after the last, as calendar files write an end. */
  readonly end: PlainDate;
  /** Shown to anyone who sees the entry. */
  readonly details: readonly string[];
  /** Shown inside the organization only. */
  readonly internal: readonly string[];
  readonly audience: Audience;
  /** Ids of the frameworks it belongs to. */
  readonly frameworks: readonly string[];
  /** Their tracks. */
  readonly tracks: readonly string[];
  /** Their names, to group entries by. */
  readonly names: readonly string[];
  readonly owner: string | null;
  /** Agreed with somebody outside; otherwise it is our own planning. */
  readonly firm: boolean;
  /** Takes up the days of the people in it. */
  readonly busy: boolean;
}

export type AppointmentKind =
  | 'fieldwork'
  | 'session'
  | 'as-of'
  | 'report'
  | 'decision'
  | 'expiry'
  | 'period'
  | 'deadline'
  | 'activity'
  | 'milestone'
  | 'span';
