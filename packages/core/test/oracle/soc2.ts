// The hard rules of SOC 2: Type II periods that are whole months and leave no gap, and the order
// period, fieldwork, report with the least time between them. Warnings of convention are not its business.
import { type Day, day, isMonthEnd, iso, wholeMonths } from './calendar.js';
import { goal, leastDays, type TrackEntry } from './file.js';
import { type Engagement, type Inspection, ofKind, placedByPlanner, reportByPlanner } from './inspection.js';
import { checkPeriods, periodByPlanner, typeTwos } from './soc2-periods.js';

export function checkSoc2(inspection: Inspection): string[] {
  return inspection.file.tracks
    .filter((track) => track.framework === 'soc2')
    .flatMap((track) => [
      ...checkPeriods(inspection, track),
      ...afterThePeriod(inspection, track),
      ...interims(inspection, track),
      ...typeOne(inspection, track),
      ...readiness(inspection, track),
      ...goals(inspection, track),
    ]);
}

function afterThePeriod(inspection: Inspection, track: TrackEntry): string[] {
  const wait = leastDays(track.raw, 'fieldwork-after', 1);
  return typeTwos(inspection, track).flatMap((e) => {
    const complaints: string[] = [];
    if (e.period && e.fieldwork && placedByPlanner(e)) {
      if (e.fieldwork.from < e.period.to + Math.max(1, wait)) {
        complaints.push(
          `${e.id}: fieldwork starts ${iso(e.fieldwork.from)}, sooner than ${wait} days after its period ended ${iso(e.period.to)}`,
        );
      }
      const key = e.json.sessions.some(({ kind }) => kind === 'interim')
        ? 'final-after-interim'
        : 'fieldwork';
      complaints.push(...longEnough(inspection, e, leastDays(track.raw, key, 14)));
    }
    return [...complaints, ...reportAfter(e, leastDays(track.raw, 'report-after', 7), e.fieldwork?.to)];
  });
}

/** Asked for, every planned period of nine months or more has one, a week long at least and two weeks before its end. */
function interims(inspection: Inspection, track: TrackEntry): string[] {
  const asked = (track.raw.type2 as { interim?: unknown } | undefined)?.interim ?? false;
  return typeTwos(inspection, track).flatMap((e) => {
    const session = e.json.sessions.find(({ kind }) => kind === 'interim');
    if (!e.period || e.status !== 'planned') return [];
    const months = wholeMonths(e.period) ?? 0;
    // The next day open to planning may come after the last on which one could begin.
    const late = inspection.opens > e.period.to - leastDays(track.raw, 'interim-before', 28);
    if (!session) return asked === true && months >= 9 && !late ? [`${e.id} has no interim session`] : [];
    const [from, to] = [day(session.from), day(session.to)];
    return [
      ...(asked === false || months < 9 ? [`${e.id} has an interim session nobody asked for`] : []),
      ...(to > e.period.to - 14 || from > e.period.to - leastDays(track.raw, 'interim-before', 28)
        ? [`${e.id}: its interim session of ${iso(from)} to ${iso(to)} leaves too little of the period`]
        : []),
      ...longEnough(inspection, { ...e, fieldwork: { from, to } }, leastDays(track.raw, 'interim', 7)),
    ];
  });
}

/** Fieldwork is counted in working days: five for a week, or as many as the week has when it has fewer. */
function longEnough(inspection: Inspection, e: Engagement, least: number): string[] {
  if (!e.fieldwork) return [];
  const needed = Math.max(1, Math.floor((least / 7) * Math.min(5, inspection.calendar.weekLength)));
  const held = inspection.calendar.workingDays(e.fieldwork);
  return held >= needed
    ? []
    : [`${e.id}: fieldwork holds ${held} working days, at least ${needed} are needed`];
}

function reportAfter(e: Engagement, least: number, from: Day | undefined): string[] {
  if (from === undefined || e.report === undefined || !reportByPlanner(e) || e.report >= from + least)
    return [];
  return [`${e.id}: its report of ${iso(e.report)} comes sooner than ${least} days after ${iso(from)}`];
}

function typeOne(inspection: Inspection, track: TrackEntry): string[] {
  const all = ofKind(inspection, track.key, 'type1');
  const reported = ofKind(inspection, track.key, 'type1', 'type2').some((e) => e.status === 'done');
  return all.flatMap((e) => {
    const complaints: string[] = [];
    if (e.status === 'planned') {
      if (track.raw.type1 === false) complaints.push(`${e.id} is planned, the file says type1: false`);
      if (track.raw.type1 === undefined && reported)
        complaints.push(`${e.id} is planned although a SOC 2 report exists`);
    }
    if (e.asOf === undefined || e.status === 'done') return complaints;
    if (e.fact?.asOf === undefined) {
      if (!isMonthEnd(e.asOf)) complaints.push(`${e.id}: its as-of date ${iso(e.asOf)} is no month end`);
      if (e.asOf < track.ready)
        complaints.push(`${e.id}: its as-of date ${iso(e.asOf)} comes before controls are in place`);
    }
    if (e.fieldwork && placedByPlanner(e)) {
      // "2 weeks from the as-of date" is read both ways: ten working days, or whatever lies in those fourteen days.
      const span = e.fieldwork.to - e.asOf >= leastDays(track.raw, 'type1-fieldwork', 14) - 3;
      if (e.fieldwork.from < e.asOf)
        complaints.push(`${e.id}: fieldwork starts ${iso(e.fieldwork.from)}, before its as-of date`);
      if (!span) complaints.push(...longEnough(inspection, e, leastDays(track.raw, 'type1-fieldwork', 14)));
    }
    return [...complaints, ...reportAfter(e, leastDays(track.raw, 'type1-report', 21), e.asOf)];
  });
}

function readiness(inspection: Inspection, track: TrackEntry): string[] {
  const [assessment] = ofKind(inspection, track.key, 'readiness');
  const complaints: string[] = [];
  if (!assessment?.fieldwork) return complaints;
  if (placedByPlanner(assessment))
    complaints.push(...longEnough(inspection, assessment, leastDays(track.raw, 'readiness', 7)));
  const [first] = typeTwos(inspection, track);
  const [one] = ofKind(inspection, track.key, 'type1');
  const next =
    one?.fact === undefined && one?.asOf !== undefined
      ? one.asOf
      : first && periodByPlanner(first)
        ? first.period?.from
        : undefined;
  if (!one?.fact && next !== undefined && assessment.fieldwork.to > next) {
    complaints.push(
      `${assessment.id} ends ${iso(assessment.fieldwork.to)}, after what it prepares begins on ${iso(next)}`,
    );
  }
  return complaints;
}

/** `type2: { by }` is read as the next report still to come; a goal already past is not planned for. */
function goals(inspection: Inspection, track: TrackEntry): string[] {
  return (['type1', 'type2'] as const).flatMap((kind) => {
    const by = goal(track.raw, kind);
    if (by === undefined || by < inspection.today) return [];
    const open = ofKind(inspection, track.key, kind).filter(
      (e) => e.status !== 'done' && e.report !== undefined,
    );
    const next = open.sort((a, b) => (a.report ?? 0) - (b.report ?? 0))[0];
    if (next?.report === undefined || next.report <= by) return [];
    return [`${next.id}: its report of ${iso(next.report)} misses the goal of ${iso(by)}`];
  });
}
