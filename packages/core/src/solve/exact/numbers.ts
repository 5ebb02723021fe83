// A list of whole numbers that grows, in one piece of memory.

/** Whole numbers, one after the other; those from `count` on mean nothing. */
export class Numbers {
  list = new Int32Array(256);
  count = 0;

  add(number: number): void {
    if (this.count === this.list.length) {
      const longer = new Int32Array(2 * this.count);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.count] = number;
    this.count += 1;
  }
}
