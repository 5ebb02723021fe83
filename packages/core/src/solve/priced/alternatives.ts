// The search over all ways to lay the whole: the lowest bound first, whichever way it belongs to. A way is read only
// when its turn has come.

import type { Day } from '../../calendar/index.js';
import { Bounds, type Left } from './bounds.js';
import { Heap } from './heap.js';
import { type Model, modelOf } from './model.js';
import type { PricedProblem } from './problem.js';
import { Relaxation } from './relaxation.js';
import { Rounding } from './rounding.js';
import { billOf, isKept, totalOf } from './value.js';

/** One way to lay the whole: what it costs whatever the days, a cheap lower bound of its whole price, its problem. */
export interface Alternative {
  readonly base: number;
  readonly atLeast: number;
  readonly problem: () => PricedProblem;
}

/** How long to search, and what is known. */
export interface Effort {
  /** Most sets of days looked at. */
  readonly nodes?: number;
  readonly stop?: () => boolean;
  /** Only plans cheaper than this are of interest. */
  readonly cutoff?: number;
  /** Days at hand, which need not keep the constraints any more. */
  readonly start?: { readonly alternative: number; readonly days: readonly Day[] };
  readonly onProgress?: (value: number, bound: number) => void;
}

/** `days` are the cheapest when optimal; when stopped, the cheapest found, and `bound` says how much better any may be. */
export interface Outcome {
  readonly status: 'optimal' | 'impossible' | 'stopped' | 'cutoff';
  /** Infinity where no days were found. */
  readonly value: number;
  readonly bound: number;
  readonly alternative: number;
  readonly days: readonly Day[];
  readonly nodes: number;
}

interface Node {
  readonly bound: number;
  readonly alternative: number;
  /** Undefined while the alternative has not been read. */
  readonly left: Left | undefined;
}

export function optimizeAlternatives(alternatives: readonly Alternative[], effort: Effort = {}): Outcome {
  return new Search(alternatives, effort).run();
}

// How often prices are moved around before a set of days is split, and how often through each part every time.
const ROUNDS = { atFirst: 10, below: 3 };
const SWEEPS = 2;

class Search {
  readonly #alternatives: readonly Alternative[];
  readonly #effort: Effort;
  readonly #states = new Map<number, State | undefined>();
  readonly #open = new Heap<Node>((a, b) => a.bound - b.bound);
  #value: number;
  #found: { alternative: number; days: readonly Day[] } | undefined;
  #nodes = 0;
  #searched = false;

  constructor(alternatives: readonly Alternative[], effort: Effort) {
    this.#alternatives = alternatives;
    this.#effort = effort;
    this.#value = effort.cutoff ?? Number.POSITIVE_INFINITY;
  }

  run(): Outcome {
    const { start, nodes = Number.POSITIVE_INFINITY, stop, onProgress } = this.#effort;
    if (start) this.#try(start.alternative, start.days);
    this.#alternatives.forEach(({ atLeast }, alternative) => {
      this.#open.add({ bound: atLeast, alternative, left: undefined });
    });
    for (let node = this.#open.take(); node; node = this.#open.take()) {
      if (node.bound >= this.#value) break;
      if (this.#nodes >= nodes || stop?.()) return this.#outcome('stopped', node.bound);
      this.#nodes += 1;
      this.#look(node);
      onProgress?.(this.#value, node.bound);
    }
    if (this.#found) return this.#outcome('optimal', this.#value);
    return this.#effort.cutoff === undefined || this.#value === Number.POSITIVE_INFINITY
      ? this.#outcome('impossible', Number.POSITIVE_INFINITY)
      : this.#outcome('cutoff', this.#value);
  }

  #outcome(status: Outcome['status'], bound: number): Outcome {
    const { alternative, days } = this.#found ?? { alternative: -1, days: [] };
    const value = this.#found ? this.#value : Number.POSITIVE_INFINITY;
    return { status, value, bound: Math.min(bound, value), alternative, days, nodes: this.#nodes };
  }

  #try(alternative: number, days: readonly Day[]): number {
    const { base, problem } = this.#alternatives[alternative] as Alternative;
    const known = this.#states.get(alternative)?.relaxation.model.problem ?? problem();
    if (!isKept(known, days)) return Number.POSITIVE_INFINITY;
    const value = base + totalOf(billOf(known, days));
    if (value < this.#value) {
      this.#value = value;
      this.#found = { alternative, days: [...days] };
    }
    return value;
  }

  #look(node: Node): void {
    const state = this.#stateOf(node.alternative);
    if (!state) return;
    const { relaxation, rounding } = state;
    const { base } = this.#alternatives[node.alternative] as Alternative;
    const left = (node.left ?? relaxation.model.left).map((marks) => marks.slice());
    if (!relaxation.turnTo(left)) return;
    const rounds = node.left ? ROUNDS.below : ROUNDS.atFirst;
    const priceOfDays = (days: readonly Day[] | undefined): number =>
      days ? this.#try(node.alternative, days) : Number.POSITIVE_INFINITY;
    for (let n = 0; n < rounds; n += 1) {
      if (!relaxation.round(this.#value - base, SWEEPS)) return;
      if (relaxation.bound + base >= this.#value) return;
      if (n !== 0 && n !== rounds - 1) continue;
      rounding.round(priceOfDays);
      // The first alternative whose bound is not met at once gets days that are worth their while.
      if (relaxation.bound + base < this.#value && !this.#searched) {
        this.#searched = true;
        rounding.search(priceOfDays, () => this.#effort.stop?.() ?? false);
      }
      if (relaxation.bound + base >= this.#value) return;
    }
    this.#branch(node, state, Math.max(node.bound, relaxation.bound + base));
  }

  #branch(node: Node, { relaxation }: State, bound: number): void {
    const split = splitOf(relaxation);
    if (!split) return;
    const { unknown, at } = split;
    for (const low of [true, false]) {
      // What does not change is shared with the other half.
      const left = [...relaxation.left];
      const marks = (left[unknown] as Uint8Array).slice();
      if (low) marks.fill(0, at);
      else marks.fill(0, 0, at);
      left[unknown] = marks;
      if (!relaxation.narrow(left)) continue;
      this.#open.add({ bound, alternative: node.alternative, left });
    }
  }

  #stateOf(alternative: number) {
    if (this.#states.has(alternative)) return this.#states.get(alternative);
    const problem = (this.#alternatives[alternative] as Alternative).problem();
    const model = modelOf(problem);
    const state = model && stateOf(model);
    this.#states.set(alternative, state);
    return state;
  }
}

interface State {
  readonly relaxation: Relaxation;
  readonly rounding: Rounding;
}

function stateOf(model: Model): State {
  const bounds = new Bounds(model.reading.sizes.length, model.pairs);
  const relaxation = new Relaxation(model, bounds);
  return { relaxation, rounding: new Rounding(relaxation, bounds) };
}

// The first place of the upper half of an unknown, one with many places and much that hangs on it; undefined where every
// unknown has one place left.
function splitOf({ model, lo, hi }: Relaxation) {
  let unknown = -1;
  let most = 0;
  for (const k of model.every) {
    const weight = ((hi[k] as number) - (lo[k] as number)) * (1 + (model.degree[k] as number));
    if (weight <= most) continue;
    most = weight;
    unknown = k;
  }
  if (unknown < 0) return undefined;
  return { unknown, at: Math.ceil(((lo[unknown] as number) + (hi[unknown] as number)) / 2) };
}
