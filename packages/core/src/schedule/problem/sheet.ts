// The problem while it is being written: variables, constraints and the order of placement, with a note of which
// written rule each constraint comes from.

import type { Day } from '../../calendar/index.js';
import {
  type Capacity,
  type Constraint,
  everyDay,
  type Grid,
  type Preference,
  type Problem,
  type Step,
  type Variable,
} from '../../solve/index.js';
import type { DayPrice, HostedVisits, PricedLimit, PricedProblem } from '../../solve/priced/problem.js';
import type { Term } from '../charges/terms.js';
import type { Prices } from '../prices.js';

/** A limit with the term under which it is charged. */
export type ChargedLimit = PricedLimit & { readonly term: Term };

/** Days of an open variable. */
export interface Domain {
  readonly grid?: Grid;
  readonly lo: Day;
  readonly hi: Day;
}

/** One side of a limit. */
export type Side = { readonly least: Step } | { readonly most: Step };

export class Sheet {
  readonly #variables: Variable[] = [];
  readonly #constraints: Constraint[] = [];
  readonly #preferences: Preference[] = [];
  readonly #order: { variable: number; otherwise: 'first' | 'last' }[] = [];
  readonly #constants = new Map<Day, number>();
  readonly #limits: ChargedLimit[] = [];
  readonly #dayPrices: DayPrice[] = [];
  readonly #prices: Prices;
  capacity: Capacity | undefined;

  constructor(prices: Prices) {
    this.#prices = prices;
  }

  /** A day to be found. */
  open(name: string, { grid = everyDay, lo, hi }: Domain): number {
    return this.#variables.push({ name, grid, lo, hi }) - 1;
  }

  /** A day that is fixed; equal days share one variable. */
  fixed(day: Day): number {
    const known = this.#constants.get(day);
    if (known !== undefined) return known;
    const index = this.#variables.push({ name: 'fixed', grid: everyDay, lo: day, hi: day }) - 1;
    this.#constants.set(day, index);
    return index;
  }

  /** The day of a variable that is fixed; undefined for an open one. */
  dayOf(variable: number): Day | undefined {
    const { lo, hi } = this.#variables[variable] as Variable;
    return lo === hi ? lo : undefined;
  }

  least(from: number, to: number, step: Step): void {
    this.#constraints.push({ from, to, least: step, soft: false });
  }

  most(from: number, to: number, step: Step): void {
    this.#constraints.push({ from, to, most: step, soft: false });
  }

  /** A limit between days of two tracks. */
  across(from: number, to: number, side: { readonly least: Step } | { readonly most: Step }): void {
    this.#constraints.push({ from, to, ...side, soft: false, across: true });
  }

  /**
   * A limit of convention, or of how long things usually take: kept wherever it can be while feasible days are looked
   * for, and charged where a plan is priced.
   */
  wish(term: 'conventions' | 'short-times', from: number, to: number, side: Side): void {
    const { convention, earlyDay } = this.#prices;
    const perDay = term === 'short-times' ? earlyDay : 0;
    this.#limits.push({ term, from, to, ...side, once: convention, perDay });
    if (this.dayOf(from) === undefined || this.dayOf(to) === undefined) {
      this.#constraints.push({ from, to, ...side, soft: true });
    }
  }

  /** `to` is exactly this far from `from`. */
  equal(from: number, to: number, step: Step): void {
    this.#constraints.push({ from, to, least: step, most: step, soft: false });
  }

  /** Next in the order of placement; without a preference at its first or its last day. */
  place(variable: number, otherwise: 'first' | 'last' = 'first'): void {
    if (this.dayOf(variable) === undefined) this.#order.push({ variable, otherwise });
  }

  prefer(preference: Preference): void {
    this.#preferences.push(preference);
  }

  /** A limit that may be passed at a price. */
  limit(limit: ChargedLimit): void {
    this.#limits.push(limit);
  }

  /** What it costs that a variable has a day. */
  price(term: Term, of: number, price: (day: Day) => number): void {
    this.#dayPrices.push({ term, of, price });
  }

  /** The same days at a price: soft constraints and preferences are told by their prices instead. */
  priced(visits: HostedVisits): PricedProblem {
    return {
      variables: this.#variables,
      constraints: this.#constraints.filter(({ soft }) => !soft),
      limits: this.#limits,
      prices: this.#dayPrices,
      visits,
    };
  }

  problem(): Problem {
    return {
      variables: this.#variables,
      constraints: this.#constraints,
      preferences: this.#preferences,
      order: this.#order,
      capacity: this.capacity,
    };
  }
}
