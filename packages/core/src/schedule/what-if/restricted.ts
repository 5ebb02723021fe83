// The same ways to lay a program, with fewer days for the start of one session of an audit.

import type { Day } from '../../calendar/index.js';
import type { PlannedSession } from '../../model/index.js';
import { everyDay, type Grid, type Problem, type Variable } from '../../solve/index.js';
import { changed, type Way } from '../optimum/way.js';
import type { Built } from '../problem/build.js';
import { SESSION_POINTS } from '../problem/points.js';

/** What becomes of the days on which a session may start. */
export type Restriction = (start: Variable) => Variable;

/** Exactly this day, a day off too: somebody may have agreed to it. */
export function onDay(day: Day): Restriction {
  return (start) => ({ ...start, grid: everyDay, lo: day, hi: day });
}

/** Any day but this one. What had the same days still has. */
export function notOn(day: Day): Restriction {
  const known = new Map<Grid, Grid>();
  return (start) => {
    const grid = known.get(start.grid) ?? without(start.grid, day);
    known.set(start.grid, grid);
    return { ...start, grid };
  };
}

function without(grid: Grid, day: Day): Grid {
  return {
    next: (from) => (grid.next(from) === day ? grid.next(day + 1) : grid.next(from)),
    previous: (from) => (grid.previous(from) === day ? grid.previous(day - 1) : grid.previous(from)),
  };
}

/** Ways under a restriction of one session, which all of them hold, whether they are searched or only placed. */
export function restricted(
  ways: readonly Way[],
  engagement: string,
  session: PlannedSession,
  restrict: Restriction,
): readonly Way[] {
  const sources = new Map<object, object>();
  return ways.map((way) => restrictedTo(way, engagement, session, restrict, sources));
}

// What the audit's own track is made from has other days now; ways that have it alike still do.
function madeAnew(way: Way, engagement: string, sources: Map<object, object>) {
  const own = way.settled.findIndex(({ drafts }) => drafts.some(({ id }) => id === engagement));
  return <S extends object | undefined>(source: S, lane: number): S => {
    if (lane !== own || source === undefined) return source;
    const anew = sources.get(source) ?? {};
    sources.set(source, anew);
    return anew as S;
  };
}

function restrictedTo(
  way: Way,
  engagement: string,
  session: PlannedSession,
  restrict: Restriction,
  sources: Map<object, object>,
): Way {
  const anew = madeAnew(way, engagement, sources);
  const inside = (problem: Pick<Problem, 'variables'>) =>
    restrictedIn(way, engagement, session, problem, restrict);
  let built: Built | undefined;
  return changed(way, {
    built: () => {
      const { problem, ...rest } = way.built();
      built ??= { ...rest, problem: { ...problem, ...inside(problem) } };
      return built;
    },
    priced: () => {
      const { madeFrom, ...problem } = way.priced();
      return { ...problem, ...inside(problem), ...(madeFrom ? { madeFrom: madeFrom.map(anew) } : {}) };
    },
    get lanes() {
      return way.lanes.map((lane, of) => ({ ...lane, madeFrom: anew(lane.madeFrom, of) }));
    },
    laying: (options) => restrictedTo(way.laying(options), engagement, session, restrict, sources),
    choosing: (interims) => restrictedTo(way.choosing(interims), engagement, session, restrict, sources),
  });
}

/** The variables of a way's problem under a restriction of one session. */
export function restrictedIn(
  way: Way,
  engagement: string,
  session: PlannedSession,
  { variables }: Pick<Problem, 'variables'>,
  restrict: Restriction,
): Pick<Problem, 'variables'> {
  const { drafts, pointsOf } = way.built();
  const draft = drafts.find(({ id }) => id === engagement);
  const start = draft && pointsOf(draft)[SESSION_POINTS[session].first];
  return {
    variables: variables.map((variable, i) => (i === start ? restrict(variable) : variable)),
  };
}
