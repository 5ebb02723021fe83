// The file of a call, planned by core as of the organization's own day, around the plan that is stored beside it; or
// every problem of it. Several files are planned in planning-together.ts.

import {
  type Advice,
  type AdviceQuestion,
  type CommittedPlan,
  type ConfigProblem,
  type Explanation,
  type FileRead,
  isOpen,
  type PlainDate,
  type Plan,
  type Program,
  plannedSince,
  planRead,
  planStored,
  readFileToday,
  type Scheduled,
} from '@auditcal/core';
import pkg from '../package.json' with { type: 'json' };
import type { Call } from './command.js';
import { storedFor } from './committed.js';
import { effortFrom } from './effort.js';
import type { Input } from './files.js';
import {
  type AdviceJob,
  type Answered,
  advised,
  explained,
  type FileJob,
  optionsOf,
  type QuestionJob,
  type Solved,
  type Watch,
} from './job.js';
import type { Left } from './left.js';
import { problem, type Refused, refused, sourcesOf } from './outcome.js';
import type { Beside, Kept, MadeFrom } from './seal.js';
import { type Search, type Searched, searched } from './searching.js';
import { advisedShort, askedShort, stoppedShort } from './stopped.js';
import { todayAsked } from './today.js';

/** One file, planned. */
export interface Planned {
  readonly ok: true;
  readonly input: Input;
  /** Of a file that is as it was when its plan was stored beside others, read when it is asked for. */
  readonly program: Program;
  readonly plan: Plan;
  /** The plan stored before; undefined without one. */
  readonly stored: CommittedPlan | undefined;
  readonly notices: readonly ConfigProblem[];
  /** What the plan was made from, where it was made beside others. */
  readonly from: (MadeFrom & { readonly beside: Beside }) | undefined;
  /** The stored plan that it is, to the letter; undefined where it was made anew. */
  readonly kept: Kept | undefined;
  /** What is left as it lies on the disk; undefined where both files are to be drawn. */
  readonly left: Left | undefined;
  /** What a person should know of the search, in sentences. */
  readonly told: readonly string[];
}

/** One file, planned by itself. */
export interface PlannedAlone extends Planned {
  readonly scheduled: Scheduled;
}

/** How to plan, as far as the user says. */
export interface How {
  /** As if no plan were stored. */
  readonly fresh?: boolean;
  readonly nodes?: number | undefined;
  /** Milliseconds that the search may last. */
  readonly limit?: number | undefined;
  /** Whether to say what the plan survives. */
  readonly stress?: boolean;
  /** Whether the plans are to be stored. */
  readonly store?: boolean;
  /** The stored plan will do where the file is as it was: nothing but its dates is asked for. */
  readonly datesOnly?: boolean;
}

/** A file that was read, with what is stored for it. */
export interface Begun {
  readonly ok: true;
  readonly input: Input;
  readonly read: FileRead;
  /** The plan stored for it, and the file it stands in. */
  readonly stored: (Input & { readonly plan: CommittedPlan }) | undefined;
  readonly notices: readonly ConfigProblem[];
}

/** The file of one call, planned; a search that lasts is shown and can be ended. */
export async function plannedInTime(
  call: Call,
  input: Input,
  how: How = {},
): Promise<PlannedAlone | Refused> {
  const begun = begin(call, input, how);
  if (!begun.ok) return begun;
  const kept = how.datesOnly ? asStored(begun) : undefined;
  if (kept) return ended(begun, kept, []);
  const { solved, stopped, lasted } = await searched(call, searchOf(call, begun, how));
  if (!solved.ok && stopped !== null && isOpen(solved)) return nothingFound(stopped, lasted);
  const told = solved.ok ? stoppedShort(solved.plan.objective, lasted) : [];
  return ended(begun, solved, told);
}

function asStored({ input, read, stored }: Begun): Solved | undefined {
  // Names stand in messages only, and nothing is wrong with this plan.
  const file = stored && { file: '', text: stored.text };
  return planStored(input.text, read, file ?? null, pkg.version);
}

/** A plan to be made in a thread of its own, without showing how far it is; another `key` means another plan. */
export function planningAside(
  call: Call,
  input: Input,
):
  | { readonly ok: true; readonly key: string; readonly planned: () => Promise<PlannedAlone | Refused> }
  | Refused {
  const begun = begin(call, input, {});
  if (!begun.ok) return begun;
  const { job } = searchOf(call, begun, {});
  const planned = async () => ended(begun, await call.host.inThread(job, () => {}).answer, []);
  return { ok: true, key: JSON.stringify([job, begun.stored?.plan.feed]), planned };
}

