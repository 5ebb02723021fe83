// What the user's file says, resolved: every default filled in, every name checked. `config` builds it and
// everything else reads it. Nothing in here is planned: a Program holds facts, wishes and limits only.

import type { Duration, PlainDate, Span, Weekday } from '../calendar/index.js';
import type { Audience, ChosenAudiences } from './audience.js';
import type { OrganizationChange, Site } from './changes.js';
import type { Framework } from './framework.js';
import type { CostSettings } from './prices.js';
import type { ActivityType } from './recurring-work.js';
import type { SubserviceOrganization } from './subservice.js';
import type { FilePath, Where } from './where.js';

/** The set of audits an organization plans over some years, with all that bears on their dates. */
export interface Program {
  /** Path of the file as the user named it; printed in every message. */
  readonly file: string;
  /** Names the program in calendars and portfolios. */
  readonly id: string;
  readonly organization: Organization;
  /** Sites with a name, those that come with a change among them; by name. */
  readonly sites: readonly Site[];
  /** What changes of the organization and of what is audited, by day. */
  readonly changes: readonly OrganizationChange[];
  readonly calendar: CalendarSettings;
  /** One entry for each report or certificate, in the file's order. */
  readonly tracks: readonly Track[];
  /** One entry for each framework that nobody examines, such as a law, in the file's order: no track of audits. */
  readonly duties: readonly Track[];
  readonly team: Team | undefined;
  readonly auditors: readonly Auditor[];
  /** Whose controls ours rest on, in the file's order. */
  readonly subservices: readonly SubserviceOrganization[];
  /** Finished and booked audits, in the file's order. */
  readonly audits: readonly RecordedAudit[];
  readonly activities: readonly ActivitySetting[];
  readonly costs: CostSettings;
  readonly planning: PlanningSettings;
  readonly check: CheckSettings;
  /** Who may see what, as the file says for the whole program. */
  readonly audiences: ChosenAudiences;
  /** Whom auditors may turn to, in the file's order. */
  readonly contacts: readonly Contact[];
  /** What its framework files bring, beside what auditcal ships. */
  readonly own: OwnFrameworks;
  /** The place of a value by its path; a missing value points at its nearest parent. */
  readonly locate: (path: FilePath) => Where;
  /** What is written at a path, as plain values whose mappings have no prototype; undefined where nothing is. */
  readonly written: (path: FilePath) => unknown;
}

/** Frameworks of the user's own, read from the files that `frameworks` names. */
export interface OwnFrameworks {
  /** In the order in which the program file names them. */
  readonly frameworks: readonly Framework[];
  /** The activities that only they know. */
  readonly activities: readonly ActivityType[];
}

/** What a program is read and planned by: what auditcal ships, and what its own files bring. */
export interface Knowledge {
  readonly frameworks: readonly Framework[];
  /** The activities that are known. */
  readonly catalogue: readonly ActivityType[];
}

/** Somebody auditors may turn to. */
export interface Contact {
  readonly name: string;
  /** What they answer for: `Audit lead`, `Head of engineering`. */
  readonly role: string | undefined;
  readonly email: string | undefined;
  /** Ids of the tracks they are named for. */
  readonly tracks: readonly string[];
  readonly where: Where;
}

/** A day of the year without a year. */
export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

export interface Organization {
  readonly name: string;
  /** Persons doing work under the organization's control. */
  readonly people: number;
  /** True when the file does not say and 25 was taken. */
  readonly peopleAssumed: boolean;
  /** Further sites that the file only counts; the central function is not one (IAF MD 1). */
  readonly sites: number;
  /** ISO 3166 codes, optionally with a subdivision; their public holidays are united. */
  readonly regions: readonly string[];
  readonly timezone: string;
  readonly currency: string;
  readonly fiscalYearStart: MonthDay;
  /** The customers' financial year end, which SOC 2 periods serve. */
  readonly customersYearEnd: MonthDay;
}

export interface CalendarSettings {
  readonly workingDays: readonly Weekday[];
  readonly holidays: boolean;
  /** Those of imported calendars included. */
  readonly blackouts: readonly Blackout[];
  /** Calendars whose busy days are blackouts: paths as written, from the folder of the file. */
  readonly imports: readonly ImportedCalendar[];
}

/** A calendar that the file names. */
export interface ImportedCalendar {
  readonly path: string;
  readonly where: Where;
}

/** Days on which nothing may be planned; both ends included. */
export interface Blackout {
  readonly span: Span;
  readonly reason: string;
  readonly where: Where;
}

/** A date the user wrote, with its place. */
export interface Goal {
  readonly on: PlainDate;
  readonly where: Where;
}

