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
// Days beyond which they count as no further apart, and what part of the moves is to lie on either side.
const FAR = 60;
const LEAST_PART = 0.1;

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

/** The day each job of a lane starts on, by its place. */
export type Starts = readonly number[];

/**
 * Jobs whose starts in the cheapest plans of many moves lie on both sides of a day, those that are mixed most evenly and lie
 * furthest apart first; one for each job. `starts` are told by lane and move.
 */
export function mixedPartings(starts: readonly (readonly Starts[])[]): readonly Parting[] {
  const found: Mixed[] = [];
  starts.forEach((moves, lane) => {
    const jobs = moves.reduce((most, { length }) => Math.max(most, length), 0);
    for (let job = 0; job < jobs; job += 1) {
      const days = moves.flatMap((own) => own[job] ?? []).sort((a, b) => a - b);
      const mixed = mixedAt(days, moves.length);
      if (mixed) found.push({ lane, job, ...mixed });
    }
  });
  return found.sort((a, b) => b.score - a.score);
}

interface Mixed extends Parting {
  readonly score: number;
}

// Where days in order are parted best; undefined where nearly all of them lie on one side, or close to each other.
function mixedAt(days: readonly number[], all: number): Pick<Mixed, 'day' | 'score'> | undefined {
  const sum = days.reduce((total, day) => total + day, 0);
  let best: Pick<Mixed, 'day' | 'score'> | undefined;
  let before = 0;
  for (let k = 1; k < days.length; k += 1) {
    const [last, next] = [days[k - 1] as number, days[k] as number];
    before += last;
    const part = Math.min(k, days.length - k) / all;
    const apart = (sum - before) / (days.length - k) - before / k;
    if (next === last || part < LEAST_PART || apart < APART) continue;
    const score = part * Math.min(apart, FAR);
    if (score > (best?.score ?? 0)) best = { day: Math.floor((last + next) / 2) + 1, score };
  }
  return best;
}
