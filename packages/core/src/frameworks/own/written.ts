// What a framework file says, before its family's defaults: the shape that the families are built from.

import type { AuditRole, Framework } from '../../model/index.js';

/** A length of time; months first, then days. */
export interface Length {
  readonly months?: number;
  readonly days?: number;
}

/** A duration as far as a file says it. */
export interface WrittenTiming {
  readonly min: Length | undefined;
  readonly usual: Length | undefined;
  readonly max: Length | undefined;
  readonly what: string | undefined;
}

/** One audit of a framework file. */
export interface WrittenAudit {
  readonly id: string;
  readonly role: AuditRole;
  readonly title: string | undefined;
  readonly fieldwork: WrittenTiming | undefined;
  readonly mode: 'onsite' | 'remote' | undefined;
  /**
   * Where its last fieldwork day is best placed: of a renewal and a repeated assessment this long before what it renews
   * runs out, of what lies between this long after the decision or report that it follows.
   */
  readonly target: Length | undefined;
  /** Of what lies between: its last day at the latest, this long after the decision or report that it follows. */
  readonly latest: Length | undefined;
}

/** What every family is told. */
export interface WrittenFramework {
  /** Its key under `frameworks`. */
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  /** Where the dates of the family are written. */
  readonly citation: string;
  readonly auditor: Partial<Framework['auditor']>;
  /** In the order in which they follow each other. */
  readonly audits: readonly WrittenAudit[];
  /** Durations by key: those of the family, and those that only its own rules name. */
  readonly timing: ReadonlyMap<string, WrittenTiming>;
  /** Months a certificate or an assessment holds. */
  readonly validity: number;
  /** What an assessment gives in hand. */
  readonly document: string;
}

/** The families, by the word a framework file has for them. */
export const FAMILIES = ['certification', 'examination', 'assessment', 'duties'] as const;

export type Family = (typeof FAMILIES)[number];

/** Months that a certificate and an assessment hold where nothing is said. */
export const VALIDITY = { certification: 36, examination: 12, assessment: 12, duties: 12 } as const;

/** The audits of each family where a file names none, with what they are in its cycle; further ones have a role of their own. */
export const AUDITS: Readonly<
  Record<Family, readonly { readonly id: string; readonly role: AuditRole; readonly title: string }[]>
> = {
  certification: [
    { id: 'stage1', role: 'stage', title: 'Stage 1' },
    { id: 'stage2', role: 'opening', title: 'Stage 2' },
    { id: 'surveillance1', role: 'surveillance', title: 'surveillance 1' },
    { id: 'surveillance2', role: 'surveillance', title: 'surveillance 2' },
    { id: 'recertification', role: 'renewal', title: 'recertification' },
  ],
  examination: [
    { id: 'readiness', role: 'preparation', title: 'readiness assessment' },
    { id: 'type1', role: 'point', title: 'Type I' },
    { id: 'type2', role: 'period', title: 'Type II' },
  ],
  assessment: [{ id: 'assessment', role: 'assessment', title: 'assessment' }],
  duties: [],
};

/** What an audit that no family has may be: the key under `audits` then says so. */
export const FURTHER_ROLES: Readonly<Record<Family, readonly AuditRole[]>> = {
  certification: ['stage', 'surveillance'],
  examination: [],
  assessment: ['surveillance'],
  duties: [],
};

/** Rules that the families bring and no framework that auditcal ships has. */
export const FAMILY_RULES = ['audit-order', 'audit-window', 'valid-until', 'majors-closed'] as const;
