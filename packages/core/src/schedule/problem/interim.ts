// The interim session of a period's audit: days of their own inside the period, which hang on the day it ends and on
// nothing else. Their variables come after all others, so that a plan with one and a plan without number theirs alike.

import { addMonths, type Day, monthsIn, toDay } from '../../calendar/index.js';
import type { InterimType } from '../../model/index.js';
import type { Step } from '../../solve/index.js';
import type { Draft } from '../cycles/draft.js';
import { interimDays } from '../cycles/facts.js';
import type { Setting } from '../setting.js';
import type { Points } from './points.js';
import type { Sheet } from './sheet.js';
import { daysOf, durationOf, stepBy, workingDaysOf } from './timing.js';

/** Ids of engagements whose interim session is chosen, where the file leaves it to the planner. */
export type ChosenInterims = ReadonlySet<string>;

export const noInterims: ChosenInterims = new Set();

/** Whether an engagement has an interim session; its period is among the points already. */
export function hasInterim(
  sheet: Sheet,
  setting: Setting,
  draft: Draft,
  points: Points,
  chosen: ChosenInterims,
): boolean {
  const { type, recorded, context } = draft;
  if (recorded?.interim) return true;
  const wish = context.track.audits.get(type.id)?.interim ?? false;
  return (
    (wish === true || (wish === 'auto' && chosen.has(draft.id))) && canHave(sheet, setting, draft, points)
  );
}

/** Whether it could have one that is not on record: its period is long enough, and days for it are left. */
function canHave(sheet: Sheet, setting: Setting, draft: Draft, points: Points): boolean {
  const { type, status, context, recorded } = draft;
  const { interim } = type;
  const [from, to] = [points['period-from'], points['period-to']];
  if (!interim || status === 'done' || recorded?.interim || from === undefined || to === undefined)
    return false;
  const [first, last] = [sheet.dayOf(from), sheet.dayOf(to)];
  const months = draft.months ?? (first === undefined || last === undefined ? 0 : monthsIn(first, last));
  if (months < interim.months) return false;
  if (first === undefined || last === undefined) return true;
  const opens = Math.max(setting.firstDay, afterShare(draft, interim.share)(first));
  return opens <= last - daysOf(durationOf(context, interim.timing.before, 'min'));
}

/** From the first day of a period to the first day on which this share of it has run. */
export function afterShare({ months, recorded }: Pick<Draft, 'months' | 'recorded'>, share: number): Step {
  const { period } = recorded ?? {};
  const length = period && toDay(period.to) - toDay(period.from) + 1;
  if (length !== undefined) return (day) => day + Math.ceil(share * length);
  return (day) => day + Math.ceil(share * (addMonths(day, months ?? 12) - day));
}

/** Whether the file leaves it to the planner, and it can be had. */
export function isOpen(sheet: Sheet, setting: Setting, draft: Draft, points: Points): boolean {
  const wish = draft.context.track.audits.get(draft.type.id)?.interim;
  return wish === 'auto' && canHave(sheet, setting, draft, points);
}

/** How many interim sessions a track's engagements have at most, those on record left out. */
export function mostInterims(drafts: readonly Draft[]): number {
  return drafts.filter(({ type, status, recorded, months, context }) => {
    const wish = context.track.audits.get(type.id)?.interim ?? false;
    if (!type.interim || status === 'done' || recorded?.interim) return false;
    return wish !== false && (months === undefined || months >= type.interim.months);
  }).length;
}

/** Most working days that one to be planned takes. */
export function longestInterim(setting: Setting, drafts: readonly Draft[]): number {
  return drafts.reduce((most, { type: { interim }, context }) => {
    if (!interim) return most;
    return Math.max(most, workingDays(setting, durationOf(context, interim.timing.length, 'usual')));
  }, 0);
}

/** What an interim session is called among the jobs of a plan. */
export function interimJob(id: string): string {
  return `${id} interim`;
}

/** The name of the variable of its first day. */
export function interimStart(id: string): string {
  return `${id} interim-start`;
}

/** The jobs of those interim sessions, of engagements that leave theirs open, whose first day is among these. */
export function datedInterims(open: readonly string[], days: ReadonlyMap<string, Day>): ReadonlySet<string> {
  return new Set(open.filter((id) => days.has(interimStart(id))).map(interimJob));
}

/** Keeps the place of the days of an interim session that is not chosen. */
export function leaveRoom(sheet: Sheet, { today }: Setting): void {
  for (let n = 0; n < 2; n += 1) sheet.open('fixed', { lo: today, hi: today });
}

/** Adds the days of an interim session and what ties them to the period. */
export function addInterim(sheet: Sheet, setting: Setting, draft: Draft, points: Points): void {
  const { type, recorded, context } = draft;
  const { interim } = type;
  const fixed = recorded && interimDays(recorded);
  if (fixed) {
    points['interim-start'] = sheet.fixed(fixed.from);
    points['interim-end'] = sheet.fixed(fixed.to);
  }
  const periodEnd = points['period-to'];
  if (!interim) return;
  const usual = setting.lastOf(
    workingDays(setting, durationOf(context, interim.timing.length, 'usual')),
    draft,
  );
  const [began, ended] = [points['interim-start'], points['interim-end']];
  if (draft.status !== 'done' && began !== undefined && ended !== undefined)
    sheet.wish('short-times', began, ended, { least: usual });
  if (fixed || periodEnd === undefined) return;
  const calendar = setting.fieldworkCalendar(draft);
  const domain = { grid: calendar, lo: setting.firstDay, hi: setting.limit };
  const start = sheet.open(interimStart(draft.id), domain);
  const end = sheet.open(`${draft.id} interim-end`, domain);
  points['interim-start'] = start;
  points['interim-end'] = end;
  sheet.least(start, end, setting.lastOf(shortestOf(setting, draft, interim), draft));
  sheet.wish('short-times', start, end, { least: usual });
  sheet.most(start, end, usual);
  sheet.most(start, end, (day) => (calendar.nextBlackoutFrom(day) ?? AFTER_ALL) - 1);
  const least = daysOf(durationOf(context, interim.timing.before, 'min'));
  sheet.most(periodEnd, start, (day) => day - least);
  sheet.most(periodEnd, end, (day) => day - interim.rollForward);
}

// A day later than any that is planned.
const AFTER_ALL = 1_000_000;

/** Where an interim session is best placed: so many days before the period ends. */
export function interimTarget({ context }: Draft, { timing }: InterimType): Step {
  const { months, days } = durationOf(context, timing.before, 'usual');
  return stepBy({ months: -months, days: -days });
}

function shortestOf(setting: Setting, { context }: Draft, { timing }: InterimType): number {
  return workingDays(setting, durationOf(context, timing.length, 'min'));
}

function workingDays({ calendar }: Setting, duration: ReturnType<typeof durationOf>): number {
  return workingDaysOf(duration, calendar.workingDaysPerWeek);
}

/** A period's audit is over before the next period's interim session can begin: its last day at most. */
export function beforeNextInterim(next: Draft, { share }: InterimType, window: number): Step {
  const opens = afterShare(next, share);
  return (from: Day) => opens(from) - window - 1;
}
