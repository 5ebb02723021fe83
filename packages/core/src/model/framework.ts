// What a framework is made of, as data. A framework file says which audits there are, how they follow each other,
// which dated rules hold between them and what recurs. Nothing here knows any single framework.

import type { Audience } from './audience.js';
import type { Severity } from './diagnostic.js';
import type { ActivityUse } from './recurring-work.js';

/**
 * Days that matter in an engagement. `start` and `end` are of the final session, the fieldwork; `end` is an audit's date
 * for a rule.
 */
export type Point =
  | 'start'
  | 'end'
  | 'outcome'
  | 'period-from'
  | 'period-to'
  | 'as-of'
  | 'expires'
  | 'interim-start'
  | 'interim-end';

/**
 * A distance between two days: months first (clamped to the month's end), then days.
 * `year` counts calendar years: `start-of-next` is 1 January of the year after, `end-of-next` its 31 December.
 */
export type Offset =
  | { readonly months?: number; readonly days?: number }
  | { readonly year: 'start-of-next' | 'end-of-next' };

/** A duration the user can override under `timing`; `min` is hard, `usual` is what is planned, `max` only warns. */
export interface TimingDefault {
  readonly key: string;
  readonly min: { readonly months?: number; readonly days?: number };
  readonly usual: { readonly months?: number; readonly days?: number };
  readonly max?: { readonly months?: number; readonly days?: number };
  readonly what: string;
}

/** What an audit type is in its framework's cycle. */
export type AuditRole =
  | 'preparation'
  | 'point'
  | 'period'
  | 'stage'
  | 'opening'
  | 'surveillance'
  | 'renewal'
  | 'assessment';

export interface AuditType {
  /** The part after the slash in `soc2/type2`. */
  readonly id: string;
  readonly title: string;
  readonly role: AuditRole;
  /** What it ends in; also the key that records it in the file. */
  readonly outcome: 'report' | 'decision';
  /**
   * How long its fieldwork takes: a timing key (weeks of working days), or a share of the audit-day table. `agreed`: it
   * takes just that long; otherwise it can be cut down to the minimum.
   */
  readonly fieldwork:
    | { readonly timing: string; readonly agreed?: true }
    | { readonly share: number; readonly ofRest?: boolean };
  readonly session: { readonly kind: 'final' | 'stage'; readonly mode: 'onsite' | 'remote' };
  /** What an interim session of it is, where the file can ask for one. */
  readonly interim?: InterimType;
  /** How many of the sites are visited, as a factor of the square root of their number. */
  readonly siteFactor?: number;
  /** The key under the framework that asks for it, and in which form. */
  readonly asked?: 'switch' | 'goal-or-off' | 'periods';
}

/** A session inside the observation period that tests most of it, so that the final one has less to do. */
export interface InterimType {
  /** Timing keys: how long it lasts, how long before the period ends it begins, how long the final session then lasts. */
  readonly timing: { readonly length: string; readonly before: string; readonly final: string };
  readonly mode: 'onsite' | 'remote';
  /** Only periods of at least so many months have one. */
  readonly months: number;
  /** Share of the period that has run before its first day; the rule that says so is among the framework's rules. */
  readonly share: number;
  /** Days at the period's end that are always left to the final session. */
  readonly rollForward: number;
  /** The planning session of such an audit, kickoff and walkthrough: days from the first day of the interim session. */
  readonly planning: { readonly days: number; readonly mode: 'onsite' | 'remote' };
  readonly why: string;
  readonly citation: string;
}

/** Which engagement the near end of a rule is taken from. */
export type Relation =
  /** The same engagement. */
  | 'itself'
  /** The certification decision that opened its cycle. */
  | 'opening'
  /** The nearest engagement before it in the track, of the types named. */
  | 'previous'
  /** The day the controls or the management system are in place. */
  | 'ready'
  /** The certificate in force when it takes place. */
  | 'certificate';

/**
 * A dated rule between two points: `to` lies at least or at most this far from `from`.
 * `error` quotes a written rule or a hard minimum and is kept by every plan; `warning` and `info` are convention, kept
 * where they can be and reported; `habit` is how things are planned when nothing stands against it, never reported.
 */
export interface TemporalRule {
  readonly rule: string;
  readonly severity: Severity | 'habit';
  readonly from: { readonly relation: Relation; readonly audits?: readonly string[]; readonly point: Point };
  readonly to: { readonly audits: readonly string[]; readonly point: Point };
  readonly atLeast?: Offset;
  readonly atMost?: Offset;
  /** In place of `atLeast`: the minimum or the usual length of this timing key. */
  readonly timing?: { readonly key: string; readonly bound: 'min' | 'usual' };
  /** In place of `atLeast`, counted from the first day of a period: so much of the period has run. */
  readonly share?: number;
  /** What the rule asks, without dates; completes "…, because". */
  readonly why: string;
  readonly remedy: string;
  readonly citation: string;
  /**
   * Days of `atMost` kept for closing a major nonconformity. An auditor's own time for it stands in their place, and in
   * place of these days where `why` names them.
   */
  readonly closing?: number;
}

