// Which week each piece of work takes, once it is known which weeks have room: little is moved.

import type { Day } from '../../calendar/index.js';
import type { WeekTask } from './least-loaded.js';
import type { PlannedTurn } from './plan-turns.js';

/** A planned turn with a key of its own, by which equals are told apart. */
export interface KeyedTurn extends PlannedTurn {
  readonly key: string;
}

/** A turn and the weeks in which it could be done. */
export interface Task<T extends KeyedTurn> extends WeekTask {
  readonly turn: T;
}

/**
 * The week of each. Everyone at home first; who finds a full week goes to the nearest one with room, or makes another move
 * on.
 */
export function settled<T extends KeyedTurn>(
  tasks: readonly Task<T>[],
  roomIn: (week: Day) => number,
): ReadonlyMap<Task<T>, Day> {
  const weeks = new Weeks<T>(roomIn);
  // Those an audit waits for are the first to have their own, then those with the fewest weeks to choose from.
  const inTurn = tasks.toSorted(
    (a, b) => Number(b.turn.near) - Number(a.turn.near) || a.weeks.length - b.weeks.length,
  );
  for (const task of inTurn) {
    if (!weeks.place(task, new Set())) weeks.enter(task, task.home);
  }
  return weeks.of;
}

/** Who is in which week. */
class Weeks<T extends KeyedTurn> {
  readonly of = new Map<Task<T>, Day>();
  readonly #guests = new Map<Day, readonly Task<T>[]>();
  readonly #roomIn: (week: Day) => number;

  constructor(roomIn: (week: Day) => number) {
    this.#roomIn = roomIn;
  }

  enter(task: Task<T>, week: Day): void {
    this.of.set(task, week);
    this.#guests.set(week, [...this.#in(week), task]);
  }

  /** Finds a task a week, those already `tried` left alone; false where there is none. */
  place(task: Task<T>, tried: Set<Day>): boolean {
    const near = task.weeks.toSorted((a, b) => Math.abs(a - task.home) - Math.abs(b - task.home) || a - b);
    const free = near.find((week) => !tried.has(week) && this.#in(week).length < this.#roomIn(week));
    if (free !== undefined) {
      this.enter(task, free);
      return true;
    }
    for (const week of near) {
      if (tried.has(week)) continue;
      tried.add(week);
      if (this.#moveOn(week, tried)) {
        this.enter(task, week);
        return true;
      }
    }
    return false;
  }

  // Makes someone leave a week for another. What an audit would have done about then gives way last.
  #moveOn(week: Day, tried: Set<Day>): boolean {
    const inTurn = this.#in(week).toSorted((a, b) => Number(a.turn.near) - Number(b.turn.near));
    for (const guest of inTurn) {
      this.#guests.set(
        week,
        this.#in(week).filter((other) => other !== guest),
      );
      if (this.place(guest, tried)) return true;
      this.#guests.set(week, [...this.#in(week), guest]);
    }
    return false;
  }

  #in(week: Day): readonly Task<T>[] {
    return this.#guests.get(week) ?? [];
  }
}
