// A program file with everything that lies in other files, read before anything is planned: the frameworks and calendars it
// names, the plan and the feed stored beside it. All of it is text out of a tree, so the head of a pull request is read the same way.

import {
  type CalendarsRead,
  calendarsOf,
  type FileRead,
  frameworkFilesLater,
  type PlainDate,
  plannedSince,
  readFileToday,
} from '@auditcal/core';
import type { Question, Refused } from './examine.js';
import type { ProgramFile } from './files.js';
import { type Beside, besideOf, named } from './stored.js';

/** A file, read. */
export interface Begun {
  readonly ok: true;
  readonly file: ProgramFile;
  readonly read: FileRead;
  readonly beside: Beside & { readonly ok: true };
  /** Days of the calendars that the file names. */
  readonly imported: (CalendarsRead & { readonly ok: true })['imported'];
}

/** The civil day in a zone, now or at a moment. */
export type DayIn = (zone: string, at?: Date) => PlainDate;

/** Reads a file and what belongs to it, or tells what is wrong with either. */
export async function begin(
  file: ProgramFile,
  { today, head }: Pick<Question, 'today' | 'head'>,
  dayIn: DayIn,
): Promise<Begun | Refused> {
  const refused = (problems: Refused['problems']): Refused => ({
    ok: false,
    file: file.file,
    kind: 'input',
    problems,
    conflict: null,
  });
  const days = (zone: string) => dayIn(zone);
  const own = await frameworkFilesLater(file, (path) => named(head, file, path, 'framework file'));
  const calendars = await calendarsOf({ ...file, own }, today, days, (path) =>
    named(head, file, path, 'calendar'),
  );
  if (!calendars.ok) return refused(calendars.problems);
  const { imported } = calendars;
  const read = readFileToday({ ...file, imported, own }, today, days);
  if (!read.ok) return { ...read, file: file.file };
  const beside = await besideOf(head, read.program);
  if (!beside.ok) return refused([beside.problem]);
  const since = plannedSince(read.program, beside);
  const anew = since === undefined ? read : readFileToday({ ...file, imported, own, since }, today, days);
  return anew.ok ? { ok: true, file, read: anew, beside, imported } : { ...anew, file: file.file };
}
