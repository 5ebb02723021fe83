// What the YAML parser complains of, in our words. It reports by codes; a code without a sentence here gets the
// general one, so that none of the parser's own text reaches the user.

import type { YAMLError } from 'yaml';
import type { ConfigProblem, Where } from '../../model/index.js';
import { problem } from '../problems.js';

interface Sentence {
  readonly rule?: string;
  readonly message: string;
  readonly remedy: string;
}

const GENERAL: Sentence = {
  message: 'the text from here on is neither YAML nor JSON',
  remedy: 'look at the indentation, the colons and the brackets around this place',
};

const SENTENCES: Readonly<Record<string, Sentence>> = {
  TAB_AS_INDENT: {
    rule: 'yaml-tab',
    message: 'this line is indented by a tab',
    remedy: 'indent by spaces; YAML does not count tabs',
  },
  BAD_INDENT: {
    message: 'this line is indented less than the list or mapping it belongs to',
    remedy: 'indent it like the lines around it, or close the bracket before it',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a mapping begins in the middle of a value',
    remedy: 'write one `key: value` a line, indented evenly, and put text that holds ": " in quotes',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a key runs over several lines',
    remedy: 'write one `key: value` a line, with a colon after each key',
  },
  MISSING_CHAR: {
    message: 'a quote, a bracket, a comma or a colon is missing here',
    remedy: 'close what was opened before this place, and write a space after each colon',
  },
  UNEXPECTED_TOKEN: {
    message: 'something stands here that no list or mapping is waiting for',
    remedy: 'look for a bracket too many, or a value that should be in quotes',
  },
  BAD_SCALAR_START: {
    message: 'a text may not begin with this character',
    remedy: 'put the text in quotes',
  },
  BAD_DQ_ESCAPE: {
    message: 'this backslash sequence does not exist in double quotes',
    remedy: 'double the backslash, or use single quotes',
  },
  BAD_ALIAS: {
    rule: 'yaml-alias',
    message: 'an alias cannot stand like this',
    remedy: 'write out what it stands for',
  },
  BAD_DIRECTIVE: {
    message: 'a line that begins with % is a YAML directive, and this one does not exist',
    remedy: 'take the line out',
  },
  TAG_RESOLVE_FAILED: {
    rule: 'yaml-tag',
    message: 'a YAML tag stands here that is not known',
    remedy: 'write the value without a tag',
  },
  NON_STRING_KEY: {
    message: 'a list or a mapping stands where a key belongs',
    remedy: 'write the key as text',
  },
  BLOCK_IN_FLOW: {
    message: 'an indented list or mapping stands inside brackets',
    remedy: 'write it in brackets too',
  },
};

/** One problem for each line the parser complains of. */
export function syntaxProblems(
  errors: readonly YAMLError[],
  whereOf: (offset: number) => Where,
): readonly ConfigProblem[] {
  const byLine = new Map<number, ConfigProblem>();
  for (const error of errors) {
    const where = whereOf(error.pos[0]);
    if (byLine.has(where.line)) continue;
    const { rule = 'yaml-syntax', message, remedy } = SENTENCES[error.code] ?? GENERAL;
    byLine.set(where.line, problem(rule, where, message, remedy));
  }
  return [...byLine.values()];
}
