// The files of a call, planned together: those that name one team or one limited auditor leave room for each other.
// A file that is as it was when its plan was stored keeps that plan, while another one is planned anew beside it.

import {
  joinedPortfolio,
  type PlainDate,
  type Plan,
  type Portfolio,
  type PortfolioMember,
  type Shard,
  settledAmong,
} from '@auditcal/core';
import type { Call } from './command.js';
import { effortFrom } from './effort.js';
import type { Input } from './files.js';
import { inputsOf } from './inputs.js';
import { doJob, type PortfolioJob, type SolvedTogether } from './job.js';
import { leftOf } from './left.js';
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
import { type Kept, keptUnder } from './seal.js';
import { type Searched, searched } from './searching.js';
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
  const members: Member[] = [];
  const refusals: Refused[] = [];
  for (const input of inputs) {
    const it = await memberOf(call, input, how);
    if (it.ok) members.push(it);
    else refusals.push(it);
  }
  const sources = new Map(inputs.map((it) => [it.file, it.text]));
  if (problems.length + refusals.length === 0) {
    const planned = await together(call, members, how, sources);
    return planned.ok ? { ...planned, shard } : planned;
  }
  // What else is wrong with the other files is told at once, too.
  const others = doJob(
    jobOf(
      members.map((it) => ({ ...it, kept: undefined })),
      0,
    ),
    {},
  );
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
  members: readonly Member[],
  how: How,
  sources: Refused['sources'],
): Promise<Omit<PlannedFiles, 'shard'> | Refused> {
  const nodes = nodesOf(call, how);
  const { open, settled } = settledAmong(members);
  const job = jobOf(
    open.map((index) => members[index] as Member),
    nodes,
    how.stress,
  );
  const [{ solved, stopped, lasted }, left] = await Promise.all([
    searchedTogether(call, job, how, members),
    // While a thread searches, there is time for it.
    how.store ? leftOf(call.host, members) : [],
  ]);
  if (!solved.ok) {
    const unfinished = stopped !== null && solved.kind === 'infeasible';
    return unfinished ? nothingFound(stopped, lasted) : refused(solved.problems, { ...solved, sources });
  }
  const portfolio = joinedPortfolio(
    [solved.portfolio, settled],
    inOrder(open, solved.portfolio, settled),
    settled.today,
  );
  const value = members.map(({ begun, program, keeps }, index): Planned => {
    const { input, read, stored, notices } = begun;
    const plan = portfolio.programs[index] as Plan;
    const kept = solved.keeps || !open.includes(index) ? keeps : undefined;
    const beside = { from: { input, read, nodes }, kept, left: kept && left[index], stored: stored?.plan };
    return { ok: true, input, program, plan, ...beside, notices, told: [] };
  });
  const told = [
    ...keptInWords(value),
    ...(portfolio.objective ? stoppedShort(portfolio.objective, lasted) : []),
  ];
  return { ok: true, value, portfolio, told };
}

/** A file of several, with the plan that it keeps. */
interface Member extends PortfolioMember {
  readonly ok: true;
  readonly begun: Begun;
  readonly keeps: Kept | undefined;
}

// What a kept plan survives was not stored with it, so that one is planned again.
async function memberOf(call: Call, input: Input, how: How): Promise<Member | Refused> {
  const begun = begin(call, input, how);
  if (!begun.ok) return begun;
  const { read, stored } = begun;
  const { program, today } = read;
  const from = { input, read, nodes: nodesOf(call, how) };
  const keeps = how.stress || !stored ? undefined : await keptUnder(stored, from);
  return { ok: true, begun: withoutWhole(begun), program, today, keeps, kept: keeps?.plan };
}

// A thousand stored plans are a lot to hold on to while none of them is kept.
function withoutWhole({ stored, ...begun }: Begun): Begun {
  if (!stored) return { ...begun, stored };
  const { whole: _, ...rest } = stored;
  return { ...begun, stored: rest };
}

function nodesOf(call: Call, { nodes }: How): number | undefined {
  return nodes ?? effortFrom(call);
}

function jobOf(members: readonly Member[], nodes: number | undefined, stress = false): PortfolioJob {
  return {
    members: members.map(({ begun, today, kept }) => {
      const { input, read } = begun;
      return { ...input, today, machineToday: read.machineToday, agreed: agreedOf(begun), kept };
    }),
    nodes,
    stress,
  };
}

/** What is to be planned, searched for; nothing is where all programs keep their plans. */
async function searchedTogether(
  call: Call,
  job: PortfolioJob,
  { limit }: How,
  [first]: readonly Member[],
): Promise<Searched<PortfolioJob>> {
  const here: (watch: Parameters<typeof doJob>[1]) => SolvedTogether = (watch) => doJob(job, watch);
  if (job.members.length === 0) return { solved: here({}), stopped: null, lasted: 0 };
  return searched<PortfolioJob>(call, {
    job,
    here,
    limit,
    currency: first?.program.organization.currency ?? 'USD',
  });
}

/** The plans of what was planned, back in their places among those that stayed. */
function inOrder(open: readonly number[], planned: Portfolio, settled: Portfolio): readonly Plan[] {
  const [first, second] = [[...planned.programs], [...settled.programs]];
  return Array.from({ length: first.length + second.length }, (_, index) => {
    return (open.includes(index) ? first : second).shift() as Plan;
  });
}

function keptInWords(plans: readonly Planned[]): readonly string[] {
  const kept = plans.filter((it) => it.kept).length;
  if (kept === 0) return [];
  const which = kept === plans.length ? `All ${kept}` : `${kept} of ${plans.length}`;
  return [`${which} files are as they were when their plan was stored, and keep it; --fresh plans all anew.`];
}
