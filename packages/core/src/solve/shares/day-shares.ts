// What lanes pay for visits when each is planned by itself: the price of a visit on a day is parted among the lanes, and of
// a day that two of them are at work each gets a part of what is saved. However it is parted, the lanes' own least prices
// add up to no more than any plan costs.

import type { Day } from '../../calendar/index.js';
import type { HostedVisits } from '../priced/problem.js';
import { LaneShare } from './lane-share.js';
import { Crowd, nearestTo, visitsIn } from './plan-visits.js';
import { RangeLeast } from './range-least.js';

/** By day, what a lane's cheapest plan with a visit on it, or with work on it, costs more than its cheapest of all. */
export interface Slack {
  /** Per day of the job, as a job has the parts of all of its days. */
  readonly visit: Float64Array;
  readonly work: Float64Array;
  /** All of its plans that are cheap enough are told of: on other days it has none. */
  readonly isWhole: boolean;
}

/** The first and the last day of a job. */
export interface WorkDays {
  readonly from: Day;
  readonly to: Day;
}

/** How far parts move at a time, as a share of the differences, and how much of the last move is kept. */
export interface Pace {
  readonly visits: number;
  readonly days: number;
  readonly kept: number;
}

/** Parts and what was last added to them. */
interface Moving {
  readonly parts: Float64Array;
  readonly last: Float64Array;
  /** As they were when the bound was best. */
  readonly best: Float64Array;
}

/** The days shares are told of, and what there is to be shared. */
export interface Frame {
  readonly first: Day;
  readonly days: number;
  readonly window: number;
  readonly lanes: number;
  readonly price: number;
  readonly shared: number;
  /** By day, how much of it counts where two share it. */
  readonly counted: Float64Array;
  /** Most visits at a time; undefined for no limit. */
  readonly most: number | undefined;
}

/** How a lane finds its days beside others. */
export interface Beside {
  readonly isStrict?: boolean;
  readonly notBefore?: Day;
}

export class DayShares {
  readonly #frame: Frame;
  readonly #visits: readonly Moving[];
  /** For two lanes, the earlier one's part of what a day in common saves. */
  readonly #pairs: readonly (readonly (Moving | undefined)[])[];

  private constructor(
    frame: Frame,
    visits: readonly Moving[],
    pairs: readonly (readonly (Moving | undefined)[])[],
  ) {
    this.#frame = frame;
    this.#visits = visits;
    this.#pairs = pairs;
  }

  /**
   * Of so many lanes over all days from `first` to `last`, both included; all have the same part of a visit at first. `work`
   * is how many days each lane works in all, where that is known: a day in common is worth something to the one that
   * works less, and nothing to the other.
   */
  static of(
    { window, price, shared, daysIn, most }: HostedVisits,
    lanes: number,
    first: Day,
    last: Day,
    work: readonly number[] = [],
  ): DayShares {
    const days = last - first + 1 + window;
    const counted = Float64Array.from({ length: days }, (_, i) => daysIn(first + i, first + i));
    const moving = (value: number): Moving => ({
      parts: new Float64Array(days).fill(value),
      last: new Float64Array(days),
      best: new Float64Array(days).fill(value),
    });
    const all = Array.from({ length: lanes }, (_, lane) => lane);
    return new DayShares(
      { first, days, window, lanes, price, shared, counted, most },
      all.map(() => moving(price / lanes)),
      all.map((a) => all.map((b) => (a < b ? moving(shared * partOfLess(work[a], work[b])) : undefined))),
    );
  }

