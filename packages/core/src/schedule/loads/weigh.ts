// The cheapest plan with its loaded weeks. They hang on all audits and activities at once, which no program over days can
// price; so all plans are parted by what loads the weeks of the best one, until what is certain meets what it costs.

import { type Day, startOfIsoWeek, toDay } from '../../calendar/index.js';
import type { Effort } from '../../solve/alternatives.js';
import { Queue } from '../../solve/queue.js';
import { sureLoad } from '../activities/sure-load.js';
import type { Way } from '../optimum/alternatives.js';
import { searchWays } from '../optimum/optimum.js';
import type { Separate } from '../optimum/separate.js';
import { type Laid, type Placed, placedAt, placedBy } from '../place-program.js';
import type { Terms } from '../setting.js';
import { claimsOf, type Kind, sureAudits } from './claims.js';
import { factsOf } from './facts.js';
import { type Claim, denying, holding, type Limits, noLimits, within } from './limits.js';
import { loadOf, type Team } from './team-load.js';

// Programs run before the best so far is taken; fewer where the dates alone are not proven.
const MOST_RUNS = 48;
const MOST_UNPROVEN = 6;

/** Some of all plans. Amounts in cents. */
interface Part {
  readonly limits: Limits;
  /** Weeks that all its plans load, and what their dates cost at least. */
  readonly sure: number;
  readonly dates: number;
  /** Its plan with the cheapest dates, once it is known. */
  readonly plan: Weighed | undefined;
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
  return new Weighing(laid.ways, { placed, loaded }, team, terms, effort).run(apart);
}

class Weighing {
  readonly #ways: readonly Way[];
  readonly #team: Team;
  readonly #terms: Terms;
  readonly #effort: Effort;
  readonly #price: number;
  readonly #parts = new Queue<Part>();
  readonly #kinds = new Map<string, Kind>();
  readonly #sureIn: (limits: Limits) => number;
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
    const certain = sureLoad(factsOf(first.placed, ways, team));
    this.#sureIn = (limits) => certain(sureAudits(limits, this.#kinds));
    this.#put({ limits: noLimits, sure: 0, dates: found.bound, plan: first });
  }

  run(apart: Separate | undefined): Placed {
    const { program, frameworks, today } = this.#team;
    const bound = this.#best.found.bound;
    const side = apart && placedAt(program, frameworks, today, this.#terms, apart.beginning, bound);
    if (side) this.#weigh(side);
    for (let top = this.#parts.take(); top; top = this.#parts.take()) {
      const least = this.#leastOf(top);
      if (least >= this.#least) break;
      if (top.plan) this.#split(top, top.plan);
      else if (this.#left > 0 && !this.#effort.stop?.()) this.#solve(top);
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

  // Only dates that leave room for what is loaded for sure are of interest.
  #solve(part: Part): void {
    this.#left -= 1;
    const cutoff = this.#least - part.sure * this.#price;
    const ways = within(this.#ways, part.limits);
    const { found, bound } = searchWays(ways, { ...this.#effort, cutoff });
    const dates = Math.max(part.dates, bound);
    const { frameworks, today } = this.#team;
    // The way as it is, without the limits.
    const way = found && (this.#ways[ways.indexOf(found.way)] ?? found.way);
    const plan = way && this.#weigh(placedBy({ ...found, way }, frameworks, today, this.#terms));
    if (plan) this.#put({ ...part, dates, plan });
    else if (dates < cutoff) this.#leave(this.#leastOf({ ...part, dates }));
  }

  #split(part: Part, plan: Weighed): void {
    const { limits, sure, dates } = part;
    if (plan.loaded.length <= sure) {
      this.#leave(this.#leastOf(part));
      return;
    }
    const { found } = plan.placed;
    for (const { id, context, type } of found.built.drafts) {
      this.#kinds.set(id, { track: context.track.id, type: type.id, role: type.role });
    }
    const claims = claimsOf(found, limits, sure, this.#sureIn);
    const split = claims.length > 0 ? claims : fieldworkIn(plan.placed, plan.loaded[0] as Day);
    let inside = limits;
    for (const claim of split) {
      const other = denying(inside, claim);
      this.#put({ limits: other, sure: Math.max(sure, this.#sureIn(other)), dates, plan: undefined });
      inside = holding(inside, claim);
    }
    // Nothing says why this week is loaded: plans that keep fieldwork in it are left as they are.
    if (claims.length === 0) this.#leave(this.#leastOf(part));
    else this.#put({ ...part, limits: inside, sure: Math.max(sure + 1, this.#sureIn(inside)) });
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
