// The cheapest plan with its loaded weeks. They hang on all audits and activities at once, which no program over days can
// price; so all plans are parted by what loads the weeks of the best one, until what is certain meets what it costs.

import { type Day, startOfIsoWeek, toDay } from '../../calendar/index.js';
import type { Effort } from '../../solve/alternatives.js';
import { Queue } from '../../solve/queue.js';
import { type Facts, type SureLoad, sureLoad, sureWeeks } from '../activities/sure-load.js';
import { type Optimum, reading, searchWays } from '../optimum/optimum.js';
import type { Separate } from '../optimum/separate.js';
import type { Way } from '../optimum/way.js';
import { type Laid, type Placed, placedAt, placedBy } from '../place-program.js';
import type { Terms } from '../setting.js';
import { claimsOf, type Kind, sureAudits } from './claims.js';
import { factsOf } from './facts.js';
import { type Claim, denying, holding, type Limits, noLimits, within } from './limits.js';
import { loadOf, type Team } from './team-load.js';
import { claimsIn, fieldworkAmong, isPaid, joined, type Toll, tollOf } from './tolls.js';

// Programs run before the best so far is taken; fewer where the dates alone are not proven.
const MOST_RUNS = 48;
const MOST_UNPROVEN = 3;

/** Some of all plans: each loads as many weeks as are sure, and one more for each toll that it pays. Amounts in cents. */
interface Part {
  readonly limits: Limits;
  readonly tolls: readonly Toll[];
  readonly sure: number;
  /** What dates and tolls cost at least. */
  readonly dates: number;
  /** The cheapest plan by dates and tolls, once it is known. */
  readonly plan: Weighed | undefined;
  /** Whether that plan was found with these tolls. */
  readonly priced: boolean;
}

interface Weighed {
  readonly placed: Placed;
  readonly loaded: readonly Day[];
}

/** The cheapest plan with its loaded weeks; its bound counts them too. `apart` is a plan to begin with. */
export function weighLoads(
  laid: Laid,
  team: Team,
  terms: Terms,
  effort: Effort,
  apart: Separate | undefined,
): Placed {
  const { placed } = laid;
  const loaded = loadOf(placed, team);
  if (loaded.length === 0 || placed.found.way.setting.prices.loadWeek === 0) return placed;
  return new Weighing(laid.ways, { placed, loaded }, team, terms, { ...effort, learned: laid.learned }).run(
    apart,
  );
}

class Weighing {
  readonly #ways: readonly Way[];
  readonly #team: Team;
  readonly #terms: Terms;
  readonly #effort: Effort;
  readonly #price: number;
  readonly #parts = new Queue<Part>();
  readonly #kinds = new Map<string, Kind>();
  readonly #facts: Facts;
  readonly #certain: SureLoad;
  /** What dates cost at least in any part. */
  readonly #dates: number;
  #left: number;
  #best: Placed;
  #least: number;
  // What plans cost at least that are looked at no further.
  #doubt = Number.POSITIVE_INFINITY;

  constructor(ways: readonly Way[], first: Weighed, team: Team, terms: Terms, effort: Effort) {
    this.#ways = ways;
    this.#team = team;
    this.#terms = terms;
    this.#effort = effort;
    const { found } = first.placed;
    this.#left = found.optimal ? MOST_RUNS : MOST_UNPROVEN;
    this.#price = found.way.setting.prices.loadWeek;
    this.#best = first.placed;
    this.#least = this.#costOf(first);
    this.#facts = factsOf(first.placed, ways, team);
    this.#certain = sureLoad(this.#facts);
    const whole = { limits: noLimits, tolls: [], sure: 0, priced: true };
    this.#dates = found.bound;
    this.#put({ ...whole, dates: this.#dates, plan: first });
  }

