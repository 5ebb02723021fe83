// What would make room for programs that have none together: what one line of one file can give is tried as for one file,
// the others beside it; what several files say of one thing gives way in all of them.

import type { Program } from '../../../model/index.js';
import type { LineSet, UserLine } from '../../lines.js';
import { changesTried, type Relaxation, remaining, tried } from '../relax/index.js';
import type { Change } from '../trial.js';
import type { FoundTogether } from './members.js';
import type { TogetherTrial, Tryable } from './trial.js';

/** Changes, any one of which was tried and makes room, the least number of days first. */
export function offersTogether(found: FoundTogether, trial: TogetherTrial): readonly Relaxation[] {
  const offered = new Set<string>();
  return changesTried(found, (line, besides, missed) => {
    const number = found.numberOf.get(line) as number;
    const { program, today } = trial.members[number] as Tryable;
    const more = moreOf(line, program);
    if (!more)
      return remaining(besides, tried({ trial: trial.viewOf(number), line, besides }, today, missed));
    if (offered.has(more.what)) return [];
    offered.add(more.what);
    // All files give way, so that what others say of it is no conflict of its own.
    const alone = raised(trial, line, new Set(), more);
    return alone.length > 0 ? alone : remaining(besides, raised(trial, line, besides, more));
  });
}

/** Something that several files give a number of: a team's visits at a time, an auditor's in a week. */
export interface More {
  readonly what: string;
  readonly now: number;
  readonly with: (count: number) => Change;
  readonly text: (count: number) => string;
}

/** What a line says of something that several files may share. */
export function moreOf({ about }: UserLine, program: Program | undefined): More | undefined {
  if (about.kind === 'team' && program?.team) {
    const { name, capacity } = program.team;
    return {
      what: `team ${name}`,
      now: capacity,
      with: (count) => (it) =>
        it.team?.name === name ? { ...it, team: { ...it.team, capacity: count } } : it,
      text: (count) =>
        `raise the capacity of the team ${name} to ${count} visits at a time in every file that names it`,
    };
  }
  if (about.kind !== 'auditor-weeks') return undefined;
  const { name, weeks } = about;
  return {
    what: `auditor ${name}`,
    now: weeks,
    with: (count) => (program) => ({
      ...program,
      auditors: program.auditors.map((it) =>
        it.name === name && it.weeks !== undefined && it.weeks < count ? { ...it, weeks: count } : it,
      ),
    }),
    text: (count) => `have ${name} run ${count} visits a week, in every file that says fewer`,
  };
}

// As few more as make room; with one for each audit there always is.
function raised(trial: TogetherTrial, line: UserLine, besides: LineSet, more: More): readonly Relaxation[] {
  const most = more.now + trial.members.reduce((sum, { program }) => sum + program.tracks.length, 0);
  for (let count = more.now + 1; count <= most; count += 1) {
    const change = more.with(count);
    const changes = new Map(trial.members.map((_, number) => [number, change]));
    if (!trial.changed(changes, besides)) continue;
    return [{ line, days: undefined, text: more.text(count), price: null }];
  }
  return [];
}
