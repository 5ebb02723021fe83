// Reading values whose shape may be wrong: what is not of the kind asked for is simply not there. The shapes have
// told of it already, and the rest of the file is still worth checking.

import {
  type Duration,
  type PlainDate,
  parseDuration,
  parsePlainDate,
  type Span,
} from '../../calendar/index.js';
import type { ConfigProblem, FilePath, Where } from '../../model/index.js';
import { type ProblemRule, problem } from '../problems.js';
import type { Source } from '../yaml/source.js';

/** A mapping of the file, its place, and a way to complain about what stands in it. */
export interface View {
  readonly path: FilePath;
  readonly where: Where;
  readonly keys: readonly string[];
  readonly has: (key: string) => boolean;
  readonly get: (key: string) => unknown;
  readonly text: (key: string) => string | undefined;
  readonly number: (key: string) => number | undefined;
  readonly flag: (key: string) => boolean | undefined;
  readonly date: (key: string) => PlainDate | undefined;
  readonly duration: (key: string) => Duration | undefined;
  /** Undefined where an end is missing, is no day, or the ends run backwards; `checkForwards` tells of the last. */
  readonly span: (key: string) => Span | undefined;
  readonly texts: (key: string) => readonly string[] | undefined;
  readonly map: (key: string) => View | undefined;
  /** The mappings of a list; other entries are passed over. */
  readonly maps: (key: string) => readonly View[];
  /** Entries of a list that are mappings or texts, each with its path. */
  readonly entries: (key: string) => readonly Entry[];
  /** The place of a key's value; of the mapping itself where the key is missing. */
  readonly at: (key: string) => Where;
  /** Tells of a problem at a key or a path below the mapping, or at the mapping itself. */
  readonly complain: Tell;
  /** Tells of something the user should know that is no problem. */
  readonly notice: Tell;
}

/** Tells of something at a place below a mapping; no key means the mapping itself. */
export type Tell = (
  rule: ProblemRule,
  at: string | FilePath | undefined,
  message: string,
  remedy?: string,
  citation?: string,
) => void;

/** Where problems and notices go. */
export interface Ear {
  readonly problems: ConfigProblem[];
  readonly notices: ConfigProblem[];
}

/** One entry of a list. */
export interface Entry {
  readonly date: PlainDate | undefined;
  readonly text: string | undefined;
  readonly map: View | undefined;
  readonly where: Where;
}

/** A view of the whole file. */
export function viewOf(source: Source, ear: Ear): View {
  return makeView(source, [], source.value, ear);
}

function isMapping(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function makeView(source: Source, path: FilePath, value: Readonly<Record<string, unknown>>, ear: Ear): View {
  const get = (key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);
  const text = (key: string): string | undefined => asText(get(key));
  const at = (key: string): Where => source.locate([...path, key]);
  const child = (at: FilePath, inner: unknown): View | undefined =>
    isMapping(inner) ? makeView(source, at, inner, ear) : undefined;
  const map = (key: string): View | undefined => child([...path, key], get(key));
  const list = (key: string): readonly unknown[] => {
    const inner = get(key);
    return Array.isArray(inner) ? inner : [];
  };
  const entries = (key: string): readonly Entry[] =>
    list(key).map((item, index) => {
      const at = [...path, key, index];
      return { date: asDate(item), text: asText(item), map: child(at, item), where: source.locate(at) };
    });
  return {
    path,
    get where() {
      return source.locate(path);
    },
    keys: Object.keys(value),
    has: (key) => get(key) !== undefined,
    get,
    text,
    number: (key) => (typeof get(key) === 'number' ? (get(key) as number) : undefined),
    flag: (key) => (typeof get(key) === 'boolean' ? (get(key) as boolean) : undefined),
    date: (key) => asDate(get(key)),
    duration: (key) => asDuration(get(key)),
    span: (key) => readSpan(map(key)),
    texts: (key) => (Array.isArray(get(key)) ? list(key).flatMap((item) => asText(item) ?? []) : undefined),
    map,
    entries,
    maps: (key) => entries(key).flatMap((entry) => entry.map ?? []),
    at,
    complain: tellInto(source, path, ear.problems),
    notice: tellInto(source, path, ear.notices),
  };
}

function tellInto(source: Source, path: FilePath, told: ConfigProblem[]): Tell {
  return (rule, at, message, remedy, citation) => {
    const below = at === undefined ? [] : typeof at === 'string' ? [at] : at;
    told.push(problem(rule, source.locate([...path, ...below]), message, remedy, citation));
  };
}

// Names are printed on one line, whatever line breaks their text has in the file.
function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : undefined;
}

function asDate(value: unknown): PlainDate | undefined {
  return typeof value === 'string' ? parsePlainDate(value) : undefined;
}

function asDuration(value: unknown): Duration | undefined {
  return typeof value === 'string' ? parseDuration(value) : undefined;
}

function readSpan(view: View | undefined): Span | undefined {
  const from = view?.date('from');
  const to = view?.date('to');
  if (!view || from === undefined || to === undefined) return undefined;
  return from <= to ? { from, to } : undefined;
}

/** Tells where a mapping with `from` and `to` runs backwards. */
export function checkForwards(view: View | undefined, what: string): void {
  const from = view?.date('from');
  const to = view?.date('to');
  if (!view || from === undefined || to === undefined || from <= to) return;
  view.complain(
    'backwards',
    'to',
    `${what} ends ${to}, before it begins on ${from}`,
    `exchange the two, or mend one of them`,
  );
}
