// Places single programs of a portfolio, alone or in the room that the others leave of what they share, and counts how
// often. A program that is asked to fit into the same room again has its answer at once.

import type { Program } from '../../model/index.js';
import type { Effort as Searching } from '../../solve/alternatives.js';
import type { FirstDays } from '../charges/first-days.js';
import { planCost, type Team, weighLoads } from '../loads/index.js';
import { firstDays, type Way, waysOf } from '../optimum/alternatives.js';
import type { Stopped } from '../optimum/objective.js';
import { outlooksOf } from '../optimum/outlooks.js';
import { layIn, layProgram, type Placed, placeProgram } from '../place-program.js';
import type { Terms } from '../setting.js';
import type { Ledger } from './ledger.js';
import type { Effort, Knowledge, Member } from './outcome.js';

/** Placements of each program that shares something, where nobody says how hard to search. */
const PLACEMENTS = 8;

export class Rooms {
  readonly #members: readonly Member[];
  readonly #knowledge: Knowledge;
  readonly #effort: Effort;
  readonly #known = new Map<string, Placed | undefined>();
  readonly #ways = new Map<number, readonly Way[]>();
  readonly #first = new Map<number, () => FirstDays>();
  #left: number;
  #stopped: Stopped = null;

  constructor(members: readonly Member[], sharing: number, knowledge: Knowledge, effort: Effort) {
    this.#members = members;
    this.#knowledge = knowledge;
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
    const first = this.#layOpen(index, { nodes: 0 });
    return first ?? this.#layOpen(index, { stop: () => this.ended() });
  }

  // One program alone. Its ways are laid out once until its cheapest plan is known.
  #layOpen(index: number, effort: Searching): Placed | undefined {
    const { today, terms } = this.#members[index] as Member;
    const { frameworks } = this.#knowledge;
    return layIn(this.#waysOf(index), frameworks, today, terms, effort)?.placed;
  }

  #waysOf(index: number): readonly Way[] {
    const known = this.#ways.get(index);
    if (known) return known;
    const { program, today, terms } = this.#members[index] as Member;
    const outlooks = outlooksOf(program, this.#knowledge.frameworks, today, terms);
    const first = this.#first.get(index) ?? firstDays(outlooks);
    this.#first.set(index, first);
    const ways = waysOf(outlooks, first);
    this.#ways.set(index, ways);
    return ways;
  }

  // What comes late is counted from the same days whatever others have taken.
  #termsOf(index: number): Terms {
    const { terms } = this.#members[index] as Member;
    const first = this.#first.get(index);
    return first ? { ...terms, first } : terms;
  }

  /**
   * The cheapest plan of one program alone; undefined as well where no effort is left. One that shares nothing is
   * planned as it would be by itself.
   */
  alone(index: number, shares: boolean): Placed | undefined {
    const { nodes } = this.#effort;
    if (shares ? !this.goesOn() : nodes === 0 || this.ended()) return undefined;
    if (shares) this.#left -= 1;
    const limit = shares || nodes === undefined ? {} : { nodes };
    const placed = this.#layOpen(index, { ...limit, stop: () => this.ended() });
    this.#ways.delete(index);
    return placed;
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
    const { program, today } = this.#members[index] as Member;
    const terms = this.#termsOf(index);
    const effort = how === 'first' ? { nodes: 0 } : { stop: () => this.ended() };
    const held = (own: number | undefined): Placed | undefined => {
      const under = { ...terms, closed: ledger.closedTo(index, own ?? 1) };
      const placed = placeProgram(hosting(program, own), this.#knowledge.frameworks, today, under, effort);
      return placed && ledger.fits(index, placed.engagements) ? placed : undefined;
    };
    const most = program.team?.capacity ?? 1;
    const free = held(undefined);
    if (free || most === 1) return free;
    return Array.from({ length: most }, (_, k) => held(k + 1))
      .filter((it) => it !== undefined)
      .sort((a, b) => a.found.value - b.found.value)[0];
  }

  /** Whether work and fieldwork meet in a plan of one program. */
  isLoaded(index: number, plan: Placed): boolean {
    return planCost(plan, this.#team(index)) > plan.found.value;
  }

  /** A plan of one program in the room that others leave that is cheaper with its loaded weeks; undefined without one. */
  weighed(index: number, plan: Placed, ledger: Ledger): Placed | undefined {
    const terms = this.#termsOf(index);
    const placed = this.#weigh(index, { ...terms, closed: ledger.closedTo(index, 1) });
    const team = this.#team(index);
    const isBetter = placed && planCost(placed, team) < planCost(plan, team);
    return isBetter && ledger.fits(index, placed.engagements) ? placed : undefined;
  }

  /** What one program costs at least, its loaded weeks included. */
  weighedBound(index: number): number {
    return this.#weigh(index, this.#termsOf(index))?.found.bound ?? Number.NEGATIVE_INFINITY;
  }

  #weigh(index: number, terms: Terms): Placed | undefined {
    if (this.#effort.nodes !== undefined && !this.goesOn()) return undefined;
    const { program, frameworks, today } = this.#team(index);
    const effort = { stop: () => this.ended() };
    const laid = this.ended() ? undefined : layProgram(program, frameworks, today, terms, effort);
    return laid && weighLoads(laid, this.#team(index), terms, effort, undefined);
  }

  #team(index: number): Team {
    const { program, today } = this.#members[index] as Member;
    return { ...this.#knowledge, program, today };
  }
}

/** The same program with fewer visits at once; as it is where nothing is said. */
export function hosting(program: Program, own: number | undefined): Program {
  if (own === undefined || !program.team) return program;
  return { ...program, team: { ...program.team, capacity: own } };
}
