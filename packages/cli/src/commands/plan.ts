// `auditcal plan`: one file or several, planned and shown. Several files are planned together: each leaves the others
// room with the team and the auditors they share.

import { formatsFor, portfolioReport } from '@auditcal/core';
import type { Call, Command } from '../command.js';
import { effortOf } from '../effort.js';
import { audienceOf, audiences } from '../feeds.js';
import { type Done, notYet, type Outcome, problem, refused, result } from '../outcome.js';
import { planText } from '../plan-text.js';
import type { Planned } from '../planning.js';
import { filesPlanned, type PlannedFiles } from '../planning-together.js';
import { shown } from '../showing.js';
import { storing } from '../storing.js';

export const plan: Command = {
  name: 'plan',
  summary: 'plan all audits jointly and show schedule, timeline and what comes next',
  args: [{ name: '[files...]', says: 'program files or patterns; the one found here where none is named' }],
  options: [
    {
      flags: '--write',
      says: 'store plan and calendar beside the file (check.plan, check.calendar): what is agreed',
    },
    { flags: '--fresh', says: 'plan as if no plan were stored' },
    {
      flags: '--stress',
      says: 'say whether the plan survives a major nonconformity, a missed quarter, a slip of two weeks and a month of leave, and which date breaks first',
    },
    {
      flags: '--effort <nodes>',
      says: 'partial plans to look at, or where several files share a team or an auditor how often to place one of them; the plan is the same wherever it is made (AUDITCAL_EFFORT)',
    },
    {
      flags: '--time-limit <duration>',
      says: 'take the best plan found by then: 30s, 2m; of several files for all of them',
    },
    {
      flags: '--audience <audience>',
      says: 'a page with only what these people should see: no prices, owners, reasons or checks',
      choices: audiences,
    },
    {
      flags: '--shard <i/n>',
      says: 'plan only a part of the files, such as 1/4; merge joins the JSON of all',
    },
  ],
  formats: formatsFor('plan'),
  examples: [
    ['plan', 'plans the compliance.yml found here'],
    ['plan --today 2027-01-15', 'plans as of another day'],
    ['plan --write', 'stores compliance.plan.json and compliance.ics; planning anew keeps to their dates'],
    ['plan --fresh', 'shows what would be best if nothing were agreed'],
    ['plan --stress', 'shows what the plan survives, and which date breaks first'],
    ['plan --time-limit 30s', 'takes the best plan of half a minute, as Ctrl-C does at any time'],
    ['plan --json -o plan.json', 'writes the plan for a script'],
    ['plan --audience everyone --format markdown', 'writes a page for the public'],
    [
      'plan "clients/*/compliance.yml"',
      'plans several programs, within the team and the auditors they share',
    ],
  ],
  run: planCommand,
};

async function planCommand(call: Call): Promise<Outcome> {
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const audience = audienceOf(call);
  if (audience !== 'internal' && call.format === 'json') return refused([wholePlan(audience)]);
  const answer = await filesPlanned(call, {
    ...effort.value,
    fresh: call.flags.fresh === true,
    stress: call.flags.stress === true,
    store: call.flags.write === true,
  });
  if (!answer.ok) return answer;
  const outcome = await showing(call, answer);
  return outcome.ok && call.flags.write === true ? storingToo(call, answer.value, outcome) : outcome;
}

/** The result, and beside it what is agreed from now on. */
async function storingToo(call: Call, plans: readonly Planned[], shown: Done): Promise<Outcome> {
  const taken = [...plans.map(({ input }) => input.file), ...shown.files.map(({ path }) => path)];
  const { files, told, problems } = await storing(call.host, plans, taken);
  if (problems.length > 0) return refused(problems);
  return { ...shown, files: [...shown.files, ...files], told: [...shown.told, told] };
}

async function showing(
  call: Call,
  { value: plans, portfolio: found, shard, told }: PlannedFiles,
): Promise<Outcome> {
  const portfolio = found && shard ? { ...found, shard } : found;
  const said = {
    notices: plans.flatMap((it) => it.notices),
    told,
    sources: new Map(plans.map(({ input }) => [input.file, input.text])),
  };
  const [only] = plans;
  if (portfolio === undefined && only) return result(call, await planText(call, only), said);
  if (!portfolio || !formatsFor('portfolio').includes(call.format)) {
    return refused([notYet(`--format ${call.format} of several files`, onePerCall)]);
  }
  // What the programs share and cost together is for those who plan them.
  const together = audienceOf(call) === 'internal' ? [await shown(call, portfolioReport(portfolio))] : [];
  if (call.format === 'json') return result(call, together.join(''), said);
  const texts: string[] = [];
  for (const it of plans) texts.push(await planText(call, it));
  return result(call, [...texts, ...together].join('\n'), said);
}

const onePerCall = 'plan one file at a time';

function wholePlan(audience: string) {
  const message = `--json is the whole plan with prices, owners and reasons, which --audience ${audience} leaves out`;
  return problem('two-ways', message, 'write a page instead: --format markdown, text, csv or mermaid');
}
