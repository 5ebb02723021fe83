// Text on its way into a spreadsheet, which runs what begins like a formula: such text gets an apostrophe in front.

/** One field: a single line, never a formula, quoted where it holds a comma or a quote. */
export function field(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
  const harmless = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u.test(line) ? `'${line}` : line;
  return /[",;']|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
