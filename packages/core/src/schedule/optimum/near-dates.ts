// Dates agreed before that are near now: auditors have arranged their time around them, so they stay wherever the rules
// leave them, whatever moving them would save. So do both ends of a period that has begun: it is agreed with the auditor by
// then. Further dates only have their price.

import type { Day } from '../../calendar/index.js';
import { interimOfId, periodEndOfId } from '../../model/index.js';
import { type Problem, windowsOf } from '../../solve/index.js';
import type { Draft } from '../cycles/draft.js';
import type { Settled } from '../cycles/settle.js';
import { once } from '../once.js';
import { NEAR_MOVES } from '../prices.js';
import type { Built } from '../problem/build.js';
import type { Points } from '../problem/points.js';
import { tiesTracks } from '../problem/strategy.js';
import type { Setting } from '../setting.js';
import { builtAlone } from './laid-way.js';
import { changed, type Way } from './way.js';

/** First days by variable. */
type Kept = ReadonlyMap<number, Day>;

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
  const counts = ways.map(counting());
  const most = counts.reduce((greatest, it) => Math.max(greatest, it), 0);
  return most === 0 ? ways : ways.flatMap((way, i) => (counts[i] === most ? [keeping(way)] : []));
}

// How many near dates a way keeps. There are far more ways than ways of one track: where nothing ties the tracks, each keeps
// its own, and the problem of the whole need not be written.
function counting(): (way: Way) => number {
  const known = new Map<object, number>();
  const of = (key: object, count: () => number): number => {
    const told = known.get(key) ?? count();
    known.set(key, told);
    return told;
  };
  return ({ setting, settled, built }) => {
    if (!isAnyNear(setting)) return 0;
    if (tiesTracks(setting)) return of(built, () => keptIn(setting, built()).size);
    return settled.reduce((sum, it) => sum + of(it, () => keptAlone(setting, it)), 0);
  };
}

function keptAlone(setting: Setting, settled: Settled): number {
  const isAny = settled.drafts.some((draft) =>
    namesOf(draft).some((name) => nearDay(setting, name) !== undefined),
  );
  return isAny ? keptIn(setting, builtAlone(setting, settled)).size : 0;
}

function keeping(way: Way): Way {
  return changed(way, {
    priced: once(() => fixed(way.priced(), keptIn(way.setting, way.built()))),
    laying: (options) => keeping(way.laying(options)),
    choosing: (interims) => keeping(way.choosing(interims)),
  });
}

/** Whether a day can be had under the hard rules, holes in calendars included. */
export function isPossible({ problem }: Built, variable: number, day: Day): boolean {
  return canKeep(problem, new Map([[variable, day]]));
}

function isAnyNear(setting: Setting): boolean {
  return [...setting.agreed.keys()].some((name) => nearDay(setting, name) !== undefined);
}

// The day agreed for a session, where it is near; that on which a period began, where it has.
function nearDay({ agreed, today }: Setting, name: string): Day | undefined {
  const day = agreed.get(name);
  if (day === undefined) return undefined;
  if (name.endsWith(STARTED)) return day <= today ? day : undefined;
  return day > today && day - today <= NEAR_MOVES.days ? day : undefined;
}

const STARTED = periodEndOfId('', 'period-start');

// Final fieldwork, or all there is, the interim session, and the period.
function namesOf({ id }: Draft): readonly string[] {
  return [id, interimOfId(id), periodEndOfId(id, 'period-start')];
}

// All of them where that can be, else one after the other, the next to come first.
function keptIn(setting: Setting, built: Built): Kept {
  const wanted = wantedIn(setting, built);
  const { problem } = built;
  if (canKeep(problem, new Map(wanted))) return new Map(wanted);
  const kept = new Map<number, Day>();
  for (const [variable, day] of wanted) {
    if (canKeep(problem, new Map([...kept, [variable, day]]))) kept.set(variable, day);
  }
  return kept;
}

function wantedIn(
  setting: Setting,
  { drafts, pointsOf, problem }: Built,
): readonly (readonly [number, Day])[] {
  const wanted = drafts.flatMap((draft) => {
    const { start, 'interim-start': interim } = pointsOf(draft);
    const starts = [start, interim];
    const sessions = namesOf(draft).flatMap((name, session): (readonly [number, Day])[] => {
      const [variable, day] = [starts[session], nearDay(setting, name)];
      return variable !== undefined && day !== undefined && isOpen(problem, variable)
        ? [[variable, day]]
        : [];
    });
    return [...sessions, ...periodBegun(setting, draft, pointsOf(draft), problem)];
  });
  return wanted.sort(([, a], [, b]) => a - b);
}

// Both ends of a period that began as agreed. One that follows a recorded period has its days without being fixed, and is
// counted all the same, as ways may give it another length.
function periodBegun(
  setting: Setting,
  { id, recorded }: Draft,
  { 'period-from': from, 'period-to': to }: Points,
  { variables }: Problem,
): readonly (readonly [number, Day])[] {
  const [began, ends] = [
    nearDay(setting, periodEndOfId(id, 'period-start')),
    setting.agreed.get(periodEndOfId(id, 'period-end')),
  ];
  const first = from === undefined ? undefined : variables[from];
  if (recorded?.period || from === undefined || to === undefined || !first || began === undefined) return [];
  if (began < first.lo || first.hi < began) return [];
  return [[from, began], ...(ends === undefined ? [] : [[to, ends] as const])];
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
