// Lines and ends in a text, for edits between them.

import { isMap, isPair, isSeq, type Node } from 'yaml';

/** Offset of the first character of the line that holds an offset. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset behind the line break of the line that holds an offset; the text's end where it has none. */
export function afterLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}

/** The line break the text uses. */
export function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Offset where a node begins. */
export function startOf(node: unknown): number | undefined {
  return (node as Node | null)?.range?.[0];
}

/** Offset behind the last character of a node's own text, comments and blank lines after it left out. */
export function endOf(node: unknown): number {
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value));
  if ((isMap(node) || isSeq(node)) && !node.flow) return Math.max(0, ...node.items.map(endOf));
  return (node as Node | null)?.range?.[1] ?? 0;
}
