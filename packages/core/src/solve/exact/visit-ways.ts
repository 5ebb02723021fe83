// Lays out the states and ways of the visit program that some plan at or below a limit may take, time by time: what was
// paid so far and the program's own value from there on tell whether one can.

import type { Instance } from './instance.js';
import { Numbers } from './numbers.js';
import type { VisitProgram } from './visit-program.js';
import type { Turn } from './visit-turns.js';

// Sums in another order are a little off: what is left out is above the limit by more.
const SLACK = 1e-9;
// More ways than these are not worth a list of them; nor are times at which more events than this can start.
const MOST_WAYS = 3_000_000;
const MOST_STEPS = 12;

/** States numbered by time; ways by the state they leave, kinds of ways by time. Every list of firsts ends with one more. */
export interface Ways {
  readonly states: number;
  readonly kinds: number;
  /** The first state after all times. */
  readonly ends: number;
  /** By state: where the visit program keeps its value; its first way. */
  readonly places: Int32Array;
  readonly from: Int32Array;
  /** By way: the state it leads to, and its kind. */
  readonly to: Int32Array;
  readonly kind: Int32Array;
  /** By kind: visited events' load at its time; 1 where a visit begins; its first event. */
  readonly now: Int32Array;
  readonly begins: Int32Array;
  readonly eventsFrom: Int32Array;
  /** Events that start, and the places of their starts in the lists of prices. */
  readonly events: Int32Array;
  readonly slots: Int32Array;
  /** By time: its first kind. */
  readonly kindsFrom: Int32Array;
}

/**
 * The ways that cost at most `spare` more than the least of the program's last run, which was on the same prices;
 * undefined where there are too many for a list.
 */
export function waysWithin(
  instance: Instance,
  visits: VisitProgram,
  starting: readonly Float64Array[],
  unit: Float64Array,
  spare: number,
): Ways | undefined {
  const most = visits.turns.list.reduce((sum, { steps }) => Math.max(sum, steps.length), 0);
  return most > MOST_STEPS ? undefined : new Laying(instance, visits, starting, unit, spare).ways(most);
}

class Laying {
  readonly #in: Instance;
  readonly #visits: VisitProgram;
  readonly #starting: readonly Float64Array[];
  readonly #unit: Float64Array;
  readonly #highest: number;
  /** By place of a value: the number of its state, or -1. */
  readonly #number: Int32Array;
  readonly #places = new Numbers();
  readonly #from = new Numbers();
  readonly #to = new Numbers();
  readonly #kind = new Numbers();
  readonly #now = new Numbers();
  readonly #begins = new Numbers();
  readonly #eventsFrom = new Numbers();
  readonly #events = new Numbers();
  readonly #slots = new Numbers();
  #paid = new Float64Array(1024);
  /** By what starts, the load, and whether a visit begins: the kind at the time at hand, or -1. */
  #kindOf = new Int32Array(0);
  #turn: Turn | undefined;
  #load: Float64Array = new Float64Array(0);
  /** Own prices of the starts at the time at hand, by step. */
  #own: number[] = [];
  #k = 0;
  /** Where values of the next time begin, and how many bits its sets have. */
  #row = 0;
  #bits = 0;
  #fee = 0;

  constructor(
    instance: Instance,
    visits: VisitProgram,
    starting: readonly Float64Array[],
    unit: Float64Array,
    spare: number,
  ) {
    this.#in = instance;
    this.#visits = visits;
    this.#starting = starting;
    this.#unit = unit;
    const least = visits.values[0] as number;
    this.#highest = least + spare + SLACK * (1 + Math.abs(least) + Math.abs(spare));
    this.#number = new Int32Array(visits.values.length).fill(-1);
  }

