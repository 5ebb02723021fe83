// How far limits push days back: the earliest days that all lower bounds allow, and the days that cannot give way, each
// with how late it would have to be. A problem without an overrun can be kept: its earliest days are a solution.

import type { Day } from '../calendar/index.js';
import type { Constraint, Problem } from './problem.js';

/** A day that cannot be as late as the others ask of it. */
export interface Overrun {
  /** The constraint that asks for it, by index; undefined where its own domain is empty. */
  readonly constraint: number | undefined;
  /** The variable that cannot give way. */
  readonly variable: number;
  /** The last day that the limit leaves, and the day that it meets. */
  readonly limit: Day;
  readonly reached: Day;
}

/** The earliest days, and the overruns among them, the earliest limit first; none where everything can be kept. */
export function overrunsOf(problem: Problem): {
  readonly days: readonly Day[];
  readonly overruns: readonly Overrun[];
} {
  const { variables } = problem;
  const days = variables.map(({ grid, lo }) => grid.next(lo));
  const last = variables.map(({ grid, hi }) => grid.previous(hi));
  const overruns = new Map<number, Overrun>();
  variables.forEach((_, variable) => {
    const [reached, limit] = [days[variable] as Day, last[variable] as Day];
    if (reached > limit) overruns.set(-1 - variable, { constraint: undefined, variable, limit, reached });
  });
  // A variable that cannot give way stays on its last day, so that everything else is still looked at.
  const raise = (
    constraint: number,
    variable: number,
    to: Day,
    missed: () => Omit<Overrun, 'constraint' | 'variable'>,
  ) => {
    if (to <= (days[variable] as Day)) return false;
    if (to > (last[variable] as Day)) {
      overruns.set(constraint, { constraint, variable, ...missed() });
      return false;
    }
    days[variable] = to;
    return true;
  };
  const touching = touchingOf(problem);
  const queue = variables.map((_, v) => v);
  for (let head = 0; head < queue.length; head += 1) {
    for (const index of touching[queue[head] as number] ?? []) {
      const moved = pushed(problem, index, days, last, raise);
      if (moved !== undefined) queue.push(moved);
    }
  }
  return {
    days,
    overruns: [...overruns.values()].sort((a, b) => a.limit - b.limit || b.reached - a.reached),
  };
}

type Raise = (
  constraint: number,
  variable: number,
  to: Day,
  missed: () => Omit<Overrun, 'constraint' | 'variable'>,
) => boolean;

// `from` pushes `to` by a lower limit; `to` pushes `from` by an upper one.
function pushed(
  { variables, constraints }: Problem,
  index: number,
  days: readonly Day[],
  last: readonly Day[],
  raise: Raise,
): number | undefined {
  const { from, to, least, most } = constraints[index] as Constraint;
  const [a, b] = [days[from] as Day, days[to] as Day];
  if (least) {
    const limit = least(a);
    const day = variables[to]?.grid.next(limit) ?? limit;
    if (raise(index, to, day, () => ({ limit: last[to] as Day, reached: limit }))) return to;
  }
  if (most && most(a) < b) {
    const day = firstReaching(most, a, b, last[from] as Day);
    const needed = variables[from]?.grid.next(day) ?? day;
    if (raise(index, from, needed, () => ({ limit: most(last[from] as Day), reached: b }))) return from;
  }
  return undefined;
}

// The first day after `from` whose limit reaches the other day; past `last` where none up to it does.
function firstReaching(most: (day: Day) => Day, from: Day, reach: Day, last: Day): Day {
  if (last <= from || most(last) < reach) return Math.max(from, last) + 1;
  let [low, high] = [from, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (most(middle) < reach) low = middle;
    else high = middle;
  }
  return high;
}

function touchingOf({ variables, constraints }: Problem): readonly number[][] {
  const lists: number[][] = variables.map(() => []);
  constraints.forEach(({ from, to, soft }, index) => {
    if (soft) return;
    lists[from]?.push(index);
    if (to !== from) lists[to]?.push(index);
  });
  return lists;
}
