// New entries in lists and mappings written in brackets, JSON among them. Where each entry has a line of its own the
// new one gets one too.

import { isPair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit, Value } from './insertion.js';
import { endOf, lineBreak, lineStart, startOf } from './lines.js';
import { inBrackets, indented, scalar } from './written.js';

/** A new entry of a list in brackets, at a position of 0 to its length. */
export function intoBracketList(
  list: YAMLSeq,
  text: string,
  value: Value,
  position: number,
): TextEdit | undefined {
  return intoBrackets(list, text, position, (json, indent) => {
    return indent === undefined ? inBrackets(value, json) : indented(value, json, indent, lineBreak(text));
  });
}

/** A new key at the end of a mapping in brackets. */
export function intoBracketMap(map: YAMLMap, text: string, key: string, value: Value): TextEdit | undefined {
  return intoBrackets(map, text, map.items.length, (json, indent) => {
    const written =
      indent === undefined ? inBrackets(value, json) : indented(value, json, indent, lineBreak(text));
    return `${scalar(key, json)}: ${written}`;
  });
}

type Write = (json: boolean, indent: string | undefined) => string;

function intoBrackets(
  node: YAMLMap | YAMLSeq,
  text: string,
  position: number,
  write: Write,
): TextEdit | undefined {
  const [open, end] = node.range ?? [];
  if (open === undefined || end === undefined) return undefined;
  const json = /^\s*\{/.test(text);
  if (node.items.length === 0) return intoEmpty(text, open, end, json, write);
  const next = node.items[position];
  const previous = node.items[position - 1];
  const neighbor = itemStart(next ?? previous);
  if (neighbor === undefined) return undefined;
  const start = lineStart(text, neighbor);
  const own = text.slice(start, neighbor).trim() === '';
  const indent = own ? text.slice(start, neighbor) : undefined;
  const written = write(json, indent);
  const gap = indent === undefined ? ' ' : lineBreak(text) + indent;
  if (next) return { from: neighbor, to: neighbor, text: `${written},${gap}` };
  const at = endOf(previous);
  return { from: at, to: at, text: `,${gap}${written}` };
}

function itemStart(item: unknown): number | undefined {
  return startOf(isPair(item) ? item.key : item);
}

// Empty brackets of a JSON file that is indented open up; others stay on their line.
function intoEmpty(
  text: string,
  open: number,
  end: number,
  json: boolean,
  write: Write,
): TextEdit | undefined {
  const inside = text.slice(open + 1, end - 1);
  if (inside.trim() !== '') return undefined;
  const outer = /^[ \t]*/.exec(text.slice(lineStart(text, open)))?.[0] ?? '';
  if (json && outer !== '') {
    const newline = lineBreak(text);
    const inner = outer + (outer.startsWith('\t') ? '\t' : '  ');
    return { from: open + 1, to: end - 1, text: newline + inner + write(true, inner) + newline + outer };
  }
  const pad = text[open] === '{' ? ' ' : '';
  return { from: open + 1, to: end - 1, text: pad + write(json, undefined) + pad };
}
