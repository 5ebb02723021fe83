// The calendar feed that a workflow asks for, written inside the workspace. Nothing is written while a program cannot
// be planned: a feed that lacks half of it would take entries away from everyone who subscribed.

import type { ConfigProblem } from '@auditcal/core';
import type { Examined, Refused } from './examine.js';
import type { FileRefusal, Host } from './host.js';
import { problem } from './inputs.js';

/** Writes the feed of the one program to `path`. */
export async function feedOf(
  host: Host,
  path: string,
  programs: readonly (Examined | Refused)[],
): Promise<{ readonly written: string | undefined; readonly problems: readonly ConfigProblem[] }> {
  const [only, another] = programs;
  if (another !== undefined) {
    const remedy = 'One step for each file, each with its own calendar, writes them.';
    return failed(problem('not-yet', `not yet: one calendar for ${programs.length} program files`, remedy));
  }
  if (!only?.ok) return { written: undefined, problems: [] };
  const written = host.write(path, await only.feed());
  return written.ok ? { written: path, problems: [] } : failed(unusable(path, written));
}

function failed(problem: ConfigProblem) {
  return { written: undefined, problems: [problem] };
}

function unusable(path: string, { trouble, detail }: FileRefusal): ConfigProblem {
  switch (trouble) {
    case 'outside':
      return problem(
        'outside-workspace',
        `the input calendar is ${path}, which leads out of the workspace`,
        'A feed, links followed, lies inside the workspace.',
      );
    case 'directory':
      return problem(
        'is-a-directory',
        `the input calendar is ${path}, which is a directory`,
        'Name a file in it.',
      );
    default:
      return problem('not-writable', `the calendar ${path} cannot be written: ${detail}`);
  }
}
