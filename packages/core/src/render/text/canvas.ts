// A row of a picture: one character and its color for each column. Later strokes cover earlier ones.

import type { Pen, Style } from './pen.js';

interface Cell {
  readonly char: string;
  readonly styles: readonly Style[];
}

const blank: Cell = { char: ' ', styles: [] };

export class Row {
  private readonly cells: Cell[];

  constructor(readonly width: number) {
    this.cells = Array.from({ length: width }, () => blank);
  }

  /** Writes a text from a column on; what lies outside the row is left out. */
  write(at: number, text: string, ...styles: readonly Style[]): void {
    for (const [index, char] of [...text].entries()) {
      if (at + index >= 0 && at + index < this.width) this.cells[at + index] = { char, styles };
    }
  }

  /** Whether nothing stands in these columns; columns outside the row do not count as free. */
  isFree(from: number, to: number): boolean {
    return from >= 0 && to < this.width && this.cells.slice(from, to + 1).every((it) => it === blank);
  }

  /** The row as text without spaces at its end; neighbors of one color share their codes. */
  print({ paint }: Pen): string {
    const last = this.cells.findLastIndex((it) => it !== blank);
    let text = '';
    for (let from = 0; from <= last; ) {
      const styles = this.cells[from]?.styles ?? [];
      let to = from;
      while (to < last && sameStyles(this.cells[to + 1]?.styles ?? [], styles)) to += 1;
      const run = this.cells.slice(from, to + 1).map((it) => it.char);
      text += paint(run.join(''), ...styles);
      from = to + 1;
    }
    return text;
  }
}

function sameStyles(a: readonly Style[], b: readonly Style[]): boolean {
  return a.length === b.length && a.every((style, index) => style === b[index]);
}
