// The files of a call, planned together: those that name one team or one limited auditor leave room for each other.
// A file that is as it was when its plan was stored keeps that plan, while another one is planned anew beside it.

import type { PlainDate, Plan, Portfolio, Shard } from '@auditcal/core';
import type { Call } from './command.js';
import { effortFrom } from './effort.js';
import { inputsOf } from './inputs.js';
import { doJob, type PortfolioJob, type SolvedTogether } from './job.js';
import { type Refused, refused } from './outcome.js';
import {
  agreedOf,
  type Begun,
  begin,
  type How,
  nothingFound,
  type Planned,
  plannedInTime,
} from './planning.js';
import { keptUnder } from './seal.js';
import { searched } from './searching.js';
import { stoppedShort } from './stopped.js';
import { todayAsked } from './today.js';

/** Every file of a call, planned. */
export interface PlannedFiles {
  readonly ok: true;
  readonly value: readonly Planned[];
  /** What ties them together; undefined for one file. */
  readonly portfolio: Portfolio | undefined;
  /** The part of the named files that these are; undefined where they are all of them. */
  readonly shard: Shard | undefined;
  /** What a person should know of the search, in sentences. */
  readonly told: readonly string[];
}

/** Every file of a call planned, or every problem of every file. */
export async function filesPlanned(call: Call, how: How = {}): Promise<PlannedFiles | Refused> {
  const asked = todayAsked(call);
  if (!asked.ok) return refused([asked.problem]);
  const { read: inputs, problems, shard } = await inputsOf(call);
  const [only] = inputs;
  if (inputs.length === 0 && problems.length === 0) return nothingIn(call, asked.value, shard);
  if (only && inputs.length === 1 && problems.length === 0 && !shard) {
    const answer = await plannedInTime(call, only, how);
    return answer.ok ? { ok: true, value: [answer], portfolio: undefined, shard, told: answer.told } : answer;
  }
  const answers = inputs.map((input) => begin(call, input, how));
  const refusals = answers.filter((it) => !it.ok);
  const begun = answers.filter((it) => it.ok);
  const sources = new Map(inputs.map((it) => [it.file, it.text]));
  if (problems.length + refusals.length === 0) {
    const planned = await together(call, begun, how, sources);
    return planned.ok ? { ...planned, shard } : planned;
  }
  // What else is wrong with the other files is told at once, too.
  const others = begun.length > 0 ? doJob(await jobOf(begun, 0), {}) : { ok: true as const };
  const found = [
    ...problems,
    ...refusals.flatMap((it) => it.problems),
    ...(others.ok ? [] : others.problems),
  ];
  return refused(found, { sources });
}

/** What a shard comes to that no file falls into. */
function nothingIn(call: Call, asked: PlainDate | undefined, shard: Shard | undefined): PlannedFiles {
  const today = asked ?? (call.host.dayIn('UTC') as PlainDate);
  const portfolio: Portfolio = {
    schema: 'auditcal.portfolio/1',
    today,
    programs: [],
    objective: null,
    teams: [],
  };
  return { ok: true, value: [], portfolio, shard, told: ['No file falls into this shard.'] };
}

async function together(
  call: Call,
  begun: readonly Begun[],
  how: How,
  sources: Refused['sources'],
): Promise<Omit<PlannedFiles, 'shard'> | Refused> {
  const job = await jobOf(begun, how.nodes ?? effortFrom(call), how.stress);
  const currency = begun[0]?.read.program.organization.currency ?? 'USD';
  const here: (watch: Parameters<typeof doJob>[1]) => SolvedTogether = (watch) => doJob(job, watch);
  const { solved, stopped, lasted } = await searched<PortfolioJob>(call, {
    job,
    here,
    limit: how.limit,
    currency,
  });
  if (!solved.ok) {
    const unfinished = stopped !== null && solved.kind === 'infeasible';
    return unfinished ? nothingFound(stopped, lasted) : refused(solved.problems, { ...solved, sources });
  }
  const { portfolio } = solved;
  const value = begun.map(({ input, read, stored, notices }, index): Planned => {
    const plan = portfolio.programs[index] as Plan;
    const from = { input, read, nodes: job.nodes };
    const { program } = read;
    return { ok: true, input, program, plan, from, stored: stored?.plan, notices, told: [] };
  });
  const told = [
    ...keptInWords(job),
    ...(portfolio.objective ? stoppedShort(portfolio.objective, lasted) : []),
  ];
  return { ok: true, value, portfolio, told };
}

// What a kept plan survives was not stored with it, so that one is planned again.
async function jobOf(
  begun: readonly Begun[],
  nodes: number | undefined,
  stress = false,
): Promise<PortfolioJob> {
  const members = await Promise.all(
    begun.map(async (it) => {
      const { input, read, stored } = it;
      const { today, machineToday } = read;
      const kept = !stress && stored && (await keptUnder(stored.text, { input, read, nodes }));
      return { ...input, today, machineToday, agreed: agreedOf(it), kept: kept || undefined };
    }),
  );
  return { members, nodes, stress };
}

function keptInWords({ members }: PortfolioJob): readonly string[] {
  const kept = members.filter((it) => it.kept).length;
  if (kept === 0) return [];
  const which = kept === members.length ? `All ${kept}` : `${kept} of ${members.length}`;
  return [`${which} files are as they were when their plan was stored, and keep it; --fresh plans all anew.`];
}
