// A joint problem seen from further away: stretches of values taken as one. No tables here cost more than what the values
// in them do; between single values they cost just that.

import { leastIn, type Stretches } from '../guests/stretches.js';
import { type Limit, priceBeyond } from '../lanes/network.js';
import type { Alike, Joint, JointJob, JointTie } from './joint.js';
import type { BothNear, PairTable, Tables } from './tables.js';

/** What the values of a job's stretches have in common. */
interface Span {
  readonly firstFrom: Int32Array;
  readonly lastFrom: Int32Array;
  readonly firstTo: Int32Array;
  readonly lastTo: Int32Array;
  /** Most days, as they are counted where jobs share them. */
  readonly longest: Int32Array;
}

/** Which jobs could be near each other in which stretches. */
export interface Shape extends Pick<Tables, 'sizes' | 'both'> {
  /** Variables that something ties. */
  readonly tied: readonly (readonly [number, number])[];
  readonly limits: readonly Limit[];
  readonly ties: readonly JointTie[];
  readonly stretches: readonly Stretches[];
  readonly spans: readonly Span[];
  readonly hosts: readonly (readonly Host[])[];
}

/** A job that could host another in its visit, by its place among all. */
interface Host {
  readonly job: number;
  /** Rows are stretches of the hosted one. */
  readonly near: Uint8Array;
}

/**
 * A job saves a visit where it is near one that stands before it; where it is near several it saves no more, as far as
 * those that follow each other in time are told apart.
 */
export function shapeOf(joint: Joint, stretches: readonly Stretches[]): Shape {
  const { jobs, visits, limits } = joint;
  const sizes = stretches.map(({ at }) => at.length - 1);
  const spans = jobs.map((job) => spanOf(job, stretches[job.v] as Stretches, joint));
  const isShared = visits.price !== 0 || visits.shared !== 0;
  const hosts = jobs.map((_, k) => (isShared ? hostsOf(joint, spans, k) : []));
  const both: BothNear[] = [];
  if (visits.price !== 0) {
    hosts.forEach((own, k) => {
      own.slice(1).forEach((other, h) => {
        const one = own[h] as Host;
        const [of, v, u] = [k, one.job, other.job].map((job) => (jobs[job] as JointJob).v) as [
          number,
          number,
          number,
        ];
        const made = { of, one: v, other: u, nearOne: one.near, nearOther: other.near };
        if (everBoth(made, sizes)) both.push({ ...made, price: visits.price });
      });
    });
  }
  const saved = hosts.flatMap((own, k) =>
    own.map(({ job }) => [(jobs[k] as JointJob).v, (jobs[job] as JointJob).v] as const),
  );
  const binding = limits.filter((limit) => binds(limit, stretches));
  const ties = joint.ties.filter((tie) => couldBreak(tie, jobs, spans));
  const tied = [
    ...[...binding, ...joint.alike].map(({ a, b }) => [a, b] as const),
    ...ties.map(({ ahead, behind }) => [vOf(jobs, ahead), vOf(jobs, behind)] as const),
    ...saved,
  ];
  return { sizes, both, tied, stretches, spans, hosts, limits: binding, ties };
}

// By time: those that follow each other are the ones a job could be near both of.
function hostsOf({ jobs, visits }: Joint, spans: readonly Span[], k: number): readonly Host[] {
  const found: Host[] = [];
  for (let i = 0; i < k; i += 1) {
    if ((jobs[i] as JointJob).v === (jobs[k] as JointJob).v) continue;
    const near = nearness(spans[k] as Span, spans[i] as Span, visits.window);
    if (near.includes(1)) found.push({ job: i, near });
  }
  const when = ({ job }: Host): number => middleOf(spans[job] as Span);
  return found.sort((a, b) => when(a) - when(b));
}

/** The tables of a shape. */
export function tablesOf(
  joint: Joint,
  { sizes, both, stretches, spans, hosts, limits, ties }: Shape,
): Tables {
  const { jobs, visits } = joint;
  const own = stretches.map((it, v) => leastIn(it, joint.own[v] as Float64Array));
  const pairs = new Pairs(sizes);
  for (const limit of limits) addLimit(pairs, limit, stretches);
  for (const it of joint.alike) addAlike(pairs, it, stretches);
  for (const tie of ties) addTie(pairs, tie, jobs, spans);
  // A job in a visit of its own pays for it.
  for (const { v } of jobs) {
    const table = own[v] as Float64Array;
    for (let i = 0; i < table.length; i += 1) (table[i] as number) += visits.price;
  }
  jobs.forEach((job, k) => {
    for (const other of jobs.slice(0, k)) {
      if (other.v === job.v)
        addTogether(own[job.v] as Float64Array, other, job, stretches[job.v] as Stretches, joint);
    }
  });
  hosts.forEach((them, k) => {
    for (const host of them) {
      const [v, u] = [(jobs[k] as JointJob).v, (jobs[host.job] as JointJob).v];
      addSaved(pairs, v, u, host, joint, spans[k] as Span, spans[host.job] as Span);
    }
  });
  return { sizes, own, pairs: pairs.all(), both };
}

