// What the whole costs at least with each day of each variable. An elimination has told what lies below each variable; gone
// through the other way round, it tells what lies above, and both together are the answer.

import { type Piece, slide, wholeLine } from '../lanes/pieces.js';
import { FREE, type Step } from './elimination.js';

/** An elimination after a run: its steps in order, prices of days with what was folded into them, and the least price. */
export interface Worked {
  readonly steps: readonly Step[];
  readonly own: ReadonlyMap<number, Float64Array>;
  readonly least: number;
  /** The pieces between the variable of a step and the one across, from the other side. */
  readonly reversed: (step: Step) => readonly Piece[];
}

/**
 * By variable the least price of the whole with each of its days, where it is no more than `most`; the run must have had an
 * answer.
 */
export function marginalsOf(
  { steps, own, least, reversed }: Worked,
  most: number,
): ReadonlyMap<number, Float64Array> {
  const found = new Map<number, Float64Array>();
  // By table: the least price of the whole with each pair of days that it has a price of.
  const pairs = new Map<Float64Array, Float64Array>();
  for (let k = steps.length - 1; k >= 0; k -= 1) {
    const step = steps[k] as Step;
    const prices = own.get(step.v) as Float64Array;
    if (step.w !== FREE) found.set(step.v, spread(step, prices, reversed, found, pairs, most));
    else if (step.u !== FREE) found.set(step.v, unfold(step, prices, reversed(step), found, most));
    else {
      const rest = least - (prices[step.at[0] as number] as number);
      found.set(
        step.v,
        prices.map((price) => price + rest),
      );
    }
  }
  return found;
}

// What the whole costs without what this step has told of its variable.
function restOf(whole: number, told: number, most: number): number {
  return whole > most || told === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : whole - told;
}

function unfold(
  { u, message }: Step,
  prices: Float64Array,
  reversed: readonly Piece[],
  found: ReadonlyMap<number, Float64Array>,
  most: number,
): Float64Array {
  const whole = found.get(u) as Float64Array;
  const rest = whole.map((price, i) => restOf(price, message[i] as number, most));
  const out = new Float64Array(prices.length).fill(Number.POSITIVE_INFINITY);
  slide(reversed, wholeLine(rest), wholeLine(out), new Int32Array(out.length));
  for (let x = 0; x < out.length; x += 1) (out[x] as number) += prices[x] as number;
  return out;
}

function spread(
  step: Step,
  prices: Float64Array,
  reversed: (step: Step) => readonly Piece[],
  found: ReadonlyMap<number, Float64Array>,
  pairs: Map<Float64Array, Float64Array>,
  most: number,
): Float64Array {
  const { u, w, limits, left, into, message } = step;
  const rows = found.get(w) as Float64Array;
  const count = prices.length;
  const out = new Float64Array(count).fill(Number.POSITIVE_INFINITY);
  const pair = left && new Float64Array(left.table.length).fill(Number.POSITIVE_INFINITY);
  if (left && pair) pairs.set(left.table, pair);
  const whole = into && pairs.get(into.table);
  const columns = u === FREE ? 1 : (found.get(u) as Float64Array).length;
  const pieces = u === FREE ? [] : reversed(step);
  const rest = new Float64Array(columns);
  const above = new Float64Array(count);
  const at = new Int32Array(count);
  for (let i = 0; i < rows.length; i += 1) {
    const ofRow = rows[i] as number;
    if (ofRow > most || ofRow === Number.POSITIVE_INFINITY) continue;
    if (into && whole) {
      for (let y = 0; y < columns; y += 1) {
        const price = whole[i * into.perRow + y * into.perDay] as number;
        rest[y] = restOf(price, message[i * columns + y] as number, most);
      }
      above.fill(Number.POSITIVE_INFINITY);
      slide(pieces, wholeLine(rest), wholeLine(above), at);
    } else above.fill(restOf(ofRow, message[i] as number, most));
    for (let x = 0; x < count; x += 1) {
      let sum = (prices[x] as number) + (above[x] as number);
      if (limits) sum += limits[i * count + x] as number;
      if (left) sum += left.table[i * left.perRow + x * left.perDay] as number;
      if (left && pair) pair[i * left.perRow + x * left.perDay] = sum;
      if (sum < (out[x] as number)) out[x] = sum;
    }
  }
  return out;
}
