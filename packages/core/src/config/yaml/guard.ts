// What a text must pass before a parser sees it: its size, and that it is text at all.

import type { ConfigProblem, Where } from '../../model/index.js';
import { problem } from '../problems.js';

/** Largest text read, in UTF-16 units; a file of so many bytes is never longer than that. */
const LARGEST = 10_000_000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const BINARY = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** Why the text is not to be parsed; undefined where it may be. */
export function refusal(file: string, text: string): ConfigProblem | undefined {
  const start: Where = { file, line: 1, column: 1 };
  if (text.length > LARGEST) {
    const size = (text.length / 1e6).toFixed(1);
    return problem(
      'too-large',
      start,
      `the file holds ${size} MB; at most 10 MB are read`,
      'divide it into several programs',
    );
  }
  const at = text.search(BINARY);
  if (at < 0) return undefined;
  const code = text.charCodeAt(at).toString(16).padStart(2, '0');
  const line = text.slice(0, at).split('\n');
  const where = { file, line: line.length, column: (line[line.length - 1]?.length ?? 0) + 1 };
  return problem(
    'binary-file',
    where,
    `the file is not text: it holds the control character 0x${code}`,
    'name a YAML or JSON file in UTF-8',
  );
}
