// Zod's issues in the words of the house. Of an issue only its kind, place and value are used; its message is the
// noun of what belongs in the place, which the shapes put there.

import type * as z from 'zod';
import type { ConfigProblem, FilePath } from '../model/index.js';
import { nearest } from './nearest.js';
import { problem } from './problems.js';
import type { Complaint } from './shape/kinds.js';
import { missing, wrongType } from './type-problems.js';
import { describe, nameOf, quote, some } from './wording.js';
import type { Source } from './yaml/source.js';

type Issue = z.core.$ZodIssue;

/** Problems of one issue; an unknown key each makes one. */
export function problemsOf(source: Source, issue: Issue, around: FilePath = []): readonly ConfigProblem[] {
  const path = [...around, ...issue.path.map(segmentOf)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(source, path, key, issue.message.split(' ')));
    case 'invalid_union':
      return unionProblems(source, issue, path);
    case 'custom':
      return [complained(source, path, issue.input, issue.params as unknown as Complaint)];
    case 'invalid_key':
      return [misnamedKey(source, path, issue.issues[0]?.message ?? '')];
    case 'invalid_value':
      return [wrongValue(source, path, issue)];
    case 'too_small':
    case 'too_big':
      return isOfRuntime(issue) ? [] : [outOfRange(source, path, issue)];
    default:
      return [wrongType(source, path, issue.input, issue.message)];
  }
}

function segmentOf(segment: PropertyKey): string | number {
  return typeof segment === 'number' ? segment : String(segment);
}

/** A key that no shape knows. */
function unknownKey(source: Source, path: FilePath, key: string, known: readonly string[]): ConfigProblem {
  const where = source.keyAt([...path, key]);
  const inside = path.length === 0 ? '' : ` in ${nameOf(path)}`;
  const message = key === '' ? `a key${inside} has no name` : `there is no key ${quote(key)}${inside}`;
  if (key === '<<')
    return problem('unknown-key', where, message, 'merge keys are not read; write the keys out');
  const inner = known
    .filter((name) => name.endsWith(`.${key}`))
    .map((name) => name.slice(0, -key.length - 1));
  const here = known.filter((name) => !name.includes('.'));
  const near = nearest(key, here);
  if (!near && inner.length > 0)
    return problem('unknown-key', where, message, `write it inside ${alternatives(inner)}`);
  const shown = here.filter((name) => /^[a-z]/.test(name));
  const all = shown.length > 0 ? `the keys here are ${some(shown)}` : undefined;
  return problem('unknown-key', where, message, near ? `did you mean ${near}?` : all);
}

function alternatives(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? '');
}

function misnamedKey(source: Source, path: FilePath, noun: string): ConfigProblem {
  const message = `${quote(String(path.at(-1))).trim() || 'a blank key'} in ${nameOf(path.slice(0, -1))} is not ${noun}`;
  return problem('unknown-key', source.keyAt(path), message, `write ${noun}`);
}

// Of several forms the one meant is the one whose own type the value has.
function unionProblems(
  source: Source,
  issue: z.core.$ZodIssueInvalidUnion,
  path: FilePath,
): readonly ConfigProblem[] {
  const meant = issue.errors.find((issues) =>
    issues.every(
      (inner) => inner.path.length > 0 || inner.code === 'custom' || inner.code === 'unrecognized_keys',
    ),
  );
  if (meant) return meant.flatMap((inner) => problemsOf(source, inner, path));
  const valued = issue.errors.flat().find((inner) => isWordOutsideList(inner));
  if (valued) return problemsOf(source, valued, path);
  return [wrongType(source, path, issue.input, issue.message)];
}

function isWordOutsideList(issue: Issue): boolean {
  return issue.code === 'too_small' || issue.code === 'too_big';
}

function complained(
  source: Source,
  path: FilePath,
  input: unknown,
  { rule, says, remedy, citation }: Complaint,
): ConfigProblem {
  const message = `${nameOf(path)} is ${quote(String(input)).trim() || 'blank'}, ${says}`;
  return problem(rule, source.locate(path), message, remedy, citation);
}

function wrongValue(source: Source, path: FilePath, issue: z.core.$ZodIssueInvalidValue): ConfigProblem {
  const { input, values } = issue;
  const words = values.map(String);
  if (input === undefined) return missing(source, path, issue.message, words[0]);
  const sameType = values.some((value) => typeof value === typeof input);
  if (!sameType) return wrongType(source, path, input, issue.message);
  const name = nameOf(path);
  const near = typeof input === 'string' ? nearest(input, words) : undefined;
  const remedy = near
    ? `did you mean ${near}?`
    : `write ${words.length === 1 ? words[0] : `one of ${some(words)}`}`;
  const is =
    typeof input === 'string' ? quote(input) || 'an empty text' : describe(input, source.written(path));
  const why =
    words.length === 1 ? `where ${issue.message} belongs` : 'which is not one of the words it can be';
  return problem('unknown-value', source.locate(path), `${name} is ${is}, ${why}`, remedy);
}

// Zod's own limits of a whole number; the narrower ones of the key are told beside them.
function isOfRuntime(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): boolean {
  const limit = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  return Math.abs(Number(limit)) === Number.MAX_SAFE_INTEGER;
}

function outOfRange(
  source: Source,
  path: FilePath,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
): ConfigProblem {
  const low = issue.code === 'too_small';
  const limit = low ? issue.minimum : issue.maximum;
  const name = nameOf(path);
  if (Array.isArray(issue.input))
    return problem('out-of-range', source.locate(path), `${name} is an empty list`, `write ${issue.message}`);
  const message = `${name} is ${source.written(path) ?? String(issue.input)}, which is ${low ? 'less' : 'more'} than ${String(limit)}`;
  return problem(
    'out-of-range',
    source.locate(path),
    message,
    `write ${issue.message} ${low ? `from ${String(limit)} up` : `of at most ${String(limit)}`}`,
  );
}
