// What is known of the cheapest plan of a program by the days that others close to it. More days closed never make it
// cheaper: a plan that touches none of them is still the cheapest, and what it cost at least it costs at least.

import type { Placed } from '../place-program.js';

/** The answer of one search. */
interface Known {
  readonly closed: ReadonlySet<string>;
  /** Undefined where there is none that costs less than `below`. */
  readonly placed: Placed | undefined;
  readonly below: number;
}

/** What is known already; `placed` is undefined where no plan costs less than what was asked for. */
export interface Answer {
  readonly placed: Placed | undefined;
}

export class KnownRooms {
  readonly #known = new Map<string, Known[]>();

  /** The cheapest plan below a price with these days closed, where earlier searches tell. */
  ask(
    program: string,
    closed: ReadonlySet<string>,
    below: number,
    touches: (placed: Placed) => boolean,
  ): Answer | undefined {
    for (const known of this.#known.get(program) ?? []) {
      if (![...known.closed].every((day) => closed.has(day))) continue;
      const { placed } = known;
      if ((placed ? placed.found.bound : known.below) >= below) return { placed: undefined };
      const isSame = known.closed.size === closed.size;
      if (placed && (isSame || (placed.found.optimal && !touches(placed))))
        return { placed: placed.found.value < below ? placed : undefined };
    }
    return undefined;
  }

  note(program: string, known: Known): void {
    this.#known.set(program, [...(this.#known.get(program) ?? []), known]);
  }
}
