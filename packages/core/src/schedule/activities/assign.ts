// Shares the demands of engagements among an activity's open turns: a turn is narrowed to the days that satisfy what it
// was given, and where no turn can, one more is added. Demands come soonest end first, so none is crowded out.

import { type Day, type Duration, slotOf, type WorkingCalendar } from '../../calendar/index.js';
import type { Candidate } from './candidate.js';
import type { Demand } from './demands.js';
import { clamp, workingDayNear } from './placing.js';
import { freeKey, type Turn } from './turn.js';

/** What is known while demands are shared out. */
export interface Sharing {
  readonly candidates: Candidate[];
  readonly every: Duration;
  readonly anchor: 'schedule' | 'completion';
  readonly calendar: WorkingCalendar;
  readonly today: Day;
  /** Where in its window a turn goes that is added for a period; undefined where the demand's own day is better. */
  readonly share: number | undefined;
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

// What an unaimed turn is taken to move: more than one that already lies right, less than any that lies wrong.
const UNAIMED = 0.5;

/** Gives a demand to the turn that has least to move for it. `near` asks only turns that nothing has aimed yet. */
export function share(demand: Demand, sharing: Sharing): void {
  if (sharing.candidates.some(({ turn }) => doneWithin(turn, demand))) return;
  const near = demand.kind === 'near';
  // Work that slipped past its window is done on the next day: it serves what lies ahead, and the turn after it need not.
  if (near && sharing.candidates.some((candidate) => pinnedWithin(candidate, demand))) return;
  let best: { candidate: Candidate; days: Days; moved: number } | undefined;
  for (const candidate of sharing.candidates) {
    if (candidate.turn.done !== undefined || (near && candidate.target !== undefined)) continue;
    const days = commonDays(candidate, demand, sharing);
    if (!days || (near && isSoonAgain(candidate, demand, days, sharing))) continue;
    const moved = movedBy(candidate, demand, days);
    if (!best || moved < best.moved) best = { candidate, days, moved };
  }
  if (best) give(best.candidate, best.days, demand);
  else if (!near) addTurn(demand, sharing);
}

// Counted from completion, work done early in its window comes soon after the turn before it, and sooner from then on.
function isSoonAgain(
  { turn }: Candidate,
  { ideal }: Demand,
  { from, to }: Days,
  { anchor }: Sharing,
): boolean {
  return anchor === 'completion' && clamp(ideal, from, to) < turn.from + (turn.due - turn.from) / 2;
}

function doneWithin({ done }: Turn, { from, to }: Demand): boolean {
  return done !== undefined && from <= done && done <= to;
}

function pinnedWithin({ turn, from, to }: Candidate, demand: Demand): boolean {
  return turn.done === undefined && from === to && demand.from <= from && from <= demand.to;
}

function movedBy({ target }: Candidate, demand: Demand, { from, to }: Days): number {
  const aim = target ?? (demand.kind === 'inside' ? undefined : demand.ideal);
  return aim === undefined ? UNAIMED : Math.abs(aim - clamp(aim, from, to));
}

// The days both allow, without those the demand would rather avoid as long as a working day from today on remains.
function commonDays(open: Days, demand: Demand, { calendar, today }: Sharing): Days | undefined {
  const to = Math.min(open.to, demand.to);
  for (const rather of [...demand.rather, Number.NEGATIVE_INFINITY]) {
    const from = Math.max(open.from, demand.from, rather);
    if (workingDayNear(calendar, Math.max(from, today), to, to) !== undefined) return { from, to };
  }
  return undefined;
}

function give(candidate: Candidate, { from, to }: Days, demand: Demand): void {
  if (demand.kind === 'near') {
    candidate.target = clamp(demand.ideal, from, to);
    candidate.near = true;
    return;
  }
  candidate.from = from;
  candidate.to = to;
  if (demand.kind === 'before') candidate.awaited = true;
  const target = candidate.target ?? (demand.kind === 'before' ? demand.ideal : undefined);
  candidate.target = target === undefined ? undefined : clamp(target, from, to);
}

// One more turn, in the slot that holds the day it is best done on; its window is what the demand leaves of that slot.
// What a period asks for is spread over that window, or else everything it lacks would fall on one day.
function addTurn(demand: Demand, sharing: Sharing): void {
  const { candidates, calendar, today } = sharing;
  const days = commonDays({ from: today, to: demand.to }, demand, sharing);
  const day = days && workingDayNear(calendar, days.from, days.to, demand.ideal);
  if (!days || day === undefined) return;
  const slot = slotAround(day, sharing);
  const from = Math.max(slot.from, demand.from);
  const to = Math.min(slot.to, days.to);
  const key = freeKey(
    slot.key,
    candidates.map(({ turn }) => turn),
  );
  const turn: Turn = { key, from, to, due: to, next: undefined, done: undefined };
  const open = { from: Math.max(from, days.from), to };
  const target = demand.kind === 'inside' ? spread({ from, to }, open, sharing.share) : undefined;
  const awaited = demand.kind === 'before' ? ({ awaited: true } as const) : {};
  candidates.push({ turn, ...open, target: target ?? day, ...awaited });
}

// Counted on the whole window, so that the day stays as days pass; once it has passed, on what is left.
function spread(window: Days, open: Days, share: number | undefined): Day | undefined {
  if (share === undefined) return undefined;
  const at = ({ from, to }: Days) => from + Math.floor((to - from) * share);
  return at(window) < open.from ? at(open) : at(window);
}

// Counted from completion there are no slots: it is named after the turn whose time it falls in.
function slotAround(day: Day, { anchor, every, candidates }: Sharing): Days & { readonly key: string } {
  const turns = candidates.map(({ turn }) => turn);
  const around =
    anchor === 'completion' ? turns.findLast(({ from, due }) => from <= day && day <= due) : undefined;
  return around ? { ...around, to: around.due } : slotOf(every, day);
}
