// A file's text as a value with places. JSON goes the same way: it is YAML written in brackets. A byte order mark is
// not part of the text, so columns on the first line are those an editor shows.

import { Composer, type CST, type Document, LineCounter, Parser } from 'yaml';
import type { ConfigProblem, FilePath, Where } from '../../model/index.js';
import { problem } from '../problems.js';
import { describe } from '../wording.js';
import { refusal } from './guard.js';
import { DEEPEST, tooDeepAt } from './nesting.js';
import { placesOf } from './places.js';
import { syntaxProblems } from './syntax-problems.js';
import { plainValueOf } from './values.js';

/** A file that could be parsed: its value and where everything in it stands. */
export interface Source {
  readonly file: string;
  /** Plain values; mappings have no prototype. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The place of a value by its path; a missing value points at its nearest parent. */
  readonly locate: (path: FilePath) => Where;
  /** The place of the key that leads to a value. */
  readonly keyAt: (path: FilePath) => Where;
  /** A scalar as it is written, quotes aside. */
  readonly written: (path: FilePath) => string | undefined;
  /** The parsed tree, for edits that keep the layout. */
  readonly document: Document;
}

/** The source, undefined where nothing can be read from the text, and what is wrong with it as YAML. */
export interface SourceResult {
  readonly source: Source | undefined;
  readonly problems: readonly ConfigProblem[];
}

/** How a kind of file is spoken of where nothing can be read from it. */
export interface FileWords {
  readonly one: string;
  readonly needs: string;
  readonly begins: string;
  readonly remedy: string;
}

const PROGRAM: FileWords = {
  one: 'one file is one program',
  needs: 'it names at least `version` and one framework',
  begins: 'begin with `version: 1` and `frameworks:`',
  remedy: '`auditcal init` writes a first one',
};

/** Parses a text. Repeated keys leave a source, so that the rest can be checked too; broken syntax leaves none. */
export function readSource(file: string, marked: string, words: FileWords = PROGRAM): SourceResult {
  const text = withoutMark(marked);
  const refused = refusal(file, text);
  if (refused) return { source: undefined, problems: [refused] };
  const lines = new LineCounter();
  const whereOf = (offset: number): Where => placeAt(file, lines, offset);
  const tokens = [...new Parser(lines.addNewLine).parse(text)];
  const deep = tooDeepAt(tokens);
  if (deep !== undefined) {
    const message = `brackets or lines are nested deeper than ${DEEPEST} levels here`;
    return {
      source: undefined,
      problems: [problem('too-deep', whereOf(deep), message, 'close what is open')],
    };
  }
  const documents = [...new Composer(COMPOSING).compose(untilStray(tokens))];
  return fromDocuments(file, documents, lines, whereOf, words);
}

// Where a token belongs to no document, the parser has given up: all that follows would be told as stray too, each
// word at a place that drifts from the real one.
function untilStray(tokens: readonly CST.Token[]): readonly CST.Token[] {
  const stray = tokens.findIndex(({ type }) => type === 'error');
  return stray < 0 ? tokens : tokens.slice(0, stray + 1);
}

/** A text without its byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

// Repeated keys are told by our own reading of the tree: the parser's check takes the square of their number.
const COMPOSING = {
  schema: 'core',
  version: '1.2',
  merge: false,
  uniqueKeys: false,
  stringKeys: true,
  prettyErrors: false,
  resolveKnownTags: false,
  logLevel: 'error',
} as const;

function fromDocuments(
  file: string,
  documents: readonly Document[],
  lines: LineCounter,
  whereOf: (offset: number) => Where,
  words: FileWords,
): SourceResult {
  const [document, second] = documents as readonly [Document?, Document?];
  const start = whereOf(0);
  if (!document || (document.contents === null && document.errors.length === 0)) {
    return { source: undefined, problems: [emptyFile(start, words)] };
  }
  const broken = syntaxProblems([...document.errors, ...document.warnings], whereOf);
  if (second) return { source: undefined, problems: [...broken, secondDocument(second, whereOf, words)] };
  if (broken.length > 0) return { source: undefined, problems: broken };
  const { value, problems } = plainValueOf(document, whereOf);
  if (value === null) return { source: undefined, problems: [...problems, emptyFile(start, words)] };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const message = `the file is ${describe(value)}, where a mapping belongs`;
    return {
      source: undefined,
      problems: [...problems, problem('wrong-type', start, message, words.begins)],
    };
  }
  const places = placesOf(document, (offset) => lines.linePos(offset).line);
  const source: Source = {
    file,
    document,
    value: value as Record<string, unknown>,
    locate: (path) => whereOf(places.at(path)),
    keyAt: (path) => whereOf(places.keyAt(path)),
    written: places.written,
  };
  return { source, problems };
}

function secondDocument(
  document: Document,
  whereOf: (offset: number) => Where,
  { one }: FileWords,
): ConfigProblem {
  const message = `a second YAML document begins here; ${one}`;
  return problem(
    'yaml-documents',
    whereOf(document.range?.[0] ?? 0),
    message,
    'take out the line `---`, or divide the file',
  );
}

function emptyFile(start: Where, { needs, remedy }: FileWords): ConfigProblem {
  return problem('empty-file', start, `the file is empty, comments aside; ${needs}`, remedy);
}

function placeAt(file: string, lines: LineCounter, offset: number): Where {
  const { line, col } = lines.linePos(offset);
  return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
}
