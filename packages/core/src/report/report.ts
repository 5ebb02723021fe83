// What a renderer sees: the plan sorted, grouped and worded, so that every format says the same.
// Text in here comes from the user's file as it was written; each format escapes it in its own way.

import type { PlainDate, Span } from '../calendar/index.js';
import type {
  AuditType,
  Diagnostic,
  Engagement,
  EngagementStatus,
  Framework,
  OccurrenceStatus,
  Plan,
  PlanSpan,
  Reason,
  Session,
  Severity,
  ToldFeed,
} from '../model/index.js';
import type { Appointment } from './appointment.js';
import type { Page } from './page.js';
import type { StressSummary } from './stress.js';
import type { Timeline } from './timeline.js';

/** The parts of a framework that pages are worded with. */
export interface FrameworkWords extends Pick<Framework, 'id' | 'name'> {
  readonly audits: readonly Pick<AuditType, 'id' | 'title' | 'outcome'>[];
  readonly activities: readonly { readonly key: string }[];
  /** What an assessment gives in hand. */
  readonly cycle?: { readonly kind: string; readonly document?: string };
}

/** A plan made ready for reading. */
export interface Report {
  readonly kind: 'plan';
  /** The value behind the report, for formats that hand it on whole. */
  readonly plan: Plan;
  readonly header: Header;
  /** Audits in the order of their days. */
  readonly schedule: readonly ScheduleRow[];
  readonly timeline: Timeline;
  /** What it costs by the prices planning goes by; null on a page for others. */
  readonly price: PriceSummary | null;
  /** What differs from the plan agreed before. */
  readonly moved: readonly MovedRow[];
  /** What comes next: overdue things first, then by day. */
  readonly next: { readonly until: PlainDate; readonly things: readonly Upcoming[] };
  /** The entries of a calendar over the whole plan, by day. */
  readonly agenda: readonly Appointment[];
  /** What is to be remembered of those entries. */
  readonly told: ToldFeed;
  /** What the plan survives; null where nobody asked, and for readers outside. */
  readonly stress: StressSummary | null;
  readonly diagnostics: readonly DiagnosticGroup[];
  readonly certificates: readonly CertificateRow[];
  readonly spans: readonly SpanRow[];
  readonly headings: Headings;
  /** All of it but the drawing of its timeline, as tables. */
  readonly page: Page;
}

/** What stands over each part. */
export type Headings = Readonly<
  Record<
    'visits' | 'schedule' | 'moved' | 'price' | 'next' | 'certificates' | 'spans' | 'stress' | 'diagnostics',
    string
  >
>;

export interface Header {
  readonly program: string;
  readonly file: string;
  /** `for auditors`; null on a page for the organization itself. */
  readonly madeFor: string | null;
  readonly today: PlainDate;
  readonly horizon: Span;
  /** `9 audits: 2 done, 1 booked, 6 planned`. */
  readonly audits: string;
}

export interface ScheduleRow
  extends Pick<Engagement, 'id' | 'audit' | 'track' | 'framework' | 'title' | 'status'> {
  /** The day it is sorted by: the first fieldwork day, else the day it ends. */
  readonly on: PlainDate;
  readonly period: Span | null;
  readonly asOf: PlainDate | null;
  readonly fieldwork: Span | null;
  /** Its other sessions, in order. */
  readonly otherSessions: readonly Session[];
  /** What the audit ends in, and when. */
  readonly outcome: { readonly kind: 'report' | 'decision'; readonly on: PlainDate };
  readonly expires: PlainDate | null;
  readonly earliest: PlainDate | null;
  readonly latest: PlainDate | null;
  readonly deadline: { readonly on: PlainDate; readonly rule: string } | null;
  /** Titles of the audits in the same visit. */
  readonly visitWith: readonly string[];
  readonly reason: Reason | null;
  readonly auditor: string | null;
  /** Auditor days, where the framework has a table of them. */
  readonly auditDays: number | null;
  readonly sites: Engagement['sites'];
}

/** One thing to do or to expect in the coming weeks. */
export interface Upcoming {
  readonly id: string;
  readonly kind: 'activity' | 'milestone' | 'audit';
  /** The planned day; the due day where it is past. */
  readonly on: PlainDate;
  /** When it is due; of an auditor still to be booked, the day it should have been. */
  readonly due: PlainDate | null;
  readonly what: string;
  /** Title of the audit it belongs to. */
  readonly of: string | null;
  readonly state: OccurrenceStatus | EngagementStatus | 'book-now' | null;
  /** `due soon`; empty where nothing has to be done about it. */
  readonly stateInWords: string;
  /** Further turns of the same activity in the same weeks, folded into this one. */
  readonly again: number;
  /** What, of which audit and how many more: `Vulnerability scan, and 2 more`. */
  readonly text: string;
  readonly owner: string | null;
}

export interface DiagnosticGroup {
  readonly severity: Severity;
  /** `2 errors`. */
  readonly heading: string;
  readonly items: readonly Diagnostic[];
}

export interface CertificateRow {
  readonly id: string;
  /** `ISO 27001 certificate`. */
  readonly title: string;
  /** `certificate`, `attestation of compliance`. */
  readonly document: string;
  readonly decided: PlainDate;
  readonly expires: PlainDate;
  /** `in force, 412 days left`, `expired 12 days ago`, `to come`. */
  readonly state: string;
}

export interface SpanRow extends Span {
  readonly id: string;
  readonly kind: PlanSpan['kind'];
  /** The kind in words: `coverage gap`. */
  readonly what: string;
  readonly for: string;
  /** Name of the subservice organization it is about; only there. */
  readonly organization?: string;
  /** Title of the audit it belongs to. */
  readonly of: string;
  readonly days: number;
  /** Lasts now or begins within a year; always so where nothing covers its days. */
  readonly matters: boolean;
}

/** What a plan costs, worded. */
export interface PriceSummary {
  /** `81,460 USD`. */
  readonly value: string;
  /** What kind of amount it is: no budget. */
  readonly note: string;
  readonly terms: readonly PriceRow[];
  /** What is proven, as sentences. */
  readonly proof: string;
  /** The plan beside the frameworks planned one after the other, as sentences. */
  readonly comparison: string;
  /** That dollars are taken one to one; null where they are converted, or nothing else is spoken of. */
  readonly rate: string | null;
  /** What room for one major costs, as sentences; null where the file puts no price on it. */
  readonly safety: string | null;
}

export interface PriceRow {
  readonly term: string;
  /** The term in words. */
  readonly what: string;
  /** In the plan's currency, without naming it. */
  readonly amount: string;
}

/** A date that is another than was agreed. */
export interface MovedRow {
  readonly id: string;
  /** Title and id. */
  readonly what: string;
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** `14 days earlier`; null where either day is missing. */
  readonly by: string | null;
  readonly why: string;
}
