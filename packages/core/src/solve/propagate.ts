// Propagates limits to exact first and last days. Works on plain arrays: trying a day and taking it back is a copy, and
// small plain arrays are copied faster than typed ones.

import type { Day } from '../calendar/index.js';
import type { Constraint, Problem, Step } from './problem.js';

/** First and last day of every variable; both can be reached when propagation has ended well. */
export interface Windows {
  readonly lo: Day[];
  readonly hi: Day[];
}

/** The constraints that touch each variable, by index; soft ones only once they are taken up. */
export interface Network {
  readonly problem: Problem;
  readonly touching: readonly number[][];
}

/** Builds the network of the hard constraints. */
export function networkOf(problem: Problem): Network {
  const touching: number[][] = problem.variables.map(() => []);
  const network = { problem, touching };
  problem.constraints.forEach((constraint, index) => {
    if (!constraint.soft) takeUp(network, index);
  });
  return network;
}

/** Takes a constraint into the network. */
export function takeUp(network: Network, index: number): void {
  const { from, to } = network.problem.constraints[index] as Constraint;
  network.touching[from]?.push(index);
  if (to !== from) network.touching[to]?.push(index);
}

/** Leaves out the constraint that was taken up last. */
export function leaveOut(network: Network, index: number): void {
  const { from, to } = network.problem.constraints[index] as Constraint;
  network.touching[from]?.pop();
  if (to !== from) network.touching[to]?.pop();
}

/** The domains as written, on their grids. */
export function initialWindows(problem: Problem): Windows {
  const lo = problem.variables.map((variable) => variable.grid.next(variable.lo));
  const hi = problem.variables.map((variable) => variable.grid.previous(variable.hi));
  return { lo, hi };
}

export function copyOf(windows: Windows): Windows {
  return { lo: windows.lo.slice(), hi: windows.hi.slice() };
}

/**
 * Tightens the windows in place until every constraint of the network holds at their ends. Starts from the variables
 * given, or from all. Returns the variable whose window ran empty, or -1.
 */
export function tighten(network: Network, windows: Windows, changed?: readonly number[]): number {
  const { lo, hi } = windows;
  const queue = changed ? [...changed] : network.problem.variables.map((_, i) => i);
  for (const v of queue) if ((lo[v] as number) > (hi[v] as number)) return v;
  const queued = new Uint8Array(lo.length);
  for (const v of queue) queued[v] = 1;
  for (let head = 0; head < queue.length; head += 1) {
    const v = queue[head] as number;
    queued[v] = 0;
    for (const index of network.touching[v] as number[]) {
      const moved = narrow(network.problem, index, windows);
      if (moved === 0) continue;
      const { from, to } = network.problem.constraints[index] as Constraint;
      for (const end of moved === FROM ? [from] : moved === TO ? [to] : [from, to]) {
        if ((lo[end] as number) > (hi[end] as number)) return end;
        if (queued[end] === 1) continue;
        queued[end] = 1;
        queue.push(end);
      }
    }
  }
  return -1;
}

const FROM = 1;
const TO = 2;

/** Narrows both ends of one constraint; answers which of its two variables moved: 1 `from`, 2 `to`, 3 both. */
export function narrow(problem: Problem, index: number, { lo, hi }: Windows): number {
  const { from, to, least, most } = problem.constraints[index] as Constraint;
  const loFrom = lo[from] as number;
  const hiFrom = hi[from] as number;
  const loTo = lo[to] as number;
  const hiTo = hi[to] as number;
  const grids = problem.variables;
  if (least) {
    const limit = least(loFrom);
    if (limit > loTo) lo[to] = grids[to]?.grid.next(limit) as number;
    const reach = least(hiFrom);
    if (reach > hiTo)
      hi[from] = grids[from]?.grid.previous(lastWithin(least, loFrom, hiFrom, reach, hiTo)) as number;
  }
  if (most) {
    const limit = most(hiFrom);
    if (limit < hiTo) hi[to] = grids[to]?.grid.previous(limit) as number;
    const reach = most(loFrom);
    if (reach < loTo)
      lo[from] = grids[from]?.grid.next(firstReaching(most, loFrom, hiFrom, reach, loTo)) as number;
  }
  const fromMoved = lo[from] !== loFrom || hi[from] !== hiFrom;
  const toMoved = lo[to] !== loTo || hi[to] !== hiTo;
  return (fromMoved ? FROM : 0) + (toMoved ? TO : 0);
}

// The last day from lo−1 to hi−1 whose step does not pass the limit; lo−1 when none does. `reach` is the step of `hi`.
// Steps are nearly shifts, so the search begins where a shift would end and widens from there.
function lastWithin(step: Step, lo: Day, hi: Day, reach: Day, limit: Day): Day {
  let good = lo - 1;
  let bad = hi;
  let next = hi - (reach - limit);
  for (let stride = 1; bad - good > 1; stride *= 2) {
    if (next <= good || next >= bad) next = (good + bad) >> 1;
    if (step(next) <= limit) {
      good = next;
      next += stride;
    } else {
      bad = next;
      next -= stride;
    }
  }
  return good;
}

// The first day from lo+1 to hi+1 whose step reaches the limit; hi+1 when none does. `reach` is the step of `lo`.
function firstReaching(step: Step, lo: Day, hi: Day, reach: Day, limit: Day): Day {
  let bad = lo;
  let good = hi + 1;
  let next = lo + (limit - reach);
  for (let stride = 1; good - bad > 1; stride *= 2) {
    if (next <= bad || next >= good) next = (good + bad) >> 1;
    if (step(next) >= limit) {
      good = next;
      next -= stride;
    } else {
      bad = next;
      next += stride;
    }
  }
  return good;
}
