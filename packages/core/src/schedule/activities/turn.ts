// One turn of an activity while it is being planned, in day numbers. It becomes an Occurrence once it has its day.

import type { Day } from '../../calendar/index.js';

/** A turn; `from`..`to` is its window, both ends included. */
export interface Turn {
  /** What follows the activity's key in the id: the slot's name, or the count since the anchor. */
  readonly key: string;
  readonly from: Day;
  readonly to: Day;
  readonly due: Day;
  /** First day of the slot after it; undefined where no slot follows until it is completed. */
  readonly next: Day | undefined;
  readonly done: Day | undefined;
}

/** A key not yet taken: the name itself, then `-2`, `-3` and so on. */
export function freeKey(name: string, turns: readonly { readonly key: string }[]): string {
  const taken = new Set(turns.map(({ key }) => key));
  let key = name;
  for (let count = 2; taken.has(key); count += 1) key = `${name}-${count}`;
  return key;
}
