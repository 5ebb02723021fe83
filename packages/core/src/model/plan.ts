// The plan: the value in the middle. The planner builds it; costs, checks, drift and pages read it. Its shape is
// public (`auditcal.plan/1`), so fields are added and never change their meaning.

import type { PlainDate, Span } from '../calendar/index.js';
import type { Audience, EngagementAudiences } from './audience.js';
import type { AuditDayRow } from './audit-days.js';
import type { EngagementCost } from './budget.js';
import type { Diagnostic } from './diagnostic.js';
import type { Stress } from './stress.js';
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
  /** Engagements of other tracks in the visit of this session. */
  readonly jointWith: readonly string[];
}

/** An hour agreed with the auditor; `at` by the organization's clocks, `from` and `to` as instants in UTC. */
export interface Meeting {
  readonly title: string | null;
  readonly at: string;
  readonly from: string;
  readonly to: string;
}

/** How the audit days of an engagement are counted. */
export interface AuditTime {
  /** Persons in scope on its first fieldwork day. */
  readonly persons: number;
  /** The row of the table they fall in: from and to so many persons, and the days of the first certification. */
  readonly row: AuditDayRow;
  /** Auditor days of this audit by the table. */
  readonly days: number;
  /** What adds to them or takes off, in auditor days. */
  readonly adjustments: readonly { readonly why: string; readonly days: number }[];
}

/** The further sites of an audit. */
export interface SitesVisited {
  /** How many are in scope, and how many of them are visited besides the central function. */
  readonly of: number;
  readonly sampled: number;
  /** Those that are known by name; at least a quarter of a sample is the certification body's to draw. */
  readonly names: readonly string[];
}

/** One contracted piece of work by an outside auditor that ends in a report or a decision. */
export interface Engagement {
  readonly id: string;
  /** `<track>/<type>`. */
  readonly audit: string;
  /** Track id: `soc2`, or `soc2@payments`. */
  readonly track: string;
  readonly framework: string;
  readonly title: string;
  readonly status: EngagementStatus;
  readonly period: Span | null;
  readonly asOf: PlainDate | null;
  /** The final session; null where a finished audit's days are not recorded. */
  readonly fieldwork: Span | null;
  readonly sessions: readonly Session[];
  /** Hours the file records for it, in their order. */
  readonly meetings: readonly Meeting[];
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
  /** How they are counted; null where the framework has no table of them. */
  readonly auditTime: AuditTime | null;
  /** Sites to be visited besides the central function; null where the framework samples none. */
  readonly sites: SitesVisited | null;
  readonly auditor: string | null;
  /** The auditor's fee; null where no price is known for it, or the file took it out. */
  readonly cost: EngagementCost | null;
  /** Who may see the report or certificate it ends in. */
  readonly audience: Audience;
  /** Who may see when what of it happens. */
  readonly audiences: EngagementAudiences['audiences'];
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
  readonly audience: Audience;
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
  readonly audience: Audience;
  /** Where it is written; absent where it is only how audits usually go. */
  readonly citation?: string;
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
    | 'suspended'
    | 'roll-forward'
    | 'subservice-report'
    | 'subservice-pending'
    | 'subservice-letter'
    | 'subservice-gap';
  readonly for: string;
  readonly audience: Audience;
  /** Name of the subservice organization whose report, letter or gap it is; only there. */
  readonly organization?: string;
}

/** What a plan costs by the planner's prices, and what is proven of it. Amounts in the currency's main unit. */
export interface Objective {
  /** The sum of the terms. */
  readonly value: number;
  /** No plan costs less: proven. */
  readonly bound: number;
  /** (value − bound) ÷ value; 0 where nothing is left. */
  readonly gap: number;
  /** No plan costs less than this one. */
  readonly optimal: boolean;
  readonly currency: string;
  /** What the value is made of, by name; the amounts add up. */
  readonly terms: readonly { readonly term: string; readonly amount: number }[];
  /** What ended the search before a proof; null where nothing did. */
  readonly stopped: 'effort' | 'time' | 'interrupt' | null;
}

