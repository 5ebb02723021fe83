// What attestation reports have in common: their cycle, its rules and its milestones. A report adds its name, the AT-C
// section it is made under and what its auditors look at.

import type { Framework } from '../../model/index.js';
import { auditsOf, cycle, timing } from './cycle.js';
import { milestones } from './milestones.js';
import { rulesOf, type Under } from './rules.js';

/** What US reports are made under: a section of SSAE 18. */
export function sectionOf(section: string): Under {
  return { section, standard: `${section} (SSAE 18)`, market: 'market convention; AICPA sets no date' };
}

/** A report by a CPA firm under a section, such as `AT-C 205`. */
export function attestation(
  under: Under,
  report: Pick<
    Framework,
    | 'id'
    | 'name'
    | 'fullName'
    | 'categories'
    | 'conventions'
    | 'activities'
    | 'deliverables'
    | 'further'
    | 'byProducts'
    | 'identifiers'
    | 'known'
  >,
): Framework {
  return {
    ...report,
    auditor: { kind: 'cpa', title: 'CPA firm' },
    goal: false,
    editions: [],
    timing,
    audits: auditsOf(report.name),
    cycle,
    rules: rulesOf(under),
    targets: [],
    prerequisites: [],
    milestones,
    auditDays: null,
  };
}
