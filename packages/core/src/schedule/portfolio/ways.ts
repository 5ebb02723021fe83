// The ways to lay one program of a portfolio, and what each of them costs at least when nothing is taken by others. Rooms
// only ever close days, so that costs at least as much in every room: most ways are ruled out before they are written.

import type { Program } from '../../model/index.js';
import type { FirstDays } from '../charges/first-days.js';
import { firstDays, waysOf } from '../optimum/alternatives.js';
import { leastOf } from '../optimum/optimum.js';
import { outlooksOf } from '../optimum/outlooks.js';
import { changed, type Way } from '../optimum/way.js';
import type { Terms } from '../setting.js';
import type { OpenMember } from './outcome.js';

/** So far above its cheapest plan a program is expected to go: of ways beyond only that is known. */
const BEYOND = 1.15;

/** From so many ways on that is found out for a single search. */
const MANY = 2000;

export class MemberWays {
  /** In how many ways it can be laid: searching takes as long. */
  count = 0;
  readonly #member: OpenMember;
  #asked = 0;
  #first: (() => FirstDays) | undefined;
  #open: readonly Way[] | undefined;
  #least: ReadonlyMap<string, number> | undefined;

  constructor(member: OpenMember) {
    this.#member = member;
  }

  /** The program's terms; what comes late is counted from the same days whatever others have taken. */
  get terms(): Terms {
    const { terms } = this.#member;
    return this.#first ? { ...terms, first: this.#first } : terms;
  }

  /** All ways with nothing taken, kept until they are released. */
  open(): readonly Way[] {
    if (this.#open) return this.#open;
    const { program, known, today, terms } = this.#member;
    const outlooks = outlooksOf(program, known.frameworks, today, terms);
    this.#first ??= firstDays(outlooks);
    this.#open = waysOf(outlooks, this.#first);
    this.count = this.#open.length;
    return this.#open;
  }

  /** Gives what was laid out free: ways that were searched are large. */
  release(): void {
    this.#open = undefined;
  }

  /** All ways in a room, at most so many visits at a time. */
  within(closed: NonNullable<Terms['closed']>, own: number | undefined): readonly Way[] {
    const { program, known, today } = this.#member;
    const terms = { ...this.terms, closed };
    return waysOf(outlooksOf(hosting(program, own), known.frameworks, today, terms), terms.first);
  }

  /** The same, with what each costs at least when nothing is taken where that is worth while. `cheapest` is what the cheapest costs then. */
  boundedWithin(
    closed: NonNullable<Terms['closed']>,
    own: number | undefined,
    cheapest: number,
    stop: () => boolean,
  ): readonly Way[] {
    this.#asked += 1;
    // It takes as long as a search among few ways.
    if (this.#asked === 1 && this.count < MANY) return this.within(closed, own);
    const least = this.#leastOf(cheapest, stop);
    return this.within(closed, own)
      .map((way) => changed(way, { atLeast: Math.max(way.atLeast, least.get(keyOf(way)) ?? way.atLeast) }))
      .sort((a, b) => a.atLeast - b.atLeast);
  }

  #leastOf(cheapest: number, stop: () => boolean): ReadonlyMap<string, number> {
    if (this.#least) return this.#least;
    const ways = this.open();
    const bounds = leastOf(ways, Math.ceil(cheapest * BEYOND), stop);
    const least = new Map<string, number>();
    ways.forEach((way, i) => {
      const key = keyOf(way);
      least.set(key, Math.min(least.get(key) ?? Number.POSITIVE_INFINITY, bounds[i] as number));
    });
    this.release();
    this.#least = least;
    return least;
  }
}

function keyOf({ choices }: Way): string {
  return choices.join('\n');
}

/** The same program with fewer visits at once; as it is where nothing is said. */
export function hosting(program: Program, own: number | undefined): Program {
  if (own === undefined || !program.team) return program;
  return { ...program, team: { ...program.team, capacity: own } };
}