/** Where an engagement is best placed: a day measured from another one, and the window convention allows. */
export interface Target {
  readonly audits: readonly string[];
  readonly point: Point;
  readonly from: { readonly relation: Relation; readonly audits?: readonly string[]; readonly point: Point };
  readonly offset: { readonly months?: number; readonly days?: number };
  readonly window?: {
    readonly rule: string;
    readonly from: { readonly months: number };
    readonly to: { readonly months: number };
  };
  readonly why: string;
  readonly citation: string;
}

/** Certificates: stages, then a decision, surveillances, and a renewal before expiry, for good. */
export interface CertificationCycle {
  readonly kind: 'certification';
  readonly stages: readonly string[];
  readonly opening: string;
  readonly surveillances: readonly string[];
  readonly renewal: string;
  /** Months a certificate is valid; its last day is one day before. */
  readonly validity: number;
  /** Months after expiry in which it can still be restored. */
  readonly restore: { readonly months: number; readonly rule: string; readonly citation: string };
  /** The rule that the renewal is decided before expiry. */
  readonly renewalRule: string;
  /** Months after the opening audit in which majors are verified, or it is repeated. */
  readonly majors: {
    readonly months: number;
    /** Days that closing one usually takes; an auditor's own time stands in their place. */
    readonly closing: number;
    /** Days from the last audit day to the decision that an open major usually takes. */
    readonly decision: number;
    /** Days from then to the decision: with those of closing, what is to be reckoned with. */
    readonly deciding: number;
    readonly rule: string;
    readonly citation: string;
  };
}

/** Attestation reports: an optional readiness assessment, an optional report on one date, then contiguous periods. */
export interface ExaminationCycle {
  readonly kind: 'examination';
  readonly preparation: string;
  readonly point: string;
  readonly period: string;
  /** Shortest and longest period, in months. */
  readonly months: {
    readonly min: number;
    readonly max: number;
    /** Of the first period where the file leaves it open. */
    readonly first: number;
    /** What the first may be where the file leaves it open and `first` cannot meet a goal. */
    readonly choice: readonly number[];
    readonly usual: number;
  };
  /** Longest the aligning period may be, in months. */
  readonly aligning: { readonly min: number; readonly max: number };
  /** Below this many months a later period is against convention. */
  readonly conventional: number;
  /** After a longer break than this many months the next period starts afresh. */
  readonly breakAfter: number;
  /** Preferred period ends: from `from` to `to` months of the customers' year end (negative: before); the first is the target. */
  readonly ends: {
    readonly from: number;
    readonly to: number;
    readonly rule: string;
    readonly citation: string;
  };
  readonly contiguityRule: string;
  readonly contiguityCitation: string;
}

/**
 * Assessments that hold for so many months each: the next one is due before the last runs out and starts the count
 * afresh. Between two of them there may be interim assessments.
 */
export interface AssessmentCycle {
  readonly kind: 'assessment';
  readonly assessment: string;
  /** Between an assessment and the next, in order. */
  readonly interims: readonly string[];
  /** Months an assessment holds; its last day is one day before. */
  readonly validity: number;
  /** What it gives in hand, such as `attestation of compliance`. */
  readonly document: string;
  /** The rule that the next one is finished before the last runs out, for one that did. */
  readonly lapse: { readonly rule: string; readonly citation: string };
}

/** No audits, no auditor and nothing that runs out: what recurs is all there is, such as of a law. */
export interface DutiesCycle {
  readonly kind: 'duties';
}

/** An activity that must be completed before an audit. */
export interface Prerequisite {
  readonly rule: string;
  readonly activity: string;
  /** Audits it must precede, each with the severity of its absence. */
  readonly before: readonly { readonly audits: readonly string[]; readonly severity: Severity }[];
  /** Counts only if later than the last fieldwork day of the previous audit of these types. */
  readonly since?: readonly string[];
  /** Days before the audit at which it is best done. */
  readonly ahead: number;
  readonly why: string;
  readonly remedy: string;
  readonly citation: string;
}

