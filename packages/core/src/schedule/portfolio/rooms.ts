// Places single programs of a portfolio, alone or in the room that the others leave of what they share, and counts how
// often. A program that is asked to fit into a room of which enough is known has its answer at once.

import type { Effort as Searching } from '../../solve/alternatives.js';
import { planCost, type Team, weighLoads } from '../loads/index.js';
import type { Stopped } from '../optimum/objective.js';
import type { Way } from '../optimum/way.js';
import { layIn, layProgram, type Placed } from '../place-program.js';
import type { Terms } from '../setting.js';
import { KnownRooms } from './known-rooms.js';
import type { Closed, Ledger } from './ledger.js';
import type { Effort, Member, OpenMember } from './outcome.js';
import { MemberWays } from './ways.js';

/** Placements of each program that shares something, where nobody says how hard to search. */
const PLACEMENTS = 8;

/** Programs whose ways are all kept laid out. */
const FEW_LAID = 6;

export class Rooms {
  readonly #members: readonly Member[];
  readonly #effort: Effort;
  readonly #known = new KnownRooms();
  readonly #ways = new Map<number, MemberWays>();
  /** What the cheapest plan of a program alone costs. */
  readonly #cheapest = new Map<number, number>();
  #left: number;
  #stopped: Stopped = null;

  constructor(members: readonly Member[], sharing: number, effort: Effort) {
    this.#members = members;
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

  #layOpen(index: number, effort: Searching): Placed | undefined {
    const { known, today, terms } = this.#members[index] as OpenMember;
    return layIn(this.#waysOf(index).open(), known.frameworks, today, terms, effort)?.placed;
  }

  #waysOf(index: number): MemberWays {
    const known = this.#ways.get(index) ?? new MemberWays(this.#members[index] as OpenMember);
    this.#ways.set(index, known);
    return known;
  }

  /** In how many ways a program can be laid, as far as that is known. */
  waysTo(index: number): number {
    return this.#waysOf(index).count;
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
    if (this.#ways.size > FEW_LAID) this.#waysOf(index).release();
    if (placed) this.#cheapest.set(index, placed.found.value);
    return placed;
  }

  /** A plan of one program within what others leave, not a good one, made without searching. */
  firstBeside(index: number, ledger: Ledger): Placed | undefined {
    return this.#within(index, ledger, (own) => ({ placed: this.#layFirst(index, own, ledger) }));
  }

  /** The cheapest plan found of one program within what others leave, if it costs less than `below`. */
  beside(index: number, ledger: Ledger, below = Number.POSITIVE_INFINITY): Placed | undefined {
    let searched = false;
    let least = below;
    const placed = this.#within(index, ledger, (own) => {
      const known = this.#known.ask(
        `${index} ${own}`,
        ledger.closedDays(index, own ?? 1),
        least,
        ({ engagements }) => ledger.touchesClosed(index, own ?? 1, engagements),
      );
      const answer = known ?? { placed: this.#searched(index, own, ledger, least) };
      searched ||= known === undefined;
      const { placed } = answer;
      if (placed && ledger.fits(index, placed.engagements)) least = Math.min(least, placed.found.value);
      return answer;
    });
    if (searched) this.#left -= 1;
    return placed;
  }

  // Closed are first only the days on which the others leave nothing at all. If the program then has more visits at once
  // than they leave, it is held to fewer visits on all days, and the cheapest such plan is taken. None is cheaper than the
  // one without that limit.
  #within(
    index: number,
    ledger: Ledger,
    held: (own: number | undefined) => { readonly placed: Placed | undefined },
  ): Placed | undefined {
    const fits = ({ engagements }: Placed): boolean => ledger.fits(index, engagements);
    const { program } = this.#members[index] as OpenMember;
    const most = program.team?.capacity ?? 1;
    const free = held(undefined).placed;
    if (!free || fits(free)) return free;
    let best: Placed | undefined;
    for (let own = 1; own <= most && most > 1; own += 1) {
      const { placed } = held(own);
      if (placed && fits(placed) && !(best && best.found.value <= placed.found.value)) best = placed;
      if (best && best.found.value <= free.found.bound) break;
    }
    return best;
  }

  #searched(index: number, own: number | undefined, ledger: Ledger, below: number): Placed | undefined {
    const stop = (): boolean => this.ended();
    const closed = ledger.closedTo(index, own ?? 1);
    const cheapest = this.#cheapest.get(index);
    const ways =
      cheapest === undefined
        ? this.#waysOf(index).within(closed, own)
        : this.#waysOf(index).boundedWithin(closed, own, cheapest, stop);
    const cutoff = Number.isFinite(below) ? { cutoff: below } : {};
    const placed = this.#layWithin(index, ways, closed, { stop, ...cutoff });
    if (!this.#stopped)
      this.#known.note(`${index} ${own}`, { closed: ledger.closedDays(index, own ?? 1), placed, below });
    return placed;
  }

  #layFirst(index: number, own: number | undefined, ledger: Ledger): Placed | undefined {
    const closed = ledger.closedTo(index, own ?? 1);
    return this.#layWithin(index, this.#waysOf(index).within(closed, own), closed, { nodes: 0 });
  }

  #layWithin(index: number, ways: readonly Way[], closed: Closed, effort: Searching): Placed | undefined {
    const { known, today } = this.#members[index] as OpenMember;
    const terms = { ...this.#waysOf(index).terms, closed };
    return layIn(ways, known.frameworks, today, terms, effort)?.placed;
  }

  /** Whether work and fieldwork meet in a plan of one program. */
  isLoaded(index: number, plan: Placed): boolean {
    return planCost(plan, this.#team(index)) > plan.found.value;
  }

  /** A plan of one program in the room that others leave that is cheaper with its loaded weeks; undefined without one. */
  weighed(index: number, plan: Placed, ledger: Ledger): Placed | undefined {
    const terms = this.#waysOf(index).terms;
    const placed = this.#weigh(index, { ...terms, closed: ledger.closedTo(index, 1) });
    const team = this.#team(index);
    const isBetter = placed && planCost(placed, team) < planCost(plan, team);
    return isBetter && ledger.fits(index, placed.engagements) ? placed : undefined;
  }

  /** What one program costs at least, its loaded weeks included. */
  weighedBound(index: number): number {
    return this.#weigh(index, this.#waysOf(index).terms)?.found.bound ?? Number.NEGATIVE_INFINITY;
  }

  #weigh(index: number, terms: Terms): Placed | undefined {
    if (this.#effort.nodes !== undefined && !this.goesOn()) return undefined;
    const { program, frameworks, today } = this.#team(index);
    const effort = { stop: () => this.ended() };
    const laid = this.ended() ? undefined : layProgram(program, frameworks, today, terms, effort);
    return laid && weighLoads(laid, this.#team(index), terms, effort, undefined);
  }

  #team(index: number): Team {
    const { program, known, today } = this.#members[index] as OpenMember;
    return { ...known, program, today };
  }
}
