// Who may see what. Four circles, each inside the one before: whoever may see something, so may every smaller circle.
// An audience says how far a thing may go, never who its owner is; costs, owners, findings and reasons stay inside anyway.

import type { AuditType, Framework } from './framework.js';

/** The circles, the widest first. */
export const AUDIENCES = ['everyone', 'nda', 'auditors', 'internal'] as const;

/**
 * A circle of readers: the public, those who signed a confidentiality agreement (customers, say), the auditors, the
 * organization. Of a thing it is the widest circle that may see it; of a page or a feed, whom it is made for.
 */
export type Audience = (typeof AUDIENCES)[number];

/** Whether readers of a circle may see a thing meant for an audience. The one place where that is decided. */
export function maySee(reader: Audience, audience: Audience): boolean {
  return AUDIENCES.indexOf(audience) <= AUDIENCES.indexOf(reader);
}

/** What the file says instead of the frameworks: by deliverable, milestone or one of `EVENTS`. */
export type ChosenAudiences = ReadonlyMap<string, Audience>;

/** What happens in an audit besides its milestones, as a file names it. */
export const EVENTS = ['fieldwork', 'period', 'outcome'] as const;

/** Who may see what of one engagement. */
export interface EngagementAudiences {
  /** Of what it ends in: the report, the certificate. */
  readonly audience: Audience;
  readonly audiences: {
    /** Of its fieldwork and sessions. */
    readonly fieldwork: Audience;
    /** Of its period or as-of date. */
    readonly period: Audience;
    /** Of the day it ends; the day says less than the document. */
    readonly outcome: Audience;
  };
}

/**
 * Who may see what of an audit. The period goes with the document that speaks for it. The day of a document that leaves
 * the house is a headline for everyone. What no framework and no file speaks of stays inside.
 */
export function audiencesOf(
  { deliverables }: Pick<Framework, 'deliverables'>,
  type: Pick<AuditType, 'id'>,
  chosen: ChosenAudiences,
  own: Audience | undefined,
): EngagementAudiences {
  const made = deliverables.find((it) => it.made === 'outcome' && it.audits.includes(type.id));
  const audience = own ?? (made ? (chosen.get(made.id) ?? made.audience) : 'internal');
  return {
    audience,
    audiences: {
      fieldwork: chosen.get('fieldwork') ?? 'auditors',
      period: chosen.get('period') ?? audience,
      outcome: chosen.get('outcome') ?? (maySee('nda', audience) ? 'everyone' : audience),
    },
  };
}

/** Who may see a document or a milestone by its name: as the file says, else as the framework does. */
export function audienceNamed(
  { deliverables, milestones }: Pick<Framework, 'deliverables' | 'milestones'>,
  chosen: ChosenAudiences,
  name: string,
): Audience {
  const usual = deliverables.find(({ id }) => id === name) ?? milestones.find(({ kind }) => kind === name);
  return chosen.get(name) ?? usual?.audience ?? 'internal';
}
