// What every step of scheduling needs to know about the program: its days, its limits, its lines that may be in
// conflict. Leaving a line out gives the same setting without it, which is how conflicts are found.

import {
  type Day,
  holidaysOf,
  type PlainDate,
  type Span,
  toDay,
  type WorkingCalendar,
  workingCalendar,
} from '../calendar/index.js';
import type { Blackout, Framework, Program, RecordedAudit, Track } from '../model/index.js';
import type { Step } from '../solve/index.js';
import type { FirstDays } from './charges/first-days.js';
import type { AgreedDays } from './charges/moves.js';
import { closedTo } from './closed.js';
import type { Draft, TrackContext } from './cycles/draft.js';
import { inOrder } from './cycles/facts.js';
import {
  auditLine,
  blackoutLine,
  bookingLine,
  goalLine,
  HOLIDAYS,
  type LineSet,
  mergeLine,
  PLANNING_FROM,
  readyLine,
  timingLine,
} from './line-ids.js';
import { bookingLines } from './lines.js';
import { type Prices, pricesOf } from './prices.js';
import { holidaysAbroad } from './sampling/holidays-abroad.js';

export interface Setting {
  readonly program: Program;
  readonly today: Day;
  /** First day on which new fieldwork may start: after today and not before `planning.from`. */
  readonly firstDay: Day;
  /** The horizon, both ends included. */
  readonly from: Day;
  readonly to: Day;
  /** Past everything that is laid out, cycles beyond the horizon included. */
  readonly limit: Day;
  readonly calendar: WorkingCalendar;
  /** The days on which an audit can have fieldwork: nobody's blackouts, its auditor's included. */
  readonly fieldworkCalendar: (draft: Draft) => WorkingCalendar;
  /** The same with nothing taken by others: the days on which the organization and the auditor work. */
  readonly ownCalendar: (draft: Draft) => WorkingCalendar;
  /** The last of so many working days from a day on, as a step; asked again and again for the same days. */
  readonly lastOf: (workingDays: number, draft: Draft) => Step;
  readonly contexts: readonly TrackContext[];
  readonly prices: Prices;
  /** What was agreed before, and costs something to move. */
  readonly agreed: AgreedDays;
  /** Id of the engagement that is asked about on a day, as if its fieldwork were booked on it. */
  readonly asked: string | undefined;
  /** Every audit is a visit of its own: frameworks planned apart, for comparison. */
  readonly apart: boolean;
  /** Lines of the file left out, by id. */
  readonly without: LineSet;
  /** Only the plain way of laying periods is tried for each first length: quick, for finding a conflict. */
  readonly brief: boolean;
  /**
   * The same with nothing booked ahead and nothing taken by others: what is in, which lengths are chosen and what is
   * late does not depend on either.
   */
  readonly unbooked: () => Setting;
}

/** What a plan is priced under besides the program itself. */
export interface Terms {
  readonly agreed?: AgreedDays;
  readonly asked?: string;
  readonly apart?: boolean;
  /** Spans in which a track can have no fieldwork by a firm, because its team or that firm is taken. */
  readonly closed?: (track: Track, firm: string | undefined) => readonly Span[];
  /** The days from which first audits are late, where they are not those of the setting itself. */
  readonly first?: () => FirstDays;
}

/** The same terms with nothing taken. */
export function openOf({ closed: _, ...terms }: Terms): Terms {
  return terms;
}

