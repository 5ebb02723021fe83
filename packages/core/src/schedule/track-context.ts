// A track with its framework and its records, as they are with lines of the file left out.

import { addMonths, type PlainDate, toDay } from '../calendar/index.js';
import {
  type Framework,
  type Program,
  periodEndOfId,
  type RecordedAudit,
  type Track,
} from '../model/index.js';
import type { AgreedDays } from './charges/moves.js';
import type { TrackContext } from './cycles/draft.js';
import { inOrder } from './cycles/facts.js';
import {
  auditLine,
  bookingLine,
  goalLine,
  type LineSet,
  mergeLine,
  readyLine,
  timingLine,
} from './line-ids.js';

/** The context of a track. */
export function contextOf(
  track: Track,
  program: Program,
  frameworks: readonly Framework[],
  today: PlainDate,
  without: LineSet,
  held: AgreedDays = new Map(),
): TrackContext {
  const framework = frameworks.find((candidate) => candidate.id === track.framework);
  if (!framework) throw new Error(`no framework ${track.framework}`);
  const entries = program.audits.flatMap((entry, i) => {
    if (entry.track !== track.id) return [];
    if (without.has(auditLine(i))) return [];
    return without.has(bookingLine(i)) ? pastOf(entry, today) : [entry];
  });
  const recorded = inOrder(entries);
  return { track: withoutLines(track, program, without), framework, recorded, begun: begunBy(held, today) };
}

// What ended a year ago and was not examined since was never examined.
const EXAMINED_WITHIN = 11;

function begunBy(held: AgreedDays, today: PlainDate): TrackContext['begun'] {
  const now = toDay(today);
  return (engagement) => {
    const [from, to] = (['period-start', 'period-end'] as const).map((end) =>
      held.get(periodEndOfId(engagement, end)),
    );
    const isBegun =
      from !== undefined && from <= now && to !== undefined && now <= addMonths(to, EXAMINED_WITHIN);
    return isBegun ? from : undefined;
  };
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
