// `auditcal done`: records that an activity was completed, in the file itself, which keeps its comments and layout.
// The edited file is read again before it is written, so a completion that the file may not hold is never written.

import { resolve } from 'node:path';
import {
  byText,
  type ConfigProblem,
  knownTo,
  type PlainDate,
  type Plan,
  recordCompletion,
} from '@auditcal/core';
import { type Call, type Command, textOf } from '../command.js';
import type { Found } from '../files.js';
import { inputOf } from '../inputs.js';
import { done, type Outcome, refused, sourcesOf } from '../outcome.js';
import { begin, plannedInTime } from '../planning.js';
import { json } from '../showing.js';
import { dateOf } from '../today.js';

export const doneCommand: Command = {
  name: 'done',
  summary: 'record in the file that an activity was completed',
  args: [{ name: '<activity>', says: 'its key in the file, such as access-review' }],
  options: [
    { flags: '--on <date>', says: 'the day it was completed; today where absent' },
    { flags: '--evidence <path>', says: 'where the evidence is kept' },
    { flags: '--by <who>', says: 'who completed it' },
  ],
  formats: ['text', 'json'],
  edits: true,
  examples: [
    ['done access-review', 'records that it was completed today'],
    ['done access-review --on 2026-09-28 --evidence evidence/q3.md', 'records another day and its evidence'],
    ['done access-review -o -', 'prints the edited file and leaves the old one'],
  ],
  run: recordDone,
};

/** Turns of activities fall due by themselves: a stored plan is not asked, and may be damaged. */
const apart = { fresh: true };

// Decoding leaves it out, and the file keeps it.
const MARK = '\uFEFF';

/** What is recorded. */
interface Recorded {
  readonly activity: string;
  readonly on: PlainDate;
  readonly evidence?: string;
  readonly by?: string;
}

async function recordDone(call: Call): Promise<Outcome> {
  const input = await inputOf(call);
  if (!input.ok) return input;
  const before = begin(call, input.value, apart);
  if (!before.ok) return before;
  const on = dayOf(call, before.read.today);
  if (!on.ok) return refused([on.problem]);
  const recorded = recordedBy(call, on.value);
  const text = `${input.value.mark ? MARK : ''}${input.value.text}`;
  const answer = recordCompletion({
    ...input.value,
    text,
    ...recorded,
    activities: knownTo(before.read.program).catalogue,
  });
  if (!answer.ok) return refused(answer.problems, { sources: sourcesOf(input.value) });
  const edited = { ...input.value, text: answer.value.text };
  const after = await plannedInTime(call, edited, apart);
  if (!after.ok && after.kind === 'input') return refused(after.problems.map(withoutPlace));
  const said = saidOf(call, edited.file, recorded, after.ok ? after.plan : undefined);
  const notices = after.ok ? { notices: after.notices, sources: sourcesOf(edited) } : {};
  const to = call.common.output ?? (edited.file === '<stdin>' ? '-' : edited.file);
  if (to === '-') return done({ ...notices, text: edited.text, told: [said.trimEnd()] });
  return done({ ...notices, text: said, files: [{ path: resolve(call.host.cwd, to), text: edited.text }] });
}

// What the file would no longer hold came with the flags: the line it names was never written.
function withoutPlace(told: ConfigProblem): ConfigProblem {
  return { ...told, where: undefined };
}

function recordedBy(call: Call, on: PlainDate): Recorded {
  const evidence = textOf(call, 'evidence');
  const by = textOf(call, 'by');
  return {
    activity: call.args[0] ?? '',
    on,
    ...(evidence === undefined ? {} : { evidence }),
    ...(by === undefined ? {} : { by }),
  };
}

function dayOf(call: Call, today: PlainDate): Found<PlainDate> {
  const on = textOf(call, 'on');
  return on === undefined ? { ok: true, value: today } : dateOf(on, '--on');
}

/** What was recorded, the turn it counts for and the one that is due next. */
function saidOf(call: Call, file: string, recorded: Recorded, plan: Plan | undefined): string {
  const { activity, on } = recorded;
  const turns = plan?.activities.filter((it) => it.activity === activity) ?? [];
  const turn = turns.find((it) => it.done === on);
  const next = turns
    .filter((it) => it.done === null && it.status !== 'missed')
    .sort((a, b) => byText(a.due, b.due))[0];
  if (call.format === 'json') {
    const { evidence = null, by = null } = recorded;
    const occurrence = turn?.id ?? null;
    return json({
      schema: 'auditcal.done/1',
      file,
      activity,
      on,
      evidence,
      by,
      occurrence,
      next: next ?? null,
    });
  }
  const lines = [`${activity} is recorded as done on ${on}${turn ? `, for ${turn.id}` : ''}.`];
  if (next) lines.push(`Next: ${next.id}, due ${next.due}.`);
  return `${lines.join('\n')}\n`;
}
