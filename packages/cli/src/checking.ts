// The files of a call, checked: each alone, or against what it was before a change. A file that can be planned no more
// fails its check, unless it could not be planned before the change either: then that is nobody's doing today.

import {
  type BaseFile,
  type Change,
  type ChangeOptions,
  type CheckResult,
  type ConfigProblem,
  checkProgram,
  compareChange,
  compareUnplanned,
  type FailOn,
  limitedBy,
  type PlainDate,
  type Plan,
  type Program,
  readFileToday,
  type Shard,
  type StoredBefore,
  sharingGroups,
  staleSince,
  storedAt,
} from '@auditcal/core';
import pkg from '../package.json' with { type: 'json' };
import { type Call, textOf } from './command.js';
import { storedBeside } from './committed.js';
import { effortFrom } from './effort.js';
import type { Input } from './files.js';
import { type Base, baseOf } from './history.js';
import { inputsOf } from './inputs.js';
import { frameworksAt } from './named-files.js';
import { type Refused, refused, sourcesOf } from './outcome.js';
import { type Planned, plannedInTime } from './planning.js';
import { filesPlanned } from './planning-together.js';
import { todayAsked } from './today.js';

/** One file, checked. */
export interface Checked {
  readonly input: Input;
  readonly program: Program;
  /** What of the plan the page shows; a file that could not be planned has nothing ahead. */
  readonly plan: Pick<Plan, 'today' | 'activities'>;
  readonly result: CheckResult;
  readonly notices: readonly ConfigProblem[];
  readonly told: readonly string[];
}

type Answer =
  | {
      readonly ok: true;
      readonly value: readonly Checked[];
      readonly shard: Shard | undefined;
      readonly told: readonly string[];
    }
  | Refused;

/** Every file of a call checked, or every problem of every file. `limit`: milliseconds that each search may last. */
export async function filesChecked(call: Call, limit: number | undefined): Promise<Answer> {
  const ref = textOf(call, 'base');
  if (ref === undefined) {
    const answer = await filesPlanned(call, { datesOnly: true, limit });
    if (!answer.ok) return answer;
    const checked: Checked[] = [];
    const isEnded = answer.value.some(({ plan }) => endedNow(plan, answer.told));
    for (const it of answer.value)
      checked.push({ ...it, told: [], result: await alone(call, it, isEnded, limit) });
    const told = isEnded ? [...answer.told, ...notCompared(call, answer.value)] : answer.told;
    return { ok: true, value: checked, shard: answer.shard, told };
  }
  return againstBase(call, ref, limit);
}

async function alone(
  call: Call,
  { input, program, plan }: Planned,
  isEnded: boolean,
  limit: number | undefined,
): Promise<CheckResult> {
  return checkProgram(program, plan, {
    ...judging(call),
    artefacts: isEnded ? [] : await artefactsOf(call, { text: input.text, program }, plan.today, null, limit),
  });
}

/** Whether the search for a plan was ended, now and not when it was stored: nobody waits for another search. */
function endedNow({ objective }: Plan, told: readonly string[]): boolean {
  return (objective.stopped === 'interrupt' || objective.stopped === 'time') && told.length > 0;
}

/** Says so where anything is stored. */
function notCompared(call: Call, files: readonly Pick<Checked, 'program'>[]): readonly string[] {
  if (files.every(({ program }) => storedBeside(call.host, program).plan === null)) return [];
  const beside = files.length > 1 ? 'files' : 'file';
  return [`What is stored beside the ${beside} was not compared: that takes a search of its own.`];
}

/** The stored plan and feed where the file has left them behind. */
function artefactsOf(
  call: Call,
  head: { readonly text: string; readonly program: Program },
  today: PlainDate,
  base: Base | null,
  limit: number | undefined,
): Promise<readonly Change[]> {
  const stored = storedBeside(call.host, head.program);
  return staleSince(head, stored, base && storedAtBase(base, head.program), {
    today,
    nodes: effortFrom(call),
    limited: limitedBy(limit, call.host.elapsed),
    version: pkg.version,
  });
}

function storedAtBase({ path, text, textOf: textAt }: Base, program: Program): StoredBefore | null {
  if (path === null || text === null) return null;
  const at = (file: string) => {
    const stored = textAt(file);
    return stored === null ? null : { file, text: stored };
  };
  const { plan, calendar } = storedAt(program);
  const own = frameworksAt({ file: path, text }, textAt);
  return { file: path, text, ...own, plan: at(plan), calendar: at(calendar) };
}

