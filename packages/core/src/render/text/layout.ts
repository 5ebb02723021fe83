// Columns of a terminal. Width counts columns and not characters: East Asian wide ones take two, marks take none.

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

const mark = /\p{M}/u;

/** How many columns a plain text takes. */
export function widthOf(text: string): number {
  // Nearly every text is ASCII, and a plan asks for thousands of widths.
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += mark.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return width;
}

/** Filled up with spaces to `width` columns; cut where it is longer. */
export function pad(text: string, width: number, ellipsis: string): string {
  const cut = widthOf(text) > width ? clip(text, width, ellipsis) : text;
  return cut + ' '.repeat(Math.max(0, width - widthOf(cut)));
}

/** Cut to `width` columns, with an ellipsis where something is lost. */
export function clip(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  let kept = '';
  for (const char of text) {
    if (widthOf(kept + char) > width - widthOf(ellipsis)) break;
    kept += char;
  }
  return kept.trimEnd() + ellipsis;
}

/** Broken at spaces into lines of at most `width` columns; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line];
}

/** Broken at spaces into at most `most` lines that all fit; an ellipsis stands where something is lost. */
export function wrapInto(most: number, text: string, width: number, ellipsis: string): readonly string[] {
  const lines = wrap(text, width);
  const kept = lines.length > most ? [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')] : lines;
  return kept.map((line) => clip(line, width, ellipsis));
}

/** Parts that stand whole, as many to a line as fit. */
export function pack(parts: readonly string[], between: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = `${last}${between}${part}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}
