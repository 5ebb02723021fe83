// The search for the optimum of one entity: a bound by prices, then a sweep over everything that may end below the best
// plan known, or below a guess where none is known that is good. A guess that turns out too low has proven a bound.

import { Ascent, type Prices } from './ascent.js';
import type { Instance } from './instance.js';
import { withLeaves } from './leave.js';
import { Meter } from './meter.js';
import { narrowed, pricesOver, pricesWithin } from './narrow.js';
import type { Pace } from './pace.js';
import type { Optimum } from './problem.js';
import { Sweep } from './sweep.js';
import { priceOf } from './value.js';

const NEVER = Number.POSITIVE_INFINITY;

/** The answer where there is no plan. */
export function impossible(nodes: number): Optimum {
  return { status: 'impossible', value: NEVER, bound: NEVER, starts: [], nodes };
}

// More than any plan can cost.
function dearestOf({ prices, problem: { events, visits, load } }: Instance): number {
  const own = prices.reduce(
    (sum, list) => sum + list.reduce((most, it) => (it < NEVER ? Math.max(most, it) : most), 0),
    0,
  );
  const units = events.reduce((sum, event) => sum + event.load * event.length, 0);
  const unit = typeof load.price === 'number' ? load.price : Math.max(...load.price);
  return own + events.length * visits.price + units * unit;
}

/** One search; it is run once. */
export class Search {
  readonly #meter: Meter;
  readonly #pace: Pace;
  readonly #all: Instance;
  /** No plan can cost more. */
  readonly #dearest: number;
  /** Holds every plan at or below the guess. */
  #in: Instance;
  #ascent: Ascent;
  /** The ascent of all plans at or below the reach; the one handed in belongs to the caller and has no limits. */
  #outer: Ascent;
  /** The visit program is so small that nothing is won by limits. */
  readonly #light: boolean;
  readonly #begun: Ascent | undefined;
  /** The ascent without loads that comes before the one with them; undefined where there is none. */
  readonly #blind: Ascent | undefined;
  /** Loads have been kept in spite of what that takes, or cannot be. */
  #tried = false;
  #reach = NEVER;
  #guess = NEVER;
  /** The guess, or the reach, has turned out too low. */
  #low = false;
  /** A sweep has come to nothing: bounds have to be better than that. */
  #hard = false;
  /** The last sweep has come to the end of its memory: a longer one comes no further. */
  #full = false;
  #rise: number;
  #value = NEVER;
  #starts: readonly number[] = [];
  #bound = Number.NEGATIVE_INFINITY;
  #proven = false;

  /** An ascent of the instance can be handed in; it goes on where it was left. */
  constructor(instance: Instance, meter: Meter, pace: Pace, begun?: Ascent) {
    this.#pace = pace;
    this.#rise = pace.guess;
    this.#all = instance;
    this.#in = instance;
    this.#meter = meter;
    this.#dearest = dearestOf(instance);
    this.#begun = begun;
    this.#outer = begun ?? new Ascent(instance, true, { heaviest: pace.heavy });
    this.#light = this.#outer.told && this.#outer.visits.work <= pace.light;
    const quicker = !begun && !this.#light && this.#outer.told;
    this.#blind = quicker ? new Ascent(instance, false) : undefined;
    this.#ascent = this.#blind ?? this.#outer;
  }

