// What every certificate of a management system has in common, whatever the standard: certification bodies work by
// ISO/IEC 17021-1. A standard adds its name, its activities and, where one is known, its table of audit days.

import type {
  ActivityUse,
  Deliverable,
  Edition,
  Framework,
  FurtherCriteria,
  Known,
} from '../../model/index.js';
import { auditsByDuration, auditsByTable, fieldworkTiming } from './audits.js';
import { conventions } from './conventions.js';
import { cycle, targets, timing } from './cycle.js';
import { type MilestoneWords, milestonesOf } from './milestones.js';
import { prerequisitesOf } from './prerequisites.js';
import { rules } from './rules.js';

/** One standard of a management system. */
export interface Standard {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly editions: readonly Edition[];
  readonly words: MilestoneWords;
  /** What an internal audit covers, and where that is written. */
  readonly internalAudit: { readonly scope: string; readonly citation: string };
  readonly activities: readonly ActivityUse[];
  readonly deliverables: readonly Deliverable[];
  readonly further?: readonly FurtherCriteria[];
  readonly auditDays: Framework['auditDays'];
  readonly identifiers: string | null;
  readonly known?: readonly Known[];
}

/** The framework of a standard. */
export function managementSystem({ words, internalAudit, auditDays, ...standard }: Standard): Framework {
  return {
    ...standard,
    auditor: { kind: 'cb', title: 'certification body' },
    goal: true,
    categories: [],
    timing: auditDays ? timing : [...timing, ...fieldworkTiming],
    audits: auditDays ? auditsByTable(standard.name) : auditsByDuration(standard.name),
    cycle,
    rules,
    targets,
    prerequisites: prerequisitesOf(internalAudit.scope, internalAudit.citation),
    conventions,
    milestones: milestonesOf(words),
    auditDays,
  };
}
