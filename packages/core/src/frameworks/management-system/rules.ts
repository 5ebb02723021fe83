// The dated rules of every certificate of a management system: certification bodies work by ISO/IEC 17021-1, whatever
// the standard. `error` rows quote a written "shall" or a hard minimum; what rests on a habit is a warning or less and
// says so.

import type { TemporalRule } from '../../model/index.js';
import { lasting } from '../lasting.js';

const PRACTICE = 'certification body practice';
const SURVEILLANCES = ['surveillance1', 'surveillance2'];
const SITE_AUDITS = ['stage2', 'surveillance1', 'surveillance2', 'recertification'];

const CALENDAR_YEAR = {
  rule: 'iso-cy',
  severity: 'error',
  why: 'every calendar year after the decision holds an audit by the certification body',
  remedy: 'move the audit into the calendar year that has none',
  citation: 'ISO/IEC 17021-1:2015, 9.1.3.3',
} as const;

const ORDER = {
  rule: 'iso-order',
  severity: 'error',
  remedy: 'keep the audits of the cycle in their order',
  citation: 'ISO/IEC 17021-1:2015, 9.1.3.2',
} as const;

const towardsCertification: readonly TemporalRule[] = [
  {
    rule: 'ready',
    severity: 'error',
    from: { relation: 'ready', point: 'start' },
    to: { audits: ['stage1'], point: 'start' },
    atLeast: { days: 0 },
    why: 'Stage 1 reads the documents of a management system that is in place',
    remedy: 'move `ready` earlier if the management system was in place before',
    citation: 'ISO/IEC 17021-1:2015, 9.3.1.2',
  },
  {
    rule: 'operating',
    severity: 'error',
    from: { relation: 'ready', point: 'start' },
    to: { audits: ['stage2'], point: 'start' },
    timing: { key: 'operating', bound: 'min' },
    why: 'Stage 2 needs records of a management system in operation',
    remedy: 'move `ready` earlier if the management system was in place before',
    citation: `${PRACTICE}: below six weeks there is nothing to sample`,
  },
  {
    rule: 'operating',
    severity: 'warning',
    from: { relation: 'ready', point: 'start' },
    to: { audits: ['stage2'], point: 'start' },
    timing: { key: 'operating', bound: 'usual' },
    why: 'most certification bodies want about three months of records before Stage 2',
    remedy: 'move Stage 2 later, or ask the certification body what it accepts',
    citation: PRACTICE,
  },
  ...lasting('stage1-report', {
    ...ORDER,
    from: { relation: 'itself', point: 'end' },
    to: { audits: ['stage1'], point: 'outcome' },
    why: 'Stage 1 ends in a report of its areas of concern',
  }),
  {
    ...ORDER,
    from: { relation: 'previous', audits: ['stage1'], point: 'outcome' },
    to: { audits: ['stage2'], point: 'start' },
    atLeast: { days: 1 },
    why: 'Stage 2 is planned on what Stage 1 reported',
  },
  ...lasting('stage-gap', {
    rule: 'stage-gap',
    from: { relation: 'previous', audits: ['stage1'], point: 'end' },
    to: { audits: ['stage2'], point: 'start' },
    why: 'areas of concern from Stage 1 are resolved before Stage 2',
    remedy: 'leave at least three weeks between the stages',
    citation: 'ISO/IEC 17021-1:2015, 9.3.1.2.4 asks for the time to resolve them; its length is practice',
  }),
  {
    rule: 'iso-gap',
    severity: 'warning',
    from: { relation: 'previous', audits: ['stage1'], point: 'end' },
    to: { audits: ['stage2'], point: 'start' },
    atMost: { days: 90 },
    why: 'after about three months a certification body asks whether Stage 1 still holds',
    remedy: 'move the stages closer together, or plan for a repeat of Stage 1',
    citation: 'EA FAQ 49.3 (March 2025): no maximum is written; the certification body decides',
  },
  {
    rule: 'iso-gap',
    severity: 'warning',
    from: { relation: 'previous', audits: ['stage1'], point: 'end' },
    to: { audits: ['stage2'], point: 'start' },
    atMost: { months: 6 },
    why: 'after half a year most certification bodies repeat Stage 1, in part or whole',
    remedy: 'plan for a repeat of Stage 1',
    citation: 'EA FAQ 49.3 (March 2025): no maximum is written; the certification body decides',
  },
  ...lasting('decision-after', {
    rule: 'decision-after',
    from: { relation: 'itself', point: 'end' },
    to: { audits: ['stage2', 'recertification'], point: 'outcome' },
    why: 'the decision is taken by people who did not audit, after review of the report',
    remedy: 'agree an earlier decision date with the certification body',
    citation: 'ISO/IEC 17021-1:2015, 9.5; the time it takes is practice',
  }),
];

