// What an auditor is sent before an audit, as a value: `auditcal.brief/1`. It holds what auditors may see and nothing
// else: no prices, no owners of activities, no evidence, nothing agreed with another firm.

import type { PlainDate, Span } from '../../calendar/index.js';
import type { Engagement, Meeting, Opinion, OrganizationChangeKind, Session } from '../../model/index.js';

/** Everything an auditor wants to know of an audit to come. */
export interface Brief {
  readonly program: string;
  readonly today: PlainDate;
  readonly organization: {
    readonly name: string;
    /** ISO 3166 codes of the places it works in. */
    readonly regions: readonly string[];
    readonly timezone: string;
  };
  readonly audit: BriefAudit;
  readonly scope: {
    /** In the user's words. */
    readonly words: string | null;
    /** The standard or the criteria, in full. */
    readonly standard: string;
    readonly edition: string | null;
    readonly categories: readonly { readonly id: string; readonly title: string }[];
  };
  readonly headcount: Headcount;
  readonly sites: BriefSites;
  readonly sessions: readonly Pick<Session, 'kind' | 'from' | 'to' | 'mode'>[];
  /** Hours agreed, by the clocks of the organization's zone. */
  readonly meetings: readonly Pick<Meeting, 'title' | 'at'>[];
  /** Steps towards the audit that auditors take part in, by day. */
  readonly dates: readonly { readonly on: PlainDate; readonly what: string }[];
  /** Days of the period that the interim session has not seen, tested by the final one; null where there are none. */
  readonly rollForward: Span | null;
  /** Audits of the same track that are done, the newest first. */
  readonly prior: readonly PriorAudit[];
  /** The certificate in force when the audit takes place; null where there is none. */
  readonly certificate: BriefCertificate | null;
  readonly findings: readonly OpenFinding[];
  /** What has changed, or will have, between the audit before and this one; by day. */
  readonly changes: readonly BriefChange[];
  /** Organizations whose controls ours rest on. */
  readonly subservices: readonly BriefSubservice[];
  readonly contacts: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly email: string | null;
  }[];
  /** What is handed over before it. */
  readonly documents: readonly { readonly id: string; readonly title: string }[];
  /** The audit of the track that follows; null where the plan ends with this one. */
  readonly next: {
    readonly title: string;
    readonly fieldwork: Span | null;
    readonly period: Span | null;
  } | null;
}

export type BriefAudit = Pick<
  Engagement,
  'id' | 'audit' | 'track' | 'framework' | 'title' | 'status' | 'period' | 'asOf' | 'fieldwork' | 'auditor'
> & {
  readonly ends: { readonly kind: 'report' | 'decision'; readonly on: PlainDate };
  /** Titles of the audits in the same visit. */
  readonly visitWith: readonly string[];
};

/** Persons the audit is sized by, and what the table makes of them. */
export interface Headcount {
  readonly persons: number;
  /** The file does not say, and this was taken. */
  readonly assumed: boolean;
  /** Null where the framework has no table of audit days. */
  readonly time: {
    /** The row the persons fall in, both ends included. */
    readonly row: { readonly from: number; readonly to: number };
    /** Audit days of the first certification by that row, and of this audit. */
    readonly initial: number;
    readonly days: number;
    readonly adjustments: readonly { readonly why: string; readonly days: number }[];
    readonly citation: string;
  } | null;
}

export interface BriefSites {
  /** Further sites in scope, the central function not counted. */
  readonly of: number;
  /** How many are visited this time; null where none are sampled. */
  readonly sampled: number | null;
  /** Those with a name that are in scope, each with the last audit that visited it. */
  readonly named: readonly {
    readonly name: string;
    /** ISO 3166 codes. */
    readonly regions: readonly string[];
    /** It is visited this time, as far as the sample is known. */
    readonly now: boolean;
    readonly visited: PlainDate | null;
  }[];
}

export interface PriorAudit {
  readonly id: string;
  readonly title: string;
  readonly period: Span | null;
  readonly asOf: PlainDate | null;
  readonly ended: { readonly kind: 'report' | 'decision'; readonly on: PlainDate };
  readonly auditor: string | null;
  readonly opinion: Opinion | null;
  readonly edition: string | null;
}

/** A certificate as it is printed, as far as the file says. */
export interface BriefCertificate {
  /** What it is: `certificate`, `attestation of compliance`. */
  readonly document: string;
  readonly number: string | null;
  readonly firstIssued: PlainDate | null;
  readonly decided: PlainDate;
  readonly expires: PlainDate;
  readonly edition: string | null;
  readonly state: string | null;
}

/** Something that is so from a day on. */
export interface BriefChange {
  readonly on: PlainDate;
  readonly kind: OrganizationChangeKind;
  /** In words: `acquisition of Acme, 40 persons`. */
  readonly what: string;
  /** The day the auditor was told of it. */
  readonly notified: PlainDate | null;
}

/** A subservice organization under the period of an audit. */
export interface BriefSubservice {
  readonly name: string;
  readonly service: string | null;
  readonly method: 'carve-out' | 'inclusive';
  /** Reports that speak for days of the period; none where the audit has no period, or it is inclusive. */
  readonly reports: readonly {
    readonly period: Span;
    /** The day it was or will be issued, as far as anybody has said. */
    readonly issued: PlainDate | null;
    /** The last day on which it was reviewed. */
    readonly reviewed: PlainDate | null;
  }[];
  /** Days of the period that a letter of its management speaks for. */
  readonly letters: readonly Span[];
  /** Complementary user entity controls that its reports expect. */
  readonly cuecs: number;
}

/** What an auditor wrote that is not closed. */
export interface OpenFinding {
  /** Title of the audit that raised it. */
  readonly from: string;
  readonly id: string | null;
  readonly grade: 'major' | 'minor' | 'exception';
  /** Clause, control or criterion. */
  readonly against: string | null;
  readonly raised: PlainDate | null;
  /** The day agreed for its closure. */
  readonly agreed: PlainDate | null;
  readonly note: string | null;
}
