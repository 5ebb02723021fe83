// Programs tried with lines left out or changed: each trial lays the program out anew and asks whether every engagement
// can still be dated. Trials are the dear part of explaining a conflict, so they are remembered and counted.

import type { PlainDate } from '../../calendar/index.js';
import type { Framework, Program } from '../../model/index.js';
import { type Room, roomOf } from '../../solve/index.js';
import { isFutureLine, type LineSet, userLines } from '../lines.js';
import { type Outlook, variantsOf, waysOf } from '../optimum/alternatives.js';
import type { Built } from '../problem/build.js';
import { type Setting, settingOf } from '../setting.js';
import { leftOut } from './left-out.js';

/** One way to lay a program, and whether it can be dated. */
export interface Attempt {
  readonly setting: Setting;
  readonly built: Built;
  readonly room: Room;
}

/** What became of a trial. */
export interface Tried {
  /** The first way that can be dated. */
  readonly placed: Attempt | undefined;
  /** Every way tried before that, none of which can be dated. */
  readonly failed: readonly Attempt[];
}

/** Changes a program, as a person would its file. */
export type Change = (program: Program) => Program;

/** Tries a program with lines left out or changed. */
export interface Trial {
  readonly program: Program;
  /** Whether it can be dated with these lines left out. */
  readonly without: (lines: LineSet) => Tried;
  /** Whether it can be dated after a change, with these lines left out. */
  readonly changed: (change: Change, without: LineSet) => boolean;
  /** The ways in which it can then be dated. */
  readonly ways: (change: Change, without: LineSet) => Iterable<Attempt>;
  /** How many programs were laid out so far; a question asked again is not laid out again. */
  readonly count: () => number;
}

/** The trial of a program: what is left out is out both of the plan and of the facts it is measured against. */
export function trialOf(program: Program, frameworks: readonly Framework[], today: PlainDate): Trial {
  const known = new Map<string, Tried>();
  let count = 0;
  const laid = (of: Program, without: LineSet): Iterable<Attempt> => {
    count += 1;
    return attempts(leftOut(of, today, without), frameworks, today, without);
  };
  return {
    program,
    without: (lines) => {
      const key = JSON.stringify([...lines].sort());
      const tried = known.get(key) ?? firstPlaced(laid(program, lines));
      known.set(key, tried);
      return tried;
    },
    changed: (change, without) => firstPlaced(laid(change(program), without)).placed !== undefined,
    *ways(change, without) {
      for (const way of laid(change(program), without)) if (way.room.status === 'placed') yield way;
    },
    count: () => count,
  };
}

// Every way that matters for whether a program can be dated: later periods cut short make no room.
function* attempts(
  program: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
  without: LineSet,
): Iterable<Attempt> {
  const { contexts } = settingOf(program, frameworks, today, without);
  const outlooks = variantsOf(program, contexts).map((variant): Outlook => {
    let known: Setting | undefined;
    const facts = (): Setting => {
      const future = userLines(variant, today).map(({ id }) => id);
      known ??= settingOf(variant, frameworks, today, new Set(future.filter(isFutureLine)));
      return known;
    };
    return { setting: { ...settingOf(variant, frameworks, today, without), brief: true }, facts };
  });
  for (const way of waysOf(outlooks)) {
    const built = way.built();
    yield { setting: way.setting, built, room: roomOf(built.problem) };
  }
}

function firstPlaced(ways: Iterable<Attempt>): Tried {
  const failed: Attempt[] = [];
  for (const way of ways) {
    if (way.room.status === 'placed') return { placed: way, failed };
    failed.push(way);
  }
  return { placed: undefined, failed };
}