  /** Goes on until the optimum is proven or the effort spent. */
  run(): Optimum {
    while (!this.#meter.ended) {
      const gained = this.#raise() / Math.max(1, Math.abs(this.#bound));
      if (this.#settled()) break;
      const { ended } = this.#ascent;
      if (this.#ascent === this.#blind) {
        if (ended || gained < this.#pace.quick) this.#tell();
        continue;
      }
      if (!ended && !this.#light && gained > (this.#hard ? this.#pace.patient : this.#pace.slow)) continue;
      if (this.#ascent === this.#outer && !this.#light) {
        this.#aim();
        continue;
      }
      if (this.#prune()) continue;
      const share = gained < this.#pace.slow ? this.#pace.largeShare : this.#pace.share;
      const done =
        this.#hard && (this.#full || this.#meter.spent > this.#pace.long)
          ? this.#divide()
          : this.#sweep(Math.max(this.#pace.least, share * this.#meter.spent));
      if (this.#settled()) break;
      this.#hard ||= !done;
      if (done) continue;
      this.#dive();
      this.#turnAside();
    }
    if (!this.#proven) this.#rescue();
    return this.#answer();
  }

  // Whoever stops the search early still wants a good plan.
  #rescue(): void {
    if (this.#value === NEVER && this.#ascent === this.#blind) this.#tell();
    this.#dive();
    for (let wider = 8; this.#value === NEVER && wider <= 64; wider *= 8) this.#dive(wider);
    if (this.#value < NEVER && this.#pace.mend > 0) this.#mend(this.#starts);
    this.#proven = this.#bound >= this.#value - this.#step() / 2;
  }

  // A round of iterations; how much its bound has gained.
  #raise(): number {
    const before = this.#ascent.bound;
    for (let k = 0; k < this.#pace.round && !this.#ascent.ended && !this.#meter.ended; k += 1) {
      this.#ascent.improve(this.#limitOf);
      this.#meter.spend(this.#ascent.cost);
      if (this.#ascent !== this.#blind) this.take(this.#ascent.starts);
      if (this.#ascent.bound > this.#limit() + 1e-6) break;
    }
    this.#lift(this.#ascent.bound);
    return this.#ascent.bound - before;
  }

  // What a bound of the instance at hand says of all plans: it only holds those up to the limit.
  #lift(bound: number): void {
    if (bound <= this.#limit() + 1e-9) this.#bound = Math.max(this.#bound, this.#rounded(bound));
    else if (this.#ceiling() <= this.#limit()) this.#bound = this.#value;
    else {
      this.#bound = Math.max(this.#bound, this.#beyond(this.#limit()));
      this.#low = true;
    }
  }

  // Prices that prove the same bound leave a sweep a thousand partial plans or a million, by how many starts they make
  // alike. Those that have left too many are lowered, and go up again to others.
  #turnAside(): void {
    if (this.#ascent === this.#begun) return;
    const { starting, unit } = this.#ascent.best;
    const lowered = starting.map((list) => list.map((price) => this.#pace.aside * price));
    this.#ascent.again({ starting: lowered, unit });
  }

  // A better plan, when the best one known is far from the bound.
  #dive(wider = 1): void {
    if (this.#value - this.#bound < this.#pace.wide * Math.abs(this.#bound)) return;
    // What lies below a guess may hold no good plan at all.
    const ascent = this.#ascentOf(this.#all, this.#pricesOfAll());
    const sweep = new Sweep(this.#all, ascent, this.#meter, this.#ceiling());
    this.take(sweep.dive(wider * this.#pace.width));
  }

  // Plans two trees anew beside the others, pair after pair, as long as that makes the plan better.
  #mend(starts: ArrayLike<number>): void {
    const { trees, prices, lo, root } = this.#all;
    const pace = { ...this.#pace, mend: 0 };
    let held = starts;
    for (let kept = 0, t = 0; kept < trees.length; t = (t + 1) % trees.length) {
      const free = [t, (t + 1) % trees.length].map((k) => (trees[k] as readonly number[])[0]);
      const out = prices.map((list, i) =>
        Uint8Array.from(list, (price, s) =>
          price === NEVER || (!free.includes(root[i]) && s !== (held[i] as number) - (lo[i] as number))
            ? 1
            : 0,
        ),
      );
      const less = narrowed(this.#all, out);
      if (!less) return;
      const search = new Search(less, new Meter({ nodes: this.#pace.mend }), pace);
      search.take(held);
      const found = search.run();
      this.#meter.spend(found.nodes);
      kept = found.value < priceOf(this.#in.problem, held) ? 1 : kept + 1;
      held = found.starts;
    }
    this.take(held);
  }

  // Takes out starts that no plan up to the limit has, once that makes a difference.
  #prune(): boolean {
    if (this.#limit() === NEVER) return false;
    const { out, count } = this.#ascent.pointless(this.#limit());
    const all = this.#in.prices.reduce((sum, list) => sum + list.filter((price) => price < NEVER).length, 0);
    if (count < this.#pace.worthwhile * all) return false;
    this.#narrow(out);
    return true;
  }

  #narrow(out: readonly Uint8Array[]): void {
    const less = narrowed(this.#in, out);
    if (less) this.#change(less);
    else this.#lift(NEVER);
  }

  // Guesses how dear the best plan is at most, and leaves only what plans up to there have.
  #aim(): void {
    // Where sweeps are long, each step further costs many times what a guess does.
    this.#guess = Math.min(this.#above(this.#bound, this.#hard ? this.#pace.rise : this.#rise), this.#reach);
    this.#rise *= this.#pace.further;
    this.#narrow(this.#ascent.pointless(this.#limit()).out);
  }

  // The first iteration of an ascent that keeps loads tells how far to reach, and what is below.
  readonly #limitOf = (bound: number): number => {
    if (this.#light || !this.#ascent.told || this.#ascent === this.#begun) return NEVER;
    if (this.#reach === NEVER) this.#reach = this.#above(Math.max(bound, this.#bound), this.#pace.reach);
    return this.#limit();
  };

  // So much above a bound, as a share of it. Sums of prices are a little off: a plan just there must not be lost.
  #above(bound: number, share: number): number {
    const limit = bound + share * (Math.abs(bound) + this.#in.problem.visits.price + 1);
    return limit > this.#dearest ? NEVER : this.#rounded(limit) + 1e-6 * this.#step();
  }

  #pricesOfAll(): Prices {
    return pricesOver(this.#in, this.#ascent.best, this.#all, this.#outer.best);
  }

  // From now on loads are kept.
  #tell(): void {
    this.#outer.again(this.#ascent.best);
    this.#ascent = this.#outer;
  }

  #change(instance: Instance): void {
    const prices = pricesWithin(this.#in, this.#ascent.best, instance);
    this.#in = instance;
    this.#ascent = this.#ascentOf(instance, prices, this.#ascent.told ? this.#ascent.step : undefined);
  }

  // Cuts the instance in two at some start, and its parts again, until each has been swept or lies above the limit; false
  // when the effort ran out first.
  #divide(): boolean {
    const parts = [{ instance: this.#in, prices: this.#ascent.best }];
    for (let part = parts.pop(); part; part = parts.pop()) {
      const ascent = this.#raised(part.instance, part.prices);
      if (this.#meter.ended) return false;
      if (ascent.bound > this.#limit() + 1e-6) continue;
      const [instance, prices] = [part.instance, ascent.best];
      const { out } = ascent.pointless(this.#limit());
      const halves = ascent.halves(this.#limit(), out);
      const sweep = new Sweep(instance, ascent, this.#meter, this.#limit());
      const swept = sweep.raise(this.#limit() + 1e-9, halves ? this.#pace.part : NEVER);
      this.take(swept.starts);
      if (swept.whole) continue;
      if (!halves) return false;
      for (const half of halves) {
        const less = narrowed(instance, half);
        if (less) parts.push({ instance: less, prices: pricesWithin(instance, prices, less) });
      }
    }
    this.#lift(NEVER);
    return true;
  }

  #ascentOf(instance: Instance, prices: Prices, step?: number): Ascent {
    return new Ascent(instance, true, { prices, step, heaviest: this.#pace.heavy });
  }

  // Brings the bound of a part up as far as it goes quickly.
  #raised(instance: Instance, prices: Prices): Ascent {
    const ascent = this.#ascentOf(instance, prices);
    for (let before = -NEVER; !ascent.ended && !this.#meter.ended; before = ascent.bound) {
      for (let k = 0; k < this.#pace.round && ascent.bound <= this.#limit() + 1e-6; k += 1) {
        ascent.improve(() => this.#limit());
        this.#meter.spend(ascent.cost);
      }
      if (ascent.bound - before <= this.#pace.slow * Math.abs(ascent.bound)) break;
      if (ascent.bound > this.#limit() + 1e-6) break;
    }
    return ascent;
  }

  // Rising limits until the best plan is proven; false when the effort ran out first.
  #sweep(most: number): boolean {
    const end = this.#meter.spent + most;
    const sweep = new Sweep(this.#in, this.#ascent, this.#meter, this.#limit());
    let next = Math.min(this.#bound, this.#ascent.bound);
    while (next < NEVER && next <= this.#limit()) {
      const limit = Math.max(next + this.#pace.rise * Math.abs(next), this.#rounded(next));
      const swept = sweep.raise(Math.min(limit, this.#limit()) + 1e-9, end - this.#meter.spent);
      this.#full = sweep.full;
      if (!swept.whole) return false;
      this.take(swept.starts);
      next = swept.next;
      this.#lift(Math.min(next, this.#value));
    }
    this.#lift(next);
    return true;
  }

  /** A plan that is known; nothing where it is empty. */
  take(starts: ArrayLike<number> | undefined): void {
    if (!starts || starts.length < this.#in.lo.length) return;
    const whole = withLeaves(this.#all, starts);
    const value = priceOf(this.#all.problem, whole);
    if (value >= this.#value) return;
    this.#value = value;
    this.#starts = whole;
  }

  // Whether the best plan is proven. A guess that is proven too low gives way to a higher one.
  #settled(): boolean {
    this.#proven = this.#bound >= this.#value - this.#step() / 2 || this.#bound === NEVER;
    if (this.#proven || !this.#low) return this.#proven;
    this.#low = false;
    this.#guess = NEVER;
    const prices = this.#pricesOfAll();
    this.#in = this.#all;
    if (!this.#outer.told && !this.#tried) {
      // Without loads the bound is too low to guess by.
      this.#tried = true;
      this.#outer = new Ascent(this.#all, true, { prices, heaviest: this.#pace.heaviest });
      this.#ascent = this.#outer;
      return false;
    }
    this.#ascent = this.#outer;
    if (this.#bound >= this.#reach) {
      this.#reach = NEVER;
      this.#outer.again(prices);
    } else this.#outer.resume(prices, this.#limitOf);
    return false;
  }

  // The highest bound of a partial plan that may still become a better plan.
  #ceiling(): number {
    return this.#value - this.#step() * (1 - 1e-6);
  }

  // The instance at hand holds every plan up to this.
  #limit(): number {
    return Math.min(this.#guess, this.#reach, this.#ceiling());
  }

  // The least amount by which two plans can differ.
  #step(): number {
    return this.#in.problem.grain > 0 ? this.#in.problem.grain : 1e-6;
  }

  #rounded(bound: number): number {
    const { grain } = this.#in.problem;
    return grain > 0 && Number.isFinite(bound) ? Math.ceil(bound / grain - 1e-6) * grain : bound;
  }

  // The least value that a plan above a limit can have.
  #beyond(limit: number): number {
    const { grain } = this.#in.problem;
    return grain > 0 ? (Math.floor(limit / grain + 1e-6) + 1) * grain : limit;
  }

  #answer(): Optimum {
    const nodes = this.#meter.spent;
    if (this.#proven && this.#value === NEVER) return impossible(nodes);
    const bound = this.#proven ? this.#value : Math.min(this.#bound, this.#value);
    return {
      status: this.#proven ? 'optimal' : 'stopped',
      value: this.#value,
      bound,
      starts: this.#starts,
      nodes,
    };
  }
}