  ways(most: number): Ways | undefined {
    const { list, profiles } = this.#visits.turns;
    this.#kindOf = new Int32Array((2 * profiles.base) << most);
    const kindsFrom = new Int32Array(list.length + 1);
    this.#places.add(0);
    this.#paid[0] = 0;
    let state = 0;
    for (let k = 0; k < list.length; k += 1) {
      kindsFrom[k] = this.#now.count;
      this.#begin(k);
      for (const end = this.#places.count; state < end; state += 1) {
        this.#from.add(this.#to.count);
        this.#leave(state);
      }
      if (this.#to.count > MOST_WAYS) return undefined;
    }
    kindsFrom[list.length] = this.#now.count;
    for (let k = state; k <= this.#places.count; k += 1) this.#from.add(this.#to.count);
    this.#eventsFrom.add(this.#events.count);
    return {
      states: this.#places.count,
      kinds: this.#now.count,
      ends: state,
      places: this.#places.list,
      from: this.#from.list,
      to: this.#to.list,
      kind: this.#kind.list,
      now: this.#now.list,
      begins: this.#begins.list,
      eventsFrom: this.#eventsFrom.list,
      events: this.#events.list,
      slots: this.#slots.list,
      kindsFrom,
    };
  }

  #begin(k: number): void {
    const { first, list } = this.#visits.turns;
    const turn = list[k] as Turn;
    this.#k = k;
    this.#turn = turn;
    this.#load = this.#visits.setLoad(k, this.#unit).price;
    this.#own = turn.steps.map(
      ({ event }) =>
        (this.#starting[event] as Float64Array)[first + k - (this.#in.lo[event] as number)] as number,
    );
    this.#bits = k + 1 < list.length ? (list[k + 1] as Turn).open.length : 0;
    this.#kindOf.fill(-1, 0, (2 * this.#visits.turns.profiles.base) << turn.steps.length);
  }

  // All ways on from a state.
  #leave(state: number): void {
    const { list, after } = this.#visits.turns;
    const { before, open, stay } = this.#turn as Turn;
    const codes = before.codes.length;
    const place = (this.#places.list[state] as number) - (this.#visits.offsets[this.#k] as number);
    const set = place & ((1 << open.length) - 1);
    const row = place >> open.length;
    const left = Math.floor(row / codes);
    const during = stay[row - left * codes] as number;
    const paid = this.#paid[state] as number;
    const next = (this.#k + 1 < list.length ? (list[this.#k + 1] as Turn).before : after).codes.length;
    this.#fee = 0;
    this.#row = Math.max(0, left - 1) * next;
    if (left > 0) {
      this.#choose(0, during, set, paid, 0);
      return;
    }
    this.#end(during, set, paid, 0);
    const { price, window } = this.#in.problem.visits;
    this.#fee = 1;
    this.#row = (window - 1) * next;
    this.#choose(0, during, set, paid + price, 0);
  }

  // Events from a step on start now, or do not; a visit that begins serves something at once.
  #choose(step: number, during: number, set: number, paid: number, starts: number): void {
    const { steps } = this.#turn as Turn;
    for (let j = step; j < steps.length; j += 1) {
      const { bit, to } = steps[j] as Turn['steps'][number];
      const target = to[during] as number;
      if ((set & bit) !== 0 || target < 0) continue;
      this.#choose(j + 1, target, set | bit, paid + (this.#own[j] as number), starts | (1 << j));
    }
    if (starts > 0 || this.#fee === 0) this.#end(during, set, paid, starts);
  }

  #end(during: number, set: number, before: number, starts: number): void {
    const { follow, next, now } = this.#turn as Turn;
    const set2 = follow ? (follow[set] as number) : set;
    if (set2 < 0) return;
    const paid = before + (this.#load[now[during] as number] as number);
    const row = this.#row + (next[during] as number);
    const place = (this.#visits.offsets[this.#k + 1] as number) + (row << this.#bits) + set2;
    if (!(paid + (this.#visits.values[place] as number) <= this.#highest)) return;
    let state = this.#number[place] as number;
    if (state < 0) {
      state = this.#places.count;
      this.#number[place] = state;
      this.#places.add(place);
      if (state === this.#paid.length) {
        const paidBefore = this.#paid;
        this.#paid = new Float64Array(2 * state);
        this.#paid.set(paidBefore);
      }
      this.#paid[state] = paid;
    } else if (paid < (this.#paid[state] as number)) this.#paid[state] = paid;
    this.#to.add(state);
    this.#kind.add(this.#kindFor(starts, now[during] as number));
  }

  #kindFor(starts: number, now: number): number {
    const { base } = this.#visits.turns.profiles;
    const at = (starts * base + now) * 2 + this.#fee;
    const known = this.#kindOf[at] as number;
    if (known >= 0) return known;
    const kind = this.#now.count;
    this.#kindOf[at] = kind;
    this.#now.add(now);
    this.#begins.add(this.#fee);
    this.#eventsFrom.add(this.#events.count);
    (this.#turn as Turn).steps.forEach(({ event }, j) => {
      if ((starts & (1 << j)) === 0) return;
      this.#events.add(event);
      this.#slots.add(this.#visits.turns.first + this.#k - (this.#in.lo[event] as number));
    });
    return kind;
  }
}
