// What a plan costs, by the words of the problem and nothing else: the programs are tested against it.

import { overTime, type TreeEvent, type TreeProblem } from './problem.js';

/** The price of a plan; Infinity when it breaks a limit. */
export function priceOf({ events, visits, load }: TreeProblem, starts: ArrayLike<number>): number {
  let value = 0;
  const total = new Map<number, number>();
  const rootOf = (i: number): number => {
    const { parent } = events[i] as TreeEvent;
    return parent < 0 ? i : rootOf(parent);
  };
  events.forEach((event, i) => {
    const start = starts[i] as number;
    value += event.prices[start - event.first] ?? Number.POSITIVE_INFINITY;
    const limits = [
      { between: event.within, from: starts[event.parent] ?? 0 },
      { between: event.withinRoot, from: starts[rootOf(i)] as number },
    ];
    for (const { between, from } of limits) {
      if (event.parent < 0 || !between) continue;
      if (start < between.least(from) || start > between.most(from)) value = Number.POSITIVE_INFINITY;
    }
    for (let at = start; at < start + event.length; at += 1) total.set(at, (total.get(at) ?? 0) + event.load);
  });
  for (const [at, units] of total) {
    const over = Math.max(0, units - overTime(load.free, at));
    if (over > 0) value += over * overTime(load.price, at);
    if (units > overTime(load.most, at)) value = Number.POSITIVE_INFINITY;
  }
  const visited = events.flatMap((event, i) => (event.visited ? [starts[i] as number] : []));
  return value + visits.price * visitsFor(visited, visits.window);
}

/** The fewest visits that serve the starts. */
function visitsFor(starts: readonly number[], window: number): number {
  let count = 0;
  let until = Number.NEGATIVE_INFINITY;
  for (const start of starts.toSorted((a, b) => a - b)) {
    if (start < until) continue;
    count += 1;
    until = start + window;
  }
  return count;
}
