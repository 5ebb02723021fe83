// The part whose jobs are independent of each other, at the latest once one day is known that all of them hang on. Each
// job is then a list of its possible spans with what they cost, and may be a guest in a visit of another part.

import { limitsBetween, type Network, pairPrice } from '../lanes/network.js';
import { piecesOf, slide, wholeLine } from '../lanes/pieces.js';
import { type Part, tiesOf } from './part.js';

/** A job's possible spans, by first day; a shorter one only where it costs less than all longer ones, or all are asked for. */
export interface Guest {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly cost: Float64Array;
  readonly least: number;
  /** The name of its job, where it has one. */
  readonly name?: string;
  /** The place of its job in the part's list; none where it is two. */
  readonly job?: number;
  /** Fixed jobs may be more than the host can take among themselves. */
  readonly fixed?: boolean;
  /** It need not be there; alone it is where its least price is less than nothing, that of a visit included. */
  readonly optional?: true;
  /** The days of a second job beside each span, where two share a visit and are one guest. */
  readonly beside?: { readonly from: Int32Array; readonly to: Int32Array };
  /** How the days of the variables follow from a span chosen. */
  readonly choose: (span: number, index: Map<number, number>) => void;
}

/** All jobs of the part in their order, on one day of what they hang on. */
export interface GuestList {
  readonly base: number;
  readonly guests: readonly Guest[];
  /** Notes the days of variables that are no job's. */
  readonly choose: (index: Map<number, number>) => void;
}

/** A part of guests: one list for each day of the variable they hang on. */
export interface GuestPart {
  readonly part: Part;
  /** How many lists there are. */
  readonly lists: number;
  /** Undefined where some job has no span left. */
  readonly list: (h: number) => GuestList | undefined;
}

/**
 * Undefined where the jobs of the part hang together in other ways. `withShorter`: spans that cost no less than a longer one
 * are told as well.
 */
export function guestPartOf(part: Part, withShorter = false): GuestPart | undefined {
  const ties = tiesOf(part);
  const settled = settledIn(part);
  const hub = hubOf(part, ties, settled);
  if (hub === undefined) return undefined;
  const jobOf = (piece: readonly number[]): number => jobsIn(part, piece)[0] ?? -1;
  const pieces = piecesWithout(part, ties, hub.v, settled).sort((a, b) => jobOf(a) - jobOf(b));
  const made = pieces.map((variables) => pieceOf(part, variables, hub.v, withShorter));
  if (made.some((piece) => piece === undefined)) return undefined;
  const days = hub.v < 0 ? 1 : (part.network.days[hub.v] as Int32Array).length;
  return {
    part,
    lists: days,
    list: (h) => {
      const own = hub.v < 0 ? 0 : (part.network.own[hub.v]?.[h] as number);
      if (own === Number.POSITIVE_INFINITY) return undefined;
      const guests: Guest[] = [];
      for (const piece of made as readonly PieceMaker[]) {
        const guest = piece(h);
        if (!guest) return undefined;
        guests.push(guest);
      }
      const choose = (index: Map<number, number>): void => {
        if (hub.v >= 0) index.set(hub.v, h);
      };
      const fixed = settled.reduce((sum, v) => sum + (part.network.own[v]?.[0] as number), 0);
      return { base: own + part.network.base + fixed, guests, choose };
    },
  };
}

type Ties = ReadonlyMap<number, ReadonlySet<number>>;

// The one variable without which every piece has one job at most; -1 where none is needed.
function hubOf(part: Part, ties: Ties, settled: readonly number[]): { readonly v: number } | undefined {
  const single = (hub: number): boolean =>
    piecesWithout(part, ties, hub, settled).every((piece) => jobsIn(part, piece).length === 1);
  if (single(-1)) return { v: -1 };
  const jobs = new Set(part.jobs.flatMap(({ v, e }) => [v, e]));
  const candidates = [...ties.keys()]
    .filter((v) => !jobs.has(v))
    .sort((a, b) => (ties.get(b)?.size ?? 0) - (ties.get(a)?.size ?? 0) || a - b);
  const v = candidates.find(single);
  return v === undefined ? undefined : { v };
}

