// `auditcal plan`: one file or several, planned and shown. Several files are planned each for itself, so it is
// refused where one plan would have to leave room for another.

import { formatsFor, frameworks, type Program, reportOf } from '@auditcal/core';
import type { Call, Command } from '../command.js';
import { storing } from '../committed.js';
import { effortOf } from '../effort.js';
import { type Done, notYet, type Outcome, refused, result } from '../outcome.js';
import { filesPlanned, type Planned } from '../planning.js';
import { json, shown } from '../showing.js';

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
      flags: '--effort <nodes>',
      says: 'partial plans to look at; the plan is the same wherever it is made (AUDITCAL_EFFORT)',
    },
    { flags: '--time-limit <duration>', says: 'take the best plan found by then: 30s, 2m; for each file' },
  ],
  formats: formatsFor('plan'),
  formatsToCome: ['html', 'svg'],
  examples: [
    ['plan', 'plans the compliance.yml found here'],
    ['plan --today 2027-01-15', 'plans as of another day'],
    ['plan --write', 'stores compliance.plan.json and compliance.ics; planning anew keeps to their dates'],
    ['plan --fresh', 'shows what would be best if nothing were agreed'],
    ['plan --time-limit 30s', 'takes the best plan of half a minute, as Ctrl-C does at any time'],
    ['plan --json -o plan.json', 'writes the plan for a script'],
    ['plan "clients/*/compliance.yml"', 'plans several programs'],
  ],
  run: planCommand,
};

async function planCommand(call: Call): Promise<Outcome> {
  const effort = effortOf(call);
  if (!effort.ok) return effort;
  const answer = await filesPlanned(call, { ...effort.value, fresh: call.flags.fresh === true });
  if (!answer.ok) return answer;
  const outcome = await showing(call, answer.value);
  return outcome.ok && call.flags.write === true ? storingToo(call, answer.value, outcome) : outcome;
}

/** The result, and beside it what is agreed from now on. */
async function storingToo(call: Call, plans: readonly Planned[], shown: Done): Promise<Outcome> {
  const taken = [...plans.map(({ input }) => input.file), ...shown.files.map(({ path }) => path)];
  const { files, names, problems } = await storing(call.host, plans, taken);
  if (problems.length > 0) return refused(problems);
  return { ...shown, files: [...shown.files, ...files], told: [...shown.told, `wrote ${names.join(', ')}`] };
}

async function showing(call: Call, plans: readonly Planned[]): Promise<Outcome> {
  const said = {
    notices: plans.flatMap((it) => it.notices),
    told: plans.flatMap((it) => it.told),
    sources: new Map(plans.map(({ input }) => [input.file, input.text])),
  };
  const [only] = plans;
  if (only !== undefined && plans.length === 1) return result(call, await planText(call, only), said);
  const shared = sharedAmong(plans.map((it) => it.program));
  if (shared !== null) return refused([notYet(`planning several files that share ${shared}`, onePerCall)]);
  if (call.format === 'json') return result(call, json(portfolioOf(plans)), said);
  if (call.format !== 'text' && call.format !== 'markdown') {
    return refused([notYet(`--format ${call.format} of several files`, onePerCall)]);
  }
  const texts: string[] = [];
  for (const it of plans) texts.push(await planText(call, it));
  return result(call, texts.join('\n'), said);
}

const onePerCall = 'plan one file at a time';

async function planText(call: Call, { plan }: Planned): Promise<string> {
  return shown(call, reportOf(plan, frameworks));
}

/** Several plans in one value; what ties them together is to come. */
function portfolioOf(plans: readonly Planned[]): object {
  return {
    schema: 'auditcal.portfolio/1',
    today: plans[0]?.plan.today,
    programs: plans.map((it) => it.plan),
    objective: null,
    teams: [],
  };
}

/** The first team that two programs name, or auditor with a limit of its own (`weeks`): without one, nothing is shared. */
export function sharedAmong(programs: readonly Program[]): string | null {
  const limited = new Set(
    programs.flatMap((it) => it.auditors.filter(({ weeks }) => weeks !== undefined).map(({ name }) => name)),
  );
  const seen = new Set<string>();
  for (const program of programs) {
    const names = namesIn(program, limited);
    const shared = [...names].find((it) => seen.has(it));
    if (shared) return shared;
    for (const name of names) seen.add(name);
  }
  return null;
}

function namesIn(
  { team, tracks, auditors, audits }: Program,
  limited: ReadonlySet<string>,
): ReadonlySet<string> {
  const named = [
    ...tracks.map((it) => it.auditor),
    ...auditors.map((it) => it.name),
    ...audits.map((it) => it.auditor),
  ];
  const names = new Set(named.flatMap((it) => (it && limited.has(it) ? [`the auditor ${it}`] : [])));
  if (team) names.add(`the team ${team.name}`);
  return names;
}
