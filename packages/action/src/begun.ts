// A program file with everything that lies in other files, read before anything is planned: the calendars it names, the
// plan and the feed stored beside it. All of it is text out of a tree, so the head of a pull request is read the same way.

import {
  type CalendarsRead,
  calendarsOf,
  type FileRead,
  type NamedFile,
  type PlainDate,
  readFileToday,
} from '@auditcal/core';
import type { Question, Refused } from './examine.js';
import type { ProgramFile } from './files.js';
import { problem } from './inputs.js';
import { type Beside, besideOf, besides } from './stored.js';
import type { Tree } from './trees.js';

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
  const calendars = await calendarsOf(file, today, days, (path) => named(head, file, path));
  if (!calendars.ok) return refused(calendars.problems);
  const { imported } = calendars;
  const read = readFileToday({ ...file, imported }, today, days);
  if (!read.ok) return { ...read, file: file.file };
  const beside = await besideOf(head, read.program);
  return beside.ok ? { ok: true, file, read, beside, imported } : refused([beside.problem]);
}

async function named(head: Tree, { file }: ProgramFile, path: string): Promise<NamedFile> {
  const inside = besides({ file }, path);
  if (inside === undefined) {
    const message = `the calendar ${path} leads out of the repository`;
    return {
      ok: false,
      problem: problem('outside-workspace', message, 'A calendar that a file names lies beside it.'),
    };
  }
  const found = await head.read(inside);
  if (found.ok) return { ok: true, file: inside, text: found.text };
  if (found.trouble === 'missing') return missing(inside);
  const why = found.detail === '' ? found.trouble : found.detail;
  return { ok: false, problem: problem('not-readable', `the calendar ${inside} cannot be read: ${why}`) };
}

function missing(path: string): NamedFile {
  return { ok: false, problem: problem('no-such-file', `there is no calendar ${path}`) };
}