function jobsIn({ jobs }: Part, piece: readonly number[]): number[] {
  return jobs.flatMap(({ v }, job) => (piece.includes(v) ? [job] : []));
}

// Variables of one day that no job is told by: they cost what they cost.
function settledIn({ network, reduced: { kept }, jobs }: Part): readonly number[] {
  const told = new Set(jobs.flatMap(({ v, e }) => [v, e]));
  return kept.filter((v) => (network.days[v] as Int32Array).length === 1 && !told.has(v));
}

function piecesWithout(
  { reduced: { kept }, jobs }: Part,
  ties: Ties,
  hub: number,
  settled: readonly number[],
): number[][] {
  const seen = new Set<number>([hub, ...settled]);
  const together = new Map<number, number[]>();
  for (const { v, e } of jobs) {
    together.set(v, [...(together.get(v) ?? []), e]);
    together.set(e, [...(together.get(e) ?? []), v]);
  }
  const pieces: number[][] = [];
  for (const start of kept) {
    if (seen.has(start)) continue;
    const piece: number[] = [];
    const open = [start];
    seen.add(start);
    for (let v = open.pop(); v !== undefined; v = open.pop()) {
      piece.push(v);
      for (const other of [...(ties.get(v) ?? []), ...(together.get(v) ?? [])]) {
        if (seen.has(other)) continue;
        seen.add(other);
        open.push(other);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

type PieceMaker = (h: number) => Guest | undefined;

interface Fold {
  readonly v: number;
  readonly u: number;
  readonly pieces: ReturnType<typeof piecesOf>;
  readonly at: Int32Array;
}

// One job with the variables that hang on its ends: they are folded into the ends, then spans are listed.
function pieceOf(
  part: Part,
  variables: readonly number[],
  hub: number,
  withShorter: boolean,
): PieceMaker | undefined {
  const { network, jobs } = part;
  const [job] = jobsIn(part, variables);
  if (job === undefined) return undefined;
  const { v: start, e: end, from, to } = jobs[job] as Part['jobs'][number];
  const { name, fixed } = part.problem.visits.jobs[job] as Part['problem']['visits']['jobs'][number];
  const folds = foldsOf(network, variables, start, end);
  if (!folds) return undefined;
  const inside = limitsBetween(network, start, end);
  const soft = inside.filter(({ hard }) => !hard);
  const starts = from.length;
  const { first, last } = endsOf(inside, start, starts, to.length);
  const hung = variables.map((v) => ({ v, limits: hub < 0 ? [] : limitsBetween(network, hub, v) }));
  return (h) => {
    const own = new Map<number, Float64Array>();
    for (const { v, limits } of hung) {
      const table = (network.own[v] as Float64Array).slice();
      if (limits.length > 0) {
        for (let j = 0; j < table.length; j += 1) (table[j] as number) += pairPrice(limits, hub, h, j);
      }
      own.set(v, table);
    }
    const ats = folds.map(({ v, u, pieces, at }) => {
      const above = own.get(u) as Float64Array;
      const least = new Float64Array(above.length).fill(Number.POSITIVE_INFINITY);
      const best = at.slice();
      slide(pieces, wholeLine(own.get(v) as Float64Array), wholeLine(least), best);
      for (let i = 0; i < above.length; i += 1) (above[i] as number) += least[i] as number;
      return { v, u, best };
    });
    const a = own.get(start) as Float64Array;
    const b = own.get(end) as Float64Array;
    const spans = start === end ? spansAlone(a) : spansOf(a, b, { first, last, soft, start, withShorter });
    if (spans.cost.length === 0) return undefined;
    return {
      ...(name === undefined ? {} : { name }),
      job,
      fixed,
      from: daysOf(from, spans.i),
      to: daysOf(to, spans.j),
      cost: new Float64Array(spans.cost),
      least: spans.least,
      choose: (span, index) => {
        index.set(start, spans.i[span] as number);
        index.set(end, spans.j[span] as number);
        for (const { v, u, best } of ats.toReversed()) index.set(v, best[index.get(u) as number] as number);
      },
    };
  };
}

/** Spans by the indices of their ends. */
interface Spans {
  readonly i: readonly number[];
  readonly j: readonly number[];
  readonly cost: readonly number[];
  readonly least: number;
}

// The end follows from the start.
function spansAlone(a: Float64Array): Spans {
  const [i, cost]: [number[], number[]] = [[], []];
  let least = Number.POSITIVE_INFINITY;
  a.forEach((price, at) => {
    if (price === Number.POSITIVE_INFINITY) return;
    i.push(at);
    cost.push(price);
    if (price < least) least = price;
  });
  return { i, j: i, cost, least };
}

interface Between {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Limits between start and end that may be passed at a price. */
  readonly soft: ReturnType<typeof limitsBetween>;
  readonly start: number;
  readonly withShorter: boolean;
}

function spansOf(
  a: Float64Array,
  b: Float64Array,
  { first, last, soft, start, withShorter }: Between,
): Spans {
  const [is, js, cost]: [number[], number[], number[]] = [[], [], []];
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < a.length; i += 1) {
    const own = a[i] as number;
    if (own === Number.POSITIVE_INFINITY) continue;
    let best = Number.POSITIVE_INFINITY;
    for (let j = last[i] as number; j >= (first[i] as number); j -= 1) {
      let price = b[j] as number;
      if (price === Number.POSITIVE_INFINITY) continue;
      for (let k = 0; k < soft.length; k += 1) {
        const { a: of, p, q, once, perDay } = soft[k] as (typeof soft)[number];
        const beyond =
          of === start ? (p[i] as number) - (q[j] as number) : (p[j] as number) - (q[i] as number);
        if (beyond > 0) price += once + perDay * beyond;
      }
      if (price === Number.POSITIVE_INFINITY || (price >= best && !withShorter)) continue;
      best = Math.min(best, price);
      is.push(i);
      js.push(j);
      cost.push(own + price);
      if (own + price < least) least = own + price;
    }
  }
  return { i: is, j: js, cost, least };
}

function daysOf(days: Int32Array, indices: readonly number[]): Int32Array {
  const of = new Int32Array(indices.length);
  for (let k = 0; k < of.length; k += 1) of[k] = days[indices[k] as number] as number;
  return of;
}

// The first and the last end that hard limits leave each start, by index. Both never fall from one start to the next.
function endsOf(
  inside: ReturnType<typeof limitsBetween>,
  start: number,
  starts: number,
  ends: number,
): { readonly first: Int32Array; readonly last: Int32Array } {
  const first = new Int32Array(starts);
  const last = new Int32Array(starts).fill(ends - 1);
  for (const { a, p, q, hard } of inside) {
    if (!hard) continue;
    for (let i = 0, j = 0; i < starts; i += 1) {
      // The start's p must not pass the end's q, or the end's p the start's q.
      if (a === start) {
        while (j < ends && (q[j] as number) < (p[i] as number)) j += 1;
        first[i] = Math.max(first[i] as number, j);
      } else {
        while (j < ends && (p[j] as number) <= (q[i] as number)) j += 1;
        last[i] = Math.min(last[i] as number, j - 1);
      }
    }
  }
  return { first, last };
}

// In which order the other variables of a piece are folded away; undefined where one ties two of what is left.
function foldsOf(
  network: Network,
  variables: readonly number[],
  start: number,
  end: number,
): Fold[] | undefined {
  const left = new Set(variables);
  const folds: Fold[] = [];
  for (let changed = true; changed; ) {
    changed = false;
    for (const v of left) {
      if (v === start || v === end) continue;
      const around = new Set(
        network.limits.flatMap(({ a, b }) =>
          a === v && left.has(b) ? [b] : b === v && left.has(a) ? [a] : [],
        ),
      );
      const [u] = around;
      if (around.size !== 1 || u === undefined) continue;
      const size = (network.days[u] as Int32Array).length;
      folds.push({ v, u, pieces: piecesOf(network, v, u), at: new Int32Array(size) });
      left.delete(v);
      changed = true;
    }
  }
  return [...left].every((v) => v === start || v === end) ? folds : undefined;
}
