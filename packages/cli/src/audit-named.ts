// Which engagement of a plan a word on the command line means: an id is one, an audit's name its next turn.

import { type ConfigProblem, type Engagement, nearest, type Plan } from '@auditcal/core';
import { problem } from './outcome.js';

/** By id, else the first of that audit still to come, else its last one. */
export function engagementNamed(name: string, plan: Plan): Engagement | undefined {
  const byId = plan.engagements.find((it) => it.id === name);
  if (byId) return byId;
  const turns = plan.engagements
    .filter((it) => it.audit === name)
    .sort((a, b) => (a.report < b.report ? -1 : 1));
  return turns.find((it) => it.status !== 'done') ?? turns.at(-1);
}

/** The refusal of a word that means none, with the nearest that would. */
export function unknownAudit(name: string, plan: Plan): ConfigProblem {
  const duty = plan.duties?.find(({ id, framework }) => [id, framework].includes(name.split('/')[0] ?? ''));
  if (duty) {
    const says = `nobody examines ${duty.title}: the plan holds no audit ${name}`;
    return problem('unknown-audit', says, `auditcal calendar --framework ${duty.id} has its work`);
  }
  const audits = [...new Set(plan.engagements.map((it) => it.audit))];
  const near = nearest(name, [...audits, ...plan.engagements.map((it) => it.id)]);
  const remedy = near
    ? `did you mean ${near}?`
    : audits.length > 0
      ? `it holds ${audits.join(', ')}`
      : 'it holds none';
  return problem('unknown-audit', `the plan holds no audit ${name}`, remedy);
}
