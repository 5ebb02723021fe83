// What days in common can save beyond what the visits cost: with long fieldwork of several reports it can be more, and
// what a way costs at least without its visits is then no bound yet.

import { toDay } from '../../calendar/index.js';
import { auditDaysOf, fieldworkDays, peopleAt } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';
import { mostInterims } from '../problem/interim.js';
import { daysOf, durationOf, workingDaysOf } from '../problem/timing.js';
import type { Setting } from '../setting.js';

/** What matters of one track: its audits to come, and the most days that one of them takes. */
export interface Fieldwork {
  readonly audits: number;
  /** Audits no two of which can be in one visit; each has at least a visit of its own. */
  readonly visits: number;
  readonly days: number;
}

/** The fieldwork of a track as it is laid out. */
export function fieldworkOf(setting: Setting, drafts: readonly Draft[]): Fieldwork {
  const open = drafts.filter(({ status }) => status !== 'done');
  const apart = daysOf(setting.program.planning.jointWindow) <= 7;
  return {
    // A period may have a session inside it as well.
    audits: open.length + mostInterims(drafts) + open.filter(({ recorded }) => recorded?.interim).length,
    visits: apart ? inTurn(open).length : Math.min(1, open.length),
    days: open.reduce((most, draft) => Math.max(most, daysIn(setting, draft)), 0),
  };
}

// Reports come out in turn, and a whole period lies between an assessment before the first one and its fieldwork: audits
// that never meet while a visit reaches no further than a week.
function inTurn(open: readonly Draft[]): readonly Draft[] {
  const withPoint = open.some(({ type }) => type.role === 'point');
  return open.filter(
    ({ type: { role }, recorded }) =>
      !recorded && (role === 'period' || role === 'point' || (role === 'preparation' && !withPoint)),
  );
}

/** Most days that two audits of a track are both at work, of all pairs together; undefined where more than their order says. */
export function daysAtOnce(drafts: readonly Draft[]): number | undefined {
  const open = drafts.filter(({ status }) => status !== 'done');
  const after = inTurn(open).length;
  // A readiness assessment may end on the day an assessment on one date begins.
  const touching = open.filter(({ type, recorded }) => !recorded && type.role === 'preparation').length;
  if (mostInterims(drafts) > 0) return undefined;
  if (after === open.length) return 0;
  return after + touching === open.length ? touching : undefined;
}

function daysIn(setting: Setting, { context, type, recorded }: Draft): number {
  const { program, calendar } = setting;
  const booked = recorded?.fieldwork ? toDay(recorded.fieldwork.to) - toDay(recorded.fieldwork.from) + 1 : 0;
  if ('timing' in type.fieldwork) {
    const usual = durationOf(context, type.fieldwork.timing, 'usual');
    return Math.max(booked, workingDaysOf(usual, calendar.workingDaysPerWeek));
  }
  const { framework, track } = context;
  const people = program.changes.map(({ on }) => peopleAt(program, track, on));
  const days = auditDaysOf(framework, type, Math.max(track.people, ...people)) ?? 1;
  return Math.max(booked, fieldworkDays(days, framework.auditDays?.onSite));
}

/** The most that days in common of these tracks can save beyond what their visits cost at least, in cents. */
export function savedBeyondVisits({ prices, apart }: Setting, tracks: readonly Fieldwork[]): number {
  if (apart) return 0;
  // Asked for thousands of ways.
  let days = 0;
  let visits = 0;
  for (let i = 0; i < tracks.length; i += 1) {
    const one = tracks[i] as Fieldwork;
    visits = Math.max(visits, one.visits);
    for (let k = i + 1; k < tracks.length; k += 1) {
      const other = tracks[k] as Fieldwork;
      days += Math.min(one.audits, other.audits) * Math.min(one.days, other.days);
    }
  }
  return Math.max(0, days * prices.sharedDay - visits * prices.visit);
}
