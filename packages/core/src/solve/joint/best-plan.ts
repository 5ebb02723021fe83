// The best plan so far. What is near a plan is looked at before it is taken.

import type { Alternative, Effort, Outcome } from '../alternatives.js';
import { type NearPlan, pricedPlan, type WholePlan } from '../shares/index.js';
import type { JointHosting, NearDays } from './hosting.js';
import { lookedAround } from './nearby.js';

/** An alternative on days near those of a plan. */
type HostingNear = (alternative: number, near: NearDays) => JointHosting | 'impossible' | undefined;

export class BestPlan {
  readonly #alternatives: readonly Alternative[];
  readonly #hostingNear: HostingNear;
  readonly #stop: Effort['stop'];
  #outcome: Outcome;

  constructor(
    outcome: Outcome,
    alternatives: readonly Alternative[],
    hostingNear: HostingNear,
    stop: Effort['stop'],
  ) {
    this.#outcome = outcome;
    this.#alternatives = alternatives;
    this.#hostingNear = hostingNear;
    this.#stop = stop;
  }

  /** What the search began with, with the best plan so far. */
  get outcome(): Outcome {
    return this.#outcome;
  }

  /** What it costs; Infinity where there is none. */
  get value(): number {
    return this.#outcome.value;
  }

  /** What a plan of lanes costs; Infinity where it breaks what they ask of each other. */
  priceOf(plan: NearPlan): number {
    return pricedPlan(this.#alternatives, plan)?.value ?? Number.POSITIVE_INFINITY;
  }

  /** Takes a plan of lanes if it is cheaper; with what is near it, unless that is not worth it. */
  offer(plan: NearPlan, near = true): void {
    const found = pricedPlan(this.#alternatives, plan);
    if (!found || found.value >= this.value) return;
    if (near) this.takeNear(found);
    else this.#take(found);
  }

  /** The same of a plan of the whole, or of one near it where that is cheaper. */
  takeNear(plan: WholePlan): void {
    const alternative = this.#alternatives[plan.alternative] as Alternative;
    const hostingOf = (near: NearDays) => this.#hostingNear(plan.alternative, near);
    const found = lookedAround(plan, alternative, hostingOf, this.#stop);
    if (found.value < this.value) this.#take(found);
  }

  #take({ alternative, value, days, chosen }: WholePlan): void {
    this.#outcome = { ...this.#outcome, value, alternative, days, chosen };
  }
}
