// The prices between two linked days, cut into stretches on which they are the day before's part plus the day after's.
// Both ends of each stretch move one way only, so the best day before is found by a window that slides.

import type { Network } from './network.js';

/** For each column: the rows from `from` to before `to` pay `row` + `column`. */
export interface Piece {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly row: Float64Array;
  readonly column: Float64Array;
}

// With more limits between two variables than this, all pairs are looked at instead.
const MOST = 5;

/** The stretches of rows for each column; undefined where there are too many limits. */
export function piecesOf(network: Network, row: number, column: number): Piece[] | undefined {
  const rows = (network.days[row] as Int32Array).length;
  const columns = (network.days[column] as Int32Array).length;
  const between = network.limits.filter(
    ({ a, b }) => (a === row && b === column) || (a === column && b === row),
  );
  const hard = between.filter((limit) => limit.hard);
  const soft = between.filter((limit) => !limit.hard);
  if (soft.length > MOST) return undefined;
  const borders = new Map(
    between.map((limit) => [
      limit,
      limit.a === row ? bordersAbove(limit.p, limit.q) : bordersBelow(limit.q, limit.p),
    ]),
  );
  const pieces: Piece[] = [];
  for (let mask = 0; mask < 1 << soft.length; mask += 1) {
    const from = new Int32Array(columns);
    const to = new Int32Array(columns).fill(rows);
    const piece = { from, to, row: new Float64Array(rows), column: new Float64Array(columns) };
    for (const limit of hard) bind(piece, borders.get(limit) as Int32Array, limit.a !== row);
    soft.forEach((limit, k) => {
      const passed = (mask & (1 << k)) !== 0;
      bind(piece, borders.get(limit) as Int32Array, passed === (limit.a === row));
      if (!passed) return;
      const [mine, other, sign] = limit.a === row ? [limit.p, limit.q, 1] : [limit.q, limit.p, -1];
      for (let i = 0; i < rows; i += 1)
        (piece.row[i] as number) += limit.once + sign * limit.perDay * (mine[i] as number);
      for (let j = 0; j < columns; j += 1)
        (piece.column[j] as number) -= sign * limit.perDay * (other[j] as number);
    });
    let some = false;
    for (let j = 0; j < columns && !some; j += 1) some = (from[j] as number) < (to[j] as number);
    if (some) pieces.push(piece);
  }
  return pieces;
}

// Rows from the border on, or those before it.
function bind({ from, to }: Piece, border: Int32Array, above: boolean): void {
  for (let j = 0; j < border.length; j += 1) {
    const at = border[j] as number;
    if (above) {
      if (at > (from[j] as number)) from[j] = at;
    } else if (at < (to[j] as number)) to[j] = at;
  }
}

// For each column the first row whose p passes the column's q.
function bordersAbove(p: Int32Array, q: Int32Array): Int32Array {
  const border = new Int32Array(q.length);
  for (let j = 0, i = 0; j < q.length; j += 1) {
    while (i < p.length && (p[i] as number) <= (q[j] as number)) i += 1;
    border[j] = i;
  }
  return border;
}

// For each column the first row whose q reaches the column's p.
function bordersBelow(q: Int32Array, p: Int32Array): Int32Array {
  const border = new Int32Array(p.length);
  for (let j = 0, i = 0; j < p.length; j += 1) {
    while (i < q.length && (q[i] as number) < (p[j] as number)) i += 1;
    border[j] = i;
  }
  return border;
}

let queue = new Int32Array(512);
let keys = new Float64Array(512);

/** 0, 1, 2, … up to a thousand or so: the days of a variable by their own index. */
let counted = Int32Array.from({ length: 1024 }, (_, i) => i);

export function indices(size: number): Int32Array {
  if (counted.length < size) counted = Int32Array.from({ length: 2 * size }, (_, i) => i);
  return counted;
}

/** Values along one line of a table: `values[first]`, `values[first + stride]`, … of the days at `days[from]` on. */
export interface Line {
  values: Float64Array;
  first: number;
  stride: number;
  days: Int32Array;
  from: number;
  count: number;
}

/**
 * Lowers each value of `to` to the least of the values of `of` plus the price between; `at`, of the form of `to`, tells
 * which one of `of` it was. The rows of the pieces are the days of `of`; both lines ascend.
 */
export function slide(pieces: readonly Piece[], of: Line, to: Line, at: Int32Array): void {
  const { values, first, stride, days, count } = of;
  const start = of.from;
  const out = to.values;
  if (queue.length < count) {
    queue = new Int32Array(2 * count);
    keys = new Float64Array(2 * count);
  }
  for (let n = 0; n < pieces.length; n += 1) {
    const { from, to: end, row, column } = pieces[n] as Piece;
    let head = 0;
    let tail = 0;
    let next = 0;
    for (let j = 0; j < to.count; j += 1) {
      const day = to.days[to.from + j] as number;
      const least = from[day] as number;
      const most = end[day] as number;
      while (next < count && (days[start + next] as number) < most) {
        const i = days[start + next] as number;
        if (i >= least) {
          const key = (values[first + next * stride] as number) + (row[i] as number);
          if (key < Number.POSITIVE_INFINITY) {
            while (tail > head && (keys[tail - 1] as number) >= key) tail -= 1;
            queue[tail] = next;
            keys[tail] = key;
            tail += 1;
          }
        }
        next += 1;
      }
      while (head < tail && (days[start + (queue[head] as number)] as number) < least) head += 1;
      if (head === tail) continue;
      const sum = (keys[head] as number) + (column[day] as number);
      const place = to.first + j * to.stride;
      if (sum >= (out[place] as number)) continue;
      out[place] = sum;
      at[place] = queue[head] as number;
    }
  }
}
