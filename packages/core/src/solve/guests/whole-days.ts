// The days of a whole problem, put together part by part.

import type { Day } from '../../calendar/index.js';
import type { PricedProblem } from '../priced/problem.js';
import type { Part } from './part.js';
import type { Piece } from './split.js';

export class WholeDays {
  /** One for each variable of the problem; those that no part has are on their first day. */
  readonly days: Day[];
  readonly #variables: PricedProblem['variables'];

  constructor({ variables }: PricedProblem) {
    this.#variables = variables;
    this.days = variables.map(({ lo }) => lo);
  }

  /** Notes days by the names of variables. */
  putNamed(days: ReadonlyMap<string, Day>): void {
    this.#variables.forEach(({ name, lo, hi }, v) => {
      const day = days.get(name);
      if (day !== undefined && lo < hi) this.days[v] = day;
    });
  }

  /** Notes the days of a part that was made from this piece, by the index of each kept variable's day. */
  put(part: Part, { variables }: Pick<Piece, 'variables'>, at: ReadonlyMap<number, number>): void {
    daysAt(part, at).forEach((day, v) => {
      this.days[variables[v] as number] = day;
    });
  }
}

function daysAt({ problem, reduced }: Part, at: ReadonlyMap<number, number>): readonly Day[] {
  return reduced.daysAt(Array.from(problem.variables, (_, v) => at.get(v) ?? 0));
}

/** The days of a part by the names of its variables, by the index of each kept variable's day. */
export function namedDays(part: Part, at: ReadonlyMap<number, number>): ReadonlyMap<string, Day> {
  const days = daysAt(part, at);
  return new Map(part.problem.variables.map(({ name }, v) => [name, days[v] as Day]));
}
