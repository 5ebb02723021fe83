// Values as YAML in brackets or as JSON. Texts stand in quotes wherever plain ones could be read as something else.

import { isList } from './block.js';
import type { Value } from './insertion.js';

// Letters first, then nothing that YAML could take for a mark; dates are the one kind of plain text that begins with a digit.
const PLAIN = /^(?:[A-Za-z][A-Za-z0-9_./-]*|\d{4}-\d{2}-\d{2})$/;
const READ_AS_ELSE = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/** A text as YAML or JSON writes it. */
export function scalar(text: string, json: boolean): string {
  // `on` is a plain key of ours; only as a value would older readers take it for true.
  return json || !PLAIN.test(text) || (READ_AS_ELSE.test(text) && text !== 'on')
    ? JSON.stringify(text)
    : text;
}

/** A value on one line. */
export function inBrackets(value: Value, json: boolean): string {
  if (typeof value === 'string') return scalar(value, json);
  if (isList(value)) return `[${value.map((item) => inBrackets(item, json)).join(', ')}]`;
  const pairs = Object.entries(value).map(
    ([key, child]) => `${scalar(key, json)}: ${inBrackets(child, json)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

/** A value with each entry on its own line, as JSON files are indented; `indent` is that of the line it begins on. */
export function indented(value: Value, json: boolean, indent: string, newline: string): string {
  if (typeof value === 'string' || !json) return inBrackets(value, json);
  const step = indent.startsWith('\t') ? '\t' : '  ';
  const text = JSON.stringify(value, null, step);
  return text.replaceAll('\n', newline + indent);
}