const surveillance: readonly TemporalRule[] = [
  {
    ...ORDER,
    from: { relation: 'opening', point: 'outcome' },
    to: { audits: SURVEILLANCES, point: 'start' },
    atLeast: { days: 1 },
    why: 'surveillance follows the certification decision',
  },
  {
    ...ORDER,
    from: { relation: 'previous', audits: SURVEILLANCES, point: 'end' },
    to: { audits: ['surveillance2', 'recertification'], point: 'start' },
    atLeast: { days: 1 },
    why: 'audits of a cycle follow each other',
  },
  {
    rule: 'iso-s1',
    severity: 'error',
    from: { relation: 'opening', audits: ['stage2'], point: 'outcome' },
    to: { audits: ['surveillance1'], point: 'end' },
    atMost: { months: 12 },
    why: 'the first surveillance after initial certification is within twelve months of the decision',
    remedy: 'move the surveillance before the limit',
    citation: 'ISO/IEC 17021-1:2015, 9.1.3.3',
  },
  {
    rule: 'iso-s1r',
    severity: 'warning',
    from: { relation: 'opening', audits: ['recertification'], point: 'outcome' },
    to: { audits: ['surveillance1'], point: 'end' },
    atMost: { months: 12 },
    why: 'after recertification most certification bodies still want the first surveillance within twelve months',
    remedy: 'move the surveillance before the limit, or ask the certification body',
    citation: `${PRACTICE}; the clause names only the first certification`,
  },
  {
    rule: 'iso-s2',
    severity: 'warning',
    from: { relation: 'opening', point: 'outcome' },
    to: { audits: ['surveillance2'], point: 'end' },
    atMost: { months: 24 },
    why: 'surveillance is planned in the first and the second year after the decision',
    remedy: 'move the surveillance before the second anniversary of the decision',
    citation: 'ISO/IEC 17021-1:2015, 9.1.3.2, read as practice does',
  },
  {
    ...CALENDAR_YEAR,
    from: { relation: 'previous', audits: ['surveillance1'], point: 'end' },
    to: { audits: ['surveillance2'], point: 'end' },
    atLeast: { year: 'start-of-next' },
    why: 'each surveillance has a calendar year of its own',
  },
  {
    ...CALENDAR_YEAR,
    from: { relation: 'previous', audits: ['surveillance1'], point: 'end' },
    to: { audits: ['surveillance2'], point: 'end' },
    atMost: { year: 'end-of-next' },
  },
  {
    ...CALENDAR_YEAR,
    from: { relation: 'previous', audits: SURVEILLANCES, point: 'end' },
    to: { audits: ['recertification'], point: 'end' },
    atMost: { year: 'end-of-next' },
  },
  {
    ...CALENDAR_YEAR,
    from: { relation: 'opening', audits: ['recertification'], point: 'outcome' },
    to: { audits: ['surveillance1'], point: 'end' },
    atMost: { year: 'end-of-next' },
  },
  {
    ...CALENDAR_YEAR,
    severity: 'warning',
    from: { relation: 'opening', point: 'end' },
    to: { audits: ['surveillance1'], point: 'end' },
    atMost: { year: 'end-of-next' },
    why: 'a calendar year with a decision but no audit needs the certification body’s word',
    remedy: 'ask the certification body whether the decision satisfies the calendar year',
  },
  ...lasting('surveillance-report', {
    rule: 'surveillance-report',
    from: { relation: 'itself', point: 'end' },
    to: { audits: SURVEILLANCES, point: 'outcome' },
    why: 'the report follows the surveillance',
    remedy: 'agree an earlier report date with the certification body',
    citation: PRACTICE,
  }),
  {
    rule: 'iso-int',
    severity: 'info',
    from: { relation: 'previous', audits: SITE_AUDITS, point: 'end' },
    to: { audits: [...SURVEILLANCES, 'recertification'], point: 'end' },
    atMost: { months: 12 },
    why: 'certification bodies plan their audits about a year apart',
    remedy: 'nothing, unless the contract with the certification body says twelve months',
    citation: PRACTICE,
  },
  {
    rule: 'iso-int',
    severity: 'warning',
    from: { relation: 'previous', audits: SITE_AUDITS, point: 'end' },
    to: { audits: [...SURVEILLANCES, 'recertification'], point: 'end' },
    atMost: { months: 13 },
    why: 'some certification bodies suspend after twelve to thirteen months without an audit',
    remedy: 'move the audit earlier, or ask the certification body',
    citation: PRACTICE,
  },
  {
    rule: 'iso-early',
    severity: 'warning',
    from: { relation: 'previous', audits: SITE_AUDITS, point: 'end' },
    to: { audits: [...SURVEILLANCES, 'recertification'], point: 'end' },
    atLeast: { months: 6 },
    why: 'an audit within six months of the one before finds little to look at',
    remedy: 'move the audit later',
    citation: PRACTICE,
  },
];

