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
  const states = new States(lanes);
  const out: (readonly Turn[])[] = [];
  let count = 0;
  for (const layer of states.layers) {
    for (const at of layer) {
      const done = states.done[at] as readonly number[];
      const next = lanes.map((lane, l) => lane[done[l] as number] ?? -1);
      const turns = visitsAmong(next, extents, window).map((chosen) => turnOf(states, done, next, chosen));
      out[at] = turns;
      count += turns.length;
      if (states.done.length > ROOM || count > ROOM) return undefined;
    }
  }
  const order = states.layers.flat();
  const place = new Int32Array(order.length);
  order.forEach((state, i) => {
    place[state] = i;
  });
  return {
    doneA: Int32Array.from(order, (state) => states.done[state]?.[0] as number),
    doneB: Int32Array.from(order, (state) => states.done[state]?.[1] as number),
    out: order.map((state) =>
      (out[state] as readonly Turn[]).map((turn) => ({ ...turn, to: place[turn.to] as number })),
    ),
  };
}

/** States as they are found, from the one that has done nothing. */
class States {
  /** Jobs done of each lane, by state. */
  readonly done: (readonly number[])[] = [];
  /** A layer holds the states with as many jobs done; turns lead to later layers, so states are numbered at the end. */
  readonly layers: readonly number[][];
  readonly #known = new Map<string, number>();

  constructor(lanes: readonly (readonly number[])[]) {
    const total = lanes.reduce((sum, lane) => sum + lane.length, 0);
    this.layers = Array.from({ length: total + 1 }, () => []);
    this.of(lanes.map(() => 0));
  }

  /** The state with so many jobs done. */
  of(done: readonly number[]): number {
    const key = done.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const state = this.done.length;
    this.#known.set(key, state);
    this.done.push(done);
    this.layers[done.reduce((sum, n) => sum + n, 0)]?.push(state);
    return state;
  }
}

// The lanes whose next jobs can be one visit, in every way; none that must come after a job left out.
function visitsAmong(
  next: readonly number[],
  extents: readonly Extent[],
  window: number,
): readonly (readonly number[])[] {
  const found: (readonly number[])[] = [];
  const choose = (lane: number, chosen: readonly number[]): void => {
    if (lane === next.length) {
      if (chosen.length > 0 && !overtakes(next, chosen, extents, window)) found.push(chosen);
      return;
    }
    choose(lane + 1, chosen);
    const job = next[lane] as number;
    if (job >= 0 && chosen.every((l) => meets(extents, job, next[l] as number, window)))
      choose(lane + 1, [...chosen, lane]);
  };
  choose(0, []);
  return found;
}

// A job left out that must come before one taken would have to be served first.
function overtakes(
  next: readonly number[],
  chosen: readonly number[],
  extents: readonly Extent[],
  window: number,
): boolean {
  return next.some(
    (job, l) =>
      job >= 0 &&
      !chosen.includes(l) &&
      chosen.some(
        (c) => (extents[job]?.last as number) + window < (extents[next[c] as number]?.first as number),
      ),
  );
}

function turnOf(
  states: States,
  done: readonly number[],
  next: readonly number[],
  chosen: readonly number[],
): Turn {
  const jobOf = (lane: number): number => (chosen.includes(lane) ? (next[lane] as number) : -1);
  return {
    to: states.of(done.map((n, l) => (chosen.includes(l) ? n + 1 : n))),
    a: jobOf(0),
    b: jobOf(1),
    loose: chosen.flatMap((l) => (l < 2 ? [] : [next[l] as number])),
  };
}

function meets(extents: readonly Extent[], i: number, k: number, window: number): boolean {
  const [a, b] = [extents[i] as Extent, extents[k] as Extent];
  return a.first <= b.last + window && b.first <= a.last + window;
}
