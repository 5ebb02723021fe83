// Programs with several tracks, planned as a user would plan them.

import type { PlainDate } from '../../src/calendar/index.js';
import type { Engagement, Plan } from '../../src/model/index.js';
import { planFile } from '../../src/plan-file.js';

const TODAY = '2026-11-21' as PlainDate;

/** Two reports and a certificate; `payments` and `rest` are lines of the file. */
export function program(payments: string, rest = ''): string {
  return `version: 1
id: northwind
organization: { name: Northwind, people: 85 }
frameworks:
  soc2: { ready: 2026-12-01, type1: false, type2: { first-period: 6 months } }
  soc2@payments: { ready: 2027-03-01, type1: false, type2: { first-period: 3 months }, ${payments} }
planning: { from: 2026-12-01 }
${rest}`;
}

/** A plan of a text; the best one only where that is asked for. */
export function planned(text: string, best = false): Plan {
  const options = best ? {} : { nodes: 0 };
  const result = planFile({ file: 'compliance.yml', text, today: TODAY }, options);
  if (!result.ok)
    throw new Error(result.problems.map(({ message, remedy }) => `${message}; ${remedy}`).join('\n'));
  return result.plan;
}

/** What is wrong with a text. */
export function problems(text: string): readonly string[] {
  const result = planFile({ file: 'compliance.yml', text, today: TODAY }, { nodes: 0 });
  return result.ok ? [] : result.problems.map(({ message, remedy }) => `${message}: ${remedy}`);
}

/** The audits of a track, by date. */
export function of(plan: Plan, track: string): readonly Engagement[] {
  return plan.engagements.filter((it) => it.track === track).sort((a, b) => (a.report < b.report ? -1 : 1));
}

export function periods(plan: Plan, track: string): readonly string[] {
  return of(plan, track).flatMap(({ period }) => (period ? [`${period.from} ${period.to}`] : []));
}
