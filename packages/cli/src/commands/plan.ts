// `auditcal plan`: one file or several, planned and shown. Several files are planned each for itself, so it is
// refused where one plan would have to leave room for another.

import { formatsFor, frameworks, type Program, reportOf } from '@auditcal/core';
import type { Call, Command } from '../command.js';
import { notYet, type Outcome, refused, result } from '../outcome.js';
import { filesPlanned, type Planned } from '../planning.js';
import { json, shown } from '../showing.js';

export const plan: Command = {
  name: 'plan',
  summary: 'plan all audits jointly and show schedule, timeline and what comes next',
  args: [{ name: '[files...]', says: 'program files or patterns; the one found here where none is named' }],
  options: [
    { flags: '--write', says: '', notYet: 'storing the plan and the feed beside the file' },
    { flags: '--time-limit <duration>', says: '', notYet: 'how long the optimizer may search' },
    { flags: '--effort <level>', says: '', notYet: 'how hard the optimizer searches' },
  ],
  formats: formatsFor('plan'),
  formatsToCome: ['html', 'svg'],
  examples: [
    ['plan', 'plans the compliance.yml found here'],
    ['plan --today 2027-01-15', 'plans as of another day'],
    ['plan --json -o plan.json', 'writes the plan for a script'],
    ['plan "clients/*/compliance.yml"', 'plans several programs'],
  ],
  run: planCommand,
};

async function planCommand(call: Call): Promise<Outcome> {
  const answer = await filesPlanned(call);
  if (!answer.ok) return answer;
  const plans = answer.value;
  const said = {
    notices: plans.flatMap((it) => it.notices),
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
