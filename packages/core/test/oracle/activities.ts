// Recurring activities: every calendar slot of the horizon has its occurrence, planned days are possible days,
// and what is done, late or missed follows from the recorded completions alone.
import { checkTurns, type Tracked, tracked } from './activity-slots.js';
import { type Day, day, iso } from './calendar.js';
import { days, fits, type Inspection } from './inspection.js';
import type { JsonOccurrence } from './plan-json.js';
import { periodByPlanner, typeTwos } from './soc2-periods.js';

export function checkActivities(inspection: Inspection): string[] {
  const all = tracked(inspection);
  return [
    ...inspection.plan.activities.flatMap((o) => [
      ...plannedDay(inspection, o),
      ...serves(
        inspection,
        o,
        all.some((a) => a.key === o.activity),
      ),
    ]),
    ...switchedOff(inspection),
    ...all.flatMap((a) => checkTurns(inspection, a)),
    ...oncePerPeriod(inspection, all),
  ];
}

function switchedOff({ file, plan }: Inspection): string[] {
  const off = [...file.activities].filter(([, entry]) => entry.off).map(([key]) => key);
  return plan.activities
    .filter((o) => off.includes(o.activity))
    .map((o) => `${o.id} is in the plan, the file says ${o.activity}: false`);
}

function plannedDay(inspection: Inspection, o: JsonOccurrence): string[] {
  const { calendar, today } = inspection;
  if (o.status !== 'planned' && o.status !== 'due-soon') return [];
  const window = days(o.window);
  const [from, to] = [Math.max(today, window.from), Math.min(day(o.due), window.to)];
  if (o.planned === null)
    return fits(inspection, from, to, 1) ? [`${o.id} is open and has no planned day`] : [];
  const at = day(o.planned);
  const complaints: string[] = [];
  if (at < window.from || at > window.to)
    complaints.push(`${o.id}: planned ${o.planned}, outside its window`);
  if (at > day(o.due)) complaints.push(`${o.id}: planned ${o.planned}, after it is due on ${o.due}`);
  if (at < today) complaints.push(`${o.id}: planned ${o.planned}, before today`);
  // A window with no working day left gives the planner no choice. Blackouts: nothing is planned in them, so a day
  // in one is a breach only when another day was to be had.
  const choice = fits(inspection, from, to, 1);
  const anyWorkingDay = calendar.workingDays({ from, to }) > 0;
  if (anyWorkingDay && !calendar.isWorking(at))
    complaints.push(`${o.id}: planned ${o.planned}, which is no working day`);
  if (choice && calendar.isBlackout(at)) complaints.push(`${o.id}: planned ${o.planned}, in a blackout`);
  return complaints;
}

function serves({ engagements }: Inspection, o: JsonOccurrence, onSchedule: boolean): string[] {
  return o.serves.flatMap((id) => {
    const served = engagements.find((e) => e.id === id);
    if (!served) return [`${o.id} serves ${id}, which is no engagement of the plan`];
    // What is made once per period or report stands outside the period by design.
    if (!onSchedule || o.planned === null || (o.status !== 'planned' && o.status !== 'due-soon')) return [];
    const at = day(o.planned);
    if (served.period && (at < served.period.from || at > served.period.to))
      return [`${o.id} serves ${id}, yet ${o.planned} is outside its period`];
    if (served.kind !== 'type2' && served.kind !== 'type1' && served.fieldwork && at > served.fieldwork.to)
      return [`${o.id} serves ${id}, yet ${o.planned} comes after it`];
    return [];
  });
}

/**
 * Each Type II period still ahead holds each annual control once. Read as "an occurrence planned or done inside",
 * since a calendar year never lies wholly inside a period from October to September.
 */
function oncePerPeriod(inspection: Inspection, all: Tracked[]): string[] {
  const { file, plan, opens } = inspection;
  const annual = all.filter((a) => a.soc2 && a.months === 12 && !a.completion);
  return file.tracks
    .filter((track) => track.framework === 'soc2')
    .flatMap((track) => typeTwos(inspection, track).filter(periodByPlanner))
    .flatMap((e) => {
      const period = e.period;
      if (!period || !fits(inspection, Math.max(period.from, opens), period.to, 20)) return [];
      const inside = (at: Day) => at >= period.from && at <= period.to;
      return annual
        .filter((a) => a.entry.since === undefined || a.entry.since <= period.from)
        .filter((a) => !a.done.some(inside))
        .filter(
          (a) =>
            !plan.activities.some(
              (o) => o.activity === a.key && o.planned !== null && inside(day(o.planned)),
            ),
        )
        .map(
          (a) =>
            `${a.key} has no occurrence inside the period of ${e.id}, ${iso(period.from)} to ${iso(period.to)}`,
        );
    });
}
