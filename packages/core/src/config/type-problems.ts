// Values that are missing or of another kind: text where a number belongs, a number where text does. Nothing is
// converted silently; the remedy says how the value would have to be written.

import type { ConfigProblem, FilePath } from '../model/index.js';
import { problem } from './problems.js';
import { describe, nameOf, quote } from './wording.js';
import type { Source } from './yaml/source.js';

/** A key without a default that is not there; told at the mapping it belongs in. */
export function missing(source: Source, path: FilePath, noun: string, example?: string): ConfigProblem {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const inside = parent.length === 0 ? 'the file' : nameOf(parent);
  const remedy = example
    ? `write \`${key}: ${example}\``
    : `write \`${key}:\` with ${noun.replace(/,$/, '')}`;
  return problem('missing-key', source.locate(parent), `${inside} has no \`${key}\``, remedy);
}

/** A value of another kind than belongs in its place; `noun` says what does. */
export function wrongType(source: Source, path: FilePath, input: unknown, noun: string): ConfigProblem {
  if (input === undefined) return missing(source, path, noun);
  const written = source.written(path);
  const is = describe(input, written);
  const tail = noun.endsWith(',') ? noun.slice(0, -1) : noun;
  const message = `${nameOf(path)} is ${is}, where ${noun} belongs`;
  return problem('wrong-type', source.locate(path), message, typeRemedy(input, written ?? '', tail));
}

function typeRemedy(input: unknown, written: string, noun: string): string {
  if (input === null)
    return `write ${noun}, or take the key out${noun.includes('mapping') ? '; an empty mapping is {}' : ''}`;
  const wantsNumber = /number|amount/.test(noun);
  if (wantsNumber && typeof input === 'string' && /^-?\d+(\.\d+)?$/.test(input))
    return `write it without quotes: ${input}`;
  const amount = wantsNumber && typeof input === 'string' ? amountIn(input) : undefined;
  if (amount !== undefined) return `write the number alone: ${amount}`;
  const wantsText = !wantsNumber && !/^one of|mapping|list|true|false/.test(noun);
  if (typeof input === 'number' || typeof input === 'boolean') {
    const day = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
    if (noun.startsWith('a date') && day) return `write ${day[1]}-${day[2]}-${day[3]}`;
    const dayOfYear = /^(\d{2})(\d{2})$/.exec(written);
    if (noun.startsWith('a day of the year'))
      return `write ${dayOfYear ? `${dayOfYear[1]}-${dayOfYear[2]}` : noun}`;
    if (noun.startsWith('a percentage')) return `write ${quote(written)}%`;
    if (noun.startsWith('a duration'))
      return `write a unit behind it: ${quote(written)} months, weeks or days`;
    if (wantsText && !noun.startsWith('a date')) return `write it in quotes: "${quote(written)}"`;
  }
  return `write ${noun}`;
}

// Amounts as people write them: `$38,000`, `38k`, `EUR 1.500,50`, `1'200.-`.
function amountIn(text: string): string | undefined {
  const [, digits, thousands] =
    /^(?:[A-Z]{3}|[$€£¥])?\s*(\d[\d.,'’ ]*?)(?:\s*(k))?[.,]?[-–]?\s*(?:[A-Z]{3}|[$€£¥])?$/iu.exec(
      text.trim(),
    ) ?? [];
  if (digits === undefined) return undefined;
  const [, whole = digits, part = ''] = /^(.*)[.,](\d{1,2})$/.exec(digits) ?? [];
  const plain = `${whole.replace(/\D/g, '')}${part === '' ? '' : `.${part}`}`;
  return thousands === undefined ? plain : String(Math.round(Number(plain) * 1e5) / 100);
}
