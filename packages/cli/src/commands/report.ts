// `auditcal report`: the plan as one page to open, to mail or to print. It is what `plan --format html` shows.

import type { Call, Command } from '../command.js';
import { effortOf } from '../effort.js';
import { audiences } from '../feeds.js';
import { type Outcome, result } from '../outcome.js';
import { planText } from '../plan-text.js';
import { filesPlanned } from '../planning-together.js';

export const report: Command = {
  name: 'report',
  summary: 'show the plan as one HTML page that loads nothing: timeline, audits, price, next steps, checks',
  args: [],
  options: [
    { flags: '--fresh', says: 'plan as if no plan were stored' },
    { flags: '--stress', says: 'say as well what the plan survives, and which date breaks first' },
    { flags: '--effort <nodes>', says: 'partial plans to look at, as for plan (AUDITCAL_EFFORT)' },
    { flags: '--time-limit <duration>', says: 'take the best plan found by then: 30s, 2m' },
    {
      flags: '--audience <audience>',
      says: 'a page with only what these people should see: no prices, owners, reasons or checks',
      choices: audiences,
    },
  ],
  formats: ['html'],
  examples: [
    ['report -o report.html', 'writes the page'],
    ['report --stress -o report.html', 'with what the plan survives'],
    ['report --audience everyone -o audits.html', 'writes a page for the public'],
  ],
  run: reportCommand,
};

async function reportCommand(call: Call): Promise<Outcome> {
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const answer = await filesPlanned(call, {
    ...effort.value,
    fresh: call.flags.fresh === true,
    stress: call.flags.stress === true,
  });
  if (!answer.ok) return answer;
  const texts: string[] = [];
  for (const it of answer.value) texts.push(await planText(call, it));
  return result(call, texts.join(''), {
    notices: answer.value.flatMap(({ notices }) => notices),
    told: answer.told,
    sources: new Map(answer.value.map(({ input }) => [input.file, input.text])),
  });
}
