// Dates agreed before that are near now: auditors have arranged their time around them, so they stay wherever the rules
// leave them, whatever moving them would save. Further dates only have their price.

import type { Day } from '../../calendar/index.js';
import { interimOfId } from '../../model/index.js';
import { type Problem, windowsOf } from '../../solve/index.js';
import { NEAR_MOVES } from '../prices.js';
import type { Built } from '../problem/build.js';
import type { Setting } from '../setting.js';
import { changed, type Way } from './way.js';

/** First days by variable. */
type Kept = ReadonlyMap<number, Day>;

const NONE: Kept = new Map();

// Ways that are searched more than once are looked through once.
const known = new WeakMap<readonly Way[], readonly Way[]>();

/** The ways that keep most of the near dates, with these days fixed; all ways as they are where none is agreed. */
export function keepingNearDates(ways: readonly Way[]): readonly Way[] {
  const near = known.get(ways) ?? waysKeeping(ways);
  known.set(ways, near);
  return near;
}

function waysKeeping(ways: readonly Way[]): readonly Way[] {
  if (!ways.some(({ setting }) => isAnyNear(setting))) return ways;
  // Ways of one problem keep the same dates.
  const keptBy = new Map<Way['built'], Kept>();
  const kept = ways.map((way) => {
    const known = keptBy.get(way.built) ?? (isAnyNear(way.setting) ? keptIn(way) : NONE);
    keptBy.set(way.built, known);
    return known;
  });
  const most = kept.reduce((count, { size }) => Math.max(count, size), 0);
  if (most === 0) return ways;
  return ways.flatMap((way, i) => {
    const days = kept[i] as Kept;
    return days.size < most ? [] : [keeping(way, days)];
  });
}

function keeping(way: Way, days: Kept): Way {
  return changed(way, {
    priced: () => fixed(way.priced(), days),
    laying: (options) => {
      const laid = way.laying(options);
      return keeping(laid, keptIn(laid));
    },
    choosing: (interims) => {
      const chosen = way.choosing(interims);
      return keeping(chosen, keptIn(chosen));
    },
  });
}

/** Whether a day can be had under the hard rules, holes in calendars included. */
export function isPossible({ problem }: Built, variable: number, day: Day): boolean {
  return canKeep(problem, new Map([[variable, day]]));
}

function isNear(day: Day, { today }: Setting): boolean {
  return day > today && day - today <= NEAR_MOVES.days;
}

function isAnyNear(setting: Setting): boolean {
  return [...setting.agreed.values()].some((day) => isNear(day, setting));
}

// All of them where that can be, else one after the other, the next to come first.
function keptIn(way: Way): Kept {
  const wanted = wantedIn(way);
  const { problem } = way.built();
  if (canKeep(problem, new Map(wanted))) return new Map(wanted);
  const kept = new Map<number, Day>();
  for (const [variable, day] of wanted) {
    if (canKeep(problem, new Map([...kept, [variable, day]]))) kept.set(variable, day);
  }
  return kept;
}

function wantedIn({ setting, built }: Way): readonly (readonly [number, Day])[] {
  const { drafts, pointsOf, problem } = built();
  const wanted = drafts.flatMap((draft) => {
    const { start, 'interim-start': interim } = pointsOf(draft);
    const sessions = [
      [start, draft.id],
      [interim, interimOfId(draft.id)],
    ] as const;
    return sessions.flatMap(([variable, name]): (readonly [number, Day])[] => {
      const day = setting.agreed.get(name);
      if (day === undefined || variable === undefined || !isNear(day, setting)) return [];
      return isOpen(problem, variable) ? [[variable, day]] : [];
    });
  });
  return wanted.sort(([, a], [, b]) => a - b);
}

// What is booked or done has its day; of what is booked in part the rest is planned.
function isOpen({ variables }: Problem, variable: number): boolean {
  const known = variables[variable];
  return known !== undefined && known.lo < known.hi;
}

function canKeep(problem: Problem, days: Kept): boolean {
  return !('conflict' in windowsOf(fixed(problem, days)));
}

function fixed<P extends Pick<Problem, 'variables'>>(problem: P, days: Kept): P {
  const variables = problem.variables.map((variable, i) => {
    const day = days.get(i);
    if (day === undefined) return variable;
    return { ...variable, lo: Math.max(variable.lo, day), hi: Math.min(variable.hi, day) };
  });
  return { ...problem, variables };
}
