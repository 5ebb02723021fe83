// Who does an audit, and on which days that firm has time: firms of a list follow each other, a report belongs to the
// firm of the first day it speaks for, any other audit to that of its first fieldwork day, and an entry may say otherwise.
import { type Day, day, iso } from './calendar.js';
import type { TrackEntry } from './file.js';
import { days, type Engagement, type Inspection, placedByPlanner } from './inspection.js';

interface Firm {
  firm: string;
  /** Its first day; the first firm has none. */
  from: Day;
}

/** The firms of a track, the first one first. */
export function firmsOf({ raw }: TrackEntry): Firm[] {
  const { auditor } = raw;
  if (typeof auditor === 'string') return [{ firm: auditor, from: Number.NEGATIVE_INFINITY }];
  const list = (Array.isArray(auditor) ? auditor : []) as { firm: string; from?: string }[];
  return list.map(({ firm, from }) => ({
    firm,
    from: from === undefined ? Number.NEGATIVE_INFINITY : day(from),
  }));
}

/** The firm that has to do an engagement; undefined where the file names none. */
export function firmFor({ file }: Inspection, e: Engagement): string | undefined {
  if (e.fact?.auditor !== undefined) return e.fact.auditor;
  const track = file.tracks.find(({ key }) => key === e.track);
  const on = e.period?.from ?? e.asOf ?? e.fieldwork?.from ?? e.report ?? 0;
  return track && firmsOf(track).findLast(({ from }) => from <= on)?.firm;
}

/** The same inspection with a firm's busy days closed. */
export function beside(inspection: Inspection, firm: string | undefined): Inspection {
  const path = firm === undefined ? undefined : inspection.file.calendars.get(firm);
  const busy = (path === undefined ? undefined : inspection.busy[path]) ?? [];
  const { calendar } = inspection;
  const isBusy = (at: Day) => busy.some(({ from, to }) => from <= at && at <= to);
  return {
    ...inspection,
    calendar: { ...calendar, isBlackout: (at) => calendar.isBlackout(at) || isBusy(at) },
  };
}

/** The inspection as the first firm of a track sees it. */
export const besideFirst = (inspection: Inspection, track: TrackEntry): Inspection =>
  beside(inspection, firmsOf(track)[0]?.firm);

export function checkAuditors(inspection: Inspection): string[] {
  return inspection.engagements.flatMap((e) => {
    const firm = firmFor(inspection, e);
    const complaints: string[] = [];
    if ((e.json.auditor ?? undefined) !== firm)
      complaints.push(`${e.id} is by ${e.json.auditor}, and the file has ${firm ?? 'nobody'} do it`);
    return [...complaints, ...(placedByPlanner(e) ? ownTime(inspection, e, firm) : [])];
  });
}

function ownTime(inspection: Inspection, e: Engagement, firm: string | undefined): string[] {
  const { calendar } = beside(inspection, firm);
  const complaints: string[] = [];
  for (const { from, to } of [...e.json.sessions.map(days), ...(e.fieldwork ? [e.fieldwork] : [])]) {
    for (let at = from; at <= to; at += 1) {
      if (calendar.isBlackout(at) && !inspection.calendar.isBlackout(at))
        complaints.push(`${e.id}: fieldwork covers ${iso(at)}, when ${firm} is busy`);
    }
  }
  const track = inspection.file.tracks.find(({ key }) => key === e.track);
  const { fieldwork } = e;
  const next =
    track &&
    fieldwork &&
    !e.fact?.auditor &&
    !e.period &&
    e.asOf === undefined &&
    firmsOf(track).find(({ from }) => fieldwork.from < from && from <= fieldwork.to);
  return next ? [...complaints, `${e.id}: its fieldwork reaches into the time of ${next.firm}`] : complaints;
}