/** A plan in two figures: what it costs, and in how many ISO weeks there is fieldwork (finished audits left out). */
export interface PlanFigures {
  readonly value: number;
  readonly fieldworkWeeks: number;
}

/** What room for one major nonconformity costs. Amounts in the currency's main unit. */
export interface Safety {
  /** What this plan costs without the audits that would still break a date (`survive-major`). */
  readonly value: number;
  /** What the cheapest plan costs that does not mind. */
  readonly without: number;
  /** The one less the other: what the safety is bought for. */
  readonly price: number;
  /** Certification audits after which one major would break a hard date all the same. */
  readonly breaking: number;
}

/** A session whose days are planned: the fieldwork of an audit, or the interim session inside its period. */
export type PlannedSession = 'fieldwork' | 'interim';

/** The two ends of an observation period. */
export type PeriodEnd = 'period-start' | 'period-end';

/** A date of the plan agreed before that is another now. */
export interface Move {
  readonly engagement: string;
  /** The session whose first day it is, or the end of the period. */
  readonly session: PlannedSession | PeriodEnd;
  /** The day as agreed; null where it is new. */
  readonly from: PlainDate | null;
  /** The day now; null where it has gone. */
  readonly to: PlainDate | null;
  /** Days later; negative is earlier; null where either day is missing. */
  readonly days: number | null;
  /** Why it moved, in a sentence. */
  readonly why: string;
}

/** One report or one certificate that is planned. */
export interface PlanTrack {
  /** `soc2`, or `soc2@payments`. */
  readonly id: string;
  readonly framework: string;
  /** The name of its framework, with its own where it has one. */
  readonly title: string;
  /** What it is about, as the file says it. */
  readonly scope: string | null;
  /** Persons and further sites in its scope. */
  readonly people: number;
  readonly sites: number;
  /** Where it ends in another track: which, and the first day of both. */
  readonly merge: { readonly into: string; readonly on: PlainDate } | null;
}

/** A framework of the file that nobody examines: its work is planned, and no audit. */
export interface PlanDuty {
  /** `gdpr`, or `gdpr@eu`. */
  readonly id: string;
  readonly framework: string;
  /** The name of its framework, with its own where it has one. */
  readonly title: string;
  /** What it is about, as the file says it. */
  readonly scope: string | null;
}

/** The words of a framework of the user's own: nobody else knows them who has the plan alone. */
export interface PlanFramework {
  readonly id: string;
  readonly name: string;
  /** What an assessment gives in hand; null where it grants a certificate or none. */
  readonly document: string | null;
  readonly audits: readonly {
    readonly id: string;
    readonly title: string;
    readonly outcome: 'report' | 'decision';
  }[];
  /** Keys of the activities that it calls for. */
  readonly activities: readonly string[];
}

/** Everything planned for one program, and what our checks say of it. */
export interface Plan {
  readonly schema: 'auditcal.plan/1';
  readonly program: string;
  readonly file: string;
  readonly today: PlainDate;
  readonly horizon: Span;
  /** The reports and certificates that are planned, in the file's order. */
  readonly tracks: readonly PlanTrack[];
  /** Frameworks that nobody examines, such as laws, in the file's order; absent where there are none. */
  readonly duties?: readonly PlanDuty[];
  /** Frameworks of the user's own; absent where there are none. */
  readonly ownFrameworks?: readonly PlanFramework[];
  readonly engagements: readonly Engagement[];
  readonly activities: readonly Occurrence[];
  readonly milestones: readonly Milestone[];
  readonly spans: readonly PlanSpan[];
  readonly objective: Objective;
  /** The frameworks planned one after the other; null where they cannot be planned so. */
  readonly separate: PlanFigures | null;
  readonly joint: PlanFigures;
  /** What room for a major costs; null where the file puts no price on it (`weights.survive-major`). */
  readonly safety: Safety | null;
  /** What differs from the plan agreed before, by day; empty without one. */
  readonly moves: readonly Move[];
  /** What it survives; null where nobody asked. */
  readonly stress: Stress | null;
  readonly diagnostics: readonly Diagnostic[];
}
