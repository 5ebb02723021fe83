// Places single programs of a portfolio, alone or in the room that the others leave of what they share, and counts how
// often. A program that is asked to fit into the same room again has its answer at once.

import type { Framework, Program } from '../../model/index.js';
import type { Stopped } from '../optimum/objective.js';
import { type Placed, placeProgram } from '../place-program.js';
import type { Ledger } from './ledger.js';
import type { Effort, Member } from './outcome.js';

/** Placements of each program that shares something, where nobody says how hard to search. */
const PLACEMENTS = 8;

export class Rooms {
  readonly #members: readonly Member[];
  readonly #frameworks: readonly Framework[];
  readonly #effort: Effort;
  readonly #known = new Map<string, Placed | undefined>();
  #left: number;
  #stopped: Stopped = null;

  constructor(members: readonly Member[], sharing: number, frameworks: readonly Framework[], effort: Effort) {
    this.#members = members;
    this.#frameworks = frameworks;
    this.#effort = effort;
    this.#left = effort.nodes ?? PLACEMENTS * Math.max(4, sharing);
  }

  /** What ended the search from outside. */
  get stopped(): Stopped {
    return this.#stopped;
  }

  ended(): boolean {
    this.#stopped ??= this.#effort.stop?.() ?? null;
    return this.#stopped !== null;
  }

  /** Whether there is effort left, and nobody has ended the search. */
  goesOn(): boolean {
    return this.#left > 0 && !this.ended();
  }

  /** A plan of one program alone, not a good one, made without searching where that can be. */
  begun(index: number): Placed | undefined {
    const { program, today, terms } = this.#members[index] as Member;
    const first = placeProgram(program, this.#frameworks, today, terms, { nodes: 0 });
    return first ?? placeProgram(program, this.#frameworks, today, terms, { stop: () => this.ended() });
  }

  /**
   * The cheapest plan of one program alone; undefined as well where no effort is left. One that shares nothing is
   * planned as it would be by itself.
   */
  alone(index: number, shares: boolean): Placed | undefined {
    const { nodes } = this.#effort;
    if (shares ? !this.goesOn() : nodes === 0 || this.ended()) return undefined;
    if (shares) this.#left -= 1;
    const { program, today, terms } = this.#members[index] as Member;
    const limit = shares || nodes === undefined ? {} : { nodes };
    return placeProgram(program, this.#frameworks, today, terms, { ...limit, stop: () => this.ended() });
  }

  /** The cheapest plan found of one program within what others leave, or without searching the first one. */
  beside(index: number, ledger: Ledger, how: 'cheapest' | 'first'): Placed | undefined {
    const key = `${how} ${index} ${ledger.roomOf(index)}`;
    if (this.#known.has(key)) return this.#known.get(key);
    if (how === 'cheapest') this.#left -= 1;
    const placed = this.#within(index, ledger, how);
    if (!this.#stopped) this.#known.set(key, placed);
    return placed;
  }

  // Closed are first only the days on which the others leave nothing at all. If the program then has more visits at once
  // than they leave, it is held to fewer visits on all days, and the cheapest such plan is taken.
  #within(index: number, ledger: Ledger, how: 'cheapest' | 'first'): Placed | undefined {
    const { program, today, terms } = this.#members[index] as Member;
    const effort = how === 'first' ? { nodes: 0 } : { stop: () => this.ended() };
    const held = (own: number | undefined): Placed | undefined => {
      const under = { ...terms, closed: ledger.closedTo(index, own ?? 1) };
      const placed = placeProgram(hosting(program, own), this.#frameworks, today, under, effort);
      return placed && ledger.fits(index, placed.engagements) ? placed : undefined;
    };
    const most = program.team?.capacity ?? 1;
    const free = held(undefined);
    if (free || most === 1) return free;
    return Array.from({ length: most }, (_, k) => held(k + 1))
      .filter((it) => it !== undefined)
      .sort((a, b) => a.found.value - b.found.value)[0];
  }
}

/** The same program with fewer visits at once; as it is where nothing is said. */
export function hosting(program: Program, own: number | undefined): Program {
  if (own === undefined || !program.team) return program;
  return { ...program, team: { ...program.team, capacity: own } };
}
