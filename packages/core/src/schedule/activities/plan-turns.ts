// All turns of one activity, each with its planned day: what happened stays where it was, the rest goes where the
// engagements need it, and where nothing asks, into its share of the window.

import { type Day, type Duration, toDay } from '../../calendar/index.js';
import { share } from './assign.js';
import { calendarTurns } from './calendar-turns.js';
import { type Candidate, candidateOf } from './candidate.js';
import { completionTurns } from './completion-turns.js';
import { demandsBefore, demandsInside, demandsNear, isYearly, type StepsBefore } from './demands.js';
import { eventTurns } from './event-turns.js';
import type { EvidenceWindow } from './evidence-windows.js';
import type { ActivityInput } from './input.js';
import { shareOfWindow, workingDayNear } from './placing.js';
import type { Recurring } from './recurring.js';
import { isMissed } from './states.js';
import type { Turn } from './turn.js';

/** A turn and the day it is planned for; a completed one is "planned" on the day it was done. */
export interface PlannedTurn {
  readonly turn: Turn;
  readonly planned: Day;
  /** The days it could be planned on instead, both ends included; undefined where it stands. */
  readonly open: { readonly from: Day; readonly to: Day } | undefined;
  /** The same with what is only usual given up as well: where in a period it is best done. */
  readonly most: { readonly from: Day; readonly to: Day } | undefined;
  /** The same for work that an audit waits for, as far as that audit can wait: what comes after it must then follow. */
  readonly latest: { readonly from: Day; readonly to: Day } | undefined;
  /** An audit would have it done about then: it is the last to give way. */
  readonly near: boolean;
}

/** Plans every turn of one activity. `windows` are those of the engagements that look at it. */
export function planTurns(
  activity: Recurring,
  input: ActivityInput,
  windows: readonly EvidenceWindow[],
  steps: StepsBefore,
): PlannedTurn[] {
  const { every, grace } = activity;
  const { calendar } = input;
  const today = toDay(input.today);
  const turns = every ? turnsOf(activity, every, input) : eventTurns(activity);
  const candidates = turns.map((turn) => candidateOf(turn, isMissed(turn, grace, today), calendar, today));
  if (every) {
    if (every.months < 12) for (const candidate of candidates) countWhereDue(candidate, windows, input);
    const { anchor, ahead } = activity;
    const spread = ahead === undefined ? shareOf(activity) : undefined;
    const sharing = { candidates, every, anchor, calendar, today, share: spread };
    for (const demand of demandsOf(activity, input, windows, steps)) share(demand, sharing);
  }
  return candidates.map((candidate) => {
    const missed = isMissed(candidate.turn, grace, today);
    const planned = plannedDay(candidate, missed, activity, input);
    const stands = missed || candidate.turn.done !== undefined;
    return {
      turn: candidate.turn,
      planned,
      open: stands ? undefined : openDays(candidate, planned),
      most: stands ? undefined : mostDays(candidate, planned),
      latest: stands ? undefined : { from: candidate.from, to: candidate.to },
      near: candidate.near ?? false,
    };
  });
}

// What an audit needs goes no later: the next step towards it may have been planned behind it. What it would only have
// done about then may go anywhere.
function openDays({ from, to, target, near }: Candidate, planned: Day): PlannedTurn['open'] {
  return { from, to: target === undefined || near ? to : Math.min(to, planned) };
}

// A period only asks that it be done inside.
function mostDays({ from, to, awaited }: Candidate, planned: Day): PlannedTurn['most'] {
  return { from, to: awaited ? Math.min(to, planned) : to };
}

/** The turns of an activity before any audit asks for more, whatever the audits' days. */
export function turnsOf(
  activity: Recurring,
  every: Duration,
  { program, today }: Pick<ActivityInput, 'program' | 'today'>,
): Turn[] {
  const from = toDay(program.planning.from);
  const to = toDay(program.planning.to);
  return activity.anchor === 'schedule'
    ? calendarTurns(activity, every, from, to)
    : completionTurns(activity, every, from, to, toDay(today));
}

function demandsOf(
  activity: Recurring,
  { program, frameworks, calendar, today }: ActivityInput,
  windows: readonly EvidenceWindow[],
  steps: StepsBefore,
) {
  return [
    ...demandsBefore(activity, windows, program, frameworks, calendar, steps),
    ...demandsNear(activity, windows, calendar, steps),
    ...(isYearly(activity) ? demandsInside(activity, windows, toDay(today)) : []),
  ];
}

// A period counts the slots that are due in it, so where it opens in mid-slot the work is done after it has opened.
function countWhereDue(
  candidate: Candidate,
  windows: readonly EvidenceWindow[],
  { calendar, today }: ActivityInput,
): void {
  const { turn } = candidate;
  if (turn.done !== undefined) return;
  for (const { role, from, to } of windows) {
    if (role !== 'period' || from <= candidate.from || turn.due < from || turn.due > to) continue;
    const open = Math.max(from, toDay(today));
    if (workingDayNear(calendar, open, candidate.to, candidate.to) !== undefined) candidate.from = from;
  }
}

/**
 * A working day within the days open to the turn, not before today. A turn with days off only keeps the one it was
 * given, and a missed one the last working day it had.
 */
function plannedDay(candidate: Candidate, missed: boolean, activity: Recurring, input: ActivityInput): Day {
  const { turn, from, to } = candidate;
  const { calendar, today } = input;
  if (turn.done !== undefined) return turn.done;
  if (missed) return calendar.previous(to);
  const target = candidate.target ?? targetOf(candidate, activity);
  return workingDayNear(calendar, Math.max(from, toDay(today)), to, target) ?? to;
}

// Counted on the days that demands left of the window, and not from today, so that the day stays as days pass.
function targetOf({ from, to }: Candidate, activity: Recurring): Day {
  return from + Math.floor((to - from) * shareOf(activity));
}

function shareOf({ key, every, anchor, ahead }: Recurring): number {
  const yearly = (every?.months ?? 0) >= 12;
  const kind = anchor === 'completion' ? 'completion' : yearly ? 'year' : 'part-year';
  return shareOfWindow(key, kind, ahead);
}
