// What lanes pay for visits when each is planned by itself: the price of a visit on a day is parted among the lanes, and of
// a day that two of them are at work each gets a part of what is saved. However it is parted, the lanes' own least prices
// add up to no more than any plan costs.

import type { Day } from '../../calendar/index.js';
import type { HostedVisits } from '../priced/problem.js';
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

export class DayShares {
  readonly #of: HostedVisits;
  readonly #lanes: number;
  readonly #last: Day;
  readonly #first: Day;
  readonly #days: number;
  readonly #window: number;
  readonly #price: number;
  readonly #shared: number;
  /** By day, how much of it counts where two share it. */
  readonly #counted: Float64Array;
  readonly #visits: readonly Moving[];
  /** For two lanes, the earlier one's part of what a day in common saves. */
  readonly #pairs: readonly (readonly (Moving | undefined)[])[];

  /** Over all days from `first` to `last`, both included. */
  constructor(visits: HostedVisits, lanes: number, first: Day, last: Day, other?: DayShares) {
    this.#of = visits;
    this.#lanes = lanes;
    this.#last = last;
    this.#first = first;
    this.#days = last - first + 1 + visits.window;
    this.#window = visits.window;
    this.#price = visits.price;
    this.#shared = visits.shared;
    this.#counted = Float64Array.from({ length: this.#days }, (_, i) => visits.daysIn(first + i, first + i));
    if (other) {
      const again = ({ parts, last: l, best }: Moving): Moving => ({
        parts: parts.slice(),
        last: l.slice(),
        best: best.slice(),
      });
      this.#visits = other.#visits.map(again);
      this.#pairs = other.#pairs.map((row) => row.map((it) => it && again(it)));
      return;
    }
    const moving = (value: number): Moving => ({
      parts: new Float64Array(this.#days).fill(value),
      last: new Float64Array(this.#days),
      best: new Float64Array(this.#days).fill(value),
    });
    const all = Array.from({ length: lanes }, (_, lane) => lane);
    this.#visits = all.map(() => moving(visits.price / lanes));
    this.#pairs = all.map((a) => all.map((b) => (a < b ? moving(visits.shared / 2) : undefined)));
  }

  copy(): DayShares {
    return new DayShares(this.#of, this.#lanes, this.#first, this.#last, this);
  }

  get days(): number {
    return this.#days;
  }

  /** Whether jobs between these days, both included, are within the days that shares are told of. */
  holds([first, last]: readonly [number, number]): boolean {
    return first > last || (first >= this.#first && last < this.#first + this.#days - this.#window);
  }

  /** What a lane pays and gets, as it is now. */
  of(lane: number): LaneShare {
    const got = new Float64Array(this.#days + 1);
    for (let day = 0; day < this.#days; day += 1) {
      let part = 0;
      for (let other = 0; other < this.#visits.length; other += 1) {
        if (other !== lane) part += this.#partOf(lane, other, day);
      }
      got[day + 1] = (got[day] as number) + part * (this.#counted[day] as number);
    }
    const visit = new RangeLeast((this.#visits[lane] as Moving).parts);
    return new LaneShare(this.#first, this.#window, visit, got, this.#counted);
  }

  /** What a lane pays and gets beside others whose jobs are on these days: nothing for a visit that it joins. */
  beside(others: readonly (readonly WorkDays[])[]): LaneShare {
    const visit = new Float64Array(this.#days).fill(this.#price);
    const got = new Float64Array(this.#days + 1);
    for (const { from, to } of others.flat()) {
      visit.fill(0, from - this.#first, to - this.#first + this.#window + 1);
      for (let day = from - this.#first; day <= to - this.#first; day += 1) {
        (got[day + 1] as number) += this.#shared * (this.#counted[day] as number);
      }
    }
    for (let day = 0; day < this.#days; day += 1) (got[day + 1] as number) += got[day] as number;
    return new LaneShare(this.#first, this.#window, new RangeLeast(visit), got, this.#counted);
  }

  #partOf(lane: number, other: number, day: number): number {
    return lane < other
      ? (this.#pairOf(lane, other).parts[day] as number)
      : this.#shared - (this.#pairOf(other, lane).parts[day] as number);
  }

  // Of two lanes, the earlier one first.
  #pairOf(a: number, b: number): Moving {
    return (this.#pairs[a] as readonly Moving[])[b] as Moving;
  }

  /** Those to whom a day is worth more take more of it. */
  move(slacks: readonly Slack[], pace: Pace): void {
    const wanted = new Float64Array(slacks.length);
    for (let day = 0; day < this.#days; day += 1) {
      this.#moveVisits(slacks, pace, day, wanted);
      if ((this.#counted[day] as number) > 0) this.#movePairs(slacks, pace, day);
    }
  }

  #moveVisits(slacks: readonly Slack[], pace: Pace, day: number, wanted: Float64Array): void {
    const most = 2 * this.#price;
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
      [left, less] = [sharing, (sum - this.#price) / sharing];
    }
    for (let lane = 0; lane < wanted.length; lane += 1) {
      const { parts, last } = this.#visits[lane] as Moving;
      const part = Math.max(0, (wanted[lane] as number) - less);
      last[day] = part - (parts[day] as number);
      parts[day] = part;
    }
  }

  #movePairs(slacks: readonly Slack[], pace: Pace, day: number): void {
    const most = 2 * this.#price;
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
        const wanted = noA ? this.#shared : noB ? 0 : before + by + pace.kept * (last[day] as number);
        const part = Math.max(0, Math.min(this.#shared, wanted));
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

/** What one lane pays for its visits and gets for its days. Days are those of the calendar. */
export class LaneShare {
  readonly #first: Day;
  readonly #window: number;
  readonly #visit: RangeLeast;
  /** What all days before each are worth together. */
  readonly #got: Float64Array;
  readonly #counted: Float64Array;

  constructor(first: Day, window: number, visit: RangeLeast, got: Float64Array, counted: Float64Array) {
    this.#first = first;
    this.#window = window;
    this.#visit = visit;
    this.#got = got;
    this.#counted = counted;
  }

  /** Where a day stands in what `startingOn` answers: the first or the last of them for what lies outside. */
  indexOf(day: number): number {
    return Math.min(this.#counted.length - 1, Math.max(0, day - this.#first));
  }

  /** What a job on these days pays, less what it gets. */
  price(from: number, to: number): number {
    const [a, b] = [from - this.#first, to - this.#first];
    const got = (this.#got[b + 1] as number) - (this.#got[a] as number);
    return this.#visit.of(a, b + this.#window) - got;
  }

  /** Notes a job on these days that costs so much more than the cheapest plan. */
  note(visit: LeastRanges, work: LeastRanges, from: number, to: number, slack: number): void {
    const [a, b] = [from - this.#first, to - this.#first];
    visit.note(a, b + this.#window, slack - this.#visit.of(a, b + this.#window));
    work.note(a, b, slack / (b - a + 1));
  }

  /** For each day at least what a job costs that starts on it, if it counts so many days at most. */
  startingOn(longest: number): Float64Array {
    const count = this.#counted.length;
    const starts = new Float64Array(count);
    // The last day by which no more than so many are counted.
    let [end, days] = [count - 1, 0];
    for (let day = count - 1; day >= 0; day -= 1) {
      days += this.#counted[day] as number;
      for (; days > longest && end > day; end -= 1) days -= this.#counted[end] as number;
      const got = (this.#got[end + 1] as number) - (this.#got[day] as number);
      starts[day] = this.#visit.of(day, Math.min(count - 1, end + this.#window)) - got;
    }
    return starts;
  }
}

function isNever(slack: number, { isWhole }: Slack): boolean {
  return isWhole && slack === Number.POSITIVE_INFINITY;
}

interface LeastRanges {
  note(first: number, last: number, value: number): void;
}
