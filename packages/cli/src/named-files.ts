// The files that a program file names, from its own folder: frameworks of the user's own and calendars. They are read
// before anything is planned, so that a file that is handed on carries what they hold.

import { dirname, join, resolve } from 'node:path';
import {
  type ConfigProblem,
  calendarsOf,
  frameworkFilesOf,
  type NamedFile,
  type PlainDate,
} from '@auditcal/core';
import type { Call } from './command.js';
import { type Input, readText } from './files.js';
import type { Base } from './history.js';
import { problem } from './outcome.js';
import { todayAsked } from './today.js';

/** The file with all that lies in files that it names, or what is wrong with its calendars. */
export async function withNamedFiles(
  call: Call,
  input: Input,
): Promise<
  | { readonly ok: true; readonly value: Input }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] }
> {
  const { host } = call;
  const asked = todayAsked(call);
  // What is wrong with the day is told where the file is planned.
  const today = asked.ok ? asked.value : undefined;
  const folder = input.file === '<stdin>' ? '' : dirname(input.file);
  const reading =
    (is: string) =>
    (path: string): NamedFile => {
      const file = join(folder, path);
      call.sources.add(resolve(host.cwd, file));
      const text = readText(host, file, is);
      return text.ok ? { ok: true, file, text: text.value.text } : text;
    };
  const own = frameworkFilesOf(input, reading('a framework file is YAML or JSON, saved as UTF-8'));
  const known = own === undefined ? input : { ...input, own };
  const dayIn = (zone: string) => host.dayIn(zone) as PlainDate;
  const calendars = reading('a calendar is iCalendar text (.ics), saved as UTF-8');
  const answer = await calendarsOf(known, today, dayIn, calendars);
  if (!answer.ok) return answer;
  const { imported } = answer;
  return { ok: true, value: imported === undefined ? known : { ...known, imported } };
}

/** The framework files that a file named in a commit, as that commit has them. */
export function frameworksAt(file: Pick<Input, 'file' | 'text'>, textOf: Base['textOf']): Pick<Input, 'own'> {
  const own = frameworkFilesOf(file, (path) => {
    const text = textOf(path);
    const named = join(dirname(file.file), path);
    return text === null
      ? { ok: false, problem: problem('no-such-file', `that commit has no ${named}`) }
      : { ok: true, file: named, text };
  });
  return own === undefined ? {} : { own };
}
