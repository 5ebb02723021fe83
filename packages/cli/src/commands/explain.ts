// `auditcal explain`: why an audit lies where it lies, and what another day would break or cost. An audit's name stands
// for its next turn that is not done.

import { type Engagement, explainAudit, formatsFor, type PlainDate } from '@auditcal/core';
import { engagementNamed, unknownAudit } from '../audit-named.js';
import { type Call, type Command, textOf } from '../command.js';
import { effortFrom, effortOf } from '../effort.js';
import type { Found } from '../files.js';
import { inputOf } from '../inputs.js';
import { type Outcome, problem, refused, result } from '../outcome.js';
import { plannedInTime } from '../planning.js';
import { shown } from '../showing.js';
import { dateOf } from '../today.js';

export const explain: Command = {
  name: 'explain',
  summary: 'say why an audit has its date: the rules that bind it, and how far it can move',
  args: [{ name: '<audit>', says: 'an audit (iso27001/stage2) or one turn of it (iso27001-stage2-1)' }],
  options: [
    { flags: '--on <date>', says: 'what it would break or cost if its fieldwork started on this day' },
    { flags: '--effort <nodes>', says: 'partial plans to look at, for the plan and for each other date' },
  ],
  formats: formatsFor('explain'),
  formatsToCome: [],
  examples: [
    ['explain soc2/type2', 'explains the next Type II examination'],
    ['explain iso27001-surveillance1-2', 'explains the second surveillance 1 in the file'],
    ['explain iso27001/surveillance1 --on 2028-05-15', 'says what that day would break or cost'],
  ],
  run: explainCommand,
};

async function explainCommand(call: Call): Promise<Outcome> {
  const input = await inputOf(call);
  if (!input.ok) return input;
  const on = askedDay(call);
  if (!on.ok) return refused([on.problem]);
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const nodes = effort.value.nodes ?? effortFrom(call);
  const answer = await plannedInTime(call, input.value, { nodes });
  if (!answer.ok) return answer;
  const { plan, program } = answer;
  const asked = call.args[0] ?? '';
  const found = engagementNamed(asked, plan);
  if (!found) return refused([unknownAudit(asked, plan)]);
  if (on.value !== undefined && found.status === 'done') return refused([finished(found)]);
  const agreed = answer.stored?.agreed;
  const explanation = explainAudit({ program, plan, engagement: found.id, on: on.value, agreed, nodes });
  if (!explanation) return refused([unknownAudit(asked, plan)]);
  const text = await shown(call, explanation);
  const sources = new Map([[input.value.file, input.value.text]]);
  return result(call, text, { notices: answer.notices, told: answer.told, sources });
}

/** The day after `--on`; undefined where there is none. */
function askedDay(call: Call): Found<PlainDate | undefined> {
  const text = textOf(call, 'on');
  return text === undefined ? { ok: true, value: undefined } : dateOf(text, '--on');
}

function finished({ id, status, report }: Engagement) {
  const message = `${id} is ${status} since ${report}, so no other day can be asked about`;
  return problem('already-done', message, 'leave out --on, or ask about an audit still to come');
}
