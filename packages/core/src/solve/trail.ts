// Propagation that remembers: every move of a bound is noted with the limit that moved it and the bound that limit was
// counted from, so that a window can be traced back to where it comes from. Slower than `tighten`: for explaining.

import type { Day } from '../calendar/index.js';
import type { Constraint, Problem } from './problem.js';
import { initialWindows, narrow, type Windows } from './propagate.js';

export type Side = 'first' | 'last';

/** One move of the first or last day of a variable. */
export interface Move {
  readonly variable: number;
  readonly side: Side;
  /** The constraint that moved it, by index; undefined where the variable's own domain did. */
  readonly constraint: number | undefined;
  /** The day the limit was counted from, the day it gives, and the day of the variable's grid that it led to. */
  readonly counted: Day;
  readonly limit: Day;
  readonly now: Day;
  /** The move, by position in the trail, of the bound the limit was counted from. */
  readonly cause: number | undefined;
}

/** All moves of a propagation, in order. */
export class Trail {
  readonly windows: Windows;
  /** The variable whose window ran empty; undefined where every variable keeps a day. */
  readonly empty: number | undefined;
  readonly #problem: Problem;
  readonly #moves: Move[] = [];
  /** Position of the last move of each bound. */
  readonly #last: Readonly<Record<Side, number[]>> = { first: [], last: [] };

  /** Propagates the hard constraints, or only those given by index. */
  constructor(problem: Problem, only?: ReadonlySet<number>) {
    this.#problem = problem;
    this.windows = initialWindows(problem);
    problem.variables.forEach(({ lo, hi }, variable) => {
      const domain = { variable, constraint: undefined, cause: undefined };
      const { lo: first, hi: last } = this.windows;
      this.#note({ ...domain, side: 'first', counted: lo, limit: lo, now: first[variable] as Day });
      this.#note({ ...domain, side: 'last', counted: hi, limit: hi, now: last[variable] as Day });
    });
    this.empty = this.#propagate(touching(problem, only));
  }

  /** The moves that led to a bound, the last one first, back to a domain. */
  movesTo(variable: number, side: Side): readonly Move[] {
    const moves: Move[] = [];
    let at = this.#last[side][variable];
    while (at !== undefined) {
      const move = this.#moves[at] as Move;
      moves.push(move);
      at = move.cause;
    }
    return moves;
  }

  #note(move: Move): void {
    this.#last[move.side][move.variable] = this.#moves.push(move) - 1;
  }

  #propagate(touching: readonly (readonly number[])[]): number | undefined {
    const queue = this.#problem.variables.map((_, variable) => variable);
    const isEmpty = (v: number): boolean => (this.windows.lo[v] as Day) > (this.windows.hi[v] as Day);
    const empty = queue.find(isEmpty);
    if (empty !== undefined) return empty;
    const queued = new Set(queue);
    for (let head = 0; head < queue.length; head += 1) {
      const v = queue[head] as number;
      queued.delete(v);
      for (const index of touching[v] ?? []) {
        for (const moved of this.#narrow(index)) {
          if (isEmpty(moved)) return moved;
          if (queued.has(moved)) continue;
          queued.add(moved);
          queue.push(moved);
        }
      }
    }
    return undefined;
  }

  // A lower limit moves the first day of `to` by that of `from`, and the last day of `from` by that of `to`; an upper
  // limit the other two. Answers the variables that moved.
  #narrow(constraint: number): readonly number[] {
    const { from, to, least, most } = this.#problem.constraints[constraint] as Constraint;
    const { lo, hi } = this.windows;
    const [firstFrom, lastFrom] = [this.#bound(from, 'first'), this.#bound(from, 'last')];
    const [firstTo, lastTo] = [this.#bound(to, 'first'), this.#bound(to, 'last')];
    narrow(this.#problem, constraint, this.windows);
    const [a, b, c, d] = [lo[from], hi[from], lo[to], hi[to]] as [Day, Day, Day, Day];
    const moved: number[] = [];
    const note = (variable: number, side: Side, by: Bound, limit: Day, now: Day): void => {
      this.#note({ variable, side, constraint, counted: by.day, limit, now, cause: by.move });
      moved.push(variable);
    };
    if (least && c !== firstTo.day) note(to, 'first', firstFrom, least(firstFrom.day), c);
    if (least && b !== lastFrom.day) {
      note(
        from,
        'last',
        lastTo,
        lastWith(b, (day) => least(day) <= lastTo.day),
        b,
      );
    }
    if (most && d !== lastTo.day) note(to, 'last', lastFrom, most(lastFrom.day), d);
    if (most && a !== firstFrom.day) {
      note(
        from,
        'first',
        firstTo,
        firstWith(a, (day) => most(day) >= firstTo.day),
        a,
      );
    }
    return moved;
  }

  #bound(variable: number, side: Side): Bound {
    const day = (side === 'first' ? this.windows.lo : this.windows.hi)[variable] as Day;
    return { day, move: this.#last[side][variable] };
  }
}

/** Where a bound stands, and the move that brought it there. */
interface Bound {
  readonly day: Day;
  readonly move: number | undefined;
}

// The grid moved a bound back to `day`: the last day from there on that the limit alone would have left.
function lastWith(day: Day, fits: (day: Day) => boolean): Day {
  let last = day;
  while (last - day < LONGEST_SKIP && fits(last + 1)) last += 1;
  return last;
}

function firstWith(day: Day, fits: (day: Day) => boolean): Day {
  let first = day;
  while (day - first < LONGEST_SKIP && fits(first - 1)) first -= 1;
  return first;
}

// A longer stretch between two days of a grid says no more.
const LONGEST_SKIP = 800;

function touching(problem: Problem, only: ReadonlySet<number> | undefined): readonly (readonly number[])[] {
  const lists: number[][] = problem.variables.map(() => []);
  problem.constraints.forEach(({ from, to, soft }, index) => {
    if (only ? !only.has(index) : soft) return;
    lists[from]?.push(index);
    if (to !== from) lists[to]?.push(index);
  });
  return lists;
}
