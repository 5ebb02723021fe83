// The known name nearest to a mistyped one. Distances are counted in edits, a swap of neighbours counting as one;
// what is too far away is no help and is not offered.

const LONGEST = 64;

/** The nearest of the known names, letter case aside; undefined where none is near. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  if (name.length === 0 || name.length > LONGEST) return undefined;
  const typed = name.toLowerCase();
  let best: string | undefined;
  let fewest = Math.floor(name.length / 3) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - typed.length) >= fewest) continue;
    const edits = editsBetween(typed, candidate.toLowerCase());
    if (edits < fewest) {
      fewest = edits;
      best = candidate;
    }
  }
  return best ?? beginningOf(typed, known);
}

// `monday` for `mon`: a longer word that begins with a known one.
function beginningOf(typed: string, known: Iterable<string>): string | undefined {
  for (const candidate of known) if (candidate.length > 2 && typed.startsWith(candidate)) return candidate;
  return undefined;
}

/** Fewest insertions, deletions, replacements and swaps of neighbours that turn one text into the other. */
function editsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let fewest = Math.min(replaced, at(above, j) + 1, at(row, j - 1) + 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) fewest = Math.min(fewest, at(before, j - 2) + 1);
      row.push(fewest);
    }
    before = above;
    above = row;
  }
  return at(above, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? 0;
}
