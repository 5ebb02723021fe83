// One of each list, for every combination or, where those are too many, for the cheapest of them. What a combination
// costs is the sum of what is chosen, so the cheapest come out one after the other and none is made that is not asked for.

import { Queue } from '../../solve/queue.js';

/** The combinations, and what every other one costs at least. */
export interface Combinations<T> {
  readonly chosen: readonly (readonly T[])[];
  /** Infinity where none is left out. */
  readonly beyond: number;
}

/** All combinations in the lists' order, or the `most` cheapest by their price. */
export function combinationsOf<T extends { readonly atLeast: number }>(
  lists: readonly (readonly T[])[],
  most: number,
): Combinations<T> {
  const count = lists.reduce((all, { length }) => all * length, 1);
  return count <= most ? { chosen: product(lists), beyond: Number.POSITIVE_INFINITY } : cheapest(lists, most);
}

function product<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  return lists.reduce<readonly (readonly T[])[]>(
    (rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])),
    [[]],
  );
}

// From a combination one step in one list leads to the next dearer ones. Steps are only taken in the list of the last
// step and those after it, so each combination has one way to it.
function cheapest<T extends { readonly atLeast: number }>(
  lists: readonly (readonly T[])[],
  most: number,
): Combinations<T> {
  const sorted = lists.map((list) => list.toSorted((a, b) => a.atLeast - b.atLeast));
  const queue = new Queue<{ readonly at: readonly number[]; readonly last: number }>();
  const item = (list: number, at: number): T | undefined => sorted[list]?.[at];
  const put = (at: readonly number[], last: number): void => {
    queue.put(
      at.reduce((sum, index, list) => sum + (item(list, index)?.atLeast ?? 0), 0),
      { at, last },
    );
  };
  put(
    sorted.map(() => 0),
    0,
  );
  const chosen: T[][] = [];
  while (chosen.length < most) {
    const top = queue.take();
    if (!top) break;
    chosen.push(top.at.map((index, list) => item(list, index) as T));
    for (let list = top.last; list < sorted.length; list += 1) {
      const next = top.at.map((index, i) => (i === list ? index + 1 : index));
      if (item(list, next[list] as number)) put(next, list);
    }
  }
  return { chosen, beyond: queue.least };
}