/** The setting of a program on a day, with some of its lines left out. */
export function settingOf(
  program: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
  without: LineSet = new Set(),
  terms: Terms = {},
): Setting {
  const from = without.has(PLANNING_FROM) ? toDay(today) : toDay(program.planning.from);
  const to = toDay(program.planning.to);
  const calendar = calendarOf(program, without);
  const booked = bookingLines(program, today).filter((id) => !without.has(id));
  let known: Setting | undefined;
  const calendarFor = keptByDays((closed, abroad) =>
    closed.length === 0 && abroad.length === 0 ? calendar : calendarOf(program, without, closed, abroad),
  );
  const steps = new Map<WorkingCalendar, (workingDays: number) => Step>();
  const limit = to + YEARS_LAID_OUT * 366;
  const lastIn = (days: WorkingCalendar): ((workingDays: number) => Step) => {
    const known =
      steps.get(days) ??
      remembered((workingDays) => (day) => days.lastOf(day, workingDays), toDay(today), limit);
    steps.set(days, known);
    return known;
  };
  const daysWith = (abroad: (draft: Draft) => readonly string[]): FieldworkDays => ({
    fieldworkCalendar: (draft) => calendarFor(closedTo(draft, program, without, terms), abroad(draft)),
    ownCalendar: (draft) => calendarFor(closedTo(draft, program, without), abroad(draft)),
    lastOf: (workingDays, draft) => lastIn(calendarFor([], abroad(draft)))(workingDays),
  });
  const byTrack = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const abroadOf = ({ id, context }: Draft): readonly string[] => {
    const track = context.track.id;
    const known = byTrack.get(track) ?? holidaysAbroad({ ...setting, ...daysWith(() => []) }, context);
    byTrack.set(track, known);
    return known.get(id) ?? [];
  };
  const setting: Setting = {
    program,
    today: toDay(today),
    firstDay: Math.max(toDay(today) + 1, from),
    from,
    to,
    limit,
    calendar,
    ...daysWith(abroadOf),
    contexts: program.tracks.map((track) => contextOf(track, program, frameworks, today, without)),
    prices: pricesOf(program),
    agreed: terms.agreed ?? new Map(),
    asked: terms.asked,
    apart: terms.apart ?? false,
    without,
    brief: false,
    unbooked: () => {
      if (booked.length === 0 && !terms.closed) return setting;
      known ??= settingOf(program, frameworks, today, new Set([...without, ...booked]), openOf(terms));
      return known;
    },
  };
  return setting;
}

// Certificate cycles are laid out up to three turns past the horizon before they are cut.
const YEARS_LAID_OUT = 16;

// Keeps the answers of a family of steps, for days between these and not long before.
function remembered(family: (n: number) => Step, today: Day, limit: Day): (n: number) => Step {
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

type FieldworkDays = Pick<Setting, 'fieldworkCalendar' | 'ownCalendar' | 'lastOf'>;
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

function contextOf(
  track: Track,
  program: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
  without: LineSet,
): TrackContext {
  const framework = frameworks.find((candidate) => candidate.id === track.framework);
  if (!framework) throw new Error(`no framework ${track.framework}`);
  const entries = program.audits.flatMap((entry, i) => {
    if (entry.track !== track.id) return [];
    if (without.has(auditLine(i))) return [];
    return without.has(bookingLine(i)) ? pastOf(entry, today) : [entry];
  });
  return { track: withoutLines(track, program, without), framework, recorded: inOrder(entries) };
}

// A booking left out keeps what has already happened.
function pastOf(entry: RecordedAudit, today: PlainDate): RecordedAudit[] {
  const kept: RecordedAudit = {
    ...entry,
    asOf: entry.asOf && entry.asOf <= today ? entry.asOf : undefined,
    period: entry.period && entry.period.from <= today ? entry.period : undefined,
    planningSession:
      entry.planningSession && entry.planningSession.from <= today ? entry.planningSession : undefined,
    interim: entry.interim && entry.interim.from <= today ? entry.interim : undefined,
    fieldwork: entry.fieldwork && entry.fieldwork.from <= today ? entry.fieldwork : undefined,
    outcome: entry.outcome && entry.outcome <= today ? entry.outcome : undefined,
    expires: entry.outcome && entry.outcome <= today ? entry.expires : undefined,
  };
  return kept.asOf || kept.period || kept.interim || kept.fieldwork || kept.outcome ? [kept] : [];
}

function withoutLines(track: Track, program: Program, without: LineSet): Track {
  if (without.size === 0) return track;
  const audits = new Map(
    [...track.audits].map(([type, wish]) => [
      type,
      without.has(goalLine(track.id, type)) ? { ...wish, by: undefined } : wish,
    ]),
  );
  const timing = new Map([...track.timing].filter(([key]) => !without.has(timingLine(track.id, key))));
  // Left out, `ready` takes its default.
  const ready = without.has(readyLine(track.id))
    ? { ...track.ready, on: program.planning.from }
    : track.ready;
  const by = without.has(goalLine(track.id)) ? undefined : track.by;
  const merge = without.has(mergeLine(track.id)) ? undefined : track.merge;
  const joined = track.joined.filter(({ from }) => !without.has(mergeLine(from)));
  return { ...track, audits, timing, ready, by, merge, joined };
}
