// The calendars that a program file names, read before it is planned. Which ones, and over which days, only the file can
// tell: so it is read once for that, and planned with what they held.

import { fromDay, type PlainDate, type Span, toDay } from './calendar/index.js';
import type { Imported } from './config/index.js';
import { readCalendar } from './imported/index.js';
import type { Blackout, ConfigProblem, Program } from './model/index.js';
import { type PlanInput, readFileToday } from './plan-file.js';

/** A file that a program file names, by its path as written there: its text and the name that messages use, or why not. */
export type NamedFile =
  | { readonly ok: true; readonly file: string; readonly text: string }
  | { readonly ok: false; readonly problem: ConfigProblem };

/** Reads a file by its path as the program file has it. */
export type ReadNamed = (path: string) => NamedFile | Promise<NamedFile>;

export type CalendarsRead =
  | { readonly ok: true; readonly imported: Imported | undefined }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[] };

/** Days before and after the horizon over which what repeats is followed: bookings and late reports lie there. */
const AROUND = 1100;

/**
 * The busy days of the calendars that a file names; nothing where it names none. A file that cannot be read tells its own
 * problems when it is planned. `asked` and `dayIn` are those of `readFileToday`.
 */
export async function calendarsOf(
  file: Pick<PlanInput, 'file' | 'text' | 'own'>,
  asked: PlainDate | undefined,
  dayIn: (zone: string) => PlainDate,
  read: ReadNamed,
): Promise<CalendarsRead> {
  if (!/\bimport\b|\bauditors\b[\s\S]*\bcalendar\b/.test(file.text)) return { ok: true, imported: undefined };
  const first = readFileToday({ ...file, imported: 'later' }, asked, dayIn);
  if (!first.ok) return { ok: true, imported: 'later' };
  return imported(first.program, read);
}

async function imported({ calendar, auditors, planning }: Program, read: ReadNamed): Promise<CalendarsRead> {
  const within = around(planning);
  const calendars: { path: string; days: readonly Blackout[] }[] = [];
  const problems: ConfigProblem[] = [];
  const ofAuditors = auditors.flatMap((it) => it.calendar ?? []);
  for (const { path, where } of onceEach([...calendar.imports, ...ofAuditors])) {
    const named = await read(path);
    if (!named.ok) {
      problems.push({ ...named.problem, where });
      continue;
    }
    const answer = await readCalendar(named.file, named.text, within);
    if (answer.ok) calendars.push({ path, days: answer.days });
    else problems.push(...answer.problems);
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, imported: calendars };
}

/** A calendar that is named twice is read once. */
function onceEach(imports: Program['calendar']['imports']): Program['calendar']['imports'] {
  return imports.filter((it, index) => imports.findIndex(({ path }) => path === it.path) === index);
}

function around({ from, to }: Span): Span {
  return { from: fromDay(toDay(from) - AROUND), to: fromDay(toDay(to) + AROUND) };
}