const renewal: readonly TemporalRule[] = [
  {
    ...ORDER,
    from: { relation: 'opening', point: 'outcome' },
    to: { audits: ['recertification'], point: 'start' },
    atLeast: { days: 1 },
    why: 'recertification follows the decision that opened the cycle',
  },
  {
    rule: 'iso-rc',
    severity: 'error',
    from: { relation: 'certificate', point: 'expires' },
    to: { audits: ['recertification'], point: 'outcome' },
    atMost: { days: 0 },
    why: 'audit, majors and decision are complete before the certificate expires; its validity is not extended',
    remedy: 'move the recertification audit earlier',
    citation: 'ISO/IEC 17021-1:2015, 9.1.3.2 and 9.6.3.2',
  },
  {
    rule: 'iso-rc3',
    severity: 'warning',
    from: { relation: 'opening', point: 'outcome' },
    to: { audits: ['recertification'], point: 'end' },
    atLeast: { months: 24 },
    why: 'recertification belongs in the third year of the cycle',
    remedy: 'move the recertification audit into the third year',
    citation: 'ISO/IEC 17021-1:2015, 9.1.3.2',
  },
  {
    rule: 'iso-rcw',
    severity: 'warning',
    from: { relation: 'certificate', point: 'expires' },
    to: { audits: ['recertification'], point: 'end' },
    atMost: { months: -3 },
    why: 'three months before expiry are kept for findings and the decision',
    remedy: 'move the recertification audit earlier',
    citation: PRACTICE,
  },
  {
    rule: 'iso-res',
    severity: 'warning',
    from: { relation: 'certificate', point: 'expires' },
    to: { audits: ['recertification'], point: 'end' },
    atMost: { days: -111 },
    closing: 90,
    why: 'one major nonconformity takes 90 days to close and 21 to decide on',
    remedy:
      'move the recertification audit earlier, so that one major nonconformity does not lapse the certificate',
    citation: 'derived from 9.5 and 9.6.3 of ISO/IEC 17021-1:2015; the 90 days are practice',
  },
];

/** From the first stage to the renewal. */
export const rules: readonly TemporalRule[] = [...towardsCertification, ...surveillance, ...renewal];
