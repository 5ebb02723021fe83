// Fields of a stored file, read one by one. What is not there or of another kind is complained of, and something of the
// right kind handed on: after a complaint nothing that was read is used.

import { type PlainDate, parsePlainDate, whyNoDate } from '../calendar/index.js';
import { quote } from '../config/wording.js';

/** Told of what is wrong: the rule, the rest of a sentence that begins with the file's name, and how to mend it. */
export type Complain = (rule: string, message: string, remedy?: string, line?: number) => void;
export type Fields = Readonly<Record<string, unknown>>;

/** An object; `at` is its path with a dot at its end, or nothing. */
export function fieldsOf(value: unknown, at: string, complain: Complain): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  complain('not-a-plan', at === '' ? 'is no object' : `has no object at \`${at.slice(0, -1)}\``);
  return {};
}

export function textOf(fields: Fields, key: string, at: string, complain: Complain): string {
  const value = Object.hasOwn(fields, key) ? fields[key] : undefined;
  if (typeof value === 'string') return value;
  complain('not-a-plan', `has no text at \`${at}${key}\``);
  return '';
}

export function dateOf(fields: Fields, key: string, at: string, complain: Complain): PlainDate {
  const text = textOf(fields, key, at, complain);
  const date = parsePlainDate(text);
  if (date !== undefined) return date;
  complain('not-a-date', `has ${quote(text)} at \`${at}${key}\`, which is not a day; ${whyNoDate(text)}`);
  return '1970-01-01' as PlainDate;
}
