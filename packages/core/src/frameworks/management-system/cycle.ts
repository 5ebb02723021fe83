// The cycle of a certificate of a management system and where its audits are best placed. Counted from the decision and
// from the printed expiry, never from "year two". An audit's date for a rule is its last fieldwork day.

import type { CertificationCycle, Target, TimingDefault } from '../../model/index.js';

const PRACTICE = 'certification body practice';

/** Stages, a decision, two surveillances and a recertification before expiry. */
export const cycle: CertificationCycle = {
  kind: 'certification',
  stages: ['stage1'],
  opening: 'stage2',
  surveillances: ['surveillance1', 'surveillance2'],
  renewal: 'recertification',
  validity: 36,
  restore: {
    months: 6,
    rule: 'iso-rst',
    citation: 'ISO/IEC 17021-1:2015, 9.6.3.2.5: within six months of expiry, otherwise at least a Stage 2',
  },
  renewalRule: 'iso-rc',
  majors: {
    months: 6,
    rule: 'iso-nc6',
    closing: 90,
    decision: 91,
    deciding: 21,
    citation: 'ISO/IEC 17021-1:2015, 9.5.3.2: majors verified within six months of the last day of Stage 2',
  },
};

/** Where each audit is best placed. */
export const targets: readonly Target[] = [
  {
    audits: ['surveillance1'],
    point: 'end',
    from: { relation: 'opening', point: 'outcome' },
    offset: { months: 11 },
    window: { rule: 'surveillance-window', from: { months: 8 }, to: { months: 12 } },
    why: 'a month before the limit leaves room for a slip',
    citation: PRACTICE,
  },
  {
    audits: ['surveillance2'],
    point: 'end',
    from: { relation: 'opening', point: 'outcome' },
    offset: { months: 23 },
    window: { rule: 'surveillance-window', from: { months: 21 }, to: { months: 27 } },
    why: 'a month before the second anniversary of the decision',
    citation: PRACTICE,
  },
  {
    audits: ['recertification'],
    point: 'end',
    from: { relation: 'certificate', point: 'expires' },
    offset: { months: -4 },
    window: { rule: 'recertification-window', from: { months: -6 }, to: { months: -3 } },
    why: 'four months before expiry leave room for a major nonconformity and the decision',
    citation: PRACTICE,
  },
];

/** How long things take. */
export const timing: readonly TimingDefault[] = [
  {
    key: 'operating',
    min: { days: 42 },
    usual: { days: 90 },
    what: 'management system in operation before Stage 2',
  },
  { key: 'stage1-report', min: { days: 0 }, usual: { days: 14 }, what: 'Stage 1 to its report' },
  {
    key: 'stage-gap',
    min: { days: 21 },
    usual: { days: 42 },
    what: 'last day of Stage 1 to first day of Stage 2',
  },
  {
    key: 'decision-after',
    min: { days: 21 },
    usual: { days: 42 },
    max: { days: 70 },
    what: 'last audit day to decision',
  },
  {
    key: 'nonconformity',
    min: { days: 0 },
    usual: { days: 0 },
    max: { days: 182 },
    what: 'closing a major nonconformity at Stage 2',
  },
  { key: 'surveillance-report', min: { days: 7 }, usual: { days: 21 }, what: 'surveillance to its report' },
];
