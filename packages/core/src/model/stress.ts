// What a plan withstands: the trials it is put to, and the date that breaks first in each. Part of the plan's JSON, so
// fields are added and never change their meaning.

import type { PlainDate } from '../calendar/index.js';
import type { Where } from './where.js';

/** A major nonconformity, a quarter in which an activity is missed, an auditor's slip, a month without an owner. */
export type StressKind = 'major' | 'quarter' | 'slip' | 'leave';

/** A hard date that cannot be kept, and the rule behind it. */
export interface BrokenDate {
  readonly rule: string;
  readonly text: string;
  /** The last day it allows. */
  readonly on: PlainDate;
  /** Days by which it is missed. */
  readonly days: number;
  /** The engagement that misses it; null where none does, such as an activity's due day. */
  readonly engagement: string | null;
  readonly citation: string;
  readonly where: Where;
}

/** One thing that goes wrong. */
export interface StressScenario {
  readonly id: string;
  readonly kind: StressKind;
  /** Id of the engagement, key of the activity, or the owner. */
  readonly for: string;
  /** What goes wrong, in words. */
  readonly what: string;
  /** The day it is known: everything planned until then stays as it is. */
  readonly on: PlainDate;
  /** The day that what hangs on it has to wait for; null where nothing does. */
  readonly until: PlainDate | null;
  /** A plan still exists that keeps every hard date. */
  readonly survives: boolean;
  /** The date that breaks first; null where it survives. */
  readonly first: BrokenDate | null;
  /** Days more that it could take; null where it does not survive, or no hard date hangs on it. */
  readonly spare: number | null;
  /** The date that would break first if it took longer than that; null with `spare`. */
  readonly next: BrokenDate | null;
  /** Ids of engagements and occurrences that it touches without moving a date, such as the reports that test a missed quarter. */
  readonly touches: readonly string[];
}

/** All scenarios of a kind. */
export interface StressTrial {
  readonly kind: StressKind;
  /** What is supposed, and why that much. */
  readonly what: string;
  /** Every scenario survives. */
  readonly survives: boolean;
  /** The scenario whose date breaks first; null where all survive. */
  readonly first: string | null;
  readonly scenarios: readonly StressScenario[];
}

/** Whether a plan survives what usually goes wrong, one thing at a time. */
export interface Stress {
  readonly survives: boolean;
  readonly trials: readonly StressTrial[];
}
