// The files of a call, planned together: those that name one team or one limited auditor leave room for each other.
// A file that is as it was when its plan was stored keeps that plan, while another one is planned anew beside it.

import {
  joinedPortfolio,
  type PlainDate,
  type Plan,
  type Portfolio,
  type Shard,
  type Sharing,
  settledAmong,
  sharingOf,
  storedAt,
} from '@auditcal/core';
import type { Call } from './command.js';
import { effortFrom } from './effort.js';
import type { Input } from './files.js';
import { inputsOf } from './inputs.js';
import { doJob, type PortfolioJob, type SolvedTogether } from './job.js';
import { leftOf } from './left.js';
import { type Refused, refused, sourcesOf } from './outcome.js';
import {
  agreedOf,
  type Begun,
  begin,
  type How,
  nothingFound,
  type Planned,
  plannedInTime,
} from './planning.js';
import { placeGuessed, restingAt } from './resting.js';
import type { Beside, Kept } from './seal.js';
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
  const sources = sourcesOf(...inputs);
  if (problems.length + refusals.length === 0) {
    const planned = await together(call, members, how, sources);
    return planned.ok ? { ...planned, shard } : planned;
  }
  // What else is wrong with the other files is told at once, too; nothing is with those that keep their plans.
  const { open } = settledAmong(members);
  const others = doJob(
    jobOf(
      call,
      open.map((index) => members[index] as Member),
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
    call,
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
  const value = members.map((member, index): Planned => {
    const plan = portfolio.programs[index] as Plan;
    const kept = solved.keeps || !open.includes(index) ? member.keeps : undefined;
    return plannedOf(member, plan, { kept, left: kept && left[index], nodes });
  });
  const told = [
    ...keptInWords(value),
    ...(portfolio.objective ? stoppedShort(portfolio.objective, lasted) : []),
  ];
  return { ok: true, value, portfolio, told };
}

/** A file of several: read, or as its plan's seal vouches for it. */
interface Member {
  readonly ok: true;
  readonly input: Input;
  readonly program: Sharing;
  readonly today: PlainDate;
  readonly keeps: Kept | undefined;
  /** The plan that it keeps. */
  readonly kept: Plan | undefined;
  readonly beside: Beside;
  readonly notices: Begun['notices'];
  /** The file, read when it is asked for. */
  readonly begun: () => Begun;
}

// What a kept plan survives was not stored with it, so that one is planned again.
async function memberOf(call: Call, input: Input, how: How): Promise<Member | Refused> {
  const begun = once(() => begin(call, input, how));
  const guess = placeGuessed(input);
  const keptAt = async (place: string) =>
    how.fresh || how.stress ? undefined : restingAt(call, input, place, nodesOf(call, how));
  const kept = await keptAt(guess);
  if (kept) return restingMember(input, kept, begun);
  const it = begun();
  if (!it.ok) return it;
  const { plan } = storedAt(it.read.program);
  const keeps = plan === guess ? undefined : await keptAt(plan);
  return keeps ? restingMember(input, keeps, begun) : openMember(it);
}

function openMember(begun: Begun): Member {
  const { input, read, notices } = begun;
  const { program, today } = read;
  const sharing = sharingOf(program);
  const zone = program.organization.timezone;
  const beside = { zone, places: storedAt(program), notices: read.notices, sharing };
  const none = { keeps: undefined, kept: undefined };
  return { ok: true, input, program: sharing, today, ...none, beside, notices, begun: () => begun };
}

function restingMember(input: Input, keeps: Kept, read: () => Begun | Refused): Member {
  const { today, beside } = keeps;
  const begun = () => {
    const it = read();
    if (!it.ok) throw new Error('a file that was planned as it is cannot be read');
    return it;
  };
  const { sharing: program, notices } = beside;
  return { ok: true, input, program, today, keeps, kept: keeps.plan, beside, notices, begun };
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => {
    found ??= { value: find() };
    return found.value;
  };
}

function plannedOf(
  { input, today, beside, notices, begun }: Member,
  plan: Plan,
  { kept, left, nodes }: Pick<Planned, 'kept' | 'left'> & { readonly nodes: number | undefined },
): Planned {
  return {
    ok: true,
    input,
    plan,
    kept,
    left,
    from: { input, today, nodes, beside },
    notices,
    told: [],
    get program() {
      return begun().read.program;
    },
    get stored() {
      return begun().stored?.plan;
    },
  };
}

function nodesOf(call: Call, { nodes }: How): number | undefined {
  return nodes ?? effortFrom(call);
}

function jobOf(
  call: Call,
  members: readonly Member[],
  nodes: number | undefined,
  stress = false,
): PortfolioJob {
  return {
    members: members.map(({ input, program, today, keeps, beside, begun }) => ({
      ...input,
      today,
      machineToday: call.host.dayIn(beside.zone) as PlainDate,
      agreed: keeps ? [] : agreedOf(begun()),
      kept: keeps && { plan: keeps.plan, sharing: program },
    })),
    nodes,
    stress,
  };
}

function currencyOf({ kept, begun }: Member): string {
  return kept ? kept.objective.currency : begun().read.program.organization.currency;
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
    currency: first ? currencyOf(first) : 'USD',
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
