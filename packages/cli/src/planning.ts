// The files of a call, planned by core as of the organization's own day, around the plan that is stored beside each;
// or every problem of every file.

import {
  type CommittedPlan,
  type ConfigProblem,
  type FileRead,
  type PlainDate,
  type Plan,
  type Program,
  planRead,
  readFileToday,
  type Scheduled,
} from '@auditcal/core';
import type { Call } from './command.js';
import { storedFor } from './committed.js';
import { effortFrom } from './effort.js';
import type { Input } from './files.js';
import { inputsOf } from './inputs.js';
import { type Job, optionsOf, type Solved, type Watch } from './job.js';
import { problem, type Refused, refused } from './outcome.js';
import { type Search, type Searched, searched, searchedToTheEnd } from './searching.js';
import { stoppedShort } from './stopped.js';
import { todayAsked } from './today.js';

/** One file, planned. */
export interface Planned {
  readonly ok: true;
  readonly input: Input;
  readonly program: Program;
  readonly plan: Plan;
  readonly scheduled: Scheduled;
  /** The plan stored before; undefined without one. */
  readonly stored: CommittedPlan | undefined;
  readonly notices: readonly ConfigProblem[];
  /** What a person should know of the search, in sentences. */
  readonly told: readonly string[];
}

/** How to plan, as far as the user says. */
export interface How {
  /** As if no plan were stored. */
  readonly fresh?: boolean;
  readonly nodes?: number | undefined;
  /** Milliseconds that the search for each file's plan may last. */
  readonly limit?: number | undefined;
}

/** A file that was read, and the search for its plan. */
interface Begun {
  readonly ok: true;
  readonly read: FileRead;
  readonly search: Search;
  readonly stored: CommittedPlan | undefined;
  readonly notices: readonly ConfigProblem[];
}

/** The file of one call, planned to the end in one go; for what is asked of a plan rather than for the plan itself. */
export function planned(call: Call, input: Input, how: How = {}): Planned | Refused {
  const begun = begin(call, input, how);
  return begun.ok ? ended(begun, input, searchedToTheEnd(begun.search), []) : begun;
}

/** The file of one call, planned; a search that lasts is shown and can be ended. */
export async function plannedInTime(call: Call, input: Input, how: How = {}): Promise<Planned | Refused> {
  const begun = begin(call, input, how);
  if (!begun.ok) return begun;
  const { solved, stopped, lasted } = await searched(call, begun.search);
  if (!solved.ok && stopped !== null && solved.kind === 'infeasible') return nothingFound(stopped, lasted);
  const told = solved.ok ? stoppedShort(solved.plan.objective, lasted) : [];
  return ended(begun, input, solved, told);
}

/** A plan to be made in a thread of its own, without showing how far it is; another `key` means another plan. */
export function planningAside(
  call: Call,
  input: Input,
): { readonly ok: true; readonly key: string; readonly planned: () => Promise<Planned | Refused> } | Refused {
  const begun = begin(call, input, {});
  if (!begun.ok) return begun;
  const { job } = begun.search;
  const planned = async () => ended(begun, input, await call.host.inThread(job, () => {}).answer, []);
  return { ok: true, key: JSON.stringify([job, begun.stored?.feed]), planned };
}

function begin(call: Call, input: Input, { fresh = false, nodes, limit }: How): Begun | Refused {
  const asked = todayAsked(call);
  if (!asked.ok) return refused([asked.problem]);
  const sources = new Map([[input.file, input.text]]);
  const read = readFileToday(input, asked.value, (zone) => call.host.dayIn(zone) as PlainDate);
  if (!read.ok) return refused(read.problems, { ...read, sources });
  const stored = fresh
    ? { ok: true as const, plan: undefined, notices: [] }
    : storedFor(call.host, read.program);
  if (!stored.ok) return refused([stored.problem]);
  const { today, machineToday, program } = read;
  const agreed = [...(stored.plan?.agreed ?? [])];
  const job: Job = { ...input, today, machineToday, agreed, nodes: nodes ?? effortFrom(call) };
  const here = (watch: Partial<Watch>): Solved => {
    const answer = planRead(read, optionsOf(job, watch));
    return answer.ok ? { ok: true, plan: answer.plan, scheduled: answer.scheduled } : answer;
  };
  const search = { job, here, limit, currency: program.organization.currency };
  return { ok: true, read, search, stored: stored.plan, notices: [...read.notices, ...stored.notices] };
}

function ended(begun: Begun, input: Input, solved: Solved, told: readonly string[]): Planned | Refused {
  if (!solved.ok)
    return refused(solved.problems, { ...solved, sources: new Map([[input.file, input.text]]) });
  const { plan, scheduled } = solved;
  const { read, stored, notices } = begun;
  return { ok: true, input, program: read.program, plan, scheduled, stored, notices, told };
}

function nothingFound(stopped: Searched['stopped'], lasted: number): Refused {
  const seconds = (lasted / 1000).toFixed(1);
  const by = stopped === 'time' ? 'at its time limit' : 'by Ctrl-C';
  const message = `the search was stopped ${by} after ${seconds} s, before it had found a plan`;
  return refused([problem('stopped', message, 'a longer search finds one, or says that there is none')]);
}

/** Every file of a call planned, or every problem of every file. */
export async function filesPlanned(
  call: Call,
  how: How = {},
): Promise<{ readonly ok: true; readonly value: readonly Planned[] } | Refused> {
  const asked = todayAsked(call);
  if (!asked.ok) return refused([asked.problem]);
  const { read, problems } = await inputsOf(call);
  const answers: (Planned | Refused)[] = [];
  for (const input of read) answers.push(await plannedInTime(call, input, how));
  const refusals = answers.filter((it) => !it.ok);
  if (problems.length + refusals.length === 0) {
    return { ok: true, value: answers.filter((it) => it.ok) };
  }
  const isInput = problems.length > 0 || refusals.some((it) => it.kind === 'input');
  return refused([...problems, ...refusals.flatMap((it) => it.problems)], {
    kind: isInput ? 'input' : 'infeasible',
    conflict: refusals.find((it) => it.conflict !== null)?.conflict ?? null,
    sources: new Map(read.map((it) => [it.file, it.text])),
  });
}