  run(apart: Separate | undefined): Placed {
    const { program, frameworks, today } = this.#team;
    const bound = this.#best.found.bound;
    // Nobody waits for the plans of tracks apart once the search is to end.
    const side =
      apart &&
      !this.#effort.stop?.() &&
      placedAt(program, frameworks, today, this.#terms, apart.beginning, bound);
    if (side) this.#weigh(side);
    for (let top = this.#parts.take(); top; top = this.#parts.take()) {
      const least = this.#leastOf(top);
      if (least >= this.#least) break;
      if (this.#effort.stop?.()) this.#leave(least);
      else if (top.plan) this.#split(top, top.plan);
      else if (this.#left > 0) this.#solve(top);
      else this.#leave(least);
    }
    const proven = Math.min(this.#least, this.#doubt);
    const { found, ...rest } = this.#best;
    return { ...rest, found: { ...found, bound: proven, optimal: proven === this.#least } };
  }

  #put(part: Part): void {
    this.#parts.put(this.#leastOf(part), part);
  }

  #leave(least: number): void {
    this.#doubt = Math.min(this.#doubt, least);
  }

  #leastOf({ dates, sure }: Part): number {
    return dates + sure * this.#price;
  }

  #costOf({ placed, loaded }: Weighed): number {
    return placed.found.value + loaded.length * this.#price;
  }

  #weigh(placed: Placed): Weighed {
    const weighed = { placed, loaded: loadOf(placed, this.#team) };
    const cost = this.#costOf(weighed);
    if (cost < this.#least) [this.#best, this.#least] = [placed, cost];
    return weighed;
  }

  // Weeks that tolls speak of are counted with them.
  #sureIn(limits: Limits, tolls: readonly Toll[]): number {
    const certain = this.#certain(
      sureAudits(limits, this.#kinds),
      (week) => !tolls.some(({ weeks }) => weeks.has(week)),
    );
    return tolls.reduce((sum, { unpaid }) => sum + unpaid, certain);
  }

  // Only dates that leave room for what is loaded for sure are of interest.
  #solve(part: Part): void {
    this.#left -= 1;
    const { limits, tolls } = part;
    const cutoff = this.#least - part.sure * this.#price;
    const { ways, plain } = within(this.#ways, limits, tolls, this.#price);
    const { found, bound } = searchWays(ways, { ...this.#effort, cutoff });
    const dates = Math.max(part.dates, bound);
    const plan = found && this.#weigh(this.#placed(plain(found.way), found));
    if (plan) this.#put({ ...part, dates, plan, priced: true });
    else if (dates < cutoff) this.#leave(this.#leastOf({ ...part, dates }));
  }

  // The plan at its own price.
  #placed(way: Way, { days, bound, optimal }: Optimum): Placed {
    const { frameworks, today } = this.#team;
    return placedBy(reading(way, days, bound, optimal), frameworks, today, this.#terms);
  }

  #split(part: Part, plan: Weighed): void {
    const { tolls, sure, dates } = part;
    const { found } = plan.placed;
    const paid = tolls.filter((toll) => isPaid(toll, found)).length;
    if (plan.loaded.length <= sure + paid) {
      if (!part.priced) this.#put({ ...part, plan: undefined });
      else this.#leave(this.#leastOf(part));
      return;
    }
    for (const { id, context, type } of found.built.drafts) {
      this.#kinds.set(id, { track: context.track.id, type: type.id, role: type.role });
    }
    const { why, toll } = this.#explained(part, plan);
    if (toll) {
      const inside = this.#partedBy(part, toll.others);
      this.#put({ ...part, limits: inside, tolls: toll.tolls, sure: toll.sure, priced: false });
    } else if (why) {
      const inside = this.#partedBy(part, why.claims);
      const own = { ...part, limits: inside, tolls: why.tolls, sure: this.#sureIn(inside, why.tolls) };
      // Without one of its tolls it may cost less.
      const again = { plan: undefined, dates: this.#dates };
      this.#put(why.tolls === tolls ? { ...own, sure: Math.max(sure + 1, own.sure) } : { ...own, ...again });
    } else {
      // Nothing says why this week is loaded: plans that keep fieldwork in it are left as they are.
      this.#partedBy(part, fieldworkIn(plan.placed, plan.loaded[0] as Day));
      this.#leave(dates + sure * this.#price);
    }
  }

  // A part for each claim that does not hold while those before it do; answers the limits with which all of them hold.
  #partedBy(part: Part, claims: readonly Claim[]): Limits {
    let inside = part.limits;
    for (const claim of claims) {
      const limits = denying(inside, claim);
      const sure = Math.max(part.sure, this.#sureIn(limits, part.tolls));
      this.#put({ ...part, limits, sure, plan: undefined });
      inside = holding(inside, claim);
    }
    return inside;
  }

  // What says why more weeks are loaded: claims about weeks that no toll speaks of, or about those of one that is not paid,
  // whose place they then take. A toll made of them, or a wider one, where there is one.
  #explained(part: Part, { placed: { found } }: Weighed) {
    const { limits, tolls, sure } = part;
    let why: { readonly claims: readonly Claim[]; readonly tolls: readonly Toll[] } | undefined;
    for (const before of [undefined, ...tolls.filter((it) => !isPaid(it, found))]) {
      const others = before ? tolls.filter((it) => it !== before) : tolls;
      const claims = claimsOf(found, limits, sure, (known) => this.#sureIn(known, others));
      const toll = this.#tollFrom({ ...part, tolls: others }, claims, before);
      if (toll) return { toll, why };
      if (claims.length > 0) why ??= { claims, tolls: others };
    }
    return { toll: undefined, why };
  }

  // Once the other claims hold, whether a week is loaded hangs on one audit's fieldwork, and no other toll on that week.
  #tollFrom({ limits, tolls, sure }: Part, claims: readonly Claim[], before?: Toll) {
    const parted = fieldworkAmong(claims);
    if (!parted) return undefined;
    const { own, others } = parted;
    const inside = others.reduce(holding, limits);
    const free = sureWeeks(sureAudits(own.reduce(holding, inside), this.#kinds), this.#facts).filter(
      (week) => !tolls.some(({ weeks }) => weeks.has(week)),
    );
    const toll = joined(tollOf(own, inside, free), before);
    if (!toll) return undefined;
    const loadedIn = (part: Limits): number =>
      this.#certain(sureAudits(part, this.#kinds), (week) => toll.weeks.has(week));
    const unpaid = loadedIn(inside);
    if (claimsIn(toll).some((span) => loadedIn(span.reduce(holding, inside)) <= unpaid)) return undefined;
    const all = [...tolls, { ...toll, unpaid }];
    const certain = this.#sureIn(inside, all);
    return certain < sure ? undefined : { others, tolls: all, sure: certain };
  }
}

// That these audits are there in a week.
function fieldworkIn({ engagements }: Placed, week: Day): readonly Claim[] {
  return engagements.flatMap(({ id, status, fieldwork }): readonly Claim[] => {
    if (status === 'done' || !fieldwork) return [];
    const isThere = startOfIsoWeek(toDay(fieldwork.from)) <= week && toDay(fieldwork.to) >= week;
    if (!isThere) return [];
    return [
      { engagement: id, point: 'start', side: 'to', day: week + 6 },
      { engagement: id, point: 'end', side: 'from', day: week },
    ];
  });
}
