// New entries in indented lists and mappings: a line of their own behind the entry before, or before the first one.

import type { YAMLMap, YAMLSeq } from 'yaml';
import type { TextEdit, Value } from './insertion.js';
import { afterLine, endOf, lineBreak, lineStart, startOf } from './lines.js';
import { inBrackets, scalar } from './written.js';

/** A new entry of an indented list, at a position of 0 to its length. */
export function intoBlockList(
  list: YAMLSeq,
  text: string,
  value: Value,
  position: number,
): TextEdit | undefined {
  const first = startOf(list);
  if (first === undefined) return undefined;
  const indent = text.slice(lineStart(text, first), first);
  if (indent.trim() !== '') return undefined;
  const line = `${indent}- ${inBrackets(value, false)}`;
  return position === 0 ? before(text, first, line) : after(text, endOf(list.items[position - 1]), line);
}

/** A new key at the end of an indented mapping. */
export function intoBlockMap(map: YAMLMap, text: string, key: string, value: Value): TextEdit | undefined {
  const first = startOf(map.items[0]?.key);
  if (first === undefined) return undefined;
  const start = lineStart(text, first);
  // The first key of a mapping may follow the dash of a list or other marks; its column counts.
  const indent = ' '.repeat(first - start);
  const lines = blockLines(key, value, indent);
  return after(text, endOf(map.items[map.items.length - 1]), lines.join(lineBreak(text)));
}

function blockLines(key: string, value: Value, indent: string): readonly string[] {
  const name = `${indent}${scalar(key, false)}:`;
  if (typeof value === 'string') return [`${name} ${scalar(value, false)}`];
  if (isList(value)) return [name, ...value.map((item) => `${indent}  - ${inBrackets(item, false)}`)];
  return [
    name,
    ...Object.entries(value).flatMap(([inner, child]) => blockLines(inner, child, `${indent}  `)),
  ];
}

/** Whether a value is a list; `Array.isArray` does not narrow readonly lists. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

function before(text: string, offset: number, line: string): TextEdit {
  const at = lineStart(text, offset);
  return { from: at, to: at, text: line + lineBreak(text) };
}

function after(text: string, offset: number, line: string): TextEdit {
  const at = text[offset - 1] === '\n' ? offset : afterLine(text, offset);
  const open = at > 0 && text[at - 1] !== '\n';
  return { from: at, to: at, text: open ? lineBreak(text) + line : line + lineBreak(text) };
}
