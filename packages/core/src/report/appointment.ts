// What one entry of a calendar says, whatever the calendar's format.

import type { PlainDate } from '../calendar/index.js';
import type { AppointmentKind, Audience } from '../model/index.js';

/** What the plan says of one entry. A day is a whole one unless `hours` says from when to when. */
export interface Drawn {
  /** Unique in the program and stable: `iso27001-stage2-1.fieldwork`, `activity.access-review-2027-q1`. */
  readonly key: string;
  readonly kind: AppointmentKind;
  /** Id of the engagement or of the occurrence it stands for. */
  readonly for: string;
  readonly title: string;
  readonly from: PlainDate;
  /** Last day, included. */
  readonly to: PlainDate;
  /** The day after the last, as calendar files write an end. */
  readonly end: PlainDate;
  /** First and last instant, `2027-06-07T13:00:00Z`; null for whole days. */
  readonly hours: { readonly from: string; readonly to: string } | null;
  /** Activities: the first day on which it counts; null otherwise. */
  readonly since: PlainDate | null;
  /** Shown to anyone who sees the entry. */
  readonly details: readonly string[];
  /** Shown to them too: what it stands beside. That may change without a change of the entry's own. */
  readonly beside: readonly string[];
  /** Shown inside the organization only. */
  readonly internal: readonly string[];
  /** Shown inside too: why it is where it is, which may also change while it stays. */
  readonly why: readonly string[];
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

/** One entry of a calendar, with its history. */
export interface Appointment extends Drawn {
  /** How often it has changed since it was first told. */
  readonly sequence: number;
  /** `today` of the plan in which it last changed. */
  readonly changed: PlainDate;
  /** The plan no longer has it; it is called off. */
  readonly dropped: boolean;
}
