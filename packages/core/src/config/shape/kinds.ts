// The kinds of text a file is made of: dates, durations, names, codes. Each says what belongs in its place (told when
// something else stands there), what is wrong with a text of its kind, and how an editor should describe it.

import * as z from 'zod/mini';
import { parseDuration, parsePlainDate, parseWallTime, whyNoDate } from '../../calendar/index.js';
import { counted } from '../../model/index.js';
import { readMonthDay } from '../build/month-day.js';
import { quote } from '../wording.js';
import { Form, type Hints } from './form.js';

/** Why a text is not of its kind; `says` completes "`by` is 2027-02-30, …". */
export interface Complaint {
  readonly rule: string;
  readonly says: string;
  readonly remedy?: string | undefined;
  readonly citation?: string;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it keeps out
const NAME = /^(?=.*\S)[^\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+$/;

type Test = (text: string) => Complaint | undefined;

/** Shapes that read, by their test: all dates of a file are read by one. */
const readers = new WeakMap<Test, z.ZodMiniType>();

/** A text that passes a test; `noun` is what belongs in its place, as in "where a date belongs", one for each test. */
export function kind(noun: string, complain: Test, hints: Hints) {
  const make = () =>
    z.string({ error: noun }).check(
      z.superRefine((text, context) => {
        const complaint = complain(text);
        if (complaint) context.addIssue({ code: 'custom', params: { ...complaint } });
      }),
    );
  return new Form((samples) => {
    if (!samples) return make();
    const reader = readers.get(complain) ?? make();
    readers.set(complain, reader);
    return reader;
  }, hints);
}

/** Free text of one line or several: names, reasons, notes. */
export function text(description: string, examples: readonly string[] = []) {
  return kind('text', noText, examples.length > 0 ? { description, examples } : { description });
}

function noText(value: string): Complaint | undefined {
  if (value.trim() === '')
    return { rule: 'empty-text', says: 'and says nothing', remedy: 'write it, or take the key out' };
  if (!CONTROL.test(value)) return undefined;
  return { rule: 'control-character', says: 'which holds a control character', remedy: 'take it out' };
}

/** A key that is a name of the user's own. */
export function ownName(): z.ZodMiniString {
  const error = 'a name in visible characters';
  return z.string().check(z.regex(NAME, { error }));
}

/** A civil date. */
export function date(description: string, example = '2027-03-31') {
  return kind('a date, written YYYY-MM-DD,', noDate, {
    description,
    examples: [example],
    format: 'date',
    pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  });
}

function noDate(value: string): Complaint | undefined {
  if (parsePlainDate(value)) return undefined;
  const trimmed = parsePlainDate(value.trim());
  if (trimmed)
    return { rule: 'not-a-date', says: 'with blanks around it', remedy: `write ${trimmed} without them` };
  const why = whyNoDate(value);
  const [says, remedy] = why.startsWith('a date is written')
    ? ['which is not a day', why]
    : [`which is not a day; ${why}`];
  return { rule: 'not-a-date', says: says ?? '', remedy };
}

/** A day and an hour, by the clocks of the organization's zone. */
export function wallTime(description: string, example = '2027-06-07T09:00') {
  return kind('a day and an hour, written YYYY-MM-DDTHH:MM,', noWallTime, {
    description,
    examples: [example],
    pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$',
  });
}

function noWallTime(value: string): Complaint | undefined {
  if (parseWallTime(value)) return undefined;
  const [, day, hour, minute] = /^(\d{4}-\d{2}-\d{2})[T ](\d{1,2}):(\d{2})/.exec(value) ?? [];
  const near = `${day}T${hour?.padStart(2, '0')}:${minute}`;
  const remedy = parseWallTime(near)
    ? `write ${near}, in the organization's zone`
    : 'write it like 2027-06-07T09:00';
  return { rule: 'not-an-hour', says: 'which is not a day and an hour', remedy };
}

/** A length of time in words or ISO 8601; `least` of 1 refuses a length of nothing. */
export function duration(description: string, example: string, least: 0 | 1 = 0) {
  const hints = { description, examples: [example], pattern: '^(\\d+ (day|week|month|year)s?|P[0-9YMWD]+)$' };
  return kind('a duration, such as 3 months or 2 weeks,', least === 0 ? noDuration : noLength, hints);
}

function noDuration(value: string): Complaint | undefined {
  if (parseDuration(value)) return undefined;
  const remedy = nearDuration(value) ?? 'write a count and days, weeks, months or years, such as 3 months';
  return { rule: 'not-a-duration', says: 'which is not a duration', remedy };
}

function noLength(value: string): Complaint | undefined {
  const read = parseDuration(value);
  if (!read) return noDuration(value);
  if (read.months > 0 || read.days > 0) return undefined;
  return { rule: 'out-of-range', says: 'which is no time at all', remedy: 'write at least 1 day' };
}

function nearDuration(value: string): string | undefined {
  const parts = /^\s*(\d{1,4})\s*(d|w|m|y|day|week|wk|month|mo|year|yr)s?\s*$/i.exec(value);
  const unit = { d: 'day', w: 'week', m: 'month', y: 'year' }[parts?.[2]?.[0]?.toLowerCase() ?? ''];
  const count = Number(parts?.[1]);
  return unit ? `write ${counted(count, unit)}` : undefined;
}

/** A day of the year, MM-DD. */
export function monthDay(description: string, example: string) {
  return kind('a day of the year, written MM-DD,', noMonthDay, {
    description,
    examples: [example],
    pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  });
}

function noMonthDay(value: string): Complaint | undefined {
  if (readMonthDay(value)) return undefined;
  return {
    rule: 'not-a-month-day',
    says: 'which is no day of every year',
    remedy: 'write MM-DD, such as 02-01',
  };
}

/** A share in percent, as offers state it. */
export function percentage(description: string) {
  return kind('a percentage, such as 10%,', noPercentage, {
    description,
    examples: ['10%'],
    pattern: '^\\d{1,3}(\\.\\d+)?%$',
  });
}

function noPercentage(value: string): Complaint | undefined {
  const share = /^(\d{1,3}(?:\.\d{1,4})?)%$/.exec(value)?.[1];
  if (share !== undefined && Number(share) <= 100) return undefined;
  return {
    rule: 'not-a-percentage',
    says: 'which is not a share of 0% to 100%',
    remedy: 'write it like 10%',
  };
}

/** A name that becomes part of ids. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A path of a committed file, from the folder of the program file; never out of it. */
export function repositoryPath(description: string, example: string) {
  return kind('a path', noPath, { description, examples: [example] });
}

function noPath(value: string): Complaint | undefined {
  const textual = noText(value);
  if (textual) return textual;
  const outside = /^(?:[/\\~]|[A-Za-z]:)|\\/.test(value) || value.split('/').includes('..');
  if (!outside) return undefined;
  const says = 'which is not a path inside the folder of the file';
  return {
    rule: 'path-outside',
    says,
    remedy: `paths are taken from the folder of the file: write ${quote(value.replace(/^.*[/\\]/, ''))}`,
  };
}