/** Reads a file as of its organization's day, and what is stored for it. */
export function begin(call: Call, input: Input, { fresh = false }: How): Begun | Refused {
  const asked = todayAsked(call);
  if (!asked.ok) return refused([asked.problem]);
  const readFrom = (since?: PlainDate) => {
    const from = since === undefined ? input : { ...input, since };
    const read = readFileToday(from, asked.value, (zone) => call.host.dayIn(zone) as PlainDate);
    return { input: from, read };
  };
  const { read } = readFrom();
  if (!read.ok) return refused(read.problems, { ...read, sources: sourcesOf(input) });
  if (fresh) return { ok: true, input, read, stored: undefined, notices: read.notices };
  const stored = storedFor(call.host, read.program);
  if (!stored.ok) return refused([stored.problem]);
  const { plan, input: from, notices } = stored;
  const found = plan && from ? { plan, ...from } : undefined;
  const since = plannedSince(read.program, plan);
  const anew = since === undefined ? { input, read } : readFrom(since);
  if (!anew.read.ok) throw new Error('a file that was read before cannot be read');
  const told = [...anew.read.notices, ...notices];
  return { ok: true, input: anew.input, read: anew.read, stored: found, notices: told };
}

/** What a date of a planned file rests on; a search that lasts is shown and can be ended, at `limit` at the latest. */
export async function explainedInTime(
  call: Call,
  { input, program, plan, stored, told }: Planned,
  asked: QuestionJob['asked'],
  { nodes, limit }: Pick<How, 'nodes' | 'limit'>,
): Promise<{ readonly explanation: Explanation | undefined; readonly told: readonly string[] }> {
  const { today } = plan;
  const machineToday = call.host.dayIn(program.organization.timezone) as PlainDate;
  const agreed = [...(stored?.agreed ?? [])];
  const job: QuestionJob = { ...input, today, machineToday, agreed, nodes, plan, asked };
  const here = (watch: Partial<Watch>): Answered => ({ explanation: explained(job, program, watch) });
  // Who has ended the search for the plan, now and not when it was stored, waits for no other one.
  if (told.length > 0) return { ...here({ stop: () => plan.objective.stopped }), told: [] };
  const { currency } = program.organization;
  const { solved, stopped, lasted } = await searched(call, { job, here, limit, currency });
  return { ...solved, told: stopped === null ? [] : [askedShort(stopped, lasted)] };
}

/** Advice on a file that was read; a search that lasts is shown and can be ended, at `limit` at the latest. */
export async function advisedInTime(
  call: Call,
  begun: Begun,
  question: AdviceQuestion,
  { nodes, limit }: Pick<How, 'nodes' | 'limit'>,
): Promise<{ readonly ok: true; readonly advice: Advice; readonly told: readonly string[] } | Refused> {
  const { input, read } = begun;
  const { today, machineToday, program } = read;
  const job: AdviceJob = {
    ...input,
    today,
    machineToday,
    agreed: agreedOf(begun),
    nodes: nodes ?? effortFrom(call),
    limit,
    question,
  };
  const here = (watch: Partial<Watch>) => advised(job, program, watch);
  const { currency } = program.organization;
  const { solved, stopped, lasted } = await searched(call, { job, here, limit, currency });
  if (solved.ok) {
    const cut = stopped ?? (isCutShort(solved.value) ? 'time' : null);
    return { ok: true, advice: solved.value, told: cut === null ? [] : [advisedShort(cut, lasted)] };
  }
  const isFound = solved.problems.some(({ rule }) => rule === 'infeasible');
  if (stopped !== null && !isFound) return nothingFound(stopped, lasted);
  return refused(solved.problems, { ...solved, kind: 'infeasible' });
}

// Each plan has a share of the time, and may be cut short while the whole is not.
function isCutShort({ choices, additions, parts }: Advice): boolean {
  const all = [
    ...[...choices, ...additions].map(({ figures }) => figures),
    ...[...additions, ...parts].map(({ alone }) => alone),
  ];
  return all.some((figures) => figures?.stopped === 'time');
}

/** First fieldwork days agreed for a file, as a job takes them. */
export function agreedOf({ stored }: Begun): FileJob['agreed'] {
  return [...(stored?.plan.agreed ?? [])];
}

function searchOf(call: Call, begun: Begun, { nodes, limit, stress = false }: How): Search<FileJob> {
  const { input, read } = begun;
  const { today, machineToday, program } = read;
  const job: FileJob = {
    ...input,
    today,
    machineToday,
    agreed: agreedOf(begun),
    nodes: nodes ?? effortFrom(call),
    stress,
  };
  return {
    job,
    here: (watch): Solved => {
      const answer = planRead(read, optionsOf(job, watch));
      return answer.ok ? { ok: true, plan: answer.plan, scheduled: answer.scheduled } : answer;
    },
    limit,
    currency: program.organization.currency,
  };
}

function ended(
  { input, read, stored, notices }: Begun,
  solved: Solved,
  told: readonly string[],
): PlannedAlone | Refused {
  if (!solved.ok) return refused(solved.problems, { ...solved, sources: sourcesOf(input) });
  const { program } = read;
  const { plan, scheduled } = solved;
  const beside = { from: undefined, kept: undefined, left: undefined, stored: stored?.plan };
  return { ok: true, input, program, plan, scheduled, ...beside, notices, told };
}

/** A search that was ended before it had come to a plan. */
export function nothingFound(stopped: Searched['stopped'], lasted: number): Refused {
  const seconds = (lasted / 1000).toFixed(1);
  const by = stopped === 'time' ? 'at its time limit' : 'by Ctrl-C';
  const message = `the search was stopped ${by} after ${seconds} s, before it had found a plan`;
  return refused([problem('stopped', message, 'a longer search finds one, or says that there is none')]);
}
