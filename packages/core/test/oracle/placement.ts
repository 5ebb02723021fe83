// Where fieldwork may lie: after today, from planning.from on, working days at both ends, in no blackout,
// within the window the plan itself states, and reports never before the work they report on.
import { type Day, type Days, day, iso } from './calendar.js';
import { type Engagement, type Inspection, placedByPlanner, reportByPlanner } from './inspection.js';

export function checkPlacement(inspection: Inspection): string[] {
  return inspection.engagements.flatMap((e) => [
    ...plannedInFull(e),
    ...fieldwork(inspection, e),
    ...window(inspection, e),
    ...sessions(inspection, e),
    ...report(inspection, e),
  ]);
}

function plannedInFull(e: Engagement): string[] {
  if (e.status !== 'planned') return [];
  const missing = [
    !e.fieldwork && 'fieldwork',
    !e.report && ['type1', 'type2', 'stage2', 'recertification'].includes(e.kind) && 'report or decision',
    !e.period && e.kind === 'type2' && 'period',
    !e.asOf && e.kind === 'type1' && 'as-of date',
    !e.expires && ['stage2', 'recertification'].includes(e.kind) && 'expiry',
  ].filter((part) => part !== false);
  return missing.map((part) => `${e.id} is planned without its ${part}`);
}

function fieldwork({ opens, today, calendar }: Inspection, e: Engagement): string[] {
  if (!e.fieldwork || !placedByPlanner(e)) return [];
  // What a booked entry leaves out is planned on or after today; wholly new fieldwork starts after today and not before `from`.
  const first = e.status === 'booked' ? today : opens;
  const complaints: string[] = [];
  if (e.fieldwork.from < first) {
    complaints.push(
      `${e.id}: new fieldwork starts ${iso(e.fieldwork.from)}, before the first day open to planning, ${iso(first)}`,
    );
  }
  return [...complaints, ...closedDays(calendar, e.id, e.fieldwork)];
}

function closedDays(calendar: Inspection['calendar'], id: string, span: Days): string[] {
  const complaints: string[] = [];
  for (const at of new Set([span.from, span.to])) {
    if (!calendar.isWorking(at))
      complaints.push(`${id}: fieldwork starts or ends on ${iso(at)}, which is no working day`);
  }
  for (let at: Day = span.from; at <= span.to; at += 1) {
    if (calendar.isBlackout(at))
      return [...complaints, `${id}: fieldwork covers ${iso(at)}, which lies in a blackout`];
  }
  return complaints;
}

function window({ calendar }: Inspection, e: Engagement): string[] {
  const { earliest, latest } = e.json;
  if (e.status === 'done') {
    return earliest === null && latest === null
      ? []
      : [`${e.id} is done and still states an earliest or latest day`];
  }
  const complaints: string[] = [];
  if (e.status === 'planned' && earliest === null)
    complaints.push(`${e.id} is planned and states no earliest day`);
  // A booking stays where it is, even on a holiday; so may its window.
  for (const at of [earliest, latest]) {
    if (e.status === 'planned' && at !== null && !calendar.isWorking(day(at)))
      complaints.push(`${e.id}: its window ends on ${at}, which is no working day`);
  }
  if (e.status !== 'planned' || !e.fieldwork) return complaints;
  const from = e.fieldwork.from;
  if (earliest !== null && from < day(earliest))
    complaints.push(`${e.id}: fieldwork starts ${iso(from)}, before its earliest day ${earliest}`);
  if (latest !== null && from > day(latest))
    complaints.push(`${e.id}: fieldwork starts ${iso(from)}, after its latest day ${latest}`);
  return complaints;
}

/** The last session is the fieldwork; an interim session lies in the period once 60 % of it has run. */
function sessions({ calendar, today }: Inspection, e: Engagement): string[] {
  const all = e.json.sessions.map((session) => ({
    ...session,
    from: day(session.from),
    to: day(session.to),
  }));
  const complaints: string[] = [];
  const last = all.at(-1);
  if (e.status === 'planned' && (last?.from !== e.fieldwork?.from || last?.to !== e.fieldwork?.to)) {
    complaints.push(`${e.id}: its last session is not its fieldwork`);
  }
  for (const session of all.slice(0, -1)) {
    if (!placedByPlanner(e) || session.kind === 'planning') continue;
    complaints.push(...closedDays(calendar, e.id, session));
    if (session.from <= today)
      complaints.push(`${e.id}: a session starts ${iso(session.from)}, not after today`);
    const length = e.period ? e.period.to - e.period.from + 1 : 0;
    if (e.period && session.kind === 'interim' && session.from < e.period.from + 0.6 * length) {
      complaints.push(
        `${e.id}: its interim session on ${iso(session.from)} comes before 60 % of the period has run`,
      );
    }
  }
  return complaints;
}

function report({ today }: Inspection, e: Engagement): string[] {
  if (e.report === undefined || !reportByPlanner(e)) return [];
  const complaints: string[] = [];
  if (e.fieldwork && e.report < e.fieldwork.to)
    complaints.push(`${e.id}: its report of ${iso(e.report)} comes before its fieldwork ends`);
  if (e.report < today) complaints.push(`${e.id}: its report is planned for ${iso(e.report)}, before today`);
  return complaints;
}
