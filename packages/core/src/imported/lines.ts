// The lines of a calendar file with the numbers an editor gives them. The parser says what is wrong and not where; here is
// only as much of the format as that takes: what is folded, what begins and what ends.

/** A line as the format means it, with the number of the first line it stands on. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Lines that were folded are one again; empty ones are left out. */
export function unfolded(text: string): readonly Line[] {
  const lines: { number: number; text: string }[] = [];
  for (const [index, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const last = lines.at(-1);
    if (last && (line.startsWith(' ') || line.startsWith('\t'))) last.text += line.slice(1);
    else if (line.trim() !== '') lines.push({ number: index + 1, text: line });
  }
  return lines;
}

/** The name of what a line begins or ends, in capitals. */
export function named(line: Line, word: 'BEGIN' | 'END'): string | undefined {
  const [before, name = ''] = line.text.split(':', 2);
  return before?.toUpperCase() === word ? name.trim().toUpperCase() : undefined;
}

/** The first line that does not nest, and why; undefined where all that begins ends. */
export function unbalanced(
  lines: readonly Line[],
): { readonly number: number; readonly why: string } | undefined {
  const open: { readonly name: string; readonly number: number }[] = [];
  for (const line of lines) {
    const begins = named(line, 'BEGIN');
    if (begins !== undefined) open.push({ name: begins, number: line.number });
    const ends = named(line, 'END');
    if (ends === undefined) continue;
    const last = open.pop();
    if (last === undefined) return { number: line.number, why: `END:${ends} ends nothing that has begun` };
    if (last.name !== ends) {
      const why = `END:${ends} stands where ${last.name}, begun on line ${last.number}, has to end`;
      return { number: line.number, why };
    }
  }
  const left = open.at(-1);
  return (
    left && {
      number: left.number,
      why: `BEGIN:${left.name} has no END:${left.name}: the file stops before it`,
    }
  );
}
