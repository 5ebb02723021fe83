// Why programs that could be planned alone cannot be planned together: a smallest set of lines, of whichever of the files,
// that leaves them no room within what they share, and what would make room. Or the room there is, where a search for
// plans found none.

import type { ConfigProblem, Conflict } from '../../../model/index.js';
import { problemsOf } from '../problems.js';
import { missedBy, type Relaxation, toldOf } from '../relax/index.js';
import type { Attempt } from '../trial.js';
import { manyInTheWay } from './many.js';
import { type FoundTogether, findTogether } from './members.js';
import { offersTogether } from './offers.js';
import { TogetherTrial, type Tryable } from './trial.js';

export type { Attempt } from '../trial.js';

/** Why there is no room, or by position how each can be laid; neither where too much would have to be tried. */
export interface Together {
  readonly placed: ReadonlyMap<number, Attempt> | undefined;
  readonly impossible:
    | { readonly problems: readonly ConfigProblem[]; readonly conflict: Conflict | null }
    | undefined;
}

// In each other's way: a set of lines of more files takes too many checks, and nobody would read it.
const MOST_PROGRAMS = 20;

/** Looks for room for all of these within what they share. */
export function roomForAll(members: readonly Tryable[]): Together {
  const trial = new TogetherTrial(members);
  const all = trial.without(new Set());
  if (all.status === 'placed') return { placed: all.placed, impossible: undefined };
  if (all.status === 'unproven') return { placed: undefined, impossible: undefined };
  if (all.involved.size > MOST_PROGRAMS) {
    // No set of lines is shown to be a smallest one.
    return { placed: undefined, impossible: { problems: [manyInTheWay(trial, all)], conflict: null } };
  }
  const found = findTogether(trial, all);
  const relaxations = offersTogether(found, trial);
  const dated = relaxations.filter(({ line }) => line.about.kind === 'goal' || line.about.kind === 'booking');
  const conflict: Conflict = {
    lines: found.members.map(({ where, text }) => ({ ...where, text })),
    rules: found.rules,
    missedByDays: missedBy(dated.length > 0 ? dated : relaxations) ?? null,
    relaxations: relaxations.map(toldOf),
  };
  const told = { ...found, stuck: stuckIn(found) };
  return {
    placed: undefined,
    impossible: { conflict, problems: problemsOf(told, forEach(found, relaxations), conflict.missedByDays) },
  };
}

// What gives way in every file mends each line that says the same of it.
function forEach({ members }: FoundTogether, relaxations: readonly Relaxation[]): readonly Relaxation[] {
  const shared = relaxations.filter(
    ({ line: { about } }) => about.kind === 'team' || about.kind === 'auditor-weeks',
  );
  const others = shared.flatMap((it) =>
    members
      .filter((line) => line !== it.line && line.about.kind === it.line.about.kind)
      .filter((line) => line.text === it.line.text)
      .map((line) => ({ ...it, line })),
  );
  return [...relaxations, ...others];
}

// One of the programs, as it is laid where there is no room, with the rule that is told last.
function stuckIn({ failed, rules }: FoundTogether): Attempt | undefined {
  const attempts = failed.flatMap(({ laid, room }) =>
    laid.map(({ attempt }): Attempt => ({ ...attempt, room: { ...room, proven: true } })),
  );
  return (
    attempts.find(({ built }) => built.pairs.some(({ rule }) => rule.rule === rules.at(-1))) ?? attempts[0]
  );
}
