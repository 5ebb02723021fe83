// `auditcal explain`: why an audit lies where it lies. An audit's name stands for its next turn that is not done.

import { type Engagement, explainReport, formatsFor, frameworks, nearest, type Plan } from '@auditcal/core';
import type { Call, Command } from '../command.js';
import { inputOf } from '../inputs.js';
import { type Outcome, problem, refused, result } from '../outcome.js';
import { planned } from '../planning.js';
import { shown } from '../showing.js';

export const explain: Command = {
  name: 'explain',
  summary: 'say why an audit has its date: the rules that bind it, and how far it can move',
  args: [{ name: '<audit>', says: 'an audit (iso27001/stage2) or one turn of it (iso27001-stage2-1)' }],
  options: [{ flags: '--on <date>', says: '', notYet: 'what another date would break or cost' }],
  formats: formatsFor('explain'),
  formatsToCome: [],
  examples: [
    ['explain soc2/type2', 'explains the next Type II examination'],
    ['explain iso27001-surveillance1-2', 'explains the second surveillance 1 in the file'],
  ],
  run: explainCommand,
};

async function explainCommand(call: Call): Promise<Outcome> {
  const input = await inputOf(call);
  if (!input.ok) return input;
  const answer = planned(call, input.value);
  if (!answer.ok) return answer;
  const asked = call.args[0] ?? '';
  const found = engagementNamed(asked, answer.plan);
  const explanation = found && explainReport(answer.plan, found.id, frameworks);
  if (!explanation) return refused([unknownAudit(asked, answer.plan)]);
  const text = await shown(call, explanation);
  const sources = new Map([[input.value.file, input.value.text]]);
  return result(call, text, { notices: answer.notices, sources });
}

/** By id, else the first of that audit still to come, else its last one. */
function engagementNamed(name: string, plan: Plan): Engagement | undefined {
  const byId = plan.engagements.find((it) => it.id === name);
  if (byId) return byId;
  const turns = plan.engagements
    .filter((it) => it.audit === name)
    .sort((a, b) => (a.report < b.report ? -1 : 1));
  return turns.find((it) => it.status !== 'done') ?? turns.at(-1);
}

function unknownAudit(name: string, plan: Plan) {
  const audits = [...new Set(plan.engagements.map((it) => it.audit))];
  const near = nearest(name, [...audits, ...plan.engagements.map((it) => it.id)]);
  const remedy = near ? `did you mean ${near}?` : `it holds ${audits.join(', ')}`;
  return problem('unknown-audit', `the plan holds no audit ${name}`, remedy);
}
