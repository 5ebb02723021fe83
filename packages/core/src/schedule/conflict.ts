// Why a plan is impossible: the smallest set of the user's lines and written rules that cannot all hold, by how many
// days they miss each other, and what was tried that would make room.

import type { PlainDate } from '../calendar/index.js';
import type { ConfigProblem, Conflict, Program } from '../model/index.js';
import { type Found, findConflict } from './conflict/members.js';
import { problemsOf } from './conflict/problems.js';
import { missedBy, type Relaxation, relaxationsOf, toldOf } from './conflict/relax/index.js';
import type { Trial } from './conflict/trial.js';

export { type Trial, trialOf } from './conflict/trial.js';

/** An impossible plan, told as one problem a line and as a conflict. */
export interface Impossible {
  readonly problems: readonly ConfigProblem[];
  readonly conflict: Conflict;
}

/** Names the smallest conflict of a program that cannot be planned, and what would mend it. */
export function explainConflict(program: Program, today: PlainDate, trial: Trial): Impossible {
  const found = findConflict(trial, today);
  if (!found || (!found.stuck && found.members.length === 0)) return unfound(program);
  const relaxations = relaxationsOf(found, trial, today);
  const conflict: Conflict = {
    lines: found.members.map(({ where, text }) => ({ ...where, text })),
    rules: found.rules,
    missedByDays: missedByDays(found, relaxations),
    relaxations: relaxations.map(toldOf),
  };
  return { conflict, problems: problemsOf(found, relaxations, conflict.missedByDays) };
}

// Goals and bookings are days of their own; where none is in the set, the line that gives way the least tells.
function missedByDays({ members }: Found, relaxations: readonly Relaxation[]): number | null {
  const dated = relaxations.filter(({ line }) => line.about.kind === 'goal' || line.about.kind === 'booking');
  const told =
    dated.length > 0 ? dated : relaxations.filter(({ line }) => line.about.kind !== 'first-period');
  return members.length > 0 ? (missedBy(told) ?? null) : null;
}

// The days can be kept, yet the search for the cheapest plan ended before it had any.
function unfound(program: Program): Impossible {
  const problem: ConfigProblem = {
    rule: 'not-found',
    message: `no plan of ${program.id} was found within the effort given, and nothing shows that there is none`,
    remedy: 'give the search more effort, or more time',
    where: program.locate([]),
    citation: undefined,
  };
  return { problems: [problem], conflict: { lines: [], rules: [], missedByDays: null, relaxations: [] } };
}