function judging(call: Call): Pick<ChangeOptions, 'failOn' | 'scope'> {
  const [failOn, scope] = [textOf(call, 'failOn'), textOf(call, 'scope')];
  return { failOn: failOn as FailOn | undefined, scope: scope as ChangeOptions['scope'] };
}

async function againstBase(call: Call, ref: string, limit: number | undefined): Promise<Answer> {
  const { read, problems, shard } = await inputsOf(call);
  const bases = read.map((input) => baseOf(call.host, input.file, ref));
  const lacking = bases.flatMap((it) => (it.ok ? [] : [it.problem]));
  if (problems.length + lacking.length > 0) return refused([...problems, ...once(lacking)]);
  const answers: (Checked | Refused)[] = [];
  for (const [index, input] of read.entries()) {
    const base = bases[index];
    if (base?.ok) answers.push(await compared(call, input, base.value, limit));
  }
  const refusals = answers.filter((it): it is Refused => 'ok' in it);
  const value = answers.filter((it): it is Checked => !('ok' in it));
  if (refusals.length === 0) return { ok: true, value, shard, told: togetherInWords(value) };
  return refused(
    refusals.flatMap((it) => it.problems),
    {
      kind: refusals.some((it) => it.kind === 'input') ? 'input' : 'infeasible',
      conflict: refusals.find((it) => it.conflict !== null)?.conflict ?? null,
      sources: sourcesOf(...read),
    },
  );
}

/** A change of one file is compared with that file alone, whatever it shares with others. */
function togetherInWords(checked: readonly Checked[]): readonly string[] {
  const shares = sharingGroups(checked.map(({ program }) => program)).some(({ length }) => length > 1);
  return shares
    ? ['Some files share a team or an auditor; against a base, each is planned as if alone.']
    : [];
}

/** One reason stands for all files that meet it. */
function once(problems: readonly ConfigProblem[]): readonly ConfigProblem[] {
  return [...new Map(problems.map((it) => [it.message, it])).values()];
}

async function compared(
  call: Call,
  input: Input,
  base: Base,
  limit: number | undefined,
): Promise<Checked | Refused> {
  const answer = await plannedInTime(call, input, { datesOnly: true, limit });
  const { text } = input;
  if (!answer.ok) return unplanned(call, input, base, answer, limit);
  const { program, plan } = answer;
  const isEnded = endedNow(plan, answer.told);
  const artefacts = isEnded ? [] : await artefactsOf(call, { text, program }, plan.today, base, limit);
  const { checked } = compareChange({ text, program, plan }, fileAt(base, program, input), {
    ...optionsOf(call, base, program, limit),
    artefacts,
  });
  const told = isEnded ? [...answer.told, ...notCompared(call, [{ program }])] : answer.told;
  return { input, program, plan, result: checked, notices: answer.notices, told };
}

function unplanned(
  call: Call,
  input: Input,
  base: Base,
  answer: Refused,
  limit: number | undefined,
): Checked | Refused {
  const asked = todayAsked(call);
  if (answer.kind !== 'infeasible' || !asked.ok) return answer;
  const read = readFileToday(input, asked.value, (zone) => call.host.dayIn(zone) as PlainDate);
  if (!read.ok) return answer;
  const { program, today, notices } = read;
  const head = { text: input.text, program, today, refused: answer };
  const result = compareUnplanned(head, fileAt(base, program, input), optionsOf(call, base, program, limit));
  if (result === null) return answer;
  const told = [`${input.file} cannot be planned, and could not be before the change.`];
  return { input, program, plan: { today, activities: [] }, result, notices, told };
}

/**
 * The file as the base has it, for core, with its own frameworks as they were then and the calendars as they are now,
 * since nobody is answerable for a change of somebody else's; null where the change adds it.
 */
export function fileAt(
  { path, text, day, textOf: textAt }: Base,
  program: Program,
  { imported }: Pick<Input, 'imported'>,
): BaseFile | null {
  if (path === null || text === null) return null;
  const file = storedAt(program).plan;
  const stored = textAt(file);
  return {
    file: path,
    text,
    imported,
    ...frameworksAt({ file: path, text }, textAt),
    day,
    ...(stored === null ? {} : { stored: { file, text: stored } }),
  };
}

function optionsOf(call: Call, base: Base, program: Program, limit: number | undefined): ChangeOptions {
  return {
    ...judging(call),
    machineToday: call.host.dayIn(program.organization.timezone) as PlainDate,
    nodes: effortFrom(call),
    limited: limitedBy(limit, call.host.elapsed),
    version: pkg.version,
    evidence: { base: base.has, head: base.hasNow },
  };
}
