// What frameworks have in common that nobody examines: laws, and what an organization holds itself to. They bring recurring
// work, by its article or outcome, and nothing that an auditor would date.

import type { Framework } from '../../model/index.js';

/** A framework of recurring work alone. */
export function duties(
  it: Pick<Framework, 'id' | 'name' | 'fullName' | 'categories' | 'activities' | 'known'>,
): Framework {
  return {
    ...it,
    auditor: { kind: 'none', title: 'nobody' },
    goal: false,
    editions: [],
    timing: [],
    audits: [],
    cycle: { kind: 'duties' },
    rules: [],
    targets: [],
    prerequisites: [],
    conventions: {},
    milestones: [],
    deliverables: [],
    auditDays: null,
    identifiers: null,
  };
}
