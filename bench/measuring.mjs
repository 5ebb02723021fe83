// What the benchmarks share: which machine this is, the middle of some numbers, and a plain table of them.

import { cpus } from 'node:os';

/** One line that says what was measured on: without it, no figure can be compared with another. */
export function machine() {
  const all = cpus();
  return `Node ${process.versions.node}, ${process.platform} ${process.arch}, ${all.length} × ${all[0]?.model.trim() ?? 'unknown CPU'}`;
}

/** The value below which this share of the numbers lies: 0.5 is the median. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)];
  return below + (sorted[Math.ceil(at)] - below) * (at - Math.floor(at));
}

/** Rows of cells as text: the first column to the left, figures to the right. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const cell = (text, column) => (column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]));
  return rows.map((row) => row.map(cell).join('   ').trimEnd()).join('\n');
}

/** Milliseconds with one decimal. */
export function ms(number) {
  return number.toFixed(1);
}
