// Goals and first days: moved to the nearest day that makes room.

import { type Day, fromDay, type PlainDate, toDay } from '../../../calendar/index.js';
import { counted, type Goal, grants, type Program, type Track } from '../../../model/index.js';
import type { Subject } from '../../lines.js';
import { planningFrom } from '../left-out.js';
import type { Attempt } from '../trial.js';
import { leastThat } from './least.js';
import { fits, type Giving, type Relaxation } from './relaxation.js';

/** A goal moved later. */
export function laterGoal(giving: Giving, about: Subject & { kind: 'goal' }): readonly Relaxation[] {
  const on = toDay(about.goal.on);
  const nearest = earliestOutcome(giving, about);
  if (!Number.isFinite(nearest)) return [];
  const atLeast = Math.max(1, nearest - on);
  const moved = (days: number) => (program: Program) => withGoal(program, about, fromDay(on + days));
  const days = leastThat((n) => fits(giving, moved(n)), atLeast + LONGEST, atLeast, atLeast);
  if (days === undefined) return [];
  const audit = about.type === undefined ? about.track : `${about.track}/${about.type}`;
  const text = `move the goal of ${audit} to ${fromDay(on + days)}, ${counted(days, 'day')} later`;
  return [{ line: giving.line, days, text, price: null }];
}

// A host without room for longer is told by its capacity.
const LONGEST = 366;

// Any of the choices left to the planner may be the one that comes nearest.
function earliestOutcome(giving: Giving, about: Subject & { kind: 'goal' }): Day {
  let earliest = Number.POSITIVE_INFINITY;
  let tried = 0;
  // The audit is still asked for, by no day.
  const without = (program: Program): Program => withGoal(program, about, undefined);
  for (const way of giving.trial.ways(without, giving.besides)) {
    earliest = Math.min(earliest, outcomeOf(way, about));
    tried += 1;
    if (tried === MOST_CHOICES) break;
  }
  return earliest;
}

// Enough for every length of a first period, and not too many to wait for.
const MOST_CHOICES = 200;

function outcomeOf({ built, room }: Attempt, about: Subject & { kind: 'goal' }): Day {
  const draft = built.drafts.find(
    ({ type, context, status }) =>
      context.track.id === about.track &&
      (about.type === undefined ? grants(type) : type.id === about.type) &&
      status !== 'done',
  );
  const outcome = draft && built.pointsOf(draft).outcome;
  return room.status === 'placed' && outcome !== undefined
    ? (room.windows.lo[outcome] as Day)
    : Number.POSITIVE_INFINITY;
}

function withGoal(
  program: Program,
  { track: id, type }: Subject & { kind: 'goal' },
  on: PlainDate | undefined,
): Program {
  const by = (goal: Goal | undefined): Goal | undefined => goal && on && { ...goal, on };
  return withTrack(program, id, (track) =>
    type === undefined
      ? { ...track, by: by(track.by) }
      : {
          ...track,
          audits: new Map(
            [...track.audits].map(([name, wish]) => [
              name,
              name === type ? { ...wish, by: by(wish.by) } : wish,
            ]),
          ),
        },
  );
}

/** The program with one track changed. */
export function withTrack(program: Program, id: string, change: (track: Track) => Track): Program {
  return { ...program, tracks: program.tracks.map((track) => (track.id === id ? change(track) : track)) };
}

/** What is ready earlier, today at the earliest. `missed` is how far the conflict is from being none, where known. */
export function earlierReady(
  giving: Giving,
  { track: id, goal }: Subject & { kind: 'ready' },
  today: PlainDate,
  missed: number,
): readonly Relaxation[] {
  const on = toDay(goal.on);
  const most = on - toDay(today);
  if (most < 1) return [];
  const moved = (n: number) => (program: Program) =>
    withTrack(program, id, (track) => ({ ...track, ready: { ...track.ready, on: fromDay(on - n) } }));
  const days = leastThat((n) => fits(giving, moved(n)), most, missed);
  if (days === undefined) return [];
  const text = `have ${id} ready on ${fromDay(on - days)}, ${counted(days, 'day')} earlier`;
  return [{ line: giving.line, days, text, price: null }];
}

/** Planning begun earlier, tomorrow at the earliest. */
export function earlierPlanning(giving: Giving, today: PlainDate, missed: number): readonly Relaxation[] {
  const on = toDay(giving.trial.program.planning.from);
  const moved = (n: number) => (program: Program) => planningFrom(program, fromDay(on - n));
  const days = leastThat((n) => fits(giving, moved(n)), on - toDay(today), missed);
  if (days === undefined) return [];
  const text = `start planning on ${fromDay(on - days)}, ${counted(days, 'day')} earlier`;
  return [{ line: giving.line, days, text, price: null }];
}
