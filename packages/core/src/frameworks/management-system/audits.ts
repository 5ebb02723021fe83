// The five audits of a certificate. How long each takes follows from a table of audit days where the standard has one,
// else from durations that the file can set.

import type { AuditType, TimingDefault } from '../../model/index.js';

const STAGE = { kind: 'stage', mode: 'onsite' } as const;
const FINAL = { kind: 'final', mode: 'onsite' } as const;

interface Row extends Omit<AuditType, 'fieldwork'> {
  /** Of the audit days of the first certification. */
  readonly share: number;
  /** In place of the share: what the share of another stage leaves. */
  readonly ofRest?: true;
}

const AUDITS: readonly Row[] = [
  { id: 'stage1', title: 'Stage 1', role: 'stage', outcome: 'report', share: 1 / 3, session: STAGE },
  {
    id: 'stage2',
    title: 'Stage 2',
    role: 'opening',
    outcome: 'decision',
    share: 1 / 3,
    ofRest: true,
    session: STAGE,
    siteFactor: 1,
  },
  {
    id: 'surveillance1',
    title: 'surveillance 1',
    role: 'surveillance',
    outcome: 'report',
    share: 1 / 3,
    session: FINAL,
    siteFactor: 0.6,
  },
  {
    id: 'surveillance2',
    title: 'surveillance 2',
    role: 'surveillance',
    outcome: 'report',
    share: 1 / 3,
    session: FINAL,
    siteFactor: 0.6,
  },
  {
    id: 'recertification',
    title: 'recertification',
    role: 'renewal',
    outcome: 'decision',
    share: 2 / 3,
    session: FINAL,
    siteFactor: 0.8,
  },
];

/** The audits of a standard with a table of audit days: shares of those of the first certification. */
export function auditsByTable(name: string): readonly AuditType[] {
  return AUDITS.map(({ title, share, ofRest, ...type }) => ({
    ...type,
    title: `${name} ${title}`,
    fieldwork: ofRest ? { share, ofRest } : { share },
  }));
}

/** The audits of a standard without one: each as long as its duration says. */
export function auditsByDuration(name: string): readonly AuditType[] {
  return auditsByTable(name).map((audit) => ({
    ...audit,
    fieldwork: { timing: fieldworkKey(audit.id), agreed: true },
  }));
}

// Both surveillances are of one length.
function fieldworkKey(id: string): string {
  return `${id.replace(/^surveillance\d$/, 'surveillance')}-fieldwork`;
}

const VIEW = 'by the offer of the certification body; the usual length is a market view';

/** Lengths of the audits of a standard without a table. */
export const fieldworkTiming: readonly TimingDefault[] = [
  { key: 'stage1-fieldwork', min: { days: 1 }, usual: { days: 2 }, what: `Stage 1 on site, ${VIEW}` },
  { key: 'stage2-fieldwork', min: { days: 1 }, usual: { days: 3 }, what: `Stage 2 on site, ${VIEW}` },
  {
    key: 'surveillance-fieldwork',
    min: { days: 1 },
    usual: { days: 2 },
    what: `a surveillance on site, ${VIEW}`,
  },
  {
    key: 'recertification-fieldwork',
    min: { days: 1 },
    usual: { days: 3 },
    what: `the recertification on site, ${VIEW}`,
  },
];