/** One report or one certificate of a framework. */
export interface Track {
  /** `soc2`, or `soc2@payments` where an organization has several. */
  readonly id: string;
  /** Framework id. */
  readonly framework: string;
  readonly where: Where;
  /** What titles call it, where it has a name; by default the one behind the `@`. */
  readonly name: string | undefined;
  /** What the report or the certificate is about, in the user's words. */
  readonly scope: string | undefined;
  /** Persons in this scope, by default all of the organization: audit days and base fees count them. */
  readonly people: number;
  /** Further sites in this scope, by default those of the organization. */
  readonly sites: number;
  /** The firm that audits it, until the first switch. */
  readonly auditor: string | undefined;
  /** Firms that take over from the one before, by their first day. */
  readonly switches: readonly AuditorSwitch[];
  /** Controls or management system in place from, duties binding from; absent in the file: `planning.from`. */
  readonly ready: Goal;
  /** Certificate decided by. */
  readonly by: Goal | undefined;
  readonly edition: string | undefined;
  /** Category ids in scope, the implied ones included; empty where the framework has none. */
  readonly categories: readonly string[];
  /** Ids of further criteria that its reports cover. */
  readonly also: readonly string[];
  /** Ids of what comes of its reports. */
  readonly byProducts: readonly string[];
  /** Durations the user set, by timing key. */
  readonly timing: ReadonlyMap<string, { readonly value: Duration; readonly where: Where }>;
  /** What the user asked of single audits, by audit type (`type1`, `type2`, `readiness`). */
  readonly audits: ReadonlyMap<string, AuditWish>;
  /** Who may see what of it, as the file says; what it says for the whole program included. */
  readonly audiences: ChosenAudiences;
  /** Where it ends in another track: from that day on, what it was about is audited there. */
  readonly merge: Merge | undefined;
  /** Tracks that end in this one, each with the day from which it is part of it. */
  readonly joined: readonly Merge[];
}

/** A track that becomes part of another one of its framework. */
export interface Merge {
  /** Id of the track that ends, and of the one it ends in. */
  readonly from: string;
  readonly into: string;
  /** The first day on which there is one track: a period begins on it, and audits from it on are of both. */
  readonly on: PlainDate;
  /** Persons and further sites that come with it, where the track has its own: else they are counted already. */
  readonly people: number;
  readonly sites: number;
  /** The day the certification body was told. */
  readonly notified: PlainDate | undefined;
  readonly where: Where;
}

/** A firm that audits a track from a day on, in place of the one before. */
export interface AuditorSwitch {
  readonly firm: string;
  /** First day of the new firm. */
  readonly from: PlainDate;
  readonly where: Where;
}

/** What the user asked of one audit type. */
export interface AuditWish {
  /** False: the user wants none. True: wanted. Undefined: the planner chooses. */
  readonly wanted: boolean | undefined;
  /** Report in hand by. */
  readonly by: Goal | undefined;
  /** Length of the first observation period, in months. */
  readonly firstPeriod: number | undefined;
  /** Length of the first period after the recorded ones, in months. */
  readonly nextPeriod: number | undefined;
  /** Length of the later observation periods, in months. */
  readonly period: number | undefined;
  /** Whether one later period may be shorter to bring cycles together. */
  readonly align: boolean;
  /** Whether longer periods have an interim session; `auto`: where it pays. */
  readonly interim: boolean | 'auto';
  readonly where: Where;
}

export interface Team {
  readonly name: string;
  /** Visits the team can host at the same time. */
  readonly capacity: number;
  readonly where: Where;
}

/** What is known of one firm of auditors. */
export interface Auditor {
  readonly name: string;
  /** `cpa`, `cb` or words of the user's own; several for a firm that is both. */
  readonly kinds: readonly string[];
  readonly accreditation: string | undefined;
  /** How long before fieldwork it is booked. */
  readonly leadTime: Duration | undefined;
  /** Visits the auditor can run in one week. */
  readonly weeks: number | undefined;
  /** The calendar of its busy days, as written. */
  readonly calendar: ImportedCalendar | undefined;
  /** Days closed to its audits, as its calendar has them. */
  readonly busy: readonly Blackout[];
  /** The time it gives for closing a major nonconformity. */
  readonly nonconformity: Duration | undefined;
  /** Names of bodies and suppliers that belong to it. */
  readonly related: readonly string[];
  /** Whether a firm that is both offers one visit for its audits, or the share it takes off for that. */
  readonly jointVisit: boolean | number | undefined;
  /** Price of its audit day, in the currency's main unit. */
  readonly dayRate: number | undefined;
  readonly where: Where;
}

export type Opinion = 'unmodified' | 'qualified' | 'adverse' | 'disclaimer';

/** What an auditor wrote against a management system. */
export interface Nonconformity {
  readonly grade: 'major' | 'minor';
  readonly id: string | undefined;
  readonly clause: string | undefined;
  /** The corrective action plan: a path, a link or a sentence; undefined until there is one. */
  readonly plan: string | undefined;
  readonly raised: PlainDate | undefined;
  /** Correction and corrective action verified by the auditor; a day to come is the day agreed for it. */
  readonly verified: PlainDate | undefined;
  readonly where: Where;
}

