// From a file's text to a plan: what the two shells ask for most. Bad input and an impossible plan are told apart,
// because they are mended in different places.

import type { PlainDate } from './calendar/index.js';
import { knownRules } from './checks/index.js';
import { type FrameworkFile, type Imported, readProgram } from './config/index.js';
import { driftSeverities } from './drift/index.js';
import { catalogue, frameworks } from './frameworks/index.js';
import type {
  ConfigProblem,
  Conflict,
  Framework,
  OwnFrameworks,
  Plan,
  Program,
  Scheduled,
} from './model/index.js';
import { planProgram } from './plan-program.js';
import type { PlanOptions } from './schedule/index.js';

/** A file to plan, as of a day. */
export interface PlanInput {
  /** Path as the user named it; printed in every message. */
  readonly file: string;
  readonly text: string;
  readonly today: PlainDate;
  /** The machine's own day, where `today` is another on purpose. */
  readonly machineToday?: PlainDate | undefined;
  /** The day that the plan stored before was planned from, as `plannedSince` finds it: today where absent. */
  readonly since?: PlainDate | undefined;
  /** Days of the calendars that the file names, as `calendarsOf` reads them. */
  readonly imported?: Imported | undefined;
  /** The framework files that it names, as `frameworkFilesOf` reads them; or what was read of them before. */
  readonly own?: readonly FrameworkFile[] | OwnFrameworks | undefined;
}

/** A file as it lies there, with what lies in the files that it names. */
export type FileTexts = Pick<PlanInput, 'file' | 'text' | 'since' | 'imported' | 'own'>;

/** A file that could be read, with the days it was read on. `notices` are told and change nothing. */
export interface FileRead {
  readonly ok: true;
  readonly program: Program;
  readonly notices: readonly ConfigProblem[];
  readonly today: PlainDate;
  readonly machineToday: PlainDate;
}

/** Everything that stands in the way of a plan. */
export interface PlanRefused {
  readonly ok: false;
  readonly kind: 'input' | 'infeasible';
  readonly problems: readonly ConfigProblem[];
  readonly conflict: Conflict | null;
}

/** Whether nothing shows that there is no plan: a conflict that was found holds, however the search ended. */
export function isOpen({ kind, problems }: Pick<PlanRefused, 'kind' | 'problems'>): boolean {
  return kind === 'infeasible' && problems.every(({ rule }) => rule !== 'infeasible');
}

/** A planned file, or everything that stands in its way. */
export type PlannedFile =
  | {
      readonly ok: true;
      readonly program: Program;
      readonly plan: Plan;
      readonly scheduled: Scheduled;
      readonly notices: readonly ConfigProblem[];
    }
  | PlanRefused;

/** Reads and plans a file. */
export function planFile(input: PlanInput, options: PlanOptions = {}): PlannedFile {
  const read = readFile(input);
  return read.ok ? planRead(read, options) : read;
}

/** Plans a file that was read. */
export function planRead({ program, notices, today }: FileRead, options: PlanOptions = {}): PlannedFile {
  const planned = planProgram(program, today, options);
  if (!planned.ok) return { ...planned, kind: 'infeasible' };
  return { ok: true, program, notices, ...planned.value };
}

/** Reads and plans a file as of the organization's own day, as `readFileToday` finds it. */
export function planFileToday(
  file: FileTexts,
  asked: PlainDate | undefined,
  dayIn: (zone: string) => PlainDate,
  options: PlanOptions = {},
): PlannedFile {
  const read = readFileToday(file, asked, dayIn);
  return read.ok ? planRead(read, options) : read;
}

/** The zone that is first into every day. */
const FIRST_ZONE = 'Pacific/Kiritimati';

/**
 * Reads a file as of the organization's own day. Which day that is depends on the zone the file names, so it is read by
 * the day in UTC first, and once more where the organization is already, or still, in another day. `asked` is the day a
 * user gave; `dayIn` tells the civil day the clock shows in a zone.
 */
export function readFileToday(
  file: FileTexts,
  asked: PlainDate | undefined,
  dayIn: (zone: string) => PlainDate,
): FileRead | PlanRefused {
  const readOn = (machineToday: PlainDate) =>
    readFile({ ...file, today: asked ?? machineToday, machineToday });
  let day = dayIn('UTC');
  let answer = readOn(day);
  // A refused file names no zone. What was done today where the day is furthest on is no problem.
  if (!answer.ok && dayIn(FIRST_ZONE) !== day) {
    const ahead = readOn(dayIn(FIRST_ZONE));
    if (ahead.ok || ahead.problems.length < answer.problems.length)
      [answer, day] = [ahead, dayIn(FIRST_ZONE)];
  }
  // Where a user says what day it is, the machine's day bears on nothing but completions after that day.
  if (!answer.ok || (asked !== undefined && answer.notices.length === 0)) return answer;
  const there = dayIn(answer.program.organization.timezone);
  return there === day ? answer : readOn(there);
}

function readFile({ today, machineToday = today, ...file }: PlanInput): FileRead | PlanRefused {
  const read = readProgram({
    ...file,
    today,
    machineToday,
    frameworks,
    activities: catalogue,
    rules: rulesOf,
  });
  if (!read.ok) return { ok: false, kind: 'input', problems: read.problems, conflict: null };
  return { ok: true, ...read.value, today, machineToday };
}

function rulesOf(known: readonly Framework[]) {
  return [...knownRules(known), ...driftSeverities].map(([id, severity]) => ({ id, severity }));
}
