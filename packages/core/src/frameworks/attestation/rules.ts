// The dated rules of an attestation report. Only what its AT-C section follows from is written; the rest is the time
// auditors take, with a minimum that is held hard.

import type { TemporalRule } from '../../model/index.js';
import { lasting } from '../lasting.js';
import { interimRules } from './interim.js';

/** What a report is made under, as its rules cite it. */
export interface Under {
  /** Such as `AT-C 205`. */
  readonly section: string;
  /** The same with the standard it is part of: `AT-C 205 (SSAE 18)`. */
  readonly standard: string;
  /** Whose habit it is where nothing is written. */
  readonly market: string;
}

/** The dated rules of an examination under a section. */
export function rulesOf({ section, standard, market }: Under): readonly TemporalRule[] {
  const wholePeriod = `${standard}: the opinion covers the whole period, so testing ends after it`;
  return [
    {
      rule: 'ready',
      severity: 'error',
      from: { relation: 'ready', point: 'start' },
      to: { audits: ['type1'], point: 'as-of' },
      atLeast: { days: 0 },
      why: 'the controls the report speaks for are in place from that day',
      remedy: 'move `ready` earlier if the controls were in place before',
      citation: `${section}: the opinion is on controls in place as of the date`,
    },
    {
      rule: 'ready',
      severity: 'error',
      from: { relation: 'ready', point: 'start' },
      to: { audits: ['type2'], point: 'period-from' },
      atLeast: { days: 0 },
      why: 'the controls the report speaks for are in place from that day',
      remedy: 'move `ready` earlier if the controls were in place before',
      citation: `${section}: controls are examined over a period in which they operated`,
    },
    ...lasting('remediation', {
      rule: 'remediation',
      from: { relation: 'previous', audits: ['readiness'], point: 'end' },
      to: { audits: ['type1'], point: 'as-of' },
      why: 'gaps found by the readiness assessment are closed first',
      remedy: 'shorten `timing.remediation`',
      citation: market,
    }),
    ...lasting('remediation', {
      rule: 'remediation',
      from: { relation: 'previous', audits: ['readiness'], point: 'end' },
      to: { audits: ['type2'], point: 'period-from' },
      why: 'gaps found by the readiness assessment are closed first',
      remedy: 'shorten `timing.remediation`',
      citation: market,
    }),
    {
      rule: 'soc-seq',
      severity: 'error',
      from: { relation: 'itself', point: 'as-of' },
      to: { audits: ['type1'], point: 'start' },
      atLeast: { days: 0 },
      why: 'fieldwork looks at controls as they stand on the as-of date',
      remedy: 'start fieldwork on or after the as-of date',
      citation: `${standard}: the opinion is on controls as they are on the date`,
    },
    {
      rule: 'soc-seq',
      severity: 'error',
      from: { relation: 'itself', point: 'end' },
      to: { audits: ['type1', 'type2'], point: 'outcome' },
      atLeast: { days: 1 },
      why: 'the report is issued once fieldwork has ended',
      remedy: 'move the report after the last fieldwork day',
      citation: `${standard}: a report is dated once the evidence for its opinion is complete`,
    },
    ...lasting('type1-report', {
      rule: 'type1-report',
      from: { relation: 'itself', point: 'as-of' },
      to: { audits: ['type1'], point: 'outcome' },
      why: 'the report follows the as-of date by the time its auditor needs',
      remedy: 'agree an earlier report date with the auditor',
      citation: market,
    }),
    ...lasting('fieldwork-after', {
      rule: 'soc-seq',
      from: { relation: 'itself', point: 'period-to' },
      to: { audits: ['type2'], point: 'start' },
      why: 'final fieldwork starts after the period has ended',
      remedy: 'start fieldwork after the last day of the period',
      citation: wholePeriod,
    }),
    ...interimRules,
    ...lasting('report-after', {
      rule: 'report-after',
      from: { relation: 'itself', point: 'end' },
      to: { audits: ['type2'], point: 'outcome' },
      why: 'the report is drafted, reviewed and signed after fieldwork',
      remedy: 'agree an earlier report date with the auditor',
      citation: market,
    }),
    {
      rule: 'readiness-report',
      severity: 'error',
      from: { relation: 'itself', point: 'end' },
      to: { audits: ['readiness'], point: 'outcome' },
      atLeast: { days: 0 },
      why: 'the list of gaps is handed over when the assessment ends',
      remedy: 'move the report to the last day of the assessment or later',
      citation: market,
    },
  ];
}
