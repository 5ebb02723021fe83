// Keeps recurring work out of weeks in which auditors are there, as far as its own days allow: more than two activities
// beside fieldwork are a load the team pays for. Only work that nothing else has aimed at a day is moved.

import { type Day, startOfIsoWeek, toDay } from '../../calendar/index.js';
import { fieldworkWeeks, ROOM_BESIDE_FIELDWORK } from '../optimum/load.js';
import type { ActivityInput } from './input.js';
import type { PlannedTurn } from './plan-turns.js';

/** A planned turn with a key of its own, by which equals are told apart. */
export interface KeyedTurn extends PlannedTurn {
  readonly key: string;
}

/** The same turns, some of them on the nearest other day of theirs, so that weeks of fieldwork hold few. */
export function easeWeeks<T extends KeyedTurn>(turns: readonly T[], input: ActivityInput): readonly T[] {
  const loads = new Map<Day, number>([...fieldworkWeeks(input.engagements)].map((week) => [week, 0]));
  for (const { turn, planned } of turns) if (turn.done === undefined) count(loads, planned, 1);
  const moved = new Map<T, Day>();
  for (const [week, load] of [...loads].sort(([a], [b]) => a - b)) {
    let excess = load - ROOM_BESIDE_FIELDWORK;
    if (excess <= 0) continue;
    const here = turns.filter(({ planned, open }) => open && startOfIsoWeek(planned) === week);
    for (const { turn, to } of nearestFirst(here, loads, input)) {
      if (excess <= 0) break;
      if (isFull(loads, to)) continue;
      moved.set(turn, to);
      count(loads, turn.planned, -1);
      count(loads, to, 1);
      excess -= 1;
    }
  }
  return turns.map((turn) => {
    const planned = moved.get(turn);
    return planned === undefined ? turn : { ...turn, planned };
  });
}

function nearestFirst<T extends KeyedTurn>(
  turns: readonly T[],
  loads: ReadonlyMap<Day, number>,
  input: ActivityInput,
): readonly { readonly turn: T; readonly to: Day }[] {
  return turns
    .flatMap((turn) => {
      const to = nearestFree(turn, loads, input);
      return to === undefined ? [] : [{ turn, to }];
    })
    .sort((a, b) => distance(a) - distance(b) || (a.turn.key < b.turn.key ? -1 : 1));
}

function distance({ turn, to }: { readonly turn: KeyedTurn; readonly to: Day }): number {
  return Math.abs(to - turn.planned);
}

// The nearest working day in a week with room, of equals the earlier one.
function nearestFree(
  { open, planned }: KeyedTurn,
  loads: ReadonlyMap<Day, number>,
  { calendar, today }: ActivityInput,
): Day | undefined {
  if (!open) return undefined;
  const first = Math.max(open.from, toDay(today));
  const free = (day: Day): boolean =>
    first <= day && day <= open.to && calendar.isWorking(day) && !isFull(loads, day);
  const most = Math.max(planned - first, open.to - planned);
  for (let away = 1; away <= most; away += 1) {
    if (free(planned - away)) return planned - away;
    if (free(planned + away)) return planned + away;
  }
  return undefined;
}

function isFull(loads: ReadonlyMap<Day, number>, day: Day): boolean {
  return (loads.get(startOfIsoWeek(day)) ?? 0) >= ROOM_BESIDE_FIELDWORK;
}

function count(loads: Map<Day, number>, day: Day, by: number): void {
  const week = startOfIsoWeek(day);
  const load = loads.get(week);
  if (load !== undefined) loads.set(week, load + by);
}
