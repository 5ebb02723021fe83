// A part of a Markdown page.

/** A heading and its lines; nothing where there are no lines. */
export function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length > 0 ? ['', `## ${heading}`, '', ...lines] : [];
}