  /**
   * Visits as a plan has them, told by lane: on each day those pay in equal parts that are in the visit nearest to it, and the
   * others nothing.
   */
  begin(plan: readonly (readonly WorkDays[])[]): void {
    const { first, days, window, price } = this.#frame;
    const told = visitsIn(plan, window);
    for (let day = 0; day < days; day += 1) {
      const payers = nearestTo(told, first + day);
      if (payers.size === 0) continue;
      this.#visits.forEach(({ parts }, lane) => {
        parts[day] = payers.has(lane) ? price / payers.size : 0;
      });
    }
    this.keep();
  }

  /** As they are now, to be moved by themselves. */
  copy(): DayShares {
    const again = ({ parts, last, best }: Moving): Moving => ({
      parts: parts.slice(),
      last: last.slice(),
      best: best.slice(),
    });
    const pairs = this.#pairs.map((row) => row.map((it) => it && again(it)));
    return new DayShares(this.#frame, this.#visits.map(again), pairs);
  }

  get days(): number {
    return this.#frame.days;
  }

  /** Whether jobs between these days, both included, are within the days that shares are told of. */
  holds([first, last]: readonly [number, number]): boolean {
    return (
      first > last ||
      (first >= this.#frame.first && last < this.#frame.first + this.#frame.days - this.#frame.window)
    );
  }

  /** What a lane pays and gets, as it is now. */
  of(lane: number): LaneShare {
    const got = new Float64Array(this.#frame.days + 1);
    for (let day = 0; day < this.#frame.days; day += 1) {
      let part = 0;
      for (let other = 0; other < this.#visits.length; other += 1) {
        if (other !== lane) part += this.#partOf(lane, other, day);
      }
      got[day + 1] = (got[day] as number) + part * (this.#frame.counted[day] as number);
    }
    const visit = new RangeLeast((this.#visits[lane] as Moving).parts);
    return new LaneShare(this.#frame, visit, got);
  }

  /**
   * What a lane pays and gets beside others whose jobs are on these days: nothing for a visit that it joins. Lanes that are
   * still `open` take their part of a visit with `lane`, and leave it its part of a day in common. `isStrict`: it joins only
   * visits that are as they are, and pays much more than a visit for each that it meets and is not in, where there is room
   * for one at a time; otherwise all work near it makes room for it. As much it pays for work that begins before
   * `notBefore`.
   */
  beside(
    others: readonly (readonly WorkDays[])[],
    lane = 0,
    open: readonly number[] = [],
    { isStrict = false, notBefore = Number.NEGATIVE_INFINITY }: Beside = {},
  ): LaneShare {
    const { price, shared, days, counted, window, first } = this.#frame;
    const visit = new Float64Array(days).fill(price);
    const got = new Float64Array(days + 1);
    for (let day = 0; open.length > 0 && day < days; day += 1) {
      const own = this.#visits[lane]?.parts[day] as number;
      const all = open.reduce((sum, other) => sum + (this.#visits[other]?.parts[day] as number), own);
      if (all > 0) visit[day] = (price * own) / all;
      for (const other of open)
        (got[day + 1] as number) += this.#partOf(lane, other, day) * (counted[day] as number);
    }
    const visits = isStrict ? visitsIn(others, window) : [];
    for (const { from, to } of visits) visit.fill(0, from - first, to - first + 1);
    for (const { from, to } of others.flat()) {
      if (!isStrict) visit.fill(0, from - first, to - first + window + 1);
      for (let day = from - first; day <= to - first; day += 1) {
        (got[day + 1] as number) += shared * (counted[day] as number);
      }
    }
    for (let day = 0; day < days; day += 1) (got[day + 1] as number) += got[day] as number;
    const crowd = isStrict && this.#frame.most === 1 ? new Crowd(visits, window, first, days) : undefined;
    return new LaneShare(this.#frame, new RangeLeast(visit), got, { crowd, notBefore });
  }

  #partOf(lane: number, other: number, day: number): number {
    return lane < other
      ? (this.#pairOf(lane, other).parts[day] as number)
      : this.#frame.shared - (this.#pairOf(other, lane).parts[day] as number);
  }

  // Of two lanes, the earlier one first.
  #pairOf(a: number, b: number): Moving {
    return (this.#pairs[a] as readonly Moving[])[b] as Moving;
  }

  /** Those to whom a day is worth more take more of it. */
  move(slacks: readonly Slack[], pace: Pace): void {
    const wanted = new Float64Array(slacks.length);
    for (let day = 0; day < this.#frame.days; day += 1) {
      this.#moveVisits(slacks, pace, day, wanted);
      if ((this.#frame.counted[day] as number) > 0) this.#movePairs(slacks, pace, day);
    }
  }

  #moveVisits(slacks: readonly Slack[], pace: Pace, day: number, wanted: Float64Array): void {
    const most = 2 * this.#frame.price;
    let [sum, count] = [0, 0];
    for (let lane = 0; lane < slacks.length; lane += 1) {
      const { visit, isWhole } = slacks[lane] as Slack;
      const slack = visit[day] as number;
      // It has no visit on this day.
      if (isWhole && slack === Number.POSITIVE_INFINITY) {
        wanted[lane] = Number.NEGATIVE_INFINITY;
        continue;
      }
      const { parts } = this.#visits[lane] as Moving;
      wanted[lane] = Math.min(slack + (parts[day] as number), most);
      sum += wanted[lane] as number;
      count += 1;
    }
    if (count === 0) return;
    const mean = sum / count;
    for (let lane = 0; lane < slacks.length; lane += 1) {
      if (wanted[lane] === Number.NEGATIVE_INFINITY) continue;
      const { parts, last } = this.#visits[lane] as Moving;
      const by = pace.visits * (mean - (wanted[lane] as number)) + pace.kept * (last[day] as number);
      wanted[lane] = (parts[day] as number) + by;
    }
    this.#settle(wanted, day, count);
  }

  // The nearest parts that are none of them below nothing and add up to the price, of so many lanes that want any.
  #settle(wanted: Float64Array, day: number, count: number): void {
    // Those that would get less than nothing get nothing, and the others have to give up less.
    let less = Number.NEGATIVE_INFINITY;
    for (let left = count + 1; ; ) {
      let [sum, sharing] = [0, 0];
      for (let lane = 0; lane < wanted.length; lane += 1) {
        if ((wanted[lane] as number) <= less) continue;
        sum += wanted[lane] as number;
        sharing += 1;
      }
      if (sharing === 0 || sharing >= left) break;
      [left, less] = [sharing, (sum - this.#frame.price) / sharing];
    }
    for (let lane = 0; lane < wanted.length; lane += 1) {
      const { parts, last } = this.#visits[lane] as Moving;
      const part = Math.max(0, (wanted[lane] as number) - less);
      last[day] = part - (parts[day] as number);
      parts[day] = part;
    }
  }

  #movePairs(slacks: readonly Slack[], pace: Pace, day: number): void {
    const most = 2 * this.#frame.price;
    for (let a = 0; a < slacks.length; a += 1) {
      for (let b = a + 1; b < slacks.length; b += 1) {
        const { parts, last } = this.#pairOf(a, b);
        const [one, other] = [slacks[a] as Slack, slacks[b] as Slack];
        const [ofA, ofB] = [one.work[day] as number, other.work[day] as number];
        const before = parts[day] as number;
        // Who cannot be at work on this day leaves its part to the other.
        const [noA, noB] = [isNever(ofA, one), isNever(ofB, other)];
        if (noA && noB) continue;
        const by = pace.days * (Math.min(ofA, most) - Math.min(ofB, most));
        const wanted = noA ? this.#frame.shared : noB ? 0 : before + by + pace.kept * (last[day] as number);
        const part = Math.max(0, Math.min(this.#frame.shared, wanted));
        last[day] = part - before;
        parts[day] = part;
      }
    }
  }

  /** The parts as they are now are the best so far. */
  keep(): void {
    this.#each(({ parts, best }) => best.set(parts));
  }

  /** Back to the best so far, at rest. */
  back(): void {
    this.#each(({ parts, last, best }) => {
      parts.set(best);
      last.fill(0);
    });
  }

  #each(change: (moving: Moving) => void): void {
    for (const moving of this.#visits) change(moving);
    for (const row of this.#pairs) for (const moving of row) if (moving) change(moving);
  }
}

// The part of the first of two lanes that work so many days.
function partOfLess(one = 0, other = 0): number {
  return one === other ? 0.5 : one < other ? 1 : 0;
}

function isNever(slack: number, { isWhole }: Slack): boolean {
  return isWhole && slack === Number.POSITIVE_INFINITY;
}