/** What the auditors say at the closing meeting; the decision is taken by others. */
export type Recommendation = 'unconditional' | 'conditional' | 'not-recommended';

/** What is printed on a certificate, as far as no other key of its entry says it. */
export interface PrintedCertificate {
  readonly number: string | undefined;
  readonly firstIssued: PlainDate | undefined;
  /** First day of the cycle; where the entry has no decision of its own, the decision. */
  readonly cycleStart: PlainDate | undefined;
  /** State on the register. */
  readonly state: string | undefined;
}

/** An hour agreed with the auditor. */
export interface RecordedSession {
  readonly title: string | undefined;
  /** As written, by the clocks of the organization's zone: `2027-06-07T09:00`. */
  readonly at: string;
  /** The same as an instant, `2027-06-07T13:00:00Z`, and the one at which it ends. */
  readonly from: string;
  readonly to: string;
  readonly where: Where;
}

/** A finished or booked audit, as written in the file. The planner never moves what stands here. */
export interface RecordedAudit {
  /** `<track>/<type>`. */
  readonly audit: string;
  /** Track id. */
  readonly track: string;
  /** Audit type within the framework, such as `type2`. */
  readonly type: string;
  /** Number of its kind, where the user sets the count. */
  readonly nth: number | undefined;
  readonly asOf: PlainDate | undefined;
  readonly period: Span | undefined;
  readonly fieldwork: Span | undefined;
  /** Sessions before the final one. */
  readonly planningSession: Span | undefined;
  readonly interim: Span | undefined;
  /** Where its fieldwork is held, where that is not as usual. */
  readonly mode?: 'onsite' | 'remote' | undefined;
  /** Report issued, or certification decision taken: whichever the audit type ends in. */
  readonly outcome: PlainDate | undefined;
  readonly expires: PlainDate | undefined;
  readonly edition: string | undefined;
  readonly opinion: Opinion | undefined;
  readonly exceptions: readonly { readonly criterion: string; readonly note: string | undefined }[];
  readonly nonconformities: readonly Nonconformity[];
  readonly recommendation: Recommendation | undefined;
  readonly certificate: PrintedCertificate | undefined;
  readonly suspended: { readonly from: PlainDate; readonly to: PlainDate | undefined } | undefined;
  /** The first day on which the certificate in force is withdrawn. */
  readonly withdrawn: PlainDate | undefined;
  /** Names of the sites it visited, or will; undefined where the file does not say. */
  readonly sites: readonly string[] | undefined;
  /** By their hour. */
  readonly sessions: readonly RecordedSession[];
  readonly auditor: string | undefined;
  /** Who may see the report or certificate. */
  readonly audience: Audience | undefined;
  /** In the currency's main unit, as written. */
  readonly cost: number | undefined;
  /** Place of the entry. */
  readonly where: Where;
  /** Places of its keys (`period`, `fieldwork`, `report`, `decision`, `as-of`, `expires`, …). */
  readonly at: ReadonlyMap<string, Where>;
}

/** One recorded completion of an activity. */
export interface Completion {
  readonly on: PlainDate;
  /** When the evidence was made, where that is another day. */
  readonly captured: PlainDate | undefined;
  readonly evidence: string | undefined;
  readonly by: string | undefined;
  /** What it cost, in the currency's main unit. */
  readonly cost: number | undefined;
  readonly where: Where;
}

/** What the file says of one recurring activity; what it leaves out the catalogue fills in. */
export interface ActivitySetting {
  readonly key: string;
  /** The user said `false`: not theirs. */
  readonly off: boolean;
  readonly title: string | undefined;
  readonly every: Duration | undefined;
  readonly anchor: 'schedule' | 'completion' | undefined;
  readonly since: PlainDate | undefined;
  readonly grace: Duration | undefined;
  readonly owner: string | undefined;
  readonly controls: readonly string[] | undefined;
  readonly supplier: string | undefined;
  readonly audience: Audience | undefined;
  readonly cost: number | undefined;
  /** Sorted by date; completions after `today` are left out and told. */
  readonly done: readonly Completion[];
  readonly where: Where;
}

export interface PlanningSettings {
  readonly from: PlainDate;
  /** Last day of the horizon: from + horizon − 1 day. */
  readonly to: PlainDate;
  /** `auto`, `parallel` or `<track>-first`. */
  readonly strategy: string;
  readonly jointWindow: Duration;
  /** Prices of the planner's terms, in the file's currency; what is absent takes its default. */
  readonly weights: ReadonlyMap<string, number>;
}

export type FailOn = 'never' | 'error' | 'overdue' | 'due-soon' | 'warning';
export type RuleLevel = 'off' | 'info' | 'warning' | 'error';

export interface CheckSettings {
  readonly dueSoon: Duration;
  readonly failOn: FailOn;
  /** Path of a committed feed, from the folder of the program file. */
  readonly calendar: string | undefined;
  /** Path of the committed plan. */
  readonly plan: string | undefined;
  readonly rules: ReadonlyMap<string, RuleLevel>;
}
