// Best first over all alternatives: the least bound is looked at next and split where copies of a variable differ, until
// no bound lies below the best plan.

import type { Day } from '../../calendar/index.js';
import { billOf, isKept, totalOf } from '../priced/value.js';
import type { Alternative, Effort, Outcome } from './effort.js';
import { Layout, type Split } from './layout.js';
import type { Range } from './node-prices.js';
import { Queue } from './queue.js';

/** Windows of an alternative that may hold a better plan; without windows it has not been looked at yet. */
interface Node {
  readonly alternative: number;
  readonly open?: { readonly layout: Layout; readonly range: Range; readonly split: Split };
}

// Variables settled one after another, at most, to reach a plan from a bound.
const DIVE = 40;
// Steps of a first bound from which on it pays to look back.
const WORTH = 0;

export function optimizeAlternatives(alternatives: readonly Alternative[], effort: Effort = {}): Outcome {
  return new Search(alternatives, effort).run();
}

class Search {
  readonly #alternatives: readonly Alternative[];
  readonly #effort: Effort;
  readonly #queue = new Queue<Node>();
  readonly #cutoff: number;
  #value: number;
  #alternative = -1;
  #days: readonly Day[] = [];
  #nodes = 0;
  #cut = false;

  constructor(alternatives: readonly Alternative[], effort: Effort) {
    this.#alternatives = alternatives;
    this.#effort = effort;
    this.#cutoff = effort.cutoff ?? Number.POSITIVE_INFINITY;
    this.#value = this.#cutoff;
  }

  run(): Outcome {
    const { start, nodes = Number.POSITIVE_INFINITY, stop } = this.#effort;
    if (start) this.#begin(start.alternative, start.days);
    this.#alternatives.forEach(({ atLeast }, alternative) => {
      this.#queue.put(atLeast, { alternative });
    });
    let stopped = false;
    while (this.#queue.least < this.#value) {
      if (this.#nodes >= nodes || stop?.()) {
        stopped = true;
        break;
      }
      const node = this.#queue.take() as Node;
      if (node.open) this.#split(node.alternative, node.open.layout, node.open.range, node.open.split);
      else this.#look(node.alternative);
    }
    if (this.#queue.least < Number.POSITIVE_INFINITY) this.#cut = true;
    return this.#answer(stopped);
  }

  #answer(stopped: boolean): Outcome {
    const found = this.#alternative >= 0;
    const value = found ? this.#value : Number.POSITIVE_INFINITY;
    const bound = Math.min(this.#queue.least, this.#value);
    const cut = this.#cut && this.#cutoff < Number.POSITIVE_INFINITY;
    const status = stopped ? 'stopped' : found ? 'optimal' : cut ? 'cutoff' : 'impossible';
    const certified = status === 'impossible' ? Number.POSITIVE_INFINITY : bound;
    return {
      status,
      value,
      bound: certified,
      alternative: this.#alternative,
      days: this.#days,
      nodes: this.#nodes,
    };
  }

  #begin(alternative: number, days: readonly Day[]): void {
    const it = this.#alternatives[alternative];
    const problem = it?.problem();
    if (!it || !problem || problem.variables.length !== days.length || !isKept(problem, days)) return;
    this.#take(it.base + totalOf(billOf(problem, days)), alternative, days);
  }

  #take(value: number, alternative: number, days: readonly Day[]): void {
    if (value >= this.#value) return;
    this.#value = value;
    this.#alternative = alternative;
    this.#days = days;
    this.#effort.onProgress?.(value, Math.min(value, this.#queue.least));
  }

  #look(alternative: number): void {
    const { problem } = this.#alternatives[alternative] as Alternative;
    for (const layout of Layout.all(problem())) this.#visit(alternative, layout, layout.range, true);
  }

  #split(alternative: number, layout: Layout, { lo, hi }: Range, split: Split): void {
    const { v } = split;
    const at = Math.min(Math.max(split.at, lo[v] as number), (hi[v] as number) - 1);
    const below = { lo: lo.slice(), hi: hi.slice() };
    below.hi[v] = at;
    if (layout.narrow(below)) this.#visit(alternative, layout, below);
    const above = { lo: lo.slice(), hi: hi.slice() };
    above.lo[v] = at + 1;
    if (layout.narrow(above)) this.#visit(alternative, layout, above);
  }

  #visit(alternative: number, layout: Layout, range: Range, isRoot = false): void {
    this.#nodes += 1;
    const { base } = this.#alternatives[alternative] as Alternative;
    const bound = layout.bound(range, this.#value - base) + base;
    if (bound >= this.#value) {
      if (this.#value < Number.POSITIVE_INFINITY) this.#cut = true;
      return;
    }
    const { index, split } = layout.read(range);
    const value = this.#try(alternative, layout, index);
    if (value === bound) return;
    const next = split ?? layout.halve(range);
    if (!next) return;
    if (split && (this.#alternative < 0 || this.#nodes < 6 || this.#nodes % 24 === 0))
      this.#dive(alternative, layout, range, split);
    if (bound >= this.#value) return;
    if (isRoot && layout.steps > WORTH) {
      layout.lookBack(range);
      this.#visit(alternative, layout, range);
      return;
    }
    this.#queue.put(bound, { alternative, open: { layout, range, split: next } });
  }

  #try(alternative: number, layout: Layout, index: Int32Array): number {
    const { base } = this.#alternatives[alternative] as Alternative;
    const value = layout.valueAt(index) + base;
    if (value < this.#value) this.#take(value, alternative, layout.daysAt(index));
    return value;
  }

  // Settles the variables on which copies differ, the worst first, until none do.
  #dive(alternative: number, layout: Layout, from: Range, first: Split): void {
    const { base } = this.#alternatives[alternative] as Alternative;
    let range = from;
    let split: Split | undefined = first;
    for (let turn = 0; split && turn < DIVE; turn += 1) {
      const { v, chosen, wanted }: Split = split;
      const settled = settle(layout, range, v, chosen) ?? settle(layout, range, v, wanted);
      if (!settled) return;
      range = settled;
      this.#nodes += 1;
      if (layout.bound(range, this.#value - base) + base >= this.#value) return;
      const reading = layout.read(range);
      this.#try(alternative, layout, reading.index);
      split = reading.split;
    }
  }
}

function settle(layout: Layout, { lo, hi }: Range, v: number, at: number): Range | undefined {
  const range = { lo: lo.slice(), hi: hi.slice() };
  range.lo[v] = at;
  range.hi[v] = at;
  return layout.narrow(range) ? range : undefined;
}
