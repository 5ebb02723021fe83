// Where more programs are in each other's way than anybody would read all the lines of: who they are, where each says what
// they share, and how much of it makes room. A stranger would get wrong: these have no room whatever the others do, but one
// of them might be spared; to show that none can takes a search for each.

import { type ConfigProblem, counted, listed } from '../../../model/index.js';
import type { Shared } from '../../portfolio/shared.js';
import type { Combined } from './combining.js';
import { type LineOfOne, linesOf } from './lines.js';
import { type More, moreOf } from './offers.js';
import type { TogetherTrial } from './trial.js';

/** Why so many programs have no room together. */
export function manyInTheWay(trial: TogetherTrial, { failed, involved }: Combined): ConfigProblem {
  const shared = failed.flatMap((it) => it.shared);
  const numbers = [...involved].sort((a, b) => a - b);
  const lines = linesOf(trial.members, numbers).filter((it) => saysOneOf(it, trial, shared));
  const mores = lines.flatMap(({ line, number }) => moreOf(line, trial.members[number]?.program) ?? []);
  const mended = [...new Map(mores.map((more) => [more.what, more])).values()].flatMap((more) => {
    const count = enough(trial, more);
    return count === undefined ? [] : [more.text(count)];
  });
  const stated = [...new Set(lines.map(({ line }) => line.text))];
  const files = numbers.map((number) => trial.members[number]?.program.file ?? '');
  const who = `${counted(files.length, 'program')} that share this have no room together, whatever becomes of the rest`;
  return {
    rule: 'infeasible',
    message: `${listed(stated)}: ${who}: ${listed(files)}`,
    remedy: [...mended, 'move a booking or a goal of some of them'].join(', or '),
    where: lines[0]?.line.where,
    citation: undefined,
  };
}

function saysOneOf(
  { line: { about }, number }: LineOfOne,
  { members }: TogetherTrial,
  shared: readonly Shared[],
): boolean {
  const team = members[number]?.program.team?.name;
  return shared.some(({ kind, name }) =>
    kind === 'team'
      ? about.kind === 'team' && name === team
      : about.kind === 'auditor-weeks' && name === about.name,
  );
}

// As few as make room for all, said in every file; undefined where no number was found to.
function enough(trial: TogetherTrial, more: More): number | undefined {
  const holds = (count: number) => {
    const change = more.with(count);
    return trial.changed(new Map(trial.members.map((_, number) => [number, change])), new Set());
  };
  let least = more.now;
  // One for each audit that can be open at once is always enough of it.
  let most = least + trial.members.reduce((sum, { program }) => sum + program.tracks.length, 0);
  if (!holds(most)) return undefined;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (holds(middle)) most = middle;
    else least = middle;
  }
  return most;
}
