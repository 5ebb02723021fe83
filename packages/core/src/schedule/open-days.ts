// The days on which audits can have fieldwork, and steps that count in them. Calendars that are closed on the same days are
// one, and what is asked again and again for the same days is kept.

import { type Day, holidaysOf, type WorkingCalendar, workingCalendar } from '../calendar/index.js';
import type { Blackout, Program } from '../model/index.js';
import type { Step } from '../solve/index.js';
import { closedTo } from './closed.js';
import type { Draft } from './cycles/draft.js';
import { blackoutLine, HOLIDAYS, type LineSet } from './line-ids.js';
import type { Terms } from './setting.js';

/** The days of audits. */
export interface FieldworkDays {
  /** The days on which an audit can have fieldwork: nobody's blackouts, its auditor's included. */
  readonly fieldworkCalendar: (draft: Draft) => WorkingCalendar;
  /** The same with nothing taken by others: the days on which the organization and the auditor work. */
  readonly ownCalendar: (draft: Draft) => WorkingCalendar;
  /** The last of so many working days from a day on, as a step; asked again and again for the same days. */
  readonly lastOf: (workingDays: number, draft: Draft) => Step;
}

/** The days of a program with lines left out. */
export class OpenDays {
  /** The organization's own, whatever is closed to one audit. */
  readonly plain: WorkingCalendar;
  readonly #program: Program;
  readonly #without: LineSet;
  readonly #terms: Terms;
  readonly #from: Day;
  readonly #limit: Day;
  readonly #calendarFor: MakeCalendar;
  readonly #steps = new Map<WorkingCalendar, (workingDays: number) => Step>();

  /** Steps are kept for days from `from` to `limit`, and not long before. */
  constructor(program: Program, without: LineSet, terms: Terms, from: Day, limit: Day) {
    this.plain = calendarOf(program, without);
    this.#program = program;
    this.#without = without;
    this.#terms = terms;
    this.#from = from;
    this.#limit = limit;
    this.#calendarFor = keptByDays((closed, abroad) =>
      closed.length === 0 && abroad.length === 0 ? this.plain : calendarOf(program, without, closed, abroad),
    );
  }

  /** The days of audits; `abroad` says whose holidays are days off of one besides those of the organization. */
  with(abroad: (draft: Draft) => readonly string[]): FieldworkDays {
    const [program, without, calendarFor] = [this.#program, this.#without, this.#calendarFor];
    return {
      fieldworkCalendar: (draft) =>
        calendarFor(closedTo(draft, program, without, this.#terms), abroad(draft)),
      ownCalendar: (draft) => calendarFor(closedTo(draft, program, without), abroad(draft)),
      lastOf: (workingDays, draft) => this.#lastIn(calendarFor([], abroad(draft)))(workingDays),
    };
  }

  #lastIn(days: WorkingCalendar): (workingDays: number) => Step {
    const known =
      this.#steps.get(days) ??
      rememberedSteps((workingDays) => (day) => days.lastOf(day, workingDays), this.#from, this.#limit);
    this.#steps.set(days, known);
    return known;
  }
}

// Keeps the answers of a family of steps, for days between these and not long before.
function rememberedSteps(family: (n: number) => Step, today: Day, limit: Day): (n: number) => Step {
  const from = today - 366;
  const steps = new Map<number, Step>();
  return (n) => {
    const known = steps.get(n);
    if (known) return known;
    // 0 where nothing is known yet: no step leads to the first day of 1970.
    const answers = new Int32Array(Math.max(0, limit - from + 1));
    const step = family(n);
    const kept: Step = (day) => {
      const at = day - from;
      const known = answers[at];
      if (known !== undefined && known !== 0) return known;
      const answer = step(day);
      if (known === 0) answers[at] = answer;
      return answer;
    };
    steps.set(n, kept);
    return kept;
  };
}

type MakeCalendar = (closed: readonly Blackout[], abroad: readonly string[]) => WorkingCalendar;

// Calendars of audits that are closed on the same days are one.
function keptByDays(make: MakeCalendar): MakeCalendar {
  const known = new Map<string, WorkingCalendar>();
  return (closed, abroad) => {
    const days = [...closed.map(({ span }) => `${span.from} ${span.to}`), ...abroad].join();
    const calendar = known.get(days) ?? make(closed, abroad);
    known.set(days, calendar);
    return calendar;
  };
}

// `abroad`: whose holidays are days off besides those of the organization.
function calendarOf(
  program: Program,
  without: LineSet,
  closed: readonly Blackout[] = [],
  abroad: readonly string[] = [],
): WorkingCalendar {
  const { calendar, organization } = program;
  const kept = calendar.holidays && !without.has(HOLIDAYS);
  const regions = kept ? [...organization.regions, ...abroad] : [];
  return workingCalendar({
    workingDays: calendar.workingDays,
    holidays: holidaysOf(regions),
    blackouts: [...calendar.blackouts.filter((_, i) => !without.has(blackoutLine(i))), ...closed],
  });
}
