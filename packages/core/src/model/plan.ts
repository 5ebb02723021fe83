// The plan: the value in the middle. The planner builds it; costs, checks, drift and pages read it. Its shape is
// public (`auditcal.plan/1`), so fields are added and never change their meaning.

import type { PlainDate, Span } from '../calendar/index.js';
import type { Diagnostic } from './diagnostic.js';
import type { Where } from './where.js';

export type EngagementStatus = 'done' | 'booked' | 'planned';
export type OccurrenceStatus = 'done' | 'late' | 'missed' | 'overdue' | 'due-soon' | 'planned';

/** Why a date is what it is: the rule, in words, where it is written and the line of the file behind it. */
export interface Reason {
  readonly rule: string;
  readonly text: string;
  readonly citation: string;
  readonly where: Where;
}

/** Days on which auditors work with the team; both ends included. */
export interface Session extends Span {
  readonly kind: 'planning' | 'interim' | 'final' | 'stage' | 'follow-up';
  readonly mode: 'onsite' | 'remote';
}

/** One contracted piece of work by an outside auditor that ends in a report or a decision. */
export interface Engagement {
  readonly id: string;
  /** `<track>/<type>`. */
  readonly audit: string;
  readonly framework: string;
  readonly title: string;
  readonly status: EngagementStatus;
  readonly period: Span | null;
  readonly asOf: PlainDate | null;
  /** The final session; null where a finished audit's days are not recorded. */
  readonly fieldwork: Span | null;
  readonly sessions: readonly Session[];
  /** Report issued, or certification decision taken. */
  readonly report: PlainDate;
  /** Printed or computed expiry; certificates only. */
  readonly expires: PlainDate | null;
  /** First and last working day on which its fieldwork may start under the hard date rules; null when done. */
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
  /** The tightest hard deadline, on its own civil date. */
  readonly deadline: { readonly on: PlainDate; readonly rule: string } | null;
  /** Engagements of other tracks in the same visit. */
  readonly jointWith: readonly string[];
  readonly because: readonly Reason[];
  readonly auditDays: number | null;
  /** Sites to be visited besides the central function; null where the framework samples none. */
  readonly sites: { readonly of: number; readonly sampled: number } | null;
  readonly auditor: string | null;
  readonly cost: null;
}

/** One turn of a recurring activity. */
export interface Occurrence {
  readonly id: string;
  readonly activity: string;
  readonly title: string;
  readonly window: Span;
  readonly planned: PlainDate;
  readonly due: PlainDate;
  /** The day it was completed; null while it is open. */
  readonly done: PlainDate | null;
  readonly status: OccurrenceStatus;
  /** Ids of the engagements whose evidence it is. */
  readonly serves: readonly string[];
  readonly owner: string | null;
  readonly controls: readonly string[];
}

/** A dated fact without length. */
export interface Milestone {
  readonly id: string;
  readonly kind: string;
  readonly for: string;
  readonly on: PlainDate;
  readonly title: string;
  /** Who usually sees to it. */
  readonly owner: string | null;
}

/** Days that stand in one state: a coverage gap, a bridge letter, an uncertified interval. */
export interface PlanSpan extends Span {
  readonly id: string;
  readonly kind:
    | 'coverage-gap'
    | 'bridge'
    | 'report-pending'
    | 'stale-report'
    | 'uncertified'
    | 'restorable'
    | 'suspended';
  readonly for: string;
}

/** Everything planned for one program, and what our checks say of it. */
export interface Plan {
  readonly schema: 'auditcal.plan/1';
  readonly program: string;
  readonly file: string;
  readonly today: PlainDate;
  readonly horizon: Span;
  readonly engagements: readonly Engagement[];
  readonly activities: readonly Occurrence[];
  readonly milestones: readonly Milestone[];
  readonly spans: readonly PlanSpan[];
  readonly objective: null;
  readonly separate: null;
  readonly joint: null;
  readonly diagnostics: readonly Diagnostic[];
}
