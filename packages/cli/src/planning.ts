// The files of a call, planned by core as of the organization's own day; or every problem of every file.

import {
  type ConfigProblem,
  type PlainDate,
  type Plan,
  type Program,
  planFileToday,
  type Scheduled,
} from '@auditcal/core';
import type { Call } from './command.js';
import type { Input } from './files.js';
import { inputsOf } from './inputs.js';
import { type Refused, refused } from './outcome.js';
import { todayAsked } from './today.js';

/** One file, planned. */
export interface Planned {
  readonly ok: true;
  readonly input: Input;
  readonly program: Program;
  readonly plan: Plan;
  readonly scheduled: Scheduled;
  readonly notices: readonly ConfigProblem[];
}

/** The file of one call, planned; or why it cannot be. */
export function planned(call: Call, input: Input): Planned | Refused {
  const asked = todayAsked(call);
  if (!asked.ok) return refused([asked.problem]);
  const answer = planFileToday(input, asked.value, (zone) => call.host.dayIn(zone) as PlainDate);
  if (answer.ok) return { ...answer, input };
  return refused(answer.problems, { ...answer, sources: new Map([[input.file, input.text]]) });
}

/** Every file of a call planned, or every problem of every file. */
export async function filesPlanned(
  call: Call,
): Promise<{ readonly ok: true; readonly value: readonly Planned[] } | Refused> {
  const asked = todayAsked(call);
  if (!asked.ok) return refused([asked.problem]);
  const { read, problems } = await inputsOf(call);
  const answers = read.map((input) => planned(call, input));
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
