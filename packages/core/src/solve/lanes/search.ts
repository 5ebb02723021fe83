// Best first over all alternatives: the least bound is looked at next and split where copies of a variable differ, until
// no bound lies below the best plan.

import type { Day } from '../../calendar/index.js';
import type { Alternative, Effort, Outcome } from '../alternatives.js';
import { priceOn } from '../priced/value.js';
import { Queue } from '../queue.js';
import type { Split } from './gaps.js';
import type { Layout } from './layout.js';
import { layoutsOf } from './layouts.js';
import type { Range } from './node-prices.js';

/** Windows of an alternative that may hold a better plan; without windows it has not been looked at yet. */
interface Node {
  readonly bound: number;
  readonly alternative: number;
  readonly open?: Open;
}

interface Open {
  readonly layout: Layout;
  readonly range: Range;
  /** How far the next limit lies above the bound, as a share of it. */
  readonly rise: number;
  /** Left out until the bound is that of a sequence of visits, not of a limit. */
  readonly split?: Split;
}

// Variables settled one after another, at most, to reach a plan from a bound.
const DIVE = 40;
// States and classes from which on a look back comes before the first bound.
const LARGE = 100_000;
// How far the first limit lies above what is known to be paid at least.
const RISE = 0.02;

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
  /** Whether there was more to look at than constraints alone rule out. */
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
      this.#queue.put(atLeast, { alternative, bound: atLeast });
    });
    let stopped = false;
    for (let node = this.#next(undefined); node; ) {
      if (this.#nodes >= nodes || stop?.()) {
        this.#queue.put(node.bound, node);
        stopped = true;
        break;
      }
      node = this.#next(this.#follow(node));
    }
    if (this.#queue.least < Number.POSITIVE_INFINITY) this.#cut = true;
    return this.#answer(stopped);
  }

  // The node to go on with: the best of all; before there is a plan, the better one of those found last.
  #next(found: readonly Node[] | undefined): Node | undefined {
    const byBound = [...(found ?? [])].sort((a, b) => a.bound - b.bound);
    const first = this.#value === Number.POSITIVE_INFINITY ? byBound.shift() : undefined;
    for (const node of byBound) this.#queue.put(node.bound, node);
    if (first) return first;
    return this.#queue.least < this.#value ? this.#queue.take() : undefined;
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
      chosen: new Set(),
      days: this.#days,
      nodes: this.#nodes,
    };
  }

  #begin(alternative: number, days: readonly Day[]): void {
    const it = this.#alternatives[alternative];
    const value = it ? it.base + priceOn(it.problem(), days) : Number.POSITIVE_INFINITY;
    if (value < Number.POSITIVE_INFINITY) this.#take(value, alternative, days);
  }

  #take(value: number, alternative: number, days: readonly Day[]): void {
    if (value >= this.#value) return;
    this.#value = value;
    this.#alternative = alternative;
    this.#days = days;
    this.#effort.onProgress?.(value, Math.min(value, this.#queue.least));
  }

  #follow(node: Node): Node[] {
    const { open } = node;
    if (!open) return this.#look(node.alternative);
    if (open.split) return this.#split(node, open, open.split);
    const found = this.#visit(node, open);
    return found ? [found] : [];
  }

  #look(alternative: number): Node[] {
    const { base, problem } = this.#alternatives[alternative] as Alternative;
    return layoutsOf(problem()).flatMap((layout) => {
      const range = { lo: layout.range.lo.slice(), hi: layout.range.hi.slice() };
      if (layout.sizeOf(range) > LARGE) {
        const bound = layout.lookBack(range) + base;
        if (bound < this.#value) return { alternative, bound, open: { layout, range, rise: RISE } };
        this.#cut = true;
        return [];
      }
      const never = Number.NEGATIVE_INFINITY;
      const node = this.#visit({ alternative, bound: never }, { layout, range, rise: RISE });
      if (!node) return [];
      // What is small is bounded at once; a look back makes all that follows smaller still.
      layout.lookBack(range);
      return this.#visit(node, { layout, range, rise: RISE }) ?? [];
    });
  }

  #split({ alternative, bound }: Node, { layout, range: { lo, hi } }: Open, split: Split): Node[] {
    const { v } = split;
    const at = Math.min(Math.max(split.at, lo[v] as number), (hi[v] as number) - 1);
    const below = { lo: lo.slice(), hi: hi.slice() };
    const above = { lo: lo.slice(), hi: hi.slice() };
    below.hi[v] = at;
    above.lo[v] = at + 1;
    return [below, above].flatMap((range) => {
      if (!layout.narrow(range)) return [];
      return this.#visit({ alternative, bound }, { layout, range, rise: RISE }) ?? [];
    });
  }

  // Guided bounds are found the faster the lower the limit. One that lies above a limit is put back at the limit.
  #visit({ alternative, bound: least }: Node, open: Open): Node | undefined {
    const { layout, range, rise } = open;
    const { base } = this.#alternatives[alternative] as Alternative;
    const limit = this.#limit(layout, least, rise);
    this.#nodes += 1;
    this.#cut = true;
    const bound = Math.max(least, layout.bound(range, limit - base) + base);
    if (bound >= limit && limit < this.#value)
      return { alternative, bound: limit, open: { layout, range, rise: 3 * rise } };
    if (
      bound >= this.#value ||
      (limit < Number.POSITIVE_INFINITY && limit === this.#value && !layout.trim(range))
    ) {
      return undefined;
    }
    const { index, split } = layout.read(range);
    const value = this.#try(alternative, layout, index);
    if (value === bound) return undefined;
    const next = split ?? layout.relieve(range, index) ?? layout.halve(range);
    if (!next) return undefined;
    if (split && this.#isTimeToDive(range, split)) this.#dive(alternative, layout, range, split, bound);
    return bound < this.#value
      ? { alternative, bound, open: { layout, range, rise, split: next } }
      : undefined;
  }

  #limit(layout: Layout, least: number, rise: number): number {
    if (!layout.guided || rise > 1 || !Number.isFinite(least)) return this.#value;
    return Math.min(this.#value, least + Math.max(1, rise * Math.abs(least)));
  }

  #isTimeToDive({ lo, hi }: Range, { v }: Split): boolean {
    if (this.#nodes % 24 === 0) return true;
    if (this.#alternative >= 0) return this.#nodes < 6 && !this.#effort.start;
    return (hi[v] as number) - (lo[v] as number) < 30;
  }

  #try(alternative: number, layout: Layout, index: Int32Array): number {
    const { base } = this.#alternatives[alternative] as Alternative;
    const value = layout.valueAt(index) + base;
    if (value < this.#value) this.#take(value, alternative, layout.daysAt(index));
    return value;
  }

  // Settles the variables on which copies differ, the worst first, until none do.
  #dive(alternative: number, layout: Layout, from: Range, first: Split, least: number): void {
    const { base } = this.#alternatives[alternative] as Alternative;
    let range = from;
    let split: Split | undefined = first;
    let rise = RISE;
    let known = least;
    for (let turn = 0; split && turn < DIVE; turn += 1) {
      const { v, chosen, wanted }: Split = split;
      const settled = settle(layout, range, v, chosen) ?? settle(layout, range, v, wanted);
      if (!settled) return;
      this.#nodes += 1;
      const limit = this.#limit(layout, known, rise);
      const bound = layout.bound(settled, limit - base) + base;
      if (bound >= this.#value) return;
      if (bound >= limit) {
        rise *= 3;
        continue;
      }
      range = settled;
      known = bound;
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
