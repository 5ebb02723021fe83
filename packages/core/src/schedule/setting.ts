// What every step of scheduling needs to know about the program: its days, its limits, its lines that may be in
// conflict. Leaving a line out gives the same setting without it, which is how conflicts are found.

import { type Day, type PlainDate, type Span, toDay, type WorkingCalendar } from '../calendar/index.js';
import type { Framework, Program, Track } from '../model/index.js';
import type { FirstDays } from './charges/first-days.js';
import type { AgreedDays } from './charges/moves.js';
import type { Draft, TrackContext } from './cycles/draft.js';
import { type LineSet, PLANNING_FROM } from './line-ids.js';
import { bookingLines } from './lines.js';
import { type FieldworkDays, OpenDays } from './open-days.js';
import { type Prices, pricesOf } from './prices.js';
import { holidaysAbroad } from './sampling/holidays-abroad.js';
import { contextOf } from './track-context.js';
import { wishing } from './wishes.js';

export interface Setting extends FieldworkDays {
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
  readonly contexts: readonly TrackContext[];
  readonly prices: Prices;
  /** What was agreed before, and costs something to move. */
  readonly agreed: AgreedDays;
  /** The same days where nothing is charged for them: what was in the plan stays in it, and what had begun has begun. */
  readonly held: AgreedDays;
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
  /** What is agreed where absent. */
  readonly held?: AgreedDays;
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
  const booked = bookingLines(program, today).filter((id) => !without.has(id));
  let known: Setting | undefined;
  const limit = to + YEARS_LAID_OUT * 366;
  const days = new OpenDays(program, without, terms, toDay(today), limit);
  const byTrack = new Map<string, ReadonlyMap<string, readonly string[]>>();
  const abroadOf = ({ id, context }: Draft): readonly string[] => {
    const track = context.track.id;
    const known = byTrack.get(track) ?? holidaysAbroad({ ...setting, ...days.with(() => []) }, context);
    byTrack.set(track, known);
    return known.get(id) ?? [];
  };
  const held = terms.held ?? terms.agreed ?? new Map();
  const setting: Setting = {
    program,
    today: toDay(today),
    firstDay: Math.max(toDay(today) + 1, from),
    from,
    to,
    limit,
    calendar: days.plain,
    ...days.with(abroadOf),
    contexts: program.tracks.map((track) => contextOf(track, program, frameworks, today, without, held)),
    prices: pricesOf(program),
    agreed: terms.agreed ?? new Map(),
    held,
    asked: terms.asked,
    apart: terms.apart ?? false,
    without,
    brief: false,
    unbooked: () => {
      if (booked.length === 0 && !terms.closed) return setting;
      const same = askingForBooked(program, frameworks);
      known ??= settingOf(same, frameworks, today, new Set([...without, ...booked]), openOf(terms));
      return known;
    },
  };
  return setting;
}

// A report on one date that is booked is to be, booked or not: what is laid out does not wait for its booking.
function askingForBooked(program: Program, frameworks: readonly Framework[]): Program {
  const tracks = program.tracks.map((track) => {
    const cycle = frameworks.find(({ id }) => id === track.framework)?.cycle;
    if (cycle?.kind !== 'examination' || track.audits.get(cycle.point)?.wanted !== undefined) return track;
    const isBooked = program.audits.some((entry) => entry.track === track.id && entry.type === cycle.point);
    return isBooked ? wishing(track, { [cycle.point]: { wanted: true } }) : track;
  });
  return { ...program, tracks };
}

// Certificate cycles are laid out up to three turns past the horizon before they are cut.
const YEARS_LAID_OUT = 16;