/** A milestone counted from a point of an engagement. */
export interface MilestoneType {
  readonly kind: string;
  readonly title: string;
  readonly audits: readonly string[];
  readonly point: Point;
  /**
   * `certificate`: counted from a point of the certificate in force instead of the audit's own. `handover`: counted from
   * the first day of a firm that takes over from another, at the first audit of that firm; the point says nothing then.
   */
  readonly of?: 'certificate' | 'handover';
  /** Days from the point; negative is before. */
  readonly days?: number;
  readonly months?: number;
  /** Working days, counted after months and days. */
  readonly workingDays?: number;
  /** Moved to the working day on or before, where it is work to be done. */
  readonly onWorkingDay: boolean;
  readonly owner: string;
  readonly audience: Audience;
  /** Where it is written, if it is. */
  readonly citation?: string;
  /** Days that closing a major may take. An auditor's own time is never passed, and stands in their place in the title. */
  readonly closing?: number;
  /** Counted from the first day of the interim session instead, where the audit has one: days from it. */
  readonly fromInterim?: number;
  /** Once for each subservice organization: of those examined with ours, or of those with controls for us to operate. */
  readonly each?: 'inclusive' | 'cuecs';
  /** What it ends in is not issued without it: who signs has to be there. */
  readonly signed?: true;
  /** Left out where the audit's decision is taken by then: what would have held it back did not. */
  readonly beforeDecision?: true;
}

/** A document that an audit brings about, and how far it may go. */
export interface Deliverable {
  /** Also the key by which a file says otherwise; a milestone of that kind follows it. */
  readonly id: string;
  readonly title: string;
  readonly audits: readonly string[];
  /** `outcome`: what the audit ends in, by the auditor; `pack`: handed to the auditor before it, by management. */
  readonly made: 'outcome' | 'pack';
  readonly audience: Audience;
}

/** Criteria or controls of others that the same report may cover, as a file asks for under `also`. */
export interface FurtherCriteria {
  /** What the file writes. */
  readonly id: string;
  /** What titles say: `HIPAA`. */
  readonly name: string;
  /** The audits whose report covers them. */
  readonly audits: readonly string[];
  /** Activities of the framework that are evidence for them as well; none is called for by them alone. */
  readonly activities: readonly ActivityUse[];
  readonly citation: string;
}

/** A document that comes of an audit's report where the file asks for it, by its own key. */
export interface ByProduct {
  /** The key in the framework's block: `soc3`. */
  readonly id: string;
  readonly name: string;
  readonly audits: readonly string[];
  /** From the report to this one. */
  readonly days: number;
  readonly audience: Audience;
  readonly citation: string;
}

/** What is known of a framework beyond its dates: who asks for it, what it takes before auditors come. */
export interface Known {
  /** A sentence. */
  readonly says: string;
  /** Where it is from; where that is the market and no rule, it says so. */
  readonly citation: string;
}

export interface Category {
  readonly id: string;
  readonly title: string;
  readonly implied: boolean;
  /** The letters that the ids of its criteria begin with; absent where they do not tell. */
  readonly letters?: string;
}

export interface Edition {
  readonly id: string;
  /** Last day on which a certificate of this edition is valid. */
  readonly withdrawn?: { readonly after: string; readonly rule: string; readonly citation: string };
}

/** What convention or a clause asks of one aspect of a cycle; a check runs only where the framework states it. */
export interface Convention {
  readonly rule: string;
  readonly citation: string;
  readonly months?: number;
  readonly days?: number;
  /** What it is evidence for, as the framework writes it. */
  readonly controls?: readonly string[];
}

/** Who examines: the kind of firm, and what such an auditor is called. `none`: nobody does, and there are no audits. */
export interface FrameworkAuditor {
  readonly kind: 'cpa' | 'cb' | 'qsa' | 'assessor' | 'none';
  readonly title: string;
}

/** One edition of a standard or a set of criteria. */
export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly auditor: FrameworkAuditor;
  /** Whether this framework's block has `by`: certificate decided, or assessment finished, by that day. */
  readonly goal: boolean;
  readonly categories: readonly Category[];
  /** The newest first. */
  readonly editions: readonly Edition[];
  readonly timing: readonly TimingDefault[];
  readonly audits: readonly AuditType[];
  readonly cycle: CertificationCycle | ExaminationCycle | AssessmentCycle | DutiesCycle;
  readonly rules: readonly TemporalRule[];
  readonly targets: readonly Target[];
  readonly prerequisites: readonly Prerequisite[];
  /** By what a check looks at: `coverage-gap`, `report-age`, `open-major`, … */
  readonly conventions: Readonly<Record<string, Convention>>;
  readonly activities: readonly ActivityUse[];
  readonly milestones: readonly MilestoneType[];
  readonly deliverables: readonly Deliverable[];
  /** What its reports may cover besides, and what may come of them; absent: nothing. */
  readonly further?: readonly FurtherCriteria[];
  readonly byProducts?: readonly ByProduct[];
  /** Audit days of the first certification by persons, as rows of [up to persons, days]; null where none is written. */
  readonly auditDays: {
    readonly rows: readonly (readonly [number, number])[];
    /** Share of them spent with the team; the rest is planning and reporting. */
    readonly onSite: number;
    readonly citation: string;
  } | null;
  /** Identifiers the framework answers to, by the name of their set in `crosswalk`; null where no set is known. */
  readonly identifiers: string | null;
  /** For those who choose between frameworks; absent: nothing that has a source. */
  readonly known?: readonly Known[];
}
