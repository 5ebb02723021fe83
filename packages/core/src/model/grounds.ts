// What a date rests on: the rules that hold it, how far it can move, what other dates would cost. Money in the
// currency's main unit; days are calendar days. Every figure is that of a whole plan, not of the date alone.

import type { PlainDate, Span } from '../calendar/index.js';
import type { Diagnostic } from './diagnostic.js';
import type { Move, Objective, PlannedSession, Reason } from './plan.js';

/** A rule that keeps a date from moving one way. */
export interface Hold extends Reason {
  /** The way it keeps the date from moving. */
  readonly against: 'earlier' | 'later';
  /** Days the date could move that way before the rule bites, everything else left where it is. */
  readonly slack: number;
}

/** Days by which fieldwork could start earlier and later under the hard date rules; capacity and prices left out. */
export interface RoomToMove {
  readonly earlier: number;
  readonly later: number;
}

/** The best plan with another date for one audit, beside the plan as it is. */
export interface OtherDate {
  /** First fieldwork day of the audit in it. */
  readonly on: PlainDate;
  /** Its observation period in it, where that is another than in the plan; else null. */
  readonly period: Span | null;
  /** What it costs more than the plan; negative where it costs less. */
  readonly more: number;
  /** What changes, term by term; the amounts add up to `more`. */
  readonly terms: Objective['terms'];
  /** What else moves; `why` is left out. */
  readonly moves: readonly (Omit<Move, 'why' | 'session'> & { readonly session: PlannedSession })[];
  /** Conventions that the plan keeps and this one does not; the user's strategy, where a day that is agreed does not wait. */
  readonly conventions: readonly Reason[];
  /** Both plans are proven the cheapest of their kind, so `more` is exact. */
  readonly proven: boolean;
}

/** Why a day is no working day. */
export interface DayOffTold {
  readonly kind: 'weekend' | 'holiday' | 'blackout';
  readonly reason: string;
}

/** What a date that somebody asks about would break, or cost. */
export interface AskedDate {
  /** The first fieldwork day asked about. */
  readonly on: PlainDate;
  readonly dayOff: DayOffTold | null;
  /** Rules and lines that leave no plan with that day; empty where there is one. */
  readonly breaks: readonly Reason[];
  /** The cheapest plan with that day; null where there is none. */
  readonly plan: OtherDate | null;
  /** Errors and warnings that checks would tell of that plan and not of this one; `plan.conventions` is left out. */
  readonly checks: readonly Diagnostic[];
}

/** What an audit's date rests on. */
export interface Grounds {
  /** The session that all of this is about; where it is said of fieldwork, the same holds for it. */
  readonly session: PlannedSession;
  /** Its first and last day. */
  readonly days: Span;
  /** Where an interim session lies beside its usual day; null of fieldwork, whose engagement says so. */
  readonly placed: Reason | null;
  /** The nearest rules either way, those that bind first. */
  readonly holds: readonly Hold[];
  readonly room: {
    /** Everything planned free to move with it. */
    readonly free: RoomToMove;
    /** Everything else left where it is. */
    readonly alone: RoomToMove;
  };
  /** The best plan in which its fieldwork starts on any other day; null where no other day is left. */
  readonly next: OtherDate | null;
  /** What is in its visit, and what hosting it on the same days in a visit of its own would cost more; null alone. */
  readonly visit: { readonly with: readonly string[]; readonly saves: number } | null;
  /** What the day asked about would break or cost; null where none was asked about. */
  readonly asked: AskedDate | null;
  /** The searches for other dates ended before their proof: what they did not find may be there all the same. */
  readonly ended: boolean;
}
