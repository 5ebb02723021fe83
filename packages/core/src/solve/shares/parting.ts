// Where to part what is left: lanes planned by themselves mix plans with days far apart, which no plan of the whole does.

import type { Lane } from './lane.js';

/** A job of a lane, by its place, that is to start before a day or on it and later. */
export interface Parting {
  readonly lane: number;
  readonly job: number;
  readonly day: number;
}

// Plans are compared that cost less than these parts of the gap more than the cheapest; more where those are alike.
const ALIKE = [0.1, 0.3, 1];
// Days that starts have to be apart to be worth parting.
const APART = 8;

/** The job whose cheap plans are furthest apart; undefined where all of them start on the same days. */
export function partingOf(lanes: readonly Lane[], gap: number): Parting | undefined {
  const starts = lanes.map((lane) => lane.starts(ALIKE.map((part) => part * gap)));
  let best: (Parting & { readonly apart: number }) | undefined;
  for (let alike = 0; alike < ALIKE.length && (best?.apart ?? 0) < APART; alike += 1) {
    starts.forEach((own, lane) => {
      own[alike]?.forEach(([first, last], job) => {
        const apart = last - first;
        if (apart > (best?.apart ?? 0)) best = { lane, job, day: first + Math.ceil(apart / 2), apart };
      });
    });
  }
  return best;
}
