// From a file's text to its plan, as of the right day. The civil day depends on the zone the file names, so the file
// is planned by the day in UTC first, and once more where the organization lives in another day already, or still.

import {
  type ConfigProblem,
  type PlainDate,
  type Plan,
  type Program,
  planFile,
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

/** The zone that is first into every day. */
const firstZone = 'Pacific/Kiritimati';

/** The file of one call, planned; or why it cannot be. */
export function planned(call: Call, input: Input): Planned | Refused {
  const asked = todayAsked(call);
  if (!asked.ok) return refused([asked.problem]);
  const dayIn = (zone: string) => call.host.dayIn(zone) as PlainDate;
  const planOn = (machineToday: PlainDate) =>
    planFile({ ...input, today: asked.value ?? machineToday, machineToday });

  let day = dayIn('UTC');
  let answer = planOn(day);
  if (!answer.ok && dayIn(firstZone) !== day) {
    const ahead = planOn(dayIn(firstZone));
    if (ahead.ok || ahead.problems.length < answer.problems.length) [answer, day] = [ahead, dayIn(firstZone)];
  }
  // Where the user says what day it is, the machine's day bears on nothing but completions after that day.
  if (answer.ok && (asked.value === undefined || answer.notices.length > 0)) {
    const there = dayIn(answer.program.organization.timezone);
    if (there !== day) answer = planOn(there);
  }
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
