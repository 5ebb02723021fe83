// In which order visits can follow each other: states say how many jobs of each lane are done, a turn is one visit that
// takes the next job of some lanes. Made once for a problem from what windows leave at first.

/** A job as far as it matters to the order of visits: first and last day it can be in progress on. */
export interface Extent {
  readonly first: number;
  readonly last: number;
}

/** One visit. Jobs by number, -1 where the chain has no part in it. */
export interface Turn {
  readonly to: number;
  readonly a: number;
  readonly b: number;
  readonly loose: readonly number[];
}

export interface Turns {
  /** Jobs done of the two chains, in each state. */
  readonly doneA: Int32Array;
  readonly doneB: Int32Array;
  /** The turns out of each state; every one leads to a state later in the list. The last state has done all. */
  readonly out: readonly (readonly Turn[])[];
}

// More states or turns than this are not worked through.
const ROOM = 20_000;

/** The turns of lanes, the chains first; undefined when there are too many. */
export function turnsOf(
  lanes: readonly (readonly number[])[],
  extents: readonly Extent[],
  window: number,
): Turns | undefined {
  const key = (done: readonly number[]): string => done.join();
  const states: number[][] = [lanes.map(() => 0)];
  const known = new Map<string, number>([[key(states[0] as number[]), 0]]);
  const out: Turn[][] = [];
  // A layer holds the states with as many jobs done; turns lead to later layers, so states are numbered at the end.
  const total = lanes.reduce((sum, lane) => sum + lane.length, 0);
  const layers: number[][] = Array.from({ length: total + 1 }, () => []);
  layers[0]?.push(0);
  let count = 0;
  for (const layer of layers) {
    for (const at of layer) {
      const done = states[at] as number[];
      const turns: Turn[] = [];
      out[at] = turns;
      const next = lanes.map((lane, l) => lane[done[l] as number] ?? -1);
      const choose = (lane: number, chosen: readonly number[]): void => {
        if (lane < lanes.length) {
          choose(lane + 1, chosen);
          const job = next[lane] as number;
          if (job >= 0 && chosen.every((l) => meets(extents, job, next[l] as number, window)))
            choose(lane + 1, [...chosen, lane]);
          return;
        }
        if (chosen.length === 0 || overtakes(chosen)) return;
        const after = done.map((n, l) => (chosen.includes(l) ? n + 1 : n));
        let to = known.get(key(after));
        if (to === undefined) {
          to = states.length;
          known.set(key(after), to);
          states.push(after);
          layers[after.reduce((sum, n) => sum + n, 0)]?.push(to);
        }
        const jobOf = (lane: number): number => (chosen.includes(lane) ? (next[lane] as number) : -1);
        turns.push({
          to,
          a: jobOf(0),
          b: jobOf(1),
          loose: chosen.flatMap((l) => (l < 2 ? [] : [next[l] as number])),
        });
      };
      // A job left out that must come before one taken would have to be served first.
      const overtakes = (chosen: readonly number[]): boolean =>
        next.some(
          (job, l) =>
            job >= 0 &&
            !chosen.includes(l) &&
            chosen.some(
              (c) => (extents[job]?.last as number) + window < (extents[next[c] as number]?.first as number),
            ),
        );
      choose(0, []);
      count += turns.length;
      if (states.length > ROOM || count > ROOM) return undefined;
    }
  }
  const order = layers.flat();
  const place = new Int32Array(states.length);
  order.forEach((state, i) => {
    place[state] = i;
  });
  return {
    doneA: Int32Array.from(order, (state) => states[state]?.[0] as number),
    doneB: Int32Array.from(order, (state) => states[state]?.[1] as number),
    out: order.map((state) =>
      (out[state] as Turn[]).map((turn) => ({ ...turn, to: place[turn.to] as number })),
    ),
  };
}

function meets(extents: readonly Extent[], i: number, k: number, window: number): boolean {
  const [a, b] = [extents[i] as Extent, extents[k] as Extent];
  return a.first <= b.last + window && b.first <= a.last + window;
}
