// The cheapest plan of several ways to lay the whole where lanes hang together in ways no exact program takes at once:
// parted under shares of the visits until little is left, which is a joint problem for each way, looked at a little at a
// time. What could be cheapest comes first.

import { type Alternative, type Effort, leavesJobsOpen, type Outcome, problemWith } from '../alternatives.js';
import { type Cut, parted, within } from '../guests/across.js';
import { Known } from '../guests/known.js';
import type { HostedVisits } from '../priced/problem.js';
import { priceOn } from '../priced/value.js';
import { Queue } from '../queue.js';
import { type Remaining, SharesSearch, type Turns, wholePlan } from '../shares/index.js';
import { boundsAlone } from './alone.js';
import { Batch, type Way } from './batch.js';
import { BestPlan } from './best-plan.js';
import { JointHosting, Lines, type LinesAlone, type NearDays } from './hosting.js';
import { Closing, type Patience, Small, USUAL } from './patience.js';
import { beginTurns, planWithoutOptional, TURNS_AT_FIRST, takeTurn } from './turns-first.js';

// Looks at one way before another one may be had, and at the lanes that all ways have alike.
const LOOKS_AT_ONCE = 16;
const LOOKS_ALONE = 150;
// A way takes about so many: where they would not be enough for all ways that are left, none is begun with.
const LOOKS_PER_WAY = 30;
// Ways that cannot be told before the rest is taken to be like them.
const MOST_STRANGE = 6;
// Moves of shares before a plan is tried, and of those of a part before it is parted again.
const MOVES_AT_ONCE = 40;
const MOVES_OF_PART = 20;
// What has not ended after so many parts is worth a closer look at where to part it.
const SOON_PARTED = 12;
// No more ways than that are each a part of their own.
const FEW_WAYS = 64;
// With a plan that is nearly the best: moves after which it is seen what is left, how often, and what is looked at at once.
const MOVES_NEAR = 6;
const ROUNDS_NEAR = 24;
const FEW_NEAR = 60_000;
// Moves of shares between turns of lanes where these are many.
const MOVES_BETWEEN_TURNS = 6;
// Parts after which a plan is made from one: that takes longer than their moves.
const PARTS_BETWEEN_PLANS = 6;

/** What a way pays whatever its days, and its two parts where it is to be parted. */
interface Tried {
  readonly more: number;
  readonly halves: readonly (readonly Cut[])[] | undefined;
}

type JointEffort = Pick<Effort, 'stop' | 'onProgress' | 'isNear' | 'learned' | 'combining'>;

/**
 * No worse a plan and no worse a bound; the outcome as it was where lanes cannot be planned by themselves and a plan nearly
 * the best, or what was learned of them, was to be gone on from. `looks` says how much may be done.
 */
export function searchJointly(
  alternatives: readonly Alternative[],
  outcome: Outcome,
  looks: number,
  effort: JointEffort,
  patience = USUAL,
): Outcome {
  return new Search(alternatives, outcome, looks, effort, patience).run();
}

class Search {
  readonly #alternatives: readonly Alternative[];
  readonly #before: Outcome;
  readonly #looks: number;
  readonly #patience: Patience;
  readonly #small: Small;
  readonly #closing: Closing;
  readonly #effort: JointEffort;
  readonly #known = new Known();
  readonly #lines = new Lines(this.#known);
  readonly #parts = new Queue<SharesSearch>();
  readonly #batches = new Queue<Batch>();
  readonly #best: BestPlan;
  #left: number;
  // What ways cost at least that are not told to the end.
  #untold = Number.POSITIVE_INFINITY;
  #strange = 0;
  // Where lanes are many.
  #turns: Turns | undefined;
  // How often something was parted.
  #parted = 0;

  constructor(
    alternatives: readonly Alternative[],
    outcome: Outcome,
    looks: number,
    effort: JointEffort,
    patience: Patience,
  ) {
    this.#patience = patience;
    this.#small = new Small(patience);
    this.#closing = new Closing(patience);
    this.#alternatives = alternatives;
    this.#before = outcome;
    const near = (alternative: number, days: NearDays) => this.#hostingOf(alternative, undefined, days);
    this.#best = new BestPlan(outcome, alternatives, near, effort.stop);
    this.#looks = looks;
    this.#left = looks;
    this.#effort = effort;
  }

