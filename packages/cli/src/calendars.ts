// The calendars that a program file names, from its own folder: read before anything is planned, so that a file that is
// handed on carries the days they take.

import { dirname, join, resolve } from 'node:path';
import { type ConfigProblem, calendarsOf, type NamedFile, type PlainDate } from '@auditcal/core';
import type { Call } from './command.js';
import { type Input, readText } from './files.js';
import { todayAsked } from './today.js';

/** The file with the days of its calendars, or what is wrong with those. */
export async function withCalendars(
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
  const read = (path: string): NamedFile => {
    const file = join(folder, path);
    call.sources.add(resolve(host.cwd, file));
    const text = readText(host, file, 'a calendar is iCalendar text (.ics), saved as UTF-8');
    return text.ok ? { ok: true, file, text: text.value.text } : text;
  };
  const dayIn = (zone: string) => host.dayIn(zone) as PlainDate;
  const answer = await calendarsOf(input, today, dayIn, read);
  if (!answer.ok) return answer;
  const { imported } = answer;
  return { ok: true, value: imported === undefined ? input : { ...input, imported } };
}
