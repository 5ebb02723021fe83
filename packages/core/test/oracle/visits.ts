// Visits, what they hold, the team's capacity over them, and the strategies that concern them.
import { add, type Day, day, iso } from './calendar.js';
import { type Engagement, type Inspection, placedByPlanner } from './inspection.js';

/**
 * Each engagement's visit: stretch fieldwork at its end by the joint window; the fewest days that touch every
 * stretched span, taken from the earliest; an engagement belongs to the first such day it holds.
 */
export function visits(
  engagements: Engagement[],
  window: { months: number; days: number },
): Map<Engagement, number> {
  const spans = engagements.flatMap((e) =>
    e.fieldwork ? [{ e, from: e.fieldwork.from, to: add(e.fieldwork.to, window) }] : [],
  );
  const visitOf = new Map<Engagement, number>();
  let visit = 0;
  for (const { to } of [...spans].sort((a, b) => a.to - b.to)) {
    const served = spans.filter((span) => !visitOf.has(span.e) && span.from <= to && to <= span.to);
    const due = spans.some((span) => span.to === to && !visitOf.has(span.e));
    if (!due) continue;
    for (const span of served) visitOf.set(span.e, visit);
    visit += 1;
  }
  return visitOf;
}

/** Every audit once for each session that the team hosts: its fieldwork, and its interim session as if it were that. */
export function sittings(engagements: Engagement[]): Engagement[] {
  return engagements.flatMap((e) => [
    ...e.json.sessions
      .filter(({ kind }) => kind === 'interim')
      .map(({ from, to }) => ({ ...e, fieldwork: { from: day(from), to: day(to) } })),
    e,
  ]);
}

export function checkVisits(inspection: Inspection): string[] {
  return [...jointWith(inspection), ...capacity(inspection), ...strategy(inspection)];
}

/** `jointWith` names those of other tracks in the visit. Whether done audits take part is open: both answers pass. */
function jointWith({ engagements, file }: Inspection): string[] {
  const open = engagements.filter((e) => e.status !== 'done');
  const readings = [engagements, open].map((list) => visits(sittings(list), file.jointWindow));
  return open.flatMap((e) => {
    const stated = [...e.json.jointWith].sort().join(', ');
    const expected = readings.map((visitOf) => {
      const all = [...visitOf];
      const own = all.filter(([it]) => it.id === e.id).map(([, visit]) => visit);
      const mates = all.filter(([it, visit]) => it.track !== e.track && own.includes(visit));
      return [...new Set(mates.map(([it]) => it.id))].sort().join(', ');
    });
    return expected.includes(stated)
      ? []
      : [`${e.id}: jointWith is [${stated}], its visit holds [${expected[0]}]`];
  });
}

/** Excess that bookings alone cause is a warning; the planner may not add to it. */
function capacity({ engagements: all, file, calendar, today }: Inspection): string[] {
  const limit = file.capacity;
  if (limit === undefined) return [];
  const engagements = sittings(all);
  const readings = [engagements, engagements.filter((e) => e.status !== 'done')].map((list) =>
    visits(list, file.jointWindow),
  );
  const [last] = engagements.map((e) => e.fieldwork?.to ?? 0).sort((a, b) => b - a);
  for (let at: Day = today; at <= (last ?? 0); at += 1) {
    const inProgress = engagements.filter(
      (e) => e.fieldwork && e.fieldwork.from <= at && at <= e.fieldwork.to,
    );
    if (!calendar.isWorking(at) || !inProgress.some(placedByPlanner)) continue;
    const over = readings.every((visitOf) => {
      const count = (list: Engagement[]) => new Set(list.map((e) => visitOf.get(e))).size;
      return count(inProgress) > Math.max(limit, count(inProgress.filter((e) => !placedByPlanner(e))));
    });
    if (over) {
      return [
        `${iso(at)} has more visits in progress than the team's capacity of ${limit}: ${inProgress.map((e) => e.id).join(', ')}`,
      ];
    }
  }
  return [];
}

const REPORTS = ['type1', 'type2', 'stage2', 'recertification'];
const isUnreported = (inspection: Inspection, track: string) =>
  !inspection.engagements.some((e) => e.track === track && e.status === 'done' && REPORTS.includes(e.kind));

function strategy(inspection: Inspection): string[] {
  const chosen = inspection.file.strategy;
  if (chosen === 'parallel') return parallel(inspection);
  return chosen.endsWith('-first') ? first(inspection, chosen.slice(0, -'-first'.length)) : [];
}

/** `parallel`: the first Stage 2 and the first SOC 2 fieldwork (a readiness assessment apart) are one visit. */
function parallel(inspection: Inspection): string[] {
  const opening = (framework: string, kinds: string[]) =>
    inspection.engagements
      .filter(
        (e) =>
          e.track.split('@')[0] === framework &&
          kinds.includes(e.kind) &&
          e.fieldwork &&
          isUnreported(inspection, e.track),
      )
      .sort((a, b) => (a.fieldwork?.from ?? 0) - (b.fieldwork?.from ?? 0))[0];
  const [soc2, stage2] = [opening('soc2', ['type1', 'type2']), opening('iso27001', ['stage2'])];
  if (!soc2 || !stage2) return [];
  const visitOf = visits(inspection.engagements, inspection.file.jointWindow);
  return visitOf.get(soc2) === visitOf.get(stage2)
    ? []
    : [`strategy parallel: ${stage2.id} and ${soc2.id} are not one visit`];
}

/** `<track>-first`: no other track without a report starts fieldwork before this one's first report or decision. */
function first(inspection: Inspection, track: string): string[] {
  const own = inspection.engagements.filter((e) => e.track === track);
  if (own.some((e) => e.status === 'done' && REPORTS.includes(e.kind))) return [];
  const [reported] = own
    .filter((e) => REPORTS.includes(e.kind))
    .flatMap((e) => e.report ?? [])
    .sort((a, b) => a - b);
  if (reported === undefined) return [];
  return inspection.engagements
    .filter((e) => !own.includes(e) && placedByPlanner(e) && isUnreported(inspection, e.track))
    .filter((e) => e.fieldwork && e.fieldwork.from < reported)
    .map(
      (e) =>
        `${e.id} starts before the first ${track} report of ${iso(reported)}, against strategy ${track}-first`,
    );
}