  run(): Outcome {
    const { stop, onProgress, isNear, learned, combining } = this.#effort;
    const narrowed = this.#narrowed();
    // Other searches are better at it from the start.
    if (!narrowed && (isNear || learned?.shares || combining)) return this.#before;
    const isWorth = narrowed ?? this.#listed();
    while (
      isWorth &&
      this.#strange < MOST_STRANGE &&
      this.#left > 0 &&
      this.#least < this.#best.value &&
      !stop?.()
    ) {
      if (this.#parts.least < this.#batches.least) this.#part(this.#parts.take() as SharesSearch);
      else this.#lookAtNext();
      onProgress?.(this.#best.value, Math.min(this.#best.value, this.#untold, this.#least));
      if (!this.#closing.goesOn(this.#best.value - this.#least, this.#left)) break;
    }
    const told = Math.max(this.#before.bound, Math.min(this.#untold, this.#least));
    const bound = Math.min(this.#best.value, told);
    const isProven = bound >= this.#best.value;
    const nodes = this.#before.nodes + this.#looks - this.#left;
    const { outcome } = this.#best;
    const proven = outcome.days.length > 0 ? 'optimal' : 'cutoff';
    return { ...outcome, bound, status: isProven ? proven : 'stopped', nodes };
  }

  get #least(): number {
    return Math.min(this.#parts.least, this.#batches.least);
  }

  #lookAtNext(): void {
    const batch = this.#batches.take() as Batch;
    const way = batch.take() as Way;
    const before = this.#left;
    const hosting = this.#told(way);
    if (hosting) this.#look({ ...way, hosting }, hosting, batch);
    const { shares } = batch;
    if (batch.least >= this.#best.value) {
      this.#small.ended();
      return;
    }
    if (batch.closes(before - this.#left, this.#best.value) || !shares) {
      this.#batches.put(batch.least, batch);
      return;
    }
    this.#small.failed();
    if (!this.#partByWay(shares) && !this.#partInTwo(shares)) this.#batches.put(batch.least, batch);
  }

  // An alternative as a joint problem, of what is left of its lanes; undefined where it cannot be told like that.
  #hostingOf(
    alternative: number,
    left?: Remaining,
    near?: NearDays,
    isWhole?: boolean,
    cuts: readonly Cut[] = [],
  ): JointHosting | 'impossible' | undefined {
    const of = this.#alternatives[alternative] as Alternative;
    const problem = within(of.problem(), cuts);
    if (!problem) return 'impossible';
    return JointHosting.of(problem, this.#known, this.#lines, left, near, isWhole, of);
  }

  // The problem of a way; undefined where it has no days or cannot be told: what it costs at least is then known.
  #told({ alternative, bound, hosting: known }: Way): JointHosting | undefined {
    if (known) return known;
    const hosting = this.#hostingOf(alternative);
    if (!hosting) {
      this.#strange += 1;
      this.#untold = Math.min(this.#untold, bound);
    }
    return hosting === 'impossible' ? undefined : hosting;
  }

  // Lanes by themselves first, each paying its share: few ways are left then. Undefined where lanes cannot be told like
  // that.
  #narrowed(): true | undefined {
    const { stop, onProgress, isNear, learned, combining } = this.#effort;
    const shares = SharesSearch.of(this.#alternatives, this.#known, learned, combining);
    if (!shares) return undefined;
    // Shares that were moved before are moved on with the parts.
    const isAnew = learned?.shares === undefined;
    if (!isAnew && !shares.run(this.#best.value, MOVES_OF_PART, stop)) return undefined;
    for (let round = 0; isNear && isAnew && round < ROUNDS_NEAR && !stop?.(); round += 1) {
      if (!shares.run(this.#best.value, MOVES_NEAR, stop)) return undefined;
      onProgress?.(this.#best.value, Math.min(this.#best.value, shares.least));
      if (shares.count * shares.size <= FEW_NEAR && this.#putWays(shares)) {
        if (learned) shares.teach(learned);
        return true;
      }
      // Plans are looked for now and then: that costs more than some moves do.
      if (round % 8 === 7) this.#take(shares);
    }
    const takesTurns = combining && isAnew && !isNear;
    if (takesTurns && !this.#takeTurns(shares)) return undefined;
    if (!takesTurns && isAnew && shares.lanes > 2) shares.begin(this.#beginTurns(shares, TURNS_AT_FIRST));
    for (let isNew = isAnew && !takesTurns; isNew && !stop?.(); ) {
      const before = this.#best.value;
      if (!shares.run(before, shares.areTied ? MOVES_BETWEEN_TURNS : MOVES_AT_ONCE, stop)) return undefined;
      // Lanes' cheapest plans together break what lanes ask of each other.
      if (shares.areTied) this.#turn(shares);
      else this.#take(shares);
      if (stop?.()) break;
      this.#tryBest(shares);
      onProgress?.(this.#best.value, Math.min(this.#best.value, shares.least));
      isNew = this.#best.value < before || !shares.isDone;
    }
    if (learned && isAnew) shares.teach(learned);
    this.#parts.put(shares.least, shares);
    return true;
  }

  // Lanes in turns before the first move of shares and after each few: most of what is found at all is found soon. False
  // where lanes cannot be planned by themselves.
  #takeTurns(shares: SharesSearch): boolean {
    const { stop, onProgress } = this.#effort;
    shares.begin(this.#beginTurns(shares, shares.lanes));
    while (this.#left > 0 && !stop?.()) {
      this.#left -= 1;
      const before = this.#best.value;
      if (!shares.run(before, MOVES_BETWEEN_TURNS, stop)) return false;
      this.#turn(shares);
      onProgress?.(this.#best.value, Math.min(this.#best.value, shares.least));
      if (this.#best.value >= before && shares.isDone) break;
    }
    return true;
  }

  #beginTurns(shares: SharesSearch, count: number): Turns {
    const { stop, onProgress } = this.#effort;
    this.#turns = beginTurns(shares, this.#best, count, stop);
    const plain = leavesJobsOpen(this.#alternatives)
      ? planWithoutOptional(this.#alternatives, this.#best.outcome, stop)
      : undefined;
    if (plain) this.#best.takeNear(plain);
    onProgress?.(this.#best.value, Math.min(this.#best.value, this.#before.bound));
    return this.#turns;
  }

  #turn(shares: SharesSearch): void {
    if (this.#turns) takeTurn(shares, this.#turns, this.#best, true, this.#effort.stop);
  }

  // What is left in two, and each part under shares of its own; what is small is looked at jointly.
  #part(shares: SharesSearch): void {
    const { stop } = this.#effort;
    this.#left -= 1;
    const known = shares.least;
    if (!shares.run(this.#best.value, MOVES_OF_PART, stop)) {
      this.#untold = Math.min(this.#untold, known);
      return;
    }
    if (stop?.()) {
      this.#parts.put(shares.least, shares);
      return;
    }
    if (this.#effort.combining) this.#turn(shares);
    else if (this.#parted % PARTS_BETWEEN_PLANS === 0) this.#take(shares);
    if (shares.least >= this.#best.value) return;
    if (this.#small.holds(shares) && this.#putWays(shares)) return;
    if (!this.#partByWay(shares) && !this.#partInTwo(shares) && !this.#putWays(shares))
      this.#untold = Math.min(this.#untold, shares.least);
  }

  // Lanes by themselves mix ways as well as days. False where there is one only, or too many.
  #partByWay(shares: SharesSearch): boolean {
    if (shares.count < 2 || shares.count > FEW_WAYS) return false;
    for (const part of shares.byAlternative()) this.#parts.put(part.least, part);
    return true;
  }

  // False where no job's days are left to be parted.
  #partInTwo(shares: SharesSearch): boolean {
    this.#parted += 1;
    const parts = shares.parted(this.#best.value, this.#parted > SOON_PARTED, this.#effort.stop);
    for (const part of parts ?? []) this.#parts.put(part.least, part);
    return parts !== undefined;
  }

  // What is left of each way, to be looked at jointly; false where that cannot be done with one of them.
  #putWays(shares: SharesSearch): boolean {
    const left = shares.remains();
    const ways: Way[] = [];
    for (const { alternative, bound } of shares.alive) {
      const hosting = this.#hostingOf(alternative, left);
      if (!hosting) return false;
      if (hosting !== 'impossible') ways.push({ alternative, bound, hosting });
    }
    const batch = new Batch(ways, this.#patience.looks, shares);
    this.#batches.put(batch.least, batch);
    return true;
  }

  // Some looks at the way that costs least.
  #tryBest(shares: SharesSearch): void {
    const first = shares.cheapest;
    const hosting = first && this.#hostingOf(first.alternative, shares.remains());
    if (first && hosting && hosting !== 'impossible') this.#try(first.alternative, hosting);
  }

  // The lanes' cheapest plans together, and what is near them.
  #take(shares: SharesSearch): void {
    const plan = wholePlan(this.#alternatives, shares, this.#effort.stop);
    // What is much dearer than the best plan has nothing cheaper near it.
    if (!plan || plan.value - this.#best.value >= this.#best.value - shares.least) return;
    this.#best.takeNear(plan);
  }

  // All ways; false where they are too many to be looked at.
  #listed(): boolean {
    const batch = new Batch(
      this.#alternatives.map(({ base, atLeast }, alternative) => {
        return { alternative, bound: base + atLeast, hosting: undefined };
      }),
      this.#patience.looks,
    );
    for (let way = batch.take(); way; way = batch.take()) {
      const hosting = this.#told(way);
      if (!hosting) continue;
      batch.put({ ...way, hosting });
      const { visits } = (this.#alternatives[way.alternative] as Alternative).problem();
      const raised = this.#raised(batch, hosting.alone, visits);
      this.#batches.put(raised.batch.least, raised.batch);
      return raised.count * LOOKS_PER_WAY <= this.#left;
    }
    return true;
  }

  #look(way: Way, hosting: JointHosting, batch: Batch): void {
    const { more, halves } = this.#try(way.alternative, hosting);
    const found = halves ? (hosting.search.best?.value as number) : Number.POSITIVE_INFINITY;
    const bound = Math.max(way.bound, more + Math.min(found, hosting.search.least));
    if (bound >= this.#best.value) return;
    if (halves) this.#partByCuts({ ...way, bound }, hosting, halves, batch);
    else if (!hosting.search.isDone(this.#best.value - more)) batch.put({ ...way, bound, hosting });
    else this.#lookAtWhole({ ...way, bound }, hosting, batch);
  }

  // Days that break what lanes ask of each other are in neither half.
  #partByCuts(way: Way, { isWhole }: JointHosting, halves: readonly (readonly Cut[])[], batch: Batch): void {
    const left = batch.shares?.remains();
    for (const half of halves) {
      const cuts = [...(way.cuts ?? []), ...half];
      const hosting = this.#hostingOf(way.alternative, left, undefined, isWhole, cuts);
      if (!hosting) this.#untold = Math.min(this.#untold, way.bound);
      else if (hosting !== 'impossible') batch.put({ ...way, cuts, hosting });
    }
  }

  // What was held for cheaper than it is may be told with spans that are left out as a rule: shorter ones, which cost no less.
  #lookAtWhole(way: Way, { isWhole }: JointHosting, batch: Batch): void {
    const left = batch.shares?.remains();
    const hosting = isWhole ? undefined : this.#hostingOf(way.alternative, left, undefined, true, way.cuts);
    if (!hosting) this.#untold = Math.min(this.#untold, way.bound);
    else if (hosting !== 'impossible') batch.put({ ...way, hosting });
  }

  // Some looks at a way; answers what it pays whatever its days, and two parts of it where the cheapest plan found breaks
  // what lanes ask of each other.
  #try(alternative: number, hosting: JointHosting): Tried {
    const of = this.#alternatives[alternative] as Alternative;
    const more = of.base + hosting.base;
    const before = hosting.search.best;
    const most = this.#best.value - more;
    this.#left -= Math.max(
      1,
      hosting.search.run(Math.min(LOOKS_AT_ONCE, this.#left), most, this.#effort.stop),
    );
    const found = hosting.search.best;
    if (found && found !== before) {
      const { days, chosen } = hosting.plan();
      const whole = problemWith(of, chosen);
      const halves = parted(whole, days);
      if (halves) return { more, halves };
      const value = of.base + priceOn(whole, days);
      if (value < this.#best.value) this.#best.takeNear({ alternative, value, days, chosen });
      // Held for cheaper than it is: of plans between the two prices nothing is told.
      if (value > more + found.value) this.#untold = Math.min(this.#untold, more + found.value);
    }
    return { more, halves: undefined };
  }

  // What all ways have alike, told once. `count` is how many of them could still be cheaper than the best plan.
  #raised(batch: Batch, alone: LinesAlone | undefined, visits: HostedVisits) {
    if (!alone) return { batch, count: 0 };
    this.#left -= alone.search.run(
      Math.min(LOOKS_ALONE, this.#left),
      Number.POSITIVE_INFINITY,
      this.#effort.stop,
    );
    const ways = boundsAlone(batch, this.#alternatives, alone, visits);
    const count = ways.filter(({ bound }) => bound < this.#best.value).length;
    return { batch: new Batch(ways, this.#patience.looks), count };
  }
}
