// The prices between two linked days, cut into stretches on which they are the day before's part plus the day after's.
// Both ends of each stretch move one way only, so the best day before is found by a window that slides.

import { type Limit, limitsBetween, type Network } from './network.js';

/** For each column: the rows from `from` to before `to` pay `row` + `column`. */
export interface Piece {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly row: Float64Array;
  readonly column: Float64Array;
}

/** The stretches of rows for each column. */
export function piecesOf(network: Network, row: number, column: number): Piece[] {
  const rows = (network.days[row] as Int32Array).length;
  const columns = (network.days[column] as Int32Array).length;
  const between = limitsBetween(network, row, column);
  const borders = between.map(({ a, p, q }) => (a === row ? bordersAbove(p, q) : bordersBelow(q, p)));
  return [...passedSets(between, borders, row, rows, columns)].map((passed) => {
    const from = new Int32Array(columns);
    const to = new Int32Array(columns).fill(rows);
    const piece = { from, to, row: new Float64Array(rows), column: new Float64Array(columns) };
    between.forEach((limit, k) => {
      const isPassed = (passed & (1 << k)) !== 0;
      bind(piece, borders[k] as Int32Array, isPassed === (limit.a === row));
      if (!isPassed) return;
      const [mine, other, sign] = limit.a === row ? [limit.p, limit.q, 1] : [limit.q, limit.p, -1];
      const perDay = sign * limit.perDay;
      for (let i = 0; i < rows; i += 1) (piece.row[i] as number) += limit.once + perDay * (mine[i] as number);
      for (let j = 0; j < columns; j += 1) (piece.column[j] as number) -= perDay * (other[j] as number);
    });
    return piece;
  });
}

/** Where nothing ties two variables. */
export function freePiece(rows: number, columns: number): Piece {
  return {
    from: new Int32Array(columns),
    to: new Int32Array(columns).fill(rows),
    row: new Float64Array(rows),
    column: new Float64Array(columns),
  };
}

// Which sets of limits, as bits, are passed together anywhere; none with a hard one.
function passedSets(
  limits: readonly Limit[],
  borders: readonly Int32Array[],
  row: number,
  rows: number,
  columns: number,
): Set<number> {
  const found = new Set<number>();
  const count = limits.length;
  const isAbove = limits.map(({ a }) => a === row);
  const isHard = limits.map(({ hard }) => hard);
  const at = new Int32Array(count);
  let last = -1;
  for (let j = 0; j < columns; j += 1) {
    for (let k = 0; k < count; k += 1) at[k] = (borders[k] as Int32Array)[j] as number;
    for (let n = -1; n < count; n += 1) {
      const i = n < 0 ? 0 : (at[n] as number);
      if (i >= rows) continue;
      let set = 0;
      for (let k = 0; k < count && set >= 0; k += 1) {
        if (i >= (at[k] as number) !== isAbove[k]) continue;
        set = isHard[k] ? -1 : set | (1 << k);
      }
      if (set < 0 || set === last) continue;
      last = set;
      found.add(set);
    }
  }
  return found;
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

/** All days of one variable. */
export function wholeLine(values: Float64Array): Line {
  return { values, first: 0, stride: 1, days: indices(values.length), from: 0, count: values.length };
}

/**
 * Lowers each value of `to` to the least of the values of `of` plus the price between; `at`, of the form of `to`, tells
 * which one of `of` it was. Several days of `to` may share one value: `shared` tells each one's place. The rows of the pieces are the days of `of`; both lines ascend.
 */
export function slide(
  pieces: readonly Piece[],
  of: Line,
  to: Line,
  at: Int32Array,
  shared: Int32Array = indices(to.count),
): void {
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
      if (head === tail) {
        if (next === count) break;
        continue;
      }
      const sum = (keys[head] as number) + (column[day] as number);
      const place = to.first + (shared[j] as number) * to.stride;
      if (sum >= (out[place] as number)) continue;
      out[place] = sum;
      at[place] = queue[head] as number;
    }
  }
}
