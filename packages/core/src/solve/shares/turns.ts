// Plans of the whole where lanes are many: one lane after the other finds its days beside those that have theirs, as it
// expects the rest to behave under their shares, and then again and again beside all others while that saves.

import { type Ahead, firstDayOf } from './ahead.js';
import type { DayShares, WorkDays } from './day-shares.js';
import type { NearPlan } from './in-turn.js';
import type { Lane } from './lane.js';
import { type LanePlan, priceUnder } from './option.js';
import type { Made, Ways } from './ways.js';

/** What a plan really costs; Infinity where it breaks what lanes ask of each other. */
export type PriceOf = (plan: NearPlan) => number;

/** Which lanes wait for others in an alternative. */
export type AheadIn = (alternative: number) => readonly Ahead[];

/** Ways of all lanes, and the days of some. */
interface Begun {
  readonly made: Made;
  readonly plans: readonly (LanePlan | undefined)[];
}

/** Days of every lane, which alternative that is, and what they really cost. */
interface Laid extends Begun {
  readonly plans: readonly LanePlan[];
  readonly plan: NearPlan;
  readonly value: number;
}

// How often all lanes find their days anew while that saves.
const MOST_ROUNDS = 6;

// Kinds of ways that lanes begin with in turn.
const KINDS = 4;

// Pairs of lanes that find their days anew after all have.
const PAIRS_AT_ONCE = 2;
// Ways of one lane that are read for one plan.
const READ_FOR_PLAN = 4;

type Stop = () => boolean;

export class Turns {
  readonly #lanes: readonly Lane[];
  readonly #priceOf: PriceOf;
  readonly #aheadIn: AheadIn;
  readonly #orders: readonly (readonly number[])[];
  readonly #pairs: readonly (readonly number[])[];
  #best: Laid | undefined;
  #taken = 0;

  // A plan that breaks no limit is soon found strictly, and a better one now and then as if others made room.
  get #isStrict(): boolean {
    return this.#taken % 2 === 0;
  }

  /** `lanes` are read on as they are asked; those that are ahead of others begin. */
  constructor(lanes: readonly Lane[], priceOf: PriceOf, aheadIn: AheadIn) {
    this.#lanes = lanes;
    this.#priceOf = priceOf;
    this.#aheadIn = aheadIn;
    const first = aheadIn(0);
    const leads = (lane: number): boolean => first.some((it) => it.ahead === lane);
    const all = lanes.map((_, lane) => lane);
    // Each of them is the first once, forth and back.
    this.#orders = all.map((begun) => {
      const order = all.map((k) => (k + begun) % all.length);
      const turned = begun % 2 === 0 ? order : order.toReversed();
      return [...turned.filter(leads), ...turned.filter((lane) => !leads(lane))];
    });
    this.#pairs = all.flatMap((a) => all.flatMap((b) => (a === b ? [] : [[a, b]])));
  }

  /** By lane the jobs of the best plan so far. */
  get jobs(): readonly (readonly WorkDays[])[] | undefined {
    return this.#best?.plans.map(({ jobs }) => jobs);
  }

  /** The best plan so far, after all lanes have begun anew in another order, and some of the best plan so far. */
  next(ways: Ways, shares: DayShares, stop: Stop): NearPlan | undefined {
    const kinds = ways.leastOfEach(this.#lanes.map((lane) => lane.expected())).slice(0, KINDS);
    const [made, plans] = [kinds[this.#taken % kinds.length], this.#lanes.map(() => undefined)];
    const order = this.#orders[this.#taken % this.#orders.length] as readonly number[];
    if (made) this.#again({ made, plans }, order, ways, shares, stop);
    for (let k = 0; k < PAIRS_AT_ONCE && this.#best && !stop(); k += 1) {
      const pair = this.#pairs[(PAIRS_AT_ONCE * this.#taken + k) % this.#pairs.length] as readonly number[];
      const kept = this.#best.plans.map((plan, lane) => (pair.includes(lane) ? undefined : plan));
      this.#again({ ...this.#best, plans: kept }, pair, ways, shares, stop);
    }
    this.#taken += 1;
    return this.#best?.plan;
  }

  #again(from: Begun, order: readonly number[], ways: Ways, shares: DayShares, stop: Stop): void {
    const begun = this.#begun(from, order, ways, shares, stop);
    // From the same days all would keep theirs.
    if (!begun || begun.value === this.#best?.value) return;
    const found = this.#turned(begun, ways, shares, stop);
    if (found.value < (this.#best?.value ?? Number.POSITIVE_INFINITY)) this.#best = found;
  }

  #begun(from: Begun, order: readonly number[], ways: Ways, shares: DayShares, stop: Stop): Laid | undefined {
    const [made, plans] = [[...from.made], [...from.plans]];
    for (const [k, lane] of order.entries()) {
      if (stop()) return undefined;
      const found = this.#bestOf(lane, { made, plans }, order.slice(k + 1), ways, shares, stop);
      if (!found) return undefined;
      [plans[lane], made[lane]] = [found.plan, found.madeFrom];
    }
    return this.#laid(made, plans as readonly LanePlan[], ways);
  }

  #turned(begun: Laid, ways: Ways, shares: DayShares, stop: Stop): Laid {
    let best = begun;
    let idle = 0;
    for (let turn = 0; turn < MOST_ROUNDS * this.#lanes.length && !stop(); turn += 1) {
      const lane = turn % this.#lanes.length;
      const found = this.#bestOf(lane, best, undefined, ways, shares, stop);
      const next =
        found && this.#laid(best.made.with(lane, found.madeFrom), best.plans.with(lane, found.plan), ways);
      const isBetter = next !== undefined && next.value < best.value;
      idle = isBetter ? 1 : idle + 1;
      // What breaks a limit between lanes may be mended by any of them.
      if (next && (isBetter || best.value === Number.POSITIVE_INFINITY)) best = next;
      if (idle >= this.#lanes.length) break;
    }
    return best;
  }

  // The cheapest plan of a lane beside those that have theirs, nearly; `open` are those that are to follow. Where all have
  // theirs the cheapest that is cheaper than its own.
  #bestOf(
    lane: number,
    { made, plans }: Begun,
    open: readonly number[] | undefined,
    ways: Ways,
    shares: DayShares,
    stop: Stop,
  ) {
    const others = plans.flatMap((plan, i) => (plan && i !== lane ? [plan.jobs] : []));
    const notBefore = firstDayOf(lane, this.#aheadIn(ways.alternativeOf(made)), plans);
    const share = shares.beside(others, lane, open, { isStrict: this.#isStrict, notBefore });
    const alike = new Set(ways.alikeBut(lane, made));
    const own = plans[lane];
    const below = own && !open ? priceUnder(share, own) : Number.POSITIVE_INFINITY;
    const how = { reads: READ_FOR_PLAN, roughly: open !== undefined, below };
    return this.#lanes[lane]?.bestOf(alike, share, shares, how, stop);
  }

  #laid(made: Made, plans: readonly LanePlan[], ways: Ways): Laid {
    const days = new Map(plans.flatMap((plan) => [...plan.days]));
    const plan = { alternative: ways.alternativeOf(made), days };
    return { made, plans, plan, value: this.#priceOf(plan) };
  }
}
