// A report of the user's own: on one date, then over periods that follow each other, under a standard that the file names,
// such as ISAE 3402. What customers expect of such reports is the same whatever the standard.

import type { Deliverable, Framework } from '../../model/index.js';
import { conventionsOf, PRACTICE } from '../attestation/conventions.js';
import { attestation } from '../attestation/index.js';
import { timingOf } from './timing.js';
import type { WrittenAudit, WrittenFramework } from './written.js';

const MARKET = 'market convention: readers of reports expect it; no standard writes it';

/** The framework of a report. */
export function examination(it: WrittenFramework): Framework {
  const { id, name, fullName, citation, auditor, audits } = it;
  const base = attestation(
    { section: citation, standard: citation, market: MARKET },
    {
      id,
      name,
      fullName,
      categories: [],
      conventions: conventionsOf({
        length: MARKET,
        age: MARKET,
        description: citation,
        review: { controls: [], citation: PRACTICE },
      }),
      activities: [],
      deliverables: documents(name),
      identifiers: null,
    },
  );
  const written = (type: { readonly id: string }): WrittenAudit | undefined =>
    audits.find((one) => one.id === type.id);
  return {
    ...base,
    auditor: { ...base.auditor, ...auditor },
    timing: timingOf(it, base.timing, keyOf),
    audits: base.audits.map((type) => ({
      ...type,
      title: written(type)?.title ?? type.title,
      session: { ...type.session, mode: written(type)?.mode ?? type.session.mode },
    })),
  };
}

function keyOf({ id, role }: WrittenAudit): string {
  if (role === 'preparation') return id;
  return role === 'point' ? `${id}-fieldwork` : 'fieldwork';
}

function documents(name: string): readonly Deliverable[] {
  const both = ['type1', 'type2'];
  return [
    { id: 'report', title: `${name} report`, audits: both, made: 'outcome', audience: 'nda' },
    {
      id: 'readiness-report',
      title: 'Readiness report',
      audits: ['readiness'],
      made: 'outcome',
      audience: 'internal',
    },
    {
      id: 'system-description',
      title: 'System description',
      audits: both,
      made: 'pack',
      audience: 'auditors',
    },
    {
      id: 'control-list',
      title: 'Controls, each with its owner',
      audits: both,
      made: 'pack',
      audience: 'auditors',
    },
    {
      id: 'management-assertion',
      title: 'Management assertion, signed on the day of the report',
      audits: both,
      made: 'pack',
      audience: 'auditors',
    },
  ];
}
