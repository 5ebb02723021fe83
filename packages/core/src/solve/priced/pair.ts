// Two unknowns and all that is owed between them, cut into stretches in which the price is a sum of one part per side.
// Seen from either side a stretch is a window that only moves up, so the least price over it is a queue's work.

import { lineOver, type Piece, priceAt, strictlyCut } from './pieces.js';

/** A pair seen from one side: for each place of `to`, stretches of places of `from`. */
export interface View {
  /** `bounds[k][i]` to `bounds[k + 1][i]`, exclusive, is stretch k of place i. */
  readonly bounds: readonly Int32Array[];
  /** What a stretch adds by the place seen from, and by the place seen. */
  readonly own: readonly Float64Array[];
  readonly other: readonly Float64Array[];
}

/** All that is owed between unknowns x and y, or one part of it where lines cross each other. */
export interface Pair {
  readonly x: number;
  readonly y: number;
  readonly pieces: readonly Piece[];
  readonly fromX: View;
  readonly fromY: View;
}

/** The least of `weight + price` over the places `lo..hi` of the other side, for each place `first..last` of this. */
export function pull(
  { bounds, own, other }: View,
  weight: Float64Array,
  lo: number,
  hi: number,
  out: Float64Array,
  first: number,
  last: number,
): void {
  for (let i = first; i <= last; i += 1) out[i] = Number.POSITIVE_INFINITY;
  if (queue.length < weight.length) growQueue(weight.length);
  for (let k = 0; k < own.length; k += 1) {
    pullStretch(
      bounds[k] as Int32Array,
      bounds[k + 1] as Int32Array,
      own[k] as Float64Array,
      other[k] as Float64Array,
      weight,
      lo,
      hi,
      out,
      first,
      last,
    );
  }
}

let queue = new Int32Array(512);
let queued = new Float64Array(512);

function growQueue(length: number): void {
  queue = new Int32Array(length * 2);
  queued = new Float64Array(length * 2);
}

function pullStretch(
  from: Int32Array,
  until: Int32Array,
  own: Float64Array,
  other: Float64Array,
  weight: Float64Array,
  lo: number,
  hi: number,
  out: Float64Array,
  first: number,
  last: number,
): void {
  let head = 0;
  let tail = 0;
  let next = lo;
  for (let i = first; i <= last; i += 1) {
    const left = from[i] as number;
    let right = until[i] as number;
    if (right > hi + 1) right = hi + 1;
    if (left >= right) continue;
    if (next < left) next = left;
    for (; next < right; next += 1) {
      const value = (weight[next] as number) + (other[next] as number);
      while (tail > head && (queued[tail - 1] as number) >= value) tail -= 1;
      queue[tail] = next;
      queued[tail] = value;
      tail += 1;
    }
    while (head < tail && (queue[head] as number) < left) head += 1;
    if (head === tail) continue;
    const value = (queued[head] as number) + (own[i] as number);
    if (value < (out[i] as number)) out[i] = value;
  }
}

/** What the pair costs at places i of x and j of y. */
export function priceOfPair({ pieces }: Pair, i: number, j: number): number {
  let sum = 0;
  for (const piece of pieces) sum += priceAt(piece, i, j);
  return sum;
}

/** Pairs of all pieces between the same two unknowns: one, unless lines cross. */
export function pairsOf(pieces: readonly Piece[]): Pair[] {
  const { x, y, X, Y } = pieces[0] as Piece;
  const [rows, columns] = [X.length, Y.length];
  const from = new Int32Array(rows);
  const until = new Int32Array(rows).fill(columns);
  const hard = pieces.filter((piece) => piece.hard);
  for (const piece of hard) {
    const line = lineOver(piece.X, piece.Y, piece.low);
    for (let i = 0; i < rows; i += 1) {
      if (piece.low) from[i] = Math.max(from[i] as number, line[i] as number);
      else until[i] = Math.min(until[i] as number, line[i] as number);
    }
  }
  const priced = pieces
    .filter((piece) => !piece.hard)
    .map((piece) => ({ piece, line: lineOver(piece.X, piece.Y, strictlyCut(piece)) }))
    .sort((a, b) => total(a.line) - total(b.line));
  const groups: (typeof priced)[] = [];
  for (const it of priced) {
    const home = groups.find((group) => rises((group.at(-1) as typeof it).line, it.line));
    if (home) home.push(it);
    else groups.push([it]);
  }
  if (groups.length === 0) groups.push([]);
  return groups.map((group) => {
    const lines = group.map((it) => it.line);
    const soft = group.map((it) => it.piece);
    const fromX = viewOf(from, until, lines, soft, columns, true);
    const turned = lines.map((line) => turn(line, columns)).reverse();
    const fromY = viewOf(turn(until, columns), turn(from, columns), turned, soft.toReversed(), rows, false);
    return { x, y, pieces: [...soft, ...hard], fromX, fromY };
  });
}

// The same line seen from the other side: for each j the first i whose line lies beyond j.
function turn(line: Int32Array, columns: number): Int32Array {
  const turned = new Int32Array(columns);
  let i = 0;
  for (let j = 0; j < columns; j += 1) {
    while (i < line.length && (line[i] as number) <= j) i += 1;
    turned[j] = i;
  }
  return turned;
}

function viewOf(
  from: Int32Array,
  until: Int32Array,
  lines: readonly Int32Array[],
  pieces: readonly Piece[],
  columns: number,
  ofX: boolean,
): View {
  const rows = from.length;
  const bounds: Int32Array[] = [from];
  const own: Float64Array[] = [];
  const other: Float64Array[] = [];
  for (let k = 0; k <= lines.length; k += 1) {
    const line = lines[k];
    const end = new Int32Array(rows);
    const start = bounds.at(-1) as Int32Array;
    let any = false;
    for (let i = 0; i < rows; i += 1) {
      const limit = Math.max(from[i] as number, until[i] as number);
      end[i] = Math.max(from[i] as number, Math.min(line ? (line[i] as number) : limit, limit));
      if ((end[i] as number) > (start[i] as number)) any = true;
    }
    if (!any && line) continue;
    const [mine, theirs] = [new Float64Array(rows), new Float64Array(columns)];
    pieces.forEach((piece, at) => {
      // Left of its line a piece is passed when it is low seen from x, or not low seen from y.
      if (at >= k === (piece.low === ofX)) addTo(mine, theirs, piece, ofX);
    });
    bounds.push(end);
    own.push(mine);
    other.push(theirs);
  }
  return { bounds, own, other };
}

function addTo(mine: Float64Array, theirs: Float64Array, piece: Piece, ofX: boolean): void {
  const { X, Y, low, once, perDay } = piece;
  // Days are counted from one of them, which keeps the two parts small.
  const origin = X[0] as number;
  const sign = low ? perDay : -perDay;
  const [onX, onY] = ofX ? [mine, theirs] : [theirs, mine];
  for (let i = 0; i < X.length; i += 1)
    onX[i] = (onX[i] as number) + once + sign * ((X[i] as number) - origin);
  for (let j = 0; j < Y.length; j += 1) onY[j] = (onY[j] as number) - sign * ((Y[j] as number) - origin);
}

function total(line: Int32Array): number {
  let sum = 0;
  for (const it of line) sum += it;
  return sum;
}

function rises(low: Int32Array, high: Int32Array): boolean {
  for (let i = 0; i < low.length; i += 1) if ((low[i] as number) > (high[i] as number)) return false;
  return true;
}
