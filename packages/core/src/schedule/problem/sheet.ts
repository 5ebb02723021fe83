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

/** Days of an open variable. */
export interface Domain {
  readonly grid?: Grid;
  readonly lo: Day;
  readonly hi: Day;
}

export class Sheet {
  readonly #variables: Variable[] = [];
  readonly #constraints: Constraint[] = [];
  readonly #preferences: Preference[] = [];
  readonly #order: { variable: number; otherwise: 'first' | 'last' }[] = [];
  readonly #constants = new Map<Day, number>();
  capacity: Capacity | undefined;

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

  least(from: number, to: number, step: Step, soft = false): void {
    this.#constraints.push({ from, to, least: step, soft });
  }

  most(from: number, to: number, step: Step, soft = false): void {
    this.#constraints.push({ from, to, most: step, soft });
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
