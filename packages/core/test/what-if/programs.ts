// Small programs whose cheapest plan can be told by hand, and the questions put to them.

import { plainDate } from '../../src/calendar/index.js';
import { explainAudit, type Grounds, type Plan, type Program, planFile } from '../../src/index.js';

const TODAY = plainDate('2026-11-21');

/** A certificate decided on 2026-06-15: its first surveillance is best a month before its limit, 2027-06-15. */
export const CERTIFIED = `version: 1
id: example
organization: { name: Example, people: 25, country: US, timezone: UTC, currency: USD }
calendar: { blackouts: [{ from: 2027-05-24, to: 2027-05-28, reason: Company offsite }] }
frameworks:
  iso27001: {}
planning: { from: 2026-12-01, horizon: 1 year }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2026-05-04, to: 2026-05-06 }, decision: 2026-06-15 }
`;

/** A surveillance that is best in October beside a Type II whose fieldwork is then: one visit serves both. */
export const BOTH = `version: 1
id: example
organization: { name: Example, people: 25, country: US, timezone: UTC, currency: USD }
frameworks:
  soc2: { type2: { align: false } }
  iso27001: {}
planning: { from: 2026-12-01, horizon: 1 year }
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, fieldwork: { from: 2026-10-07, to: 2026-11-03 }, report: 2026-11-12 }
  - { audit: iso27001/stage2, fieldwork: { from: 2026-10-12, to: 2026-10-14 }, decision: 2026-11-16 }
`;

/** Two that begin, one of them to have its report before the other has any fieldwork. */
export const FIRST = `version: 1
id: example
organization: { name: Example, people: 25, country: US, timezone: UTC, currency: USD }
calendar: { blackouts: [{ from: 2027-05-24, to: 2027-05-28, reason: Company offsite }] }
frameworks:
  soc2: { ready: 2026-12-01, type1: false, type2: { first-period: 3 months, align: false } }
  iso27001: { ready: 2026-12-01 }
planning: { from: 2026-12-01, horizon: 9 months, strategy: soc2-first }
`;

/** A planned program. */
export interface Planned {
  readonly program: Program;
  readonly plan: Plan;
}

/** Plans a program, with these entries after its audits. */
export function planned(text: string, audits: readonly string[] = []): Planned {
  const answer = attempted(text, audits);
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('; '));
  return answer;
}

/** The same, where it may be impossible. */
export function attempted(text: string, audits: readonly string[] = []) {
  const entries = audits.map((entry) => `  - ${entry}\n`).join('');
  return planFile({ file: 'compliance.yml', text: text + entries, today: TODAY });
}

/** What the date of an audit rests on. */
export function groundsIn({ program, plan }: Planned, engagement: string, on?: string): Grounds {
  const day = on === undefined ? undefined : plainDate(on);
  const grounds = explainAudit({ program, plan, engagement, on: day })?.grounds;
  if (!grounds) throw new Error(`nothing is said of ${engagement}`);
  return grounds;
}

/** An audit of a plan. */
export function engagementIn({ plan }: Planned, id: string) {
  const found = plan.engagements.find((it) => it.id === id);
  if (!found?.fieldwork) throw new Error(`no fieldwork of ${id} in the plan`);
  return { ...found, fieldwork: found.fieldwork };
}
