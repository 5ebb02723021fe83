// `auditcal explain`: why an audit lies where it lies, and what another day would break or cost. An audit's name stands
// for its next turn that is not done.

import { type Engagement, formatsFor, interimOf, type PlainDate, type PlannedSession } from '@auditcal/core';
import { engagementNamed, unknownAudit } from '../audit-named.js';
import { type Call, type Command, textOf } from '../command.js';
import { effortFrom, effortOf } from '../effort.js';
import type { Found } from '../files.js';
import { inputOf } from '../inputs.js';
import { type Outcome, problem, refused, result, sourcesOf } from '../outcome.js';
import { explainedInTime, plannedInTime } from '../planning.js';
import { shown } from '../showing.js';
import { dateOf } from '../today.js';

export const explain: Command = {
  name: 'explain',
  summary: 'say why an audit has its date: the rules that bind it, and how far it can move',
  args: [{ name: '<audit>', says: 'an audit (iso27001/stage2) or one turn of it (iso27001-stage2-1)' }],
  options: [
    { flags: '--on <date>', says: 'what it would break or cost if the session started on this day' },
    {
      flags: '--session <which>',
      says: 'the session to explain: fieldwork, or interim; fieldwork by default',
    },
    { flags: '--effort <nodes>', says: 'partial plans to look at, for the plan and for each other date' },
    {
      flags: '--time-limit <duration>',
      says: 'take the best plan and the best other dates found by then: 30s, 2m',
    },
  ],
  formats: formatsFor('explain'),
  examples: [
    ['explain soc2/type2', 'explains the next Type II examination'],
    ['explain iso27001-surveillance1-2', 'explains the second surveillance 1 in the file'],
    ['explain iso27001/surveillance1 --on 2028-05-15', 'says what that day would break or cost'],
    ['explain soc2/type2 --session interim', 'explains its interim session'],
    ['explain soc2/type2 --time-limit 10s', 'says what was found within ten seconds'],
  ],
  run: explainCommand,
};

async function explainCommand(call: Call): Promise<Outcome> {
  const input = await inputOf(call);
  if (!input.ok) return input;
  const on = askedDay(call);
  if (!on.ok) return refused([on.problem]);
  const session = askedSession(call);
  if (!session.ok) return refused([session.problem]);
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const { limit } = effort.value;
  const nodes = effort.value.nodes ?? effortFrom(call);
  const began = call.host.elapsed();
  // Where somebody says how hard to search, that is asked of the plan too.
  const answer = await plannedInTime(call, input.value, { nodes, limit, datesOnly: nodes === undefined });
  if (!answer.ok) return answer;
  const { plan } = answer;
  const name = call.args[0] ?? '';
  const found = engagementNamed(name, plan);
  if (!found) return refused([unknownAudit(name, plan)]);
  if (on.value !== undefined && found.status === 'done') return refused([finished(found)]);
  if (session.value === 'interim' && !interimOf(found)) return refused([withoutInterim(found)]);
  const asked = { engagement: found.id, session: session.value, on: on.value };
  const left = limit === undefined ? undefined : limit - (call.host.elapsed() - began);
  const { explanation, told } = await explainedInTime(call, answer, asked, { nodes, limit: left });
  if (!explanation) return refused([unknownAudit(name, plan)]);
  const text = await shown(call, explanation);
  const sources = sourcesOf(input.value);
  return result(call, text, { notices: answer.notices, told: [...answer.told, ...told], sources });
}

/** The day after `--on`; undefined where there is none. */
function askedDay(call: Call): Found<PlainDate | undefined> {
  const text = textOf(call, 'on');
  return text === undefined ? { ok: true, value: undefined } : dateOf(text, '--on');
}

const SESSIONS = ['fieldwork', 'interim'] as const;

function askedSession(call: Call): Found<PlannedSession | undefined> {
  const text = textOf(call, 'session');
  const session = SESSIONS.find((it) => it === text);
  if (text === undefined || session) return { ok: true, value: session };
  const message = `--session is ${text}, and an audit has ${SESSIONS.join(' or ')}`;
  return {
    ok: false,
    problem: problem('unknown-session', message, 'write --session interim, or leave it out'),
  };
}

function withoutInterim({ id, status }: Engagement) {
  const message = `${id} ${status === 'done' ? 'had' : 'has'} no interim session`;
  const remedy = 'leave out --session, or ask the file for one (`interim: true`)';
  return problem('no-interim', message, remedy);
}

function finished({ id, status, report }: Engagement) {
  const message = `${id} is ${status} since ${report}, so no other day can be asked about`;
  return problem('already-done', message, 'leave out --on, or ask about an audit still to come');
}