// What two jobs save near each other that one variable tells.
function addTogether(
  own: Float64Array,
  one: JointJob,
  other: JointJob,
  { at, days: values }: Stretches,
  { visits: { price, shared, window }, days }: Joint,
): void {
  for (let i = 0; i < own.length; i += 1) {
    let most = 0;
    for (let k = at[i] as number; k < (at[i + 1] as number); k += 1) {
      const value = values[k] as number;
      const from = Math.max(one.from[value] as number, other.from[value] as number);
      const to = Math.min(one.to[value] as number, other.to[value] as number);
      if (from <= to + window) most = Math.max(most, price + shared * days.between(from, to));
    }
    (own[i] as number) -= most;
  }
}

class Pairs {
  readonly #sizes: readonly number[];
  readonly #made = new Map<string, PairTable>();

  constructor(sizes: readonly number[]) {
    this.#sizes = sizes;
  }

  /** The table of two variables, rows by the first of them as it was first asked for. */
  of(v: number, u: number): PairTable {
    const [a, b] = v < u ? [v, u] : [u, v];
    const key = `${a} ${b}`;
    const known = this.#made.get(key);
    if (known) return known;
    const made = { a, b, prices: new Float64Array((this.#sizes[a] as number) * (this.#sizes[b] as number)) };
    this.#made.set(key, made);
    return made;
  }

  all(): readonly PairTable[] {
    return [...this.#made.values()];
  }
}

function binds({ a, b, p, q }: Limit, stretches: readonly Stretches[]): boolean {
  const [one, other] = [stretches[a] as Stretches, stretches[b] as Stretches];
  return (p[one.first[one.first.length - 1] as number] as number) > (q[other.last[0] as number] as number);
}

// What costs something is passed as late as can be.
function addLimit(pairs: Pairs, limit: Limit, stretches: readonly Stretches[]): void {
  const [a, b] = [stretches[limit.a] as Stretches, stretches[limit.b] as Stretches];
  const [rows, columns] = [a.at.length - 1, b.at.length - 1];
  const { prices, a: first } = pairs.of(limit.a, limit.b);
  const [perRow, perColumn] = first === limit.a ? [columns, 1] : [1, rows];
  for (let i = 0; i < rows; i += 1) {
    const p = limit.p[a.first[i] as number] as number;
    for (let j = 0; j < columns; j += 1) {
      const beyond = p - (limit.q[b.last[j] as number] as number);
      // Both never fall: the later the other, the less it is passed.
      if (beyond <= 0) break;
      (prices[i * perRow + j * perColumn] as number) += priceBeyond(limit, beyond);
    }
  }
}

// Stretches hold values of one kind.
function addAlike(pairs: Pairs, { a, b, fromA, fromB }: Alike, stretches: readonly Stretches[]): void {
  const { prices, a: first } = pairs.of(a, b);
  const [one, other] = [stretches[a] as Stretches, stretches[b] as Stretches];
  const [rows, columns] = [one.first.length, other.first.length];
  const [perRow, perColumn] = first === a ? [columns, 1] : [1, rows];
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const isAlike = (one.first[i] as number) >= fromA === (other.first[j] as number) >= fromB;
      if (!isAlike) prices[i * perRow + j * perColumn] = Number.POSITIVE_INFINITY;
    }
  }
}

function vOf(jobs: readonly JointJob[], job: number): number {
  return (jobs[job] as JointJob).v;
}

// What one variable tells of two jobs is in no table.
function couldBreak(
  { ahead, behind, least, most }: JointTie,
  jobs: readonly JointJob[],
  spans: readonly Span[],
): boolean {
  if (vOf(jobs, ahead) === vOf(jobs, behind)) return false;
  const [a, b] = [spans[ahead] as Span, spans[behind] as Span];
  if (a.longest.length === 0 || b.longest.length === 0) return false;
  return (
    (least !== undefined && least(Math.max(...a.lastTo)) > Math.min(...b.firstFrom)) ||
    (most !== undefined && most(Math.min(...a.firstTo)) < Math.max(...b.lastFrom))
  );
}

// Nothing can be had where no two of their days keep it.
function addTie(
  pairs: Pairs,
  { ahead, behind, least, most }: JointTie,
  jobs: readonly JointJob[],
  spans: readonly Span[],
): void {
  const [v, u] = [vOf(jobs, ahead), vOf(jobs, behind)];
  const [a, b] = [spans[ahead] as Span, spans[behind] as Span];
  const [rows, columns] = [a.longest.length, b.longest.length];
  const { prices, a: first } = pairs.of(v, u);
  const [perRow, perColumn] = first === v ? [columns, 1] : [1, rows];
  for (let i = 0; i < rows; i += 1) {
    const from = least?.(a.firstTo[i] as number) ?? Number.NEGATIVE_INFINITY;
    const to = most?.(a.lastTo[i] as number) ?? Number.POSITIVE_INFINITY;
    for (let j = 0; j < columns; j += 1) {
      if ((b.lastFrom[j] as number) < from || (b.firstFrom[j] as number) > to)
        prices[i * perRow + j * perColumn] = Number.POSITIVE_INFINITY;
    }
  }
}

function spanOf({ from, to }: JointJob, { at, days }: Stretches, { days: counted }: Joint): Span {
  const count = at.length - 1;
  const span = {
    firstFrom: new Int32Array(count),
    lastFrom: new Int32Array(count),
    firstTo: new Int32Array(count),
    lastTo: new Int32Array(count),
    longest: new Int32Array(count),
  };
  for (let i = 0; i < count; i += 1) {
    let [firstFrom, lastFrom, firstTo, lastTo, longest] = [
      Number.MAX_SAFE_INTEGER,
      Number.MIN_SAFE_INTEGER,
      Number.MAX_SAFE_INTEGER,
      Number.MIN_SAFE_INTEGER,
      0,
    ];
    for (let k = at[i] as number; k < (at[i + 1] as number); k += 1) {
      const [a, b] = [from[days[k] as number] as number, to[days[k] as number] as number];
      firstFrom = Math.min(firstFrom, a);
      lastFrom = Math.max(lastFrom, a);
      firstTo = Math.min(firstTo, b);
      lastTo = Math.max(lastTo, b);
      longest = Math.max(longest, counted.between(a, b));
    }
    span.firstFrom[i] = firstFrom;
    span.lastFrom[i] = lastFrom;
    span.firstTo[i] = firstTo;
    span.lastTo[i] = lastTo;
    span.longest[i] = longest;
  }
  return span;
}

function middleOf({ firstFrom, lastFrom, lastTo }: Span): number {
  const last = lastFrom.length - 1;
  // What may not be there is on no day then.
  const first = (lastTo[0] as number) < (firstFrom[0] as number) ? Math.min(1, last) : 0;
  return (firstFrom[first] as number) + (lastFrom[last] as number);
}

// Which stretches hold days near each other, rows by the first.
function nearness(a: Span, b: Span, window: number): Uint8Array {
  const [rows, columns] = [a.longest.length, b.longest.length];
  const near = new Uint8Array(rows * columns);
  for (let i = 0; i < rows; i += 1) {
    const [from, to] = [(a.firstFrom[i] as number) - window, (a.lastTo[i] as number) + window];
    for (let j = 0; j < columns; j += 1) {
      if ((b.firstFrom[j] as number) <= to && from <= (b.lastTo[j] as number)) near[i * columns + j] = 1;
    }
  }
  return near;
}

// What two jobs save near each other; far from each other nothing, or nothing can be had where they must be near.
function addSaved(
  pairs: Pairs,
  v: number,
  u: number,
  { near }: Host,
  { visits: { price, shared }, days }: Joint,
  a: Span,
  b: Span,
): void {
  const { prices, a: first } = pairs.of(v, u);
  const [rows, columns] = [a.longest.length, b.longest.length];
  const [perRow, perColumn] = first === v ? [columns, 1] : [1, rows];
  for (let i = 0; i < rows; i += 1) {
    for (let j = 0; j < columns; j += 1) {
      const at = i * perRow + j * perColumn;
      if (near[i * columns + j] === 0) continue;
      const from = Math.max(a.firstFrom[i] as number, b.firstFrom[j] as number);
      const to = Math.min(a.lastTo[i] as number, b.lastTo[j] as number);
      const both = Math.min(a.longest[i] as number, b.longest[j] as number, days.between(from, to));
      (prices[at] as number) -= price + shared * both;
    }
  }
}

function everBoth(
  { of, one, other, nearOne, nearOther }: Omit<BothNear, 'price'>,
  sizes: readonly number[],
): boolean {
  const [rows, ones, others] = [sizes[of] as number, sizes[one] as number, sizes[other] as number];
  for (let i = 0; i < rows; i += 1) {
    const first = nearOne.subarray(i * ones, (i + 1) * ones).includes(1);
    if (first && nearOther.subarray(i * others, (i + 1) * others).includes(1)) return true;
  }
  return false;
}
