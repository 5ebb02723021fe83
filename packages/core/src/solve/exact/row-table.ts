// Rows of whole numbers, all of one width, each kept once and known by its number. Partial plans and tree states are
// such rows; there are too many of them for strings and objects.

// Rows a table begins with room for.
const FIRST = 16;

/** Rows kept once. */
export class RowTable {
  readonly width: number;
  count = 0;
  /** All rows, one after the other. */
  rows: Int32Array;
  /** One more than the number of the row that hashes here; 0 where there is none. */
  #slots: Int32Array;

  constructor(width: number) {
    this.width = width;
    this.rows = new Int32Array(FIRST * width);
    this.#slots = new Int32Array(2 * FIRST);
  }

  /** The number of a row; `count` grows when it is new. */
  of(row: Int32Array): number {
    const { width, rows } = this;
    const mask = this.#slots.length - 1;
    let slot = hash(row, 0, width) & mask;
    for (;;) {
      const known = this.#slots[slot] as number;
      if (known === 0) break;
      const from = (known - 1) * width;
      let k = 0;
      while (k < width && rows[from + k] === row[k]) k += 1;
      if (k === width) return known - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.count;
    this.count += 1;
    this.#slots[slot] = this.count;
    this.rows.set(row, number * width);
    if (this.rows.length < (this.count + 1) * width) this.#grow();
    return number;
  }

  #grow(): void {
    const { width } = this;
    const rows = new Int32Array(2 * this.rows.length);
    rows.set(this.rows);
    this.rows = rows;
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let number = 0; number < this.count; number += 1) {
      let slot = hash(rows, number * width, width) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function hash(row: Int32Array, from: number, width: number): number {
  let value = 17;
  for (let k = from; k < from + width; k += 1) {
    value = Math.imul(value ^ (row[k] as number), 0x9e3779b1);
    value ^= value >>> 15;
  }
  return value;
}
