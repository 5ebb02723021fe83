// Arguments that commander would not take, in our words. Its sentences are kept where they read well; a value outside
// a list of words is told as in the file.

import { nearest } from '@auditcal/core';
import type { CommanderError } from 'commander';
import { type Outcome, problem, refused } from './outcome.js';

const outsideList =
  /^(?:option '(?<flag>[^ ']+)[^']*' argument|command-argument value) '(?<value>.*)' is invalid(?: for argument '(?<name>[^']*)')?\. Allowed choices are (?<words>.*)\.$/s;

/** What is wrong with the arguments, and the name that was probably meant. */
export function misused(error: CommanderError, caller: string, argv: readonly string[]): Outcome {
  if (error.code === 'commander.help') {
    const name = argv[argv.indexOf('help') + 1] ?? '';
    return refused([problem('unknown-command', `there is no command ${name}`, 'auditcal --help lists them')]);
  }
  const [said = '', meant] = error.message.replace(/^error: /, '').split('\n');
  const outside = outsideList.exec(error.message.replace(/^error: /, ''))?.groups;
  if (outside) return refused([outsideItsWords(outside)]);
  const rule = error.code.replace(/^commander\./, '').replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`);
  const remedy = meant?.replace(/^\(D(.*)\)$/, 'd$1') ?? `${caller} --help shows what it takes`;
  return refused([problem(rule, said.replace(/\.$/, ''), remedy)]);
}

function outsideItsWords({ flag, name, value = '', words = '' }: Partial<Record<string, string>>) {
  const near = nearest(value, words.split(', '));
  return problem(
    'unknown-value',
    `${flag ?? name} is ${value}, which is not one of the words it can be`,
    near ? `did you mean ${near}?` : `write one of ${words}`,
  );
}
