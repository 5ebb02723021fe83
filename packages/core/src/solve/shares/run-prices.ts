// What a run of jobs costs at least that could be in one visit with the one before: told forth for what lies before each
// span, and back for what comes after it.

import type { Member } from './company.js';
import type { LaneShare } from './lane-share.js';
import type { Spans } from './spans.js';

const NEVER = Number.POSITIVE_INFINITY;

/** A job of a run, by span: what it costs with a visit of its own, in that of the one before, and all up to it at least. */
interface Told {
  readonly spans: Spans;
  readonly alone: Float64Array;
  readonly joined: Float64Array;
  /** With its own. */
  readonly upTo: Float64Array;
  /** The span with which all up to it cost least. */
  readonly best: number;
}

export class RunPrices {
  readonly #told: readonly Told[];
  readonly #window: number;

  /** `spans` are those of all jobs of the lane. */
  constructor(members: readonly Member[], spans: readonly Spans[], share: LaneShare) {
    this.#window = share.window;
    const told: Told[] = [];
    for (const member of members)
      told.push(this.#tell(member, spans[member.job] as Spans, share, told.at(-1)));
    this.#told = told;
  }

  /** What all of them cost at least. */
  get least(): number {
    const last = this.#told.at(-1);
    return last?.upTo[last.best] ?? NEVER;
  }

  /** For each job what all cost at least with each of its spans. */
  withEach(): readonly Float64Array[] {
    const found: Float64Array[] = [];
    let after: Float64Array = new Float64Array(this.#told.at(-1)?.upTo.length ?? 0);
    for (let k = this.#told.length - 1; k >= 0; k -= 1) {
      const { upTo } = this.#told[k] as Told;
      const rest = after;
      found.unshift(upTo.map((price, s) => price + (rest[s] as number)));
      if (k > 0) after = this.#before(k, rest);
    }
    return found;
  }

  /** The span of each in the cheapest answer. */
  answer(): readonly number[] {
    const found: number[] = [];
    let span = this.#told.at(-1)?.best ?? -1;
    for (let k = this.#told.length - 1; k >= 0; k -= 1) {
      found.unshift(span);
      const [own, before] = [this.#told[k] as Told, this.#told[k - 1]];
      if (!before) break;
      span = this.#previous(own, before, span);
    }
    return found;
  }

  #tell(member: Member, spans: Spans, share: LaneShare, before: Told | undefined): Told {
    const { from, to, cost } = spans;
    const alone = new Float64Array(from.length);
    for (let s = 0; s < alone.length; s += 1)
      alone[s] = (cost[s] as number) + share.price(from[s] as number, to[s] as number);
    this.#takeOff(member, spans, share, alone);
    if (!member.isLinked || !before) {
      return { spans, alone, joined: alone, upTo: alone, best: cheapest(alone) };
    }
    const joined = new Float64Array(from.length);
    const upTo = new Float64Array(from.length);
    const least = before.upTo[before.best] ?? NEVER;
    const near = endingFrom(before, (from[0] ?? 0) - this.#window);
    for (let s = 0; s < upTo.length; s += 1) {
      const [a, b] = [from[s] as number, to[s] as number];
      // Near others it has paid for none.
      joined[s] = Math.min(alone[s] as number, (cost[s] as number) - share.got(a, b));
      upTo[s] = Math.min((alone[s] as number) + least, (joined[s] as number) + near(a - this.#window));
    }
    return { spans, alone, joined, upTo, best: cheapest(upTo) };
  }

  // What it could save beside jobs that it could be near in any way.
  #takeOff({ around }: Member, { from, to }: Spans, share: LaneShare, alone: Float64Array): void {
    for (let s = 0; around.length > 0 && s < alone.length; s += 1) {
      const [a, b] = [from[s] as number, to[s] as number];
      const near = around.filter(([first, last]) => a <= last + this.#window && first <= b + this.#window);
      if (near.length > 0) (alone[s] as number) -= share.visit(a, b);
      for (const [first, last] of near)
        (alone[s] as number) -= share.inCommon(Math.max(a, first), Math.min(b, last));
    }
  }

  // What comes after each span of the job before, from what comes after each of this one's.
  #before(k: number, after: Float64Array): Float64Array {
    const { spans, alone, joined } = this.#told[k] as Told;
    const { spans: before } = this.#told[k - 1] as Told;
    let apart = NEVER;
    for (let s = 0; s < alone.length; s += 1)
      apart = Math.min(apart, (alone[s] as number) + (after[s] as number));
    const least = new Float64Array(alone.length);
    for (let s = 0; s < least.length; s += 1) {
      const own = (joined[s] as number) + (after[s] as number);
      least[s] = s === 0 ? own : Math.min(least[s - 1] as number, own);
    }
    const { from } = spans;
    return Float64Array.from(before.to, (to) => {
      const count = countUpTo(from, to + this.#window);
      return count === 0 ? apart : Math.min(apart, least[count - 1] as number);
    });
  }

  #previous({ alone, joined, spans }: Told, before: Told, span: number): number {
    const end = (spans.from[span] as number) - this.#window;
    let [best, least] = [before.best, (alone[span] as number) + (before.upTo[before.best] ?? NEVER)];
    before.upTo.forEach((price, s) => {
      if ((before.spans.to[s] as number) < end || (joined[span] as number) + price >= least) return;
      [best, least] = [s, (joined[span] as number) + price];
    });
    return best;
  }
}

// The least price up to a job by the day it ends on or after, of days from `first` on.
function endingFrom({ spans: { to }, upTo }: Told, first: number): (day: number) => number {
  let last = first - 1;
  for (const end of to) if (end > last) last = end;
  const least = new Float64Array(last - first + 1).fill(NEVER);
  for (let s = 0; s < to.length; s += 1) {
    const at = (to[s] as number) - first;
    if (at >= 0 && (upTo[s] as number) < (least[at] as number)) least[at] = upTo[s] as number;
  }
  for (let at = least.length - 2; at >= 0; at -= 1) {
    if ((least[at + 1] as number) < (least[at] as number)) least[at] = least[at + 1] as number;
  }
  return (day) => least[day - first] ?? NEVER;
}

// How many of these days, which never fall, are no later than one.
function countUpTo(days: Int32Array, last: number): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as number) <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cheapest(prices: Float64Array): number {
  let best = 0;
  for (let s = 1; s < prices.length; s += 1) if ((prices[s] as number) < (prices[best] as number)) best = s;
  return best;
}
