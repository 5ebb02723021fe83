// The search for the plans of a portfolio. Each program is planned alone as well, which bounds what all can cost from
// below; those that stand in each other's way are placed one after the other in the room that is left, and again while
// that saves. Every step only ever replaces plans by cheaper ones, so more effort never makes them worse.

import { roomForAll, type Together } from '../conflict/together/index.js';
import type { Placed } from '../place-program.js';
import { hostedIn } from './by-room.js';
import type { Effort, Member, PlacedPortfolio } from './outcome.js';
import { Rooms } from './rooms.js';
import type { Shared } from './shared.js';
import { type Plans, Standing, sumOf, valueIn } from './standing.js';

/** What became of a search: the plans, or why there are none. */
interface Found {
  /** Programs that cannot be planned even alone. */
  readonly alone: readonly number[];
  /** Why they cannot be planned together, where that is sure. */
  readonly together: Together['impossible'];
  readonly found: PlacedPortfolio | undefined;
}

/** How programs are put back: without searching, each as cheaply as it can be, or only as long as it saves something. */
type How = 'first' | 'cheapest' | 'better';

const nothing: Found = { alone: [], together: undefined, found: undefined };

export class Search {
  readonly #members: readonly Member[];
  readonly #effort: Effort;
  readonly #standing: Standing;
  readonly #rooms: Rooms;

  constructor(members: readonly Member[], effort: Effort) {
    this.#members = members;
    this.#effort = effort;
    this.#standing = new Standing(members);
    this.#rooms = new Rooms(members, this.#standing.sharing.length, effort);
  }

  get shared(): readonly Shared[] {
    return this.#standing.shared;
  }

