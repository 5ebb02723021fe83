// The plan a team agreed on, as `plan --json` printed it when it was stored. Only what planning needs is read of it,
// and that strictly: the file may have been edited, merged by halves, or be something else altogether.

import { type PlainDate, parsePlainDate } from '../calendar/index.js';
import { quote } from '../config/wording.js';
import {
  type ConfigProblem,
  interimOfId,
  type PeriodEnd,
  periodEndOfId,
  type ToldFeed,
} from '../model/index.js';
import { type Complain, dateOf, type Fields, fieldsOf, textOf } from './fields.js';
import { jsonIn } from './json.js';
import { feedIn } from './read-feed.js';

/** What a stored plan holds later ones to. */
export interface CommittedPlan {
  /** Id of the program it was made for. */
  readonly program: string;
  /** Path of the program file, as it was named then. */
  readonly file: string;
  /** The day it was made on. */
  readonly today: PlainDate;
  /** The first day it was planned from; undefined where it does not say so. */
  readonly from: PlainDate | undefined;
  /** First days of the fieldwork of audits that were not finished then, by engagement, and of their interim sessions. */
  readonly agreed: ReadonlyMap<string, PlainDate>;
  /** What its feed had told; undefined where an older auditcal stored it. */
  readonly feed: ToldFeed | undefined;
}

export type CommittedRead =
  | { readonly ok: true; readonly value: CommittedPlan }
  | { readonly ok: false; readonly problem: ConfigProblem };

const SCHEMA = 'auditcal.plan/1';
const ENGAGEMENT_ID = /^[\p{L}\p{N}@._-]{1,200}$/u;
const STATUSES: readonly unknown[] = ['done', 'booked', 'planned'];
const SIDES_OF_A_MERGE = /^(?:<{7}|={7}|>{7})(?: |$)/;
const ANEW = 'restore it from version control, or plan without it: auditcal plan --fresh --write';

/** Reads a stored plan, or tells the first thing that is wrong with it; `file` is the name that messages use. */
export function readCommittedPlan(file: string, text: string): CommittedRead {
  let problem: ConfigProblem | undefined;
  const complain: Complain = (rule, message, remedy = ANEW, line = 1) => {
    problem ??= {
      rule,
      message: `${file} ${message}`,
      remedy,
      where: { file, line, column: 1 },
      citation: undefined,
    };
  };
  const value = planIn(fieldsOf(parsed(text, complain), '', complain), complain);
  return problem ? { ok: false, problem } : { ok: true, value };
}

/** Whether a text is a stored plan, be it damaged: one that may be written over. */
export function looksLikePlan(text: string): boolean {
  return text.trim() === '' || text.includes('"auditcal.plan/');
}

// After a complaint, what is read is never handed out; it only has to be of the right kind.
const NOTHING: Fields = { schema: SCHEMA, program: '', file: '', today: '1970-01-01', engagements: [] };

function parsed(text: string, complain: Complain): unknown {
  try {
    return jsonIn(text);
  } catch {
    // No line of a JSON text begins as the sides of a merge do.
    const sides = text.split(/\r\n|\r|\n/).findIndex((line) => SIDES_OF_A_MERGE.test(line));
    const remedy = 'keep one side, then plan anew: auditcal plan --write';
    if (sides >= 0) complain('merge-conflict', 'holds both sides of a merge', remedy, sides + 1);
    else complain('not-a-plan', 'is not JSON, so it is no plan that auditcal stored');
    return NOTHING;
  }
}

function planIn(plan: Fields, complain: Complain): CommittedPlan {
  if (plan.schema !== SCHEMA) complainOfSchema(plan.schema, complain);
  return {
    program: textOf(plan, 'program', '', complain),
    file: textOf(plan, 'file', '', complain),
    today: dateOf(plan, 'today', '', complain),
    from: beginningIn(plan.horizon),
    agreed: agreedIn(plan.engagements, complain),
    feed: feedIn(plan.feed, complain),
  };
}

// Nothing but a file that says no day of its own asks for it.
function beginningIn(horizon: unknown): PlainDate | undefined {
  const from = (horizon as { readonly from?: unknown } | null | undefined)?.from;
  return typeof from === 'string' ? parsePlainDate(from) : undefined;
}

function complainOfSchema(schema: unknown, complain: Complain): void {
  const version = typeof schema === 'string' && /^auditcal\.plan\/\d+$/.test(schema);
  const says = typeof schema === 'string' ? `is ${quote(schema)}` : 'does not say what it is';
  const remedy = version
    ? 'a newer auditcal wrote it: use that version, or plan without it: auditcal plan --fresh --write'
    : '`check.plan` names the file that the plan is stored in';
  complain('unknown-schema', `${says}; a stored plan is ${SCHEMA}`, remedy);
}

function agreedIn(value: unknown, complain: Complain): ReadonlyMap<string, PlainDate> {
  const agreed = new Map<string, PlainDate>();
  if (!Array.isArray(value)) complain('not-a-plan', 'has no list at `engagements`');
  const ids = new Set<string>();
  for (const [index, item] of (Array.isArray(value) ? value : []).entries()) {
    const at = `engagements[${index}].`;
    const engagement = fieldsOf(item, at, complain);
    const id = textOf(engagement, 'id', at, complain);
    if (!ENGAGEMENT_ID.test(id)) complain('not-a-plan', `names an engagement ${quote(id)}, which is no id`);
    if (ids.has(id)) complain('not-a-plan', `holds the engagement ${quote(id)} twice`);
    ids.add(id);
    const { status, fieldwork } = engagement;
    if (!STATUSES.includes(status)) complain('not-a-plan', `has no known status at \`${at}status\``);
    if (status === 'done' || fieldwork === null) continue;
    const days = fieldsOf(fieldwork, `${at}fieldwork.`, complain);
    agreed.set(id, dateOf(days, 'from', `${at}fieldwork.`, complain));
    const interim = interimIn(engagement.sessions, at, complain);
    if (interim) agreed.set(interimOfId(id), interim);
    for (const [end, day] of periodIn(engagement.period, at, complain))
      agreed.set(periodEndOfId(id, end), day);
  }
  return agreed;
}

// Audits of another kind have none.
function periodIn(
  period: unknown,
  at: string,
  complain: Complain,
): readonly (readonly [PeriodEnd, PlainDate])[] {
  if (period === null || period === undefined) return [];
  const days = fieldsOf(period, `${at}period.`, complain);
  return [
    ['period-start', dateOf(days, 'from', `${at}period.`, complain)],
    ['period-end', dateOf(days, 'to', `${at}period.`, complain)],
  ];
}

// Plans that an older auditcal stored may have no sessions.
function interimIn(sessions: unknown, at: string, complain: Complain): PlainDate | undefined {
  const index = Array.isArray(sessions) ? sessions.findIndex((it) => it?.kind === 'interim') : -1;
  if (index < 0) return undefined;
  const path = `${at}sessions[${index}].`;
  return dateOf(fieldsOf((sessions as readonly unknown[])[index], path, complain), 'from', path, complain);
}
