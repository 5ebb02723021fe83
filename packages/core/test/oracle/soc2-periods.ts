// Type II periods: whole months, each beginning the day after the one before ended, at most one of another length.
// Periods written in the file are facts; only what the planner chose is judged.
import { addMonths, type Day, dateOf as dateInMonth, duration, iso, wholeMonths } from './calendar.js';
import type { TrackEntry } from './file.js';
import { type Engagement, type Inspection, ofKind } from './inspection.js';

type Settings = Record<string, unknown>;

/** The hard rules of one track's periods. */
export const checkPeriods = (inspection: Inspection, track: TrackEntry): string[] => [
  ...contiguity(inspection, track),
  ...lengths(inspection, track),
];

/** Settings under `type2:`, empty when the file gives none. */
export const typeTwoSettings = (track: TrackEntry): Settings => (track.raw.type2 ?? {}) as Settings;
export const months = (value: unknown, otherwise: number): number =>
  typeof value === 'string' ? duration(value).months : otherwise;

export const typeTwos = (inspection: Inspection, track: TrackEntry): Engagement[] =>
  ofKind(inspection, track.key, 'type2')
    .filter((e) => e.period)
    .sort((a, b) => (a.period?.from ?? 0) - (b.period?.from ?? 0));

export const periodByPlanner = (e: Engagement): boolean =>
  e.status !== 'done' && e.fact?.period === undefined;

/**
 * How the next period stands to one that ended on `end`: it must follow the next day, or more than twelve months
 * have passed and it begins anew. "At most 12 months ago" can be counted from either date; where the two counts
 * differ (month ends) both answers are accepted.
 */
function succession(end: Day, today: Day): 'contiguous' | 'anew' | 'either' {
  const fromEnd = addMonths(end, 12) >= today;
  const fromToday = addMonths(today, -12) <= end;
  if (fromEnd !== fromToday) return 'either';
  return fromEnd ? 'contiguous' : 'anew';
}

function contiguity(inspection: Inspection, track: TrackEntry): string[] {
  const all = typeTwos(inspection, track);
  return all.flatMap((e, index) => {
    const previous = all[index - 1];
    if (!e.period) return [];
    if (!previous?.period) return periodByPlanner(e) ? firstStart(inspection, track, e, e.period.from) : [];
    if (!periodByPlanner(e) && !periodByPlanner(previous)) return [];
    if (e.period.from === previous.period.to + 1) return [];
    // A booked period that has long ended is not covered by the sentence about done ones: left alone.
    const how = previous.fact ? succession(previous.period.to, inspection.today) : 'contiguous';
    if (how !== 'contiguous') {
      return previous.status === 'done' ? startsAnew(inspection, e, e.period.from) : [];
    }
    const expected = iso(previous.period.to + 1);
    return [
      `${e.id}: its period begins ${iso(e.period.from)}; ${previous.id} ended the day before ${expected}`,
    ];
  });
}

/** After more than twelve months without a period the next one begins afresh, and leaves its gap in sight. */
function startsAnew(inspection: Inspection, e: Engagement, from: Day): string[] {
  const complaints: string[] = [];
  if (from < inspection.file.horizon.from) {
    complaints.push(`${e.id}: after a coverage gap its period begins ${iso(from)}, before planning.from`);
  }
  if (dateInMonth(from) !== 1)
    complaints.push(`${e.id}: its period begins ${iso(from)}, which is not the first of a month`);
  return complaints;
}

/** The first Type II: the day after a Type I's as-of date, or the first of a month once controls are in place. */
function firstStart(inspection: Inspection, track: TrackEntry, e: Engagement, from: Day): string[] {
  const typeOne = ofKind(inspection, track.key, 'type1')
    .filter((one) => one.asOf !== undefined)
    .at(-1);
  if (typeOne?.asOf !== undefined) {
    const old = typeOne.fact && succession(typeOne.asOf, inspection.today) !== 'contiguous';
    if (from === typeOne.asOf + 1) return [];
    if (!old)
      return [
        `${e.id}: its period begins ${iso(from)}, not the day after the as-of date of ${typeOne.id}, ${iso(typeOne.asOf)}`,
      ];
  }
  const complaints: string[] = [];
  if (dateInMonth(from) !== 1)
    complaints.push(`${e.id}: its period begins ${iso(from)}, which is not the first of a month`);
  if (from < track.ready)
    complaints.push(
      `${e.id}: its period begins ${iso(from)}, before controls are in place on ${iso(track.ready)}`,
    );
  return complaints;
}

function lengths(inspection: Inspection, track: TrackEntry): string[] {
  const settings = typeTwoSettings(track);
  const usual = months(settings.period, 12);
  const all = typeTwos(inspection, track);
  const complaints: string[] = [];
  const aligning: string[] = [];
  all.forEach((e, index) => {
    if (!e.period || !periodByPlanner(e)) return;
    const n = wholeMonths(e.period);
    if (n === undefined || n < 3 || n > 12) {
      complaints.push(
        `${e.id}: its period ${iso(e.period.from)} to ${iso(e.period.to)} is not 3 to 12 whole months`,
      );
      return;
    }
    const previous = all[index - 1];
    if (!previous) {
      const asked = settings['first-period'];
      const choices = asked === undefined ? [3, 6, 9, 12] : [months(asked, 0)];
      if (!choices.includes(n))
        complaints.push(`${e.id}: the first period is ${n} months, not ${choices.join(', ')}`);
      return;
    }
    // After a coverage gap the documents do not say whether a first period may be chosen again: any length passes.
    const anew = previous.period && e.period.from !== previous.period.to + 1;
    if (!anew && n !== usual) aligning.push(`${e.id} (${n} months)`);
    if (n === 12 && usual !== 12 && !anew)
      complaints.push(`${e.id}: an aligning period has 3 to 11 months, this one has 12`);
  });
  const allowed = settings.align === false ? 0 : 1;
  if (aligning.length > allowed) {
    complaints.push(
      `${track.key}: the period is ${usual} months and at most ${allowed} may differ; these do: ${aligning.join(', ')}`,
    );
  }
  return complaints;
}
