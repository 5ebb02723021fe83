// What a stored plan says of the program, day by day, without what passing days and records change: statuses,
// completions and reasons are left out. Read leniently: what is not there cannot differ from anything.

import { type PlainDate, parsePlainDate } from '../calendar/index.js';
import { jsonIn } from './json.js';

/** Days and words of one thing in a plan, by their name. */
export type WrittenThing = ReadonlyMap<string, string>;

/** A plan as a stored file has it. */
export interface WrittenPlan {
  /** No plan was cheaper, and no other program had a say in it. */
  readonly optimal: boolean;
  /** Whether it tells the sessions of audits; an older auditcal stored none. */
  readonly sessions: boolean;
  /** Audits by id; `title` among their words. */
  readonly engagements: ReadonlyMap<string, WrittenThing>;
  readonly activities: ReadonlyMap<string, WrittenThing>;
  readonly milestones: ReadonlyMap<string, WrittenThing>;
  /** Days on which each activity was done, as far as the plan knew. */
  readonly done: ReadonlyMap<string, readonly PlainDate[]>;
  /** Audits that were yet to come, by id, with what the plan says of them. */
  readonly ahead: ReadonlyMap<string, { readonly audit: string } & WrittenDays>;
}

/** The days of an audit that can be booked. */
export interface WrittenDays {
  readonly fieldwork: WrittenSpan | undefined;
  readonly period: WrittenSpan | undefined;
  readonly asOf: PlainDate | undefined;
  readonly interim: WrittenSpan | undefined;
}

interface WrittenSpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

type Fields = Readonly<Record<string, unknown>>;

const ENGAGEMENT = ['audit', 'title', 'period', 'asOf', 'fieldwork', 'interim', 'report', 'expires'];
const ACTIVITY = ['activity', 'title', 'window', 'planned', 'due', 'owner'];
const MILESTONE = ['kind', 'for', 'on', 'title'];

/** Reads a plan that `readCommittedPlan` takes. */
export function writtenPlan(text: string): WrittenPlan {
  const plan = fieldsOf(jsonIn(text));
  const [listed = [], activities, milestones] = ['engagements', 'activities', 'milestones'].map((key) =>
    listIn(plan, key),
  );
  const engagements = listed.map((it): Fields => ({ ...it, interim: interimIn(it) }));
  return {
    optimal: fieldsOf(plan.objective).optimal === true && plan.seal === undefined,
    sessions: listed.some(({ sessions }) => Array.isArray(sessions)),
    engagements: thingsIn(engagements, ENGAGEMENT),
    activities: thingsIn(activities, ACTIVITY),
    milestones: thingsIn(milestones, MILESTONE),
    done: doneIn(activities ?? []),
    ahead: aheadIn(engagements),
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listIn(plan: Fields, key: string): readonly Fields[] {
  const list = plan[key];
  return Array.isArray(list) ? list.map(fieldsOf) : [];
}

function thingsIn(list: readonly Fields[] = [], keys: readonly string[]): ReadonlyMap<string, WrittenThing> {
  return new Map(list.map((it) => [String(it.id), new Map(keys.flatMap((key) => textsIn(it[key], key)))]));
}

function textsIn(value: unknown, key: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[key, value]];
  return ['from', 'to'].flatMap((end) => {
    const day = fieldsOf(value)[end];
    return typeof day === 'string' ? [[`${key} ${end}`, day] as const] : [];
  });
}

function doneIn(activities: readonly Fields[]): ReadonlyMap<string, readonly PlainDate[]> {
  const days = new Map<string, PlainDate[]>();
  for (const { activity, done } of activities) {
    const day = dayIn(done);
    if (typeof activity === 'string' && day) days.set(activity, [...(days.get(activity) ?? []), day].sort());
  }
  return days;
}

function aheadIn(engagements: readonly Fields[]): WrittenPlan['ahead'] {
  return new Map(
    engagements
      .filter(({ status }) => status === 'planned')
      .map((it) => [
        String(it.id),
        {
          audit: String(it.audit),
          fieldwork: spanIn(it.fieldwork),
          period: spanIn(it.period),
          asOf: dayIn(it.asOf),
          interim: spanIn(it.interim),
        },
      ]),
  );
}

function interimIn({ sessions }: Fields): unknown {
  return Array.isArray(sessions) ? sessions.find((it) => fieldsOf(it).kind === 'interim') : undefined;
}

function spanIn(value: unknown): WrittenSpan | undefined {
  const [from, to] = [dayIn(fieldsOf(value).from), dayIn(fieldsOf(value).to)];
  return from && to && from <= to ? { from, to } : undefined;
}

function dayIn(value: unknown): PlainDate | undefined {
  return typeof value === 'string' ? parsePlainDate(value) : undefined;
}
