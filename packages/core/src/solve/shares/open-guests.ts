// Jobs of a lane that may be there or not, under shares. One that is there has another price for the job that it changes:
// the difference is moved from that one to it, so that each can be told by itself and both still cost what they do.

import type { Choice } from '../guests/open-lane.js';
import type { LaneShare } from './lane-share.js';
import { extentOf, only, type Spans } from './spans.js';

const NEVER = Number.POSITIVE_INFINITY;

/** One of them under some shares. Infinity is what cannot be had. */
interface Told {
  readonly choice: Choice;
  /** What each of its spans costs, the difference moved. */
  readonly prices: Float64Array;
  readonly best: number;
  /** What it costs at least where it is there, and where it is not. */
  readonly there: number;
  readonly gone: number;
}

/** Spans of a job by place: with it and without it. */
function isBeside({ place }: Spans, span: number, { from }: Choice): boolean {
  return (place[span] as number) >= from;
}

/** Whether this span of a job that may not be there says just that. */
function isGone({ place }: Spans, span: number): boolean {
  return place[span] === 0;
}

export class OpenGuests {
  readonly #choices: readonly Choice[];
  #told: readonly Told[] = [];

  readonly #meet: boolean;

  /** `meet`: they could be in visits of other jobs of the lane. */
  constructor(choices: readonly Choice[], meet: boolean) {
    this.#choices = choices;
    this.#meet = meet;
  }

  /** The same, told by itself. */
  copy(): OpenGuests {
    return new OpenGuests(this.#choices, this.#meet);
  }

  /** How many there are; they are the last of the lane. */
  get count(): number {
    return this.#choices.length;
  }

  isNowhere(job: number, spans: Spans, span: number): boolean {
    return this.#choices.some(({ optional }) => optional === job) && isGone(spans, span);
  }

  /**
   * Tells them under these shares; answers the spans of all jobs, of those that they change as they are to be told then.
   */
  tell(spans: readonly Spans[], share: LaneShare): readonly Spans[] {
    const all = [...spans];
    this.#told = this.#choices.map((choice) => {
      const own = spans[choice.optional] as Spans;
      const changed = spans[choice.changed] as Spans;
      const prices = pricesOf(own, share, this.#meet ? extentsBut(spans, choice.optional) : []);
      const gone = own.place[0] === 0 ? 0 : NEVER;
      const there = leastOf(prices, (s) => !isGone(own, s));
      const alone = Float64Array.from(
        changed.cost,
        (cost, s) => cost + share.price(changed.from[s] as number, changed.to[s] as number),
      );
      const without = leastOf(alone, (s) => !isBeside(changed, s, choice));
      const beside = leastOf(alone, (s) => isBeside(changed, s, choice));
      const [canBeGone, canBeThere] = [without + gone < NEVER, beside + there < NEVER];
      const moved = canBeGone && canBeThere ? without - beside : 0;
      const cost = changed.cost.map((price, s) => {
        if (isBeside(changed, s, choice)) return canBeThere ? price + moved : NEVER;
        return canBeGone ? price : NEVER;
      });
      all[choice.changed] = { ...changed, cost };
      const told = prices.map((price, s) => {
        if (isGone(own, s)) return canBeGone ? 0 : NEVER;
        return canBeThere ? price - moved : NEVER;
      });
      return {
        choice,
        prices: told,
        best: cheapest(told),
        there: canBeThere ? there - moved : NEVER,
        gone: canBeGone ? 0 : NEVER,
      };
    });
    return all;
  }

  /** What they cost at least, as they were told last. */
  get least(): number {
    return this.#told.reduce((sum, { there, gone }) => sum + Math.min(there, gone), 0);
  }

  /** Spans with which all of them are there or not as they are in a plan, and the jobs that they change as well. */
  decided(spans: readonly Spans[], chosen: readonly number[]): readonly Spans[] {
    const all = [...spans];
    for (const choice of this.#choices) {
      const own = spans[choice.optional] as Spans;
      const changed = all[choice.changed] as Spans;
      const gone = isGone(own, chosen[choice.optional] as number);
      all[choice.optional] = only(own, (s) => isGone(own, s) === gone);
      all[choice.changed] = only(changed, (s) => isBeside(changed, s, choice) !== gone);
    }
    return all;
  }

  /** Notes the span of each in the cheapest plan, by job. */
  answer(chosen: number[]): void {
    for (const { choice, best } of this.#told) chosen[choice.optional] = best;
  }

  /**
   * Notes how much more than the cheapest plan, which costs `least` more than nothing, each of their spans costs, and adds to
   * each span of the jobs that they change what it means for them.
   */
  slacks(slacks: Float64Array[], spans: readonly Spans[], least: number): void {
    for (const { choice, prices, there, gone } of this.#told) {
      const best = Math.min(there, gone);
      slacks[choice.optional] = prices.map((price) => price - best + least);
      const changed = spans[choice.changed] as Spans;
      slacks[choice.changed] = (slacks[choice.changed] as Float64Array).map(
        (slack, s) => slack + (isBeside(changed, s, choice) ? there : gone) - best,
      );
    }
  }
}

// What each of its spans costs; near other jobs of the lane it may pay for no visit.
function pricesOf(
  own: Spans,
  share: LaneShare,
  around: readonly (readonly [first: number, last: number])[],
): Float64Array {
  const { from, to, cost } = own;
  return cost.map((price, s) => {
    if (isGone(own, s)) return 0;
    const [a, b] = [from[s] as number, to[s] as number];
    const near = around.filter(([first, last]) => a <= last + share.window && first <= b + share.window);
    const saved = near.reduce(
      (sum, [first, last]) => sum + share.inCommon(Math.max(a, first), Math.min(b, last)),
      near.length > 0 ? share.visit(a, b) : 0,
    );
    return price + share.price(a, b) - saved;
  });
}

// First and last days of the other jobs.
function extentsBut(spans: readonly Spans[], job: number): readonly (readonly [number, number])[] {
  return spans.flatMap((own, k) => (k === job ? [] : [extentOf([realOf(own)])]));
}

/** Without the one that says that a job is not there. */
export function realOf(spans: Pick<Spans, 'from' | 'to'>): Pick<Spans, 'from' | 'to'> {
  const { from, to } = spans;
  return (to[0] as number) < (from[0] as number) ? { from: from.subarray(1), to: to.subarray(1) } : spans;
}

function leastOf(prices: Float64Array, isOne: (span: number) => boolean): number {
  let least = NEVER;
  prices.forEach((price, s) => {
    if (price < least && isOne(s)) least = price;
  });
  return least;
}

function cheapest(prices: Float64Array): number {
  let best = 0;
  for (let s = 1; s < prices.length; s += 1) if ((prices[s] as number) < (prices[best] as number)) best = s;
  return best;
}
