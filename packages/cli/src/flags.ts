// What flags cannot be: empty, or a form that the command does not write.

import type { ConfigProblem, Format } from '@auditcal/core';
import type { Command, CommonOptions } from './command.js';
import { type Asked, commonOptions, flagOf } from './command-line.js';
import { problem } from './outcome.js';

/** A refusal for every flag with an empty value: what a shell leaves of a variable that is not set. */
export function emptyFlags({ command, flags }: Asked): readonly ConfigProblem[] {
  const given = [...command.options, ...commonOptions()].map(flagOf);
  return given
    .filter((it) => flags[it.attributeName()] === '')
    .map(({ long }) =>
      problem('missing-value', `${long} is empty`, 'write its value, or leave the flag out'),
    );
}

/** The form of the result: `--format`, else `--json`, else the command's own. */
export function formatOf(command: Command, common: CommonOptions): Format | ConfigProblem {
  const { format, json } = common;
  if (json && format !== undefined && format !== 'json') {
    return problem('two-ways', `--json and --format ${format} ask for two forms`, 'drop one of them');
  }
  const asked = format ?? (json ? 'json' : command.formats[0]);
  const known = command.formats.find((it) => it === asked);
  if (known) return known;
  const knows = `${command.name} writes ${command.formats.join(', ')}`;
  return problem('unknown-format', `${command.name} has no format ${asked}`, knows);
}
