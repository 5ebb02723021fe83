// A stored plan taken as it is: where the file it was made from is as it was, its dates are the plan, and nothing has to be
// searched for. A stranger would get wrong: a day that has passed is none for work to come, so it is then planned again.

import type { PlainDate } from './calendar/index.js';
import {
  type CommittedPlan,
  isPlanOf,
  jsonIn,
  markedBy,
  readCommittedPlan,
  type WrittenPlan,
  writtenPlan,
} from './committed/index.js';
import type { Program } from './model/index.js';
import {
  type FileRead,
  type FileTexts,
  type PlannedFile,
  type PlanRefused,
  readFileToday,
} from './plan-file.js';
import { planKnown } from './plan-program.js';
import type { KnownPlan, PlanOptions } from './schedule/index.js';

/** A stored file and the name that messages use for it. */
export interface StoredFile {
  readonly file: string;
  readonly text: string;
}

/**
 * A file that was read, on the dates of its stored plan; undefined where that plan was made from something else, by
 * another version, or where its dates are not to be had any more.
 */
export function planStored(
  text: string,
  { program, notices, today }: Omit<FileRead, 'ok'>,
  stored: StoredFile | null,
  version: string | undefined,
): Extract<PlannedFile, { readonly ok: true }> | undefined {
  const read = stored && readCommittedPlan(stored.file, stored.text);
  if (!stored || !read?.ok || !isPlanOf(read.value, program) || version === undefined) return undefined;
  const { today: then, from, agreed } = read.value;
  if (then > today) return undefined;
  const known = readAsOf(program, text, { today: then, from }, today, writtenPlan(stored.text));
  const mark = known && markedBy(stored.text, { program: known.program, version });
  if (!mark?.made || !mark.plan) return undefined;
  // What has the mark is as it was written.
  const planned = planKnown(program, today, jsonIn(stored.text) as KnownPlan, agreed);
  return planned && { ok: true, program, notices, ...planned };
}

/**
 * The day from which a file is planned on that says none itself: that of the plan stored for it, undefined where that is no
 * earlier one. Without it every passing day would begin the plan anew: turns that have opened, periods that have begun and
 * controls in place since then would be planned from today.
 */
export function plannedSince(
  { planning, written }: Program,
  stored: Pick<CommittedPlan, 'from'> | undefined,
): PlainDate | undefined {
  const isWritten = written(['planning', 'from']) !== undefined;
  return isWritten || !stored?.from || stored.from >= planning.from ? undefined : stored.from;
}

/** A file as of its organization's own day, planned on from where the plan stored for it began. */
export function readSince(
  file: FileTexts,
  stored: StoredFile | undefined,
  asked: PlainDate | undefined,
  dayIn: (zone: string) => PlainDate,
): FileRead | PlanRefused {
  const read = readFileToday(file, asked, dayIn);
  const plan = stored && read.ok ? readCommittedPlan(stored.file, stored.text) : undefined;
  if (!read.ok || !plan?.ok || !isPlanOf(plan.value, read.program)) return read;
  const since = plannedSince(read.program, plan.value);
  return since === undefined ? read : readFileToday({ ...file, since }, asked, dayIn);
}

/** The days agreed in a stored plan; undefined where there is none, or where it cannot be read. */
export function agreedIn(stored: StoredFile | undefined): PlanOptions['agreed'] {
  const read = stored && readCommittedPlan(stored.file, stored.text);
  return read?.ok ? read.value.agreed : undefined;
}

/** The file as it was read on the day of the stored plan, with the completions that plan knew. */
export function readAsOf(
  { file, calendar, auditors, own }: Program,
  text: string,
  { today: then, from: since }: Pick<CommittedPlan, 'today' | 'from'>,
  now: PlainDate,
  { done }: WrittenPlan,
): FileRead | undefined {
  // The days of imported calendars are those that the file was read with, and so are its own frameworks.
  const read = readFileToday({ file, text, since, imported: 'later', own }, then, () =>
    now > then ? now : then,
  );
  if (!read.ok) return undefined;
  const activities = read.program.activities.map((it) => ({
    ...it,
    done: (done.get(it.key) ?? []).map((on) => ({
      on,
      captured: undefined,
      evidence: undefined,
      by: undefined,
      cost: undefined,
      where: it.where,
    })),
  }));
  return { ...read, program: { ...read.program, calendar, auditors, activities } };
}
