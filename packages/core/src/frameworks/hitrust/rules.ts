// The dated rules of HITRUST certifications. What HITRUST writes in its handbook is an error; the rest is the time it
// takes.

import type { TemporalRule } from '../../model/index.js';
import { lasting } from '../lasting.js';

const HANDBOOK = 'HITRUST Assessment Handbook';
const PRACTICE = 'practice of external assessors and of HITRUST';
const INTERIM = `${HANDBOOK}, 15.4: submitted in the 90 days before the first anniversary of the certification`;

/** Of every certification. */
export const rules: readonly TemporalRule[] = [
  ...lasting('operating', {
    rule: 'hitrust-90',
    from: { relation: 'ready', point: 'start' },
    to: { audits: ['assessment'], point: 'start' },
    why: 'a control is scored as implemented once it has been in place for 90 days',
    remedy: 'move `ready` earlier if the controls were in place before',
    citation: `${HANDBOOK}: the 90-day rule for implemented controls`,
  }),
  ...lasting('report-after', {
    rule: 'report-after',
    from: { relation: 'itself', point: 'end' },
    to: { audits: ['assessment'], point: 'outcome' },
    why: 'the assessment is submitted and goes through quality assurance before HITRUST certifies',
    remedy: 'book the submission with HITRUST earlier',
    citation: PRACTICE,
  }),
  {
    rule: 'hitrust-order',
    severity: 'error',
    from: { relation: 'previous', audits: ['assessment'], point: 'outcome' },
    to: { audits: ['assessment'], point: 'start' },
    atLeast: { days: 1 },
    why: 'assessments follow each other',
    remedy: 'keep the assessments in their order',
    citation: HANDBOOK,
  },
  {
    rule: 'hitrust-valid',
    severity: 'error',
    from: { relation: 'certificate', point: 'expires' },
    to: { audits: ['assessment'], point: 'outcome' },
    atMost: { days: 0 },
    why: 'a certification is renewed by a new assessment before it runs out',
    remedy: 'move the assessment earlier, or ask HITRUST for a bridge assessment of 90 days (r2 only)',
    citation: `${HANDBOOK}: r2 is valid for two years, i1 and e1 for one`,
  },
];

/** Of a certification with an interim assessment. */
export const interimRules: readonly TemporalRule[] = [
  {
    rule: 'hitrust-interim',
    severity: 'error',
    from: { relation: 'opening', point: 'outcome' },
    to: { audits: ['interim'], point: 'start' },
    atLeast: { months: 12, days: -90 },
    why: 'the interim assessment belongs into the 90 days before the first anniversary',
    remedy: 'move the interim assessment into these 90 days',
    citation: INTERIM,
  },
  {
    rule: 'hitrust-interim',
    severity: 'error',
    from: { relation: 'opening', point: 'outcome' },
    to: { audits: ['interim'], point: 'end' },
    atMost: { months: 12 },
    why: 'without an interim assessment the certification does not hold for its second year',
    remedy: 'move the interim assessment before the anniversary',
    citation: INTERIM,
  },
  ...lasting('interim-report', {
    rule: 'interim-report',
    from: { relation: 'itself', point: 'end' },
    to: { audits: ['interim'], point: 'outcome' },
    why: 'HITRUST answers after quality assurance',
    remedy: 'submit the interim assessment earlier',
    citation: PRACTICE,
  }),
  {
    rule: 'hitrust-order',
    severity: 'error',
    from: { relation: 'previous', audits: ['interim'], point: 'end' },
    to: { audits: ['assessment'], point: 'start' },
    atLeast: { days: 1 },
    why: 'the next assessment follows the interim',
    remedy: 'keep the assessments in their order',
    citation: HANDBOOK,
  },
];
