// What is never written over: a result may take the place of an older one, but not of what it was made from, nor of another
// result of the same call. A program file lost to `-o` has no copy.

import { relative } from 'node:path';
import type { Call } from './command.js';
import { type Outcome, problem, refused } from './outcome.js';

/** The outcome, or a refusal where a file of it would replace one that was read, or two of them each other. */
export function withoutLoss(outcome: Outcome, { host, sources }: Call): Outcome {
  if (!outcome.ok) return outcome;
  const files = outcome.files.filter(({ path }) => host.kindOf(path) !== 'other');
  const named = (path: string): string => relative(host.cwd, path);
  const lost = files.find(({ path }) => sources.has(path));
  if (lost) {
    const message = `${named(lost.path)} is what the result is made from, and would be replaced by it`;
    return refused([problem('over-its-source', message, 'write the result to another file')]);
  }
  const twice = files.find(({ path }, index) => files.findIndex((it) => it.path === path) < index);
  if (!twice) return outcome;
  const message = `two results would go to ${named(twice.path)}, and one would replace the other`;
  return refused([problem('two-results', message, 'name a file for each of them')]);
}
