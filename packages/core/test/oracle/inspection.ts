// What every topic of the audit looks at: the file, the plan with its dates as day numbers, the calendar, today.
// A topic is a function from an inspection to complaints; a complaint is a plain sentence.
import { type Day, type Days, day, type WorkingCalendar, workingCalendar } from './calendar.js';
import { type ComplianceFile, type Fact, readFile } from './file.js';
import type { JsonEngagement, JsonPlan, JsonSpan } from './plan-json.js';

/** An engagement of the plan with its dates as day numbers and the line of the file it repeats, if any. */
export interface Engagement {
  id: string;
  audit: string;
  /** Key of the track: the part of the audit before the slash. */
  track: string;
  /** `type2`, `stage1`, …: the part after the slash. */
  kind: string;
  status: JsonEngagement['status'];
  period?: Days;
  asOf?: Day;
  fieldwork?: Days;
  report?: Day;
  expires?: Day;
  fact?: Fact;
  json: JsonEngagement;
}

export interface Inspection {
  file: ComplianceFile;
  plan: JsonPlan;
  engagements: Engagement[];
  calendar: WorkingCalendar;
  /** Busy days by the path of the calendar that holds them. */
  busy: Busy;
  today: Day;
  /** The first day on which new fieldwork may start: after today, and not before `planning.from`. */
  opens: Day;
}

/** Days that calendars take, by their paths. */
export type Busy = Readonly<Record<string, readonly Days[]>>;

export type Topic = (inspection: Inspection) => string[];

export function inspect(yaml: string, plan: JsonPlan, today: Day, busy: Busy = {}): Inspection {
  const file = readFile(yaml, today);
  const engagements = plan.engagements.map((json) => engagement(json)).sort((a, b) => dateOf(a) - dateOf(b));
  const mostDatesFirst = [...file.facts].sort((a, b) => Object.keys(b).length - Object.keys(a).length);
  for (const fact of mostDatesFirst) {
    const claimed = engagements.find((e) => e.fact === undefined && repeats(e, fact));
    if (claimed) claimed.fact = fact;
  }
  return {
    file,
    plan,
    engagements,
    calendar: workingCalendar(file),
    busy,
    today,
    opens: Math.max(today + 1, file.horizon.from),
  };
}

function engagement(json: JsonEngagement): Engagement {
  const [track = '', kind = ''] = json.audit.split('/');
  return {
    id: json.id,
    audit: json.audit,
    track,
    kind,
    status: json.status,
    json,
    ...(json.period && { period: days(json.period) }),
    ...(json.asOf && { asOf: day(json.asOf) }),
    ...(json.fieldwork && { fieldwork: days(json.fieldwork) }),
    ...(json.report && { report: day(json.report) }),
    ...(json.expires && { expires: day(json.expires) }),
  };
}

export const days = (span: JsonSpan): Days => ({ from: day(span.from), to: day(span.to) });

/** The day an audit counts as held for a rule: its last fieldwork day, else the best date known. */
export const dateOf = (e: Pick<Engagement, 'fieldwork' | 'report' | 'asOf' | 'period'>): Day =>
  e.fieldwork?.to ?? e.report ?? e.asOf ?? e.period?.to ?? Number.POSITIVE_INFINITY;

const sameSpan = (a: Days | undefined, b: Days | undefined) => a?.from === b?.from && a?.to === b?.to;

/** Does the engagement carry every date the line of the file states? What the line leaves out may be anything. */
function repeats(e: Engagement, fact: Fact): boolean {
  return (
    e.audit === fact.audit &&
    e.status !== 'planned' &&
    (fact.period === undefined || sameSpan(e.period, fact.period)) &&
    (fact.fieldwork === undefined || sameSpan(e.fieldwork, fact.fieldwork)) &&
    (fact.asOf === undefined || e.asOf === fact.asOf) &&
    (fact.report === undefined || e.report === fact.report) &&
    (fact.expires === undefined || e.expires === fact.expires)
  );
}

/** Engagements of one track and kind, in order of their dates. */
export const ofKind = (inspection: Inspection, track: string, ...kinds: string[]): Engagement[] =>
  inspection.engagements.filter((e) => e.track === track && kinds.includes(e.kind));

/** Is the fieldwork of this engagement the planner's own, rather than written in the file? */
export const placedByPlanner = (e: Engagement): boolean =>
  e.status !== 'done' && e.fact?.fieldwork === undefined;

/** Is the report or decision the planner's own? */
export const reportByPlanner = (e: Engagement): boolean =>
  e.status !== 'done' && e.fact?.report === undefined;

/** Could fieldwork of so many working days still lie between two days? Then a broken limit is the planner's doing. */
export function fits(inspection: Inspection, from: Day, to: Day, workingDays: number): boolean {
  let held = 0;
  for (let at = from; at <= to; at += 1) {
    if (inspection.calendar.isBlackout(at)) held = 0;
    else if (inspection.calendar.isWorking(at)) held += 1;
    if (held >= workingDays) return true;
  }
  return false;
}
