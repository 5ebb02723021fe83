// In which order variables are taken out, so that what each leaves behind has few entries.

import type { Shape } from './view.js';

/** Taking out `v`: what is left is a table of prices over those around it. */
export interface Taken {
  readonly v: number;
  /** Variables that are taken out later, the last of all first. */
  readonly around: readonly number[];
}

export interface Order {
  readonly steps: readonly Taken[];
  /** How many prices are looked at, all steps together. */
  readonly work: number;
}

/** Always the variable whose leaving costs least; ties go to the lower number. */
export function orderOf({ sizes, tied, both }: Pick<Shape, 'sizes' | 'tied' | 'both'>): Order {
  const around = sizes.map(() => new Set<number>());
  const tie = (a: number, b: number): void => {
    // One variable may tell both.
    if (a === b) return;
    around[a]?.add(b);
    around[b]?.add(a);
  };
  for (const [a, b] of tied) tie(a, b);
  for (const { of, one, other } of both) {
    tie(of, one);
    tie(of, other);
    tie(one, other);
  }
  const left = new Set(sizes.map((_, v) => v));
  const taken: { readonly v: number; readonly own: ReadonlySet<number> }[] = [];
  let work = 0;
  while (left.size > 0) {
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const v of left) {
      let cost = sizes[v] as number;
      for (const u of around[v] as Set<number>) cost *= sizes[u] as number;
      if (cost < least) [best, least] = [v, cost];
    }
    work += least;
    const own = around[best] as Set<number>;
    for (const u of own) {
      around[u]?.delete(best);
      for (const w of own) if (u !== w) around[u]?.add(w);
    }
    left.delete(best);
    taken.push({ v: best, own });
  }
  const place = new Map(taken.map(({ v }, at) => [v, at]));
  const later = (a: number, b: number): number => (place.get(b) as number) - (place.get(a) as number);
  return { work, steps: taken.map(({ v, own }) => ({ v, around: [...own].sort(later) })) };
}
