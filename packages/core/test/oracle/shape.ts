// The shape of the public plan: every documented field is there, and every date is a day of the calendar.
// Nothing here knows a rule; the other topics may read a plan only after this one has nothing to say.
import { isDay } from './calendar.js';

type Fields = Record<string, unknown>;
type Complain = (text: string) => void;

const STATUSES = ['done', 'booked', 'planned'];
const STATES = ['done', 'late', 'missed', 'overdue', 'due-soon', 'planned'];
const ENGAGEMENT_FIELDS =
  'id audit framework title status period asOf fieldwork sessions report expires earliest latest deadline jointWith because auditDays cost';
const OCCURRENCE_FIELDS = 'id activity window planned due status serves owner';
const PLAN_FIELDS =
  'schema program file today horizon engagements activities milestones spans objective separate joint diagnostics';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** Complaints about the shape of a plan; empty when every other topic may read it. */
export function checkShape(plan: unknown): string[] {
  const complaints: string[] = [];
  const complain: Complain = (text) => void complaints.push(text);
  if (!isFields(plan)) return ['the plan is not an object'];
  present(plan, PLAN_FIELDS, 'the plan', complain);
  if (plan.schema !== 'auditcal.plan/1')
    complain(`the plan's schema is ${JSON.stringify(plan.schema)}, not "auditcal.plan/1"`);
  for (const key of ['program', 'file']) if (!isText(plan[key])) complain(`the plan's ${key} is no text`);
  date(plan.today, "the plan's today", complain);
  span(plan.horizon, 'the horizon', complain);
  each(plan, 'engagements', complain, engagement);
  each(plan, 'activities', complain, occurrence);
  each(plan, 'milestones', complain, (fields, name) => {
    present(fields, 'id kind for on', name, complain);
    date(fields.on, `${name}: on`, complain);
  });
  each(plan, 'spans', complain, (fields, name) => {
    present(fields, 'id kind for from to', name, complain);
    span(fields, name, complain);
  });
  each(plan, 'diagnostics', complain, diagnostic);
  uniqueIds(plan, complain);
  return complaints;
}

function present(fields: Fields, names: string, of: string, complain: Complain) {
  for (const name of names.split(' '))
    if (fields[name] === undefined) complain(`${of} lacks the field ${name}`);
}

function each(
  plan: Fields,
  key: string,
  complain: Complain,
  check: (fields: Fields, name: string, complain: Complain) => void,
) {
  const list = plan[key];
  if (!Array.isArray(list)) return complain(`${key} is no list`);
  for (const [index, entry] of list.entries()) {
    if (isFields(entry)) check(entry, isText(entry.id) ? entry.id : `${key}[${index}]`, complain);
    else complain(`${key}[${index}] is no object`);
  }
}

function date(value: unknown, of: string, complain: Complain) {
  if (!isDay(value)) complain(`${of} is ${JSON.stringify(value)}, which is not a day written YYYY-MM-DD`);
}

function dateOrNull(value: unknown, of: string, complain: Complain) {
  if (value !== null && value !== undefined) date(value, of, complain);
}

function span(value: unknown, of: string, complain: Complain) {
  if (!isFields(value)) return complain(`${of} is no span`);
  date(value.from, `${of}: from`, complain);
  date(value.to, `${of}: to`, complain);
  if (isDay(value.from) && isDay(value.to) && value.from > value.to) {
    complain(`${of} runs backwards, from ${value.from} to ${value.to}`);
  }
}

function texts(value: unknown, of: string, complain: Complain) {
  if (!Array.isArray(value) || !value.every(isText)) complain(`${of} is no list of texts`);
}

function engagement(e: Fields, name: string, complain: Complain) {
  present(e, ENGAGEMENT_FIELDS, name, complain);
  for (const key of ['id', 'audit', 'framework', 'title'])
    if (!isText(e[key])) complain(`${name}: ${key} is no text`);
  if (!STATUSES.includes(e.status as string)) complain(`${name}: status is ${JSON.stringify(e.status)}`);
  for (const key of ['asOf', 'report', 'expires', 'earliest', 'latest'])
    dateOrNull(e[key], `${name}: ${key}`, complain);
  for (const key of ['period', 'fieldwork']) if (e[key]) span(e[key], `${name}: ${key}`, complain);
  texts(e.jointWith, `${name}: jointWith`, complain);
  if (isFields(e.deadline)) {
    date(e.deadline.on, `${name}: deadline.on`, complain);
    if (!isText(e.deadline.rule)) complain(`${name}: deadline.rule is no text`);
  }
  for (const session of Array.isArray(e.sessions) ? e.sessions : [undefined]) {
    if (!isFields(session)) return complain(`${name}: sessions is no list of sessions`);
    present(session, 'kind from to mode', `${name}: a session`, complain);
    span(session, `${name}: a session`, complain);
  }
  for (const reason of Array.isArray(e.because) ? e.because : [undefined]) {
    if (!isFields(reason)) return complain(`${name}: because is no list of reasons`);
    present(reason, 'rule text citation where', `${name}: a reason`, complain);
  }
  if (e.auditDays !== null && typeof e.auditDays !== 'number')
    complain(`${name}: auditDays is neither a number nor null`);
}

function occurrence(o: Fields, name: string, complain: Complain) {
  present(o, OCCURRENCE_FIELDS, name, complain);
  for (const key of ['id', 'activity']) if (!isText(o[key])) complain(`${name}: ${key} is no text`);
  span(o.window, `${name}: window`, complain);
  dateOrNull(o.planned, `${name}: planned`, complain);
  date(o.due, `${name}: due`, complain);
  if (!STATES.includes(o.status as string)) complain(`${name}: status is ${JSON.stringify(o.status)}`);
  texts(o.serves, `${name}: serves`, complain);
}

function diagnostic(d: Fields, name: string, complain: Complain) {
  present(d, 'rule severity message remedy citation where fingerprint', name, complain);
  if (!isText(d.rule) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(d.rule))
    complain(`${name}: rule is no kebab-case name`);
  if (!['error', 'warning', 'info'].includes(d.severity as string))
    complain(`${name}: severity is ${JSON.stringify(d.severity)}`);
  for (const key of ['message', 'fingerprint']) if (!isText(d[key])) complain(`${name}: ${key} is no text`);
  if (d.where !== null && !(isFields(d.where) && isText(d.where.file) && typeof d.where.line === 'number')) {
    complain(`${name}: where names no file and line`);
  }
}

function uniqueIds(plan: Fields, complain: Complain) {
  for (const key of ['engagements', 'activities', 'milestones', 'spans']) {
    const ids = (Array.isArray(plan[key]) ? plan[key] : []).filter(isFields).map((entry) => entry.id);
    for (const id of new Set(ids.filter((id, index) => ids.indexOf(id) !== index))) {
      complain(`${key} holds two entries with the id ${JSON.stringify(id)}`);
    }
  }
}
