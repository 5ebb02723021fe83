// `auditcal evidence`: what counts for which report and which certificate, and what is missing while there is time. Several
// files are planned together, as `plan` does, and shown one after the other.

import { evidenceProgram, evidenceReport, formatsFor, knownTo } from '@auditcal/core';
import type { Call, Command } from '../command.js';
import { effortOf } from '../effort.js';
import { type Outcome, result, sourcesOf } from '../outcome.js';
import { filesPlanned } from '../planning-together.js';
import { shown } from '../showing.js';

export const evidence: Command = {
  name: 'evidence',
  summary: 'hold each turn of recurring work against each period and each interval between audits',
  args: [{ name: '[files...]', says: 'program files or patterns; the one found here where none is named' }],
  options: [
    { flags: '--fresh', says: 'plan as if no plan were stored' },
    { flags: '--effort <nodes>', says: 'partial plans to look at, as for plan (AUDITCAL_EFFORT)' },
    { flags: '--time-limit <duration>', says: 'take the best plan found by then: 30s, 2m' },
  ],
  formats: formatsFor('evidence'),
  examples: [
    ['evidence', 'shows what counts, what is open or missed, and what is missing while there is time'],
    ['evidence --format csv -o evidence.csv', 'writes a row for each turn and each window'],
    ['evidence --json', 'yields every turn with its state in every window'],
  ],
  run: evidenceCommand,
};

async function evidenceCommand(call: Call): Promise<Outcome> {
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const answer = await filesPlanned(call, { ...effort.value, fresh: call.flags.fresh === true });
  if (!answer.ok) return answer;
  const matrices = answer.value.map(({ program, plan }) => evidenceProgram(program, plan));
  const wordsOf = (index: number) => {
    const program = answer.value[index]?.program;
    return program ? knownTo(program).frameworks : [];
  };
  return result(call, await shown(call, evidenceReport(matrices, wordsOf)), {
    notices: answer.value.flatMap(({ notices }) => notices),
    told: answer.told,
    sources: sourcesOf(...answer.value.map(({ input }) => input)),
  });
}
