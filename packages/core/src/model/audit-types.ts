// What an engagement is in its framework's cycle.

import type { AuditType, Framework } from './framework.js';
import type { Engagement } from './plan.js';

/** The audit type of an engagement; undefined where its framework is none of these. */
export function auditTypeIn(
  { framework, audit }: Pick<Engagement, 'framework' | 'audit'>,
  frameworks: readonly Framework[],
): AuditType | undefined {
  return frameworks.find(({ id }) => id === framework)?.audits.find(({ id }) => audit.endsWith(`/${id}`));
}
