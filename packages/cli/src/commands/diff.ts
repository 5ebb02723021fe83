// `auditcal diff`: what a change does to the plan. BASE and HEAD are commits or files; a commit is compared where the
// change left it, as check --base does.

import { resolve } from 'node:path';
import { type BaseFile, diffChange, formatsFor, type PlainDate, type Program } from '@auditcal/core';
import { fileAt } from '../checking.js';
import type { Call, Command } from '../command.js';
import { effortFrom } from '../effort.js';
import type { Input } from '../files.js';
import { type Base, baseOf } from '../history.js';
import { inputAt, inputOf } from '../inputs.js';
import { frameworksAt } from '../named-files.js';
import { type Outcome, problem, type Refused, refused, result, sourcesOf } from '../outcome.js';
import { plannedInTime } from '../planning.js';
import { shown } from '../showing.js';

export const diff: Command = {
  name: 'diff',
  summary: 'say what a change does to the plan: dates moved, money, promises weakened, who is concerned',
  args: [
    { name: '<base>', says: 'a branch, tag or commit, compared where the change left it; or a program file' },
    { name: '[head]', says: 'the same for the change itself; what lies in the folder where it is absent' },
  ],
  options: [],
  formats: formatsFor('diff'),
  examples: [
    ['diff origin/main', 'tells what is changed here and not yet merged'],
    ['diff v1.2 v1.3 --format markdown', 'tells what happened between two releases'],
    ['diff old.yml new.yml --json', 'compares two files for a script'],
  ],
  run: diffCommand,
};

/** Both sides, read: the head to be planned, the base as core takes it for the head's program. */
interface Sides {
  readonly ok: true;
  readonly head: Input;
  readonly base: (program: Program) => BaseFile | null;
  readonly at: Base | undefined;
}

async function diffCommand(call: Call): Promise<Outcome> {
  const sides = await sidesOf(call);
  if (!sides.ok) return sides;
  const { head, base, at } = sides;
  const answer = await plannedInTime(call, head);
  if (!answer.ok) return answer;
  const { program, plan } = answer;
  const before = base(program);
  const found = diffChange({ text: head.text, program, plan }, before, {
    machineToday: call.host.dayIn(program.organization.timezone) as PlainDate,
    nodes: effortFrom(call),
    evidence: at && { base: at.has, head: at.hasNow },
  });
  const sources = sourcesOf(head);
  if (!found.ok)
    return refused(found.problems, {
      ...found,
      sources: before
        ? sourcesOf({ file: before.file, text: before.text, own: before.own ?? [] })
        : new Map(),
    });
  return result(call, await shown(call, found.value), {
    notices: answer.notices,
    told: answer.told,
    sources,
  });
}

async function sidesOf(call: Call): Promise<Sides | Refused> {
  const [from = '', to] = call.args;
  return isFile(call, from) ? betweenFiles(call, from, to) : betweenCommits(call, from, to);
}

function isFile({ host }: Call, path: string): boolean {
  return host.kindOf(resolve(host.cwd, path)) === 'file';
}

async function betweenFiles(call: Call, from: string, to: string | undefined): Promise<Sides | Refused> {
  const before = await inputAt(call, from);
  const head = to === undefined ? await inputOf(call) : await inputAt(call, to);
  const problems = [before, head].flatMap((it) => (it.ok ? [] : it.problems));
  if (!before.ok || !head.ok) return refused(problems);
  return { ok: true, head: head.value, base: () => before.value, at: undefined };
}

async function betweenCommits(call: Call, from: string, to: string | undefined): Promise<Sides | Refused> {
  const input = await inputOf(call);
  if (!input.ok) return input;
  const { file, imported } = input.value;
  const found = baseOf(call.host, file, from, to);
  if (!found.ok) return refused([found.problem]);
  const { value: at } = found;
  const base = (program: Program) => fileAt(at, program, input.value);
  if (to === undefined) return { ok: true, head: input.value, base, at };
  if (at.headText === null)
    return refused([problem('not-in-commit', `${to} holds no ${file}`, '-c FILE names another')]);
  const text = at.headText;
  const own = frameworksAt({ file, text }, at.headTextOf);
  return {
    ok: true,
    head: { file, text, ...(imported === undefined ? {} : { imported }), ...own },
    base,
    at: undefined,
  };
}
