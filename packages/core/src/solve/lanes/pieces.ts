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

/**
 * For the columns from `lo` on, `size` of them: the least of the values of rows (`value[first + k × stride]` of the row
 * `day[k]`, rows ascending) plus the price between, and which k it was. Lowers what `out` holds already.
 */
export function slide(
  pieces: readonly Piece[],
  value: Float64Array,
  first: number,
  stride: number,
  day: Int32Array,
  count: number,
  lo: number,
  size: number,
  out: Float64Array,
  at: Int32Array,
  place: number,
): void {
  if (queue.length < count) {
    queue = new Int32Array(2 * count);
    keys = new Float64Array(2 * count);
  }
  for (let n = 0; n < pieces.length; n += 1) {
    const { from, to, row, column } = pieces[n] as Piece;
    let head = 0;
    let tail = 0;
    let next = 0;
    for (let j = 0; j < size; j += 1) {
      const least = from[lo + j] as number;
      const end = to[lo + j] as number;
      while (next < count && (day[next] as number) < end) {
        const i = day[next] as number;
        if (i >= least) {
          const key = (value[first + next * stride] as number) + (row[i] as number);
          if (key < Number.POSITIVE_INFINITY) {
            while (tail > head && (keys[tail - 1] as number) >= key) tail -= 1;
            queue[tail] = next;
            keys[tail] = key;
            tail += 1;
          }
        }
        next += 1;
      }
      while (head < tail && (day[queue[head] as number] as number) < least) head += 1;
      if (head === tail) continue;
      const sum = (keys[head] as number) + (column[lo + j] as number);
      if (sum >= (out[place + j] as number)) continue;
      out[place + j] = sum;
      at[place + j] = queue[head] as number;
    }
  }
}
