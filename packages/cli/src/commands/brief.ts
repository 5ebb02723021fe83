// `auditcal brief`: what an auditor is sent before an audit, on one page. It holds what auditors may see and nothing else.

import { briefReport, formatsFor, knownTo } from '@auditcal/core';
import { engagementNamed, unknownAudit } from '../audit-named.js';
import type { Call, Command } from '../command.js';
import { effortOf } from '../effort.js';
import { inputOf } from '../inputs.js';
import { type Outcome, refused, result, sourcesOf } from '../outcome.js';
import { plannedInTime } from '../planning.js';
import { shown } from '../showing.js';

export const brief: Command = {
  name: 'brief',
  summary: 'write the page an auditor is sent before an audit: scope, size, sessions, history, documents',
  args: [{ name: '<audit>', says: 'an audit (iso27001/surveillance1) or one turn of it (soc2-type2-2)' }],
  options: [{ flags: '--effort <nodes>', says: 'partial plans to look at, where nothing is stored' }],
  formats: formatsFor('brief'),
  examples: [
    ['brief iso27001/surveillance1', 'shows the brief of the next surveillance 1'],
    ['brief soc2/type2 --format html -o brief.html', 'writes one page to mail or to print'],
    ['brief soc2-type2-2 --format markdown', 'writes it for a document'],
    ['brief iso27001/recertification --json', 'hands its values to a script'],
  ],
  run: briefCommand,
};

async function briefCommand(call: Call): Promise<Outcome> {
  const input = await inputOf(call);
  if (!input.ok) return input;
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const answer = await plannedInTime(call, input.value, effort.value);
  if (!answer.ok) return answer;
  const { plan, program } = answer;
  const asked = call.args[0] ?? '';
  const found = engagementNamed(asked, plan);
  const report = found && briefReport(program, plan, found.id, knownTo(program).frameworks);
  if (!report) return refused([unknownAudit(asked, plan)]);
  const sources = sourcesOf(input.value);
  return result(call, await shown(call, report), { notices: answer.notices, told: answer.told, sources });
}
