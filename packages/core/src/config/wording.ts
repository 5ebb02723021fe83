// How places and values of the file are spoken of. Keys and values are hostile text: whatever is repeated in a
// sentence goes through `quote`, which shortens it and makes control characters visible.

import { type FilePath, listed } from '../model/index.js';

const LONGEST = 60;

/** A text of the user's, fit to stand in a sentence: one line, at most 60 characters, nothing invisible. */
export function quote(text: string): string {
  // Control, format, private, surrogate and unassigned characters, and the two separators that break lines.
  const unseen = /[\p{C}\u2028\u2029]/gu;
  let seen = '';
  for (const character of text) {
    const next = character.replace(unseen, (found) => `\\u{${codeOf(found)}}`);
    if (seen.length + next.length > LONGEST) return `${seen}…`;
    seen += next;
  }
  return seen;
}

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

/** A path in words: `frameworks.soc2.by`, or `period.to of audits entry 3` where a list lies on the way. */
export function nameOf(path: FilePath): string {
  const at = path.findLastIndex((segment) => typeof segment === 'number');
  if (at < 0) return dotted(path);
  const entry = `${nameOf(path.slice(0, at))} entry ${Number(path[at]) + 1}`;
  const rest = path.slice(at + 1);
  return rest.length === 0 ? entry : `${dotted(rest)} of ${entry}`;
}

function dotted(path: FilePath): string {
  return path.map((segment) => quote(String(segment))).join('.');
}

/** What a value is, as a noun phrase: `the number 5`, `the text "x"`, `a list`. */
export function describe(value: unknown, written?: string): string {
  if (value === null || value === undefined) return 'empty';
  if (typeof value === 'string') return `the text "${quote(value)}"`;
  if (typeof value === 'number') return `the number ${quote(written ?? String(value))}`;
  if (typeof value === 'boolean') return String(value);
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

/** Many names kept to a sentence's length: the first eight, and how many more there are. */
export function some(names: readonly string[]): string {
  if (names.length <= 10) return listed(names);
  return `${names.slice(0, 8).join(', ')} and ${names.length - 8} more`;
}