  run(): Found {
    // Plans that are kept cannot make room for each other.
    if (this.#standing.ledger.crowded().size > 0) return nothing;
    const alone = this.#standing.open.filter((index) => !this.#begin(index));
    if (alone.length > 0) return { ...nothing, alone };
    this.#fit('first');
    const together = this.#standing.plans ? undefined : this.#fitByRoom();
    if (together) return { ...nothing, together };
    if (!this.#isSingle) for (const index of this.#standing.open) this.#alone(index);
    if (!this.#standing.plans || this.#rooms.goesOn()) this.#fit('cheapest');
    // Ended before that: what is known of each alone is taken up as far as the others find room around it at once.
    else if (this.#rooms.ended()) this.#fit('first');
    while (this.#standing.plans && this.#improved());
    for (const index of this.#standing.sharing) this.#weigh(index);
    return { ...nothing, found: this.#standing.plans && this.#answer() };
  }

  // One by itself is searched for at once: nothing waits for a plan of all.
  get #isSingle(): boolean {
    return this.#standing.open.length === 1;
  }

  #begin(index: number): boolean {
    this.#rooms.ended();
    const isSharing = this.#standing.sharing.includes(index);
    const best = this.#isSingle ? this.#rooms.alone(index, isSharing) : undefined;
    const first = best ?? this.#rooms.begun(index);
    this.#standing.alone[index] = first;
    this.#standing.bounds[index] = first?.found.bound ?? 0;
    return first !== undefined;
  }

  // One whose cheapest plan finds room beside the others' plans has it at once.
  #alone(index: number): void {
    const { alone, bounds, sharing, plans, ledger } = this.#standing;
    const shares = sharing.includes(index);
    const placed = this.#rooms.alone(index, shares);
    if (!placed) return;
    alone[index] = placed;
    bounds[index] = placed.found.bound;
    const better = !shares || (plans && placed.found.value < valueIn(plans, index));
    if (better && ledger.fits(index, placed.engagements)) this.#standing.take(index, placed);
    this.#tell();
  }

  // All on the days they would have alone. Those in each other's way are then put back one by one; one that finds no
  // room goes first in the next attempt.
  #fit(how: 'cheapest' | 'first'): void {
    const { plans: before, alone, sharing, ledger } = this.#standing;
    const first: number[] = [];
    for (;;) {
      this.#standing.lay(alone);
      const crowded = sharing.filter((index) => ledger.crowded().has(index));
      const order = [...first, ...crowded.filter((index) => !first.includes(index))];
      const { plans, stuck } = this.#putBack(order, alone, how, before);
      const stays = !plans || (before && sumOf(before) <= sumOf(plans));
      this.#standing.settle(stays ? before : plans);
      if (
        stuck === undefined ||
        first.includes(stuck) ||
        (before ? !this.#rooms.goesOn() : this.#rooms.ended())
      )
        break;
      first.unshift(stuck);
    }
    this.#tell();
  }

  // Where turns found no plans of all: the room there is, or why there is none. Each program has room where it would be
  // laid, so that each finds a plan beside the others' days.
  #fitByRoom(): Together['impossible'] {
    const { sharing, ledger, alone } = this.#standing;
    const members = this.#members.filter((it) => !it.kept);
    if (members.length < this.#members.length) return undefined;
    const { placed, impossible } = roomForAll(members);
    if (!placed) return impossible;
    for (const [index, attempt] of placed) ledger.note(index, hostedIn(attempt));
    const order = sharing.filter((index) => placed.has(index));
    const plans = [...alone];
    for (const index of order) {
      ledger.forget(index);
      plans[index] = this.#rooms.firstBeside(index, ledger);
      const plan = plans[index];
      if (!plan) return undefined;
      ledger.note(index, plan.engagements);
    }
    this.#standing.settle(plans);
    return undefined;
  }

  // Takes programs out and places them anew, in this order: their own best days where these are free. No plans where one
  // finds no room, or where they come to cost no less than what they are to replace.
  #putBack(
    order: readonly number[],
    from: Plans,
    how: How,
    against: Plans | undefined,
  ): { readonly plans: Plans | undefined; readonly stuck: number | undefined } {
    const { ledger, alone, bounds } = this.#standing;
    const plans = [...from];
    let least = sumOf(from.map((plan, index) => (order.includes(index) ? undefined : plan)));
    for (const index of order) least += bounds[index] as number;
    for (const index of order) ledger.forget(index);
    for (const index of order) {
      if (against && least >= sumOf(against)) return { plans: undefined, stuck: undefined };
      const known = alone[index] as Placed;
      const left =
        against && how === 'better' ? sumOf(against) - least + (bounds[index] as number) : undefined;
      const fits = ledger.fits(index, known.engagements) ? known : this.#beside(index, how, left);
      if (!fits) return { plans: undefined, stuck: how === 'better' ? undefined : index };
      plans[index] = fits;
      least += fits.found.value - (bounds[index] as number);
      ledger.note(index, fits.engagements);
    }
    return { plans, stuck: undefined };
  }

  // What takes no search is looked for whatever effort is left.
  #beside(index: number, how: How, below: number | undefined): Placed | undefined {
    if (how !== 'first' && this.#standing.plans && !this.#rooms.goesOn()) return undefined;
    const { ledger } = this.#standing;
    return how === 'first'
      ? this.#rooms.firstBeside(index, ledger)
      : this.#rooms.beside(index, ledger, below);
  }

  // One pass over the programs that cost more than alone, the dearest first; whether that saved something.
  #improved(): boolean {
    const { sharing } = this.#standing;
    const lossOf = (index: number): number => this.#standing.lossOf(index);
    const dear = sharing.filter((index) => lossOf(index) > 0).sort((a, b) => lossOf(b) - lossOf(a));
    let saved = false;
    for (const index of dear) {
      if (!this.#rooms.goesOn()) return false;
      for (const moves of [this.#again, this.#firstOf]) {
        if (lossOf(index) === 0 || !moves.call(this, index)) continue;
        saved = true;
        this.#tell();
      }
    }
    return saved;
  }

  // Once more beside the others, who may have left room since.
  #again(index: number): boolean {
    const { plans, ledger } = this.#standing;
    const placed = this.#rooms.beside(index, ledger, valueIn(plans as Plans, index));
    if (!placed || placed.found.value >= valueIn(plans as Plans, index)) return false;
    this.#standing.take(index, placed);
    return true;
  }

  // On its own best days, those in its way placed anew around it.
  #firstOf(index: number): boolean {
    const { plans: before, ledger, alone, sharing } = this.#standing;
    const wanted = (alone[index] as Placed).engagements;
    // Those that are soon placed come first: they may show that it saves nothing.
    const blockers = [...ledger.blockers(index, wanted)].sort(
      (a, b) => this.#rooms.waysTo(a) - this.#rooms.waysTo(b) || a - b,
    );
    if (blockers.some((it) => it === index || !sharing.includes(it))) return false;
    const { plans } = this.#putBack([index, ...blockers], before as Plans, 'better', before);
    const better = plans !== undefined && sumOf(plans) < sumOf(before as Plans);
    this.#standing.settle(better ? plans : before);
    return better;
  }

  // Where work and fieldwork meet in its plan: a cheaper one in the same room, and what it would cost alone at least.
  #weigh(index: number): void {
    const { plans, ledger, bounds } = this.#standing;
    const plan = plans?.[index];
    if (!plan || !this.#rooms.isLoaded(index, plan)) return;
    const placed = this.#rooms.weighed(index, plan, ledger);
    if (placed) this.#standing.take(index, placed);
    bounds[index] = Math.max(bounds[index] as number, this.#rooms.weighedBound(index));
  }

  #answer(): PlacedPortfolio {
    const { stopped } = this.#rooms;
    return {
      members: this.#members.map(({ program, kept }, index) =>
        kept ? undefined : this.#standing.memberOf(index, program, stopped),
      ),
      shared: this.#standing.shared,
      peaks: this.#standing.ledger.peaks(),
      stopped,
    };
  }

  #tell(): void {
    this.#effort.onProgress?.(this.#standing.value, this.#standing.bound);
  }
}
