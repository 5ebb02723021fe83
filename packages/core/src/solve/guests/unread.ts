// What an alternative costs at least before it is read, once one of its lanes is known as a main line.

import type { Alternative, LaneBound } from '../alternatives.js';
import type { Known } from './known.js';
import type { MainLine } from './main-line.js';

/** What is known of lanes read before: the jobs of one could at best all take part in visits of another. */
export function leastUnread({ base, lanes = [] }: Pick<Alternative, 'base' | 'lanes'>, known: Known): number {
  // What a lane costs without its optional jobs says nothing of it with them.
  const lineOf = ({ madeFrom, open }: LaneBound): MainLine | undefined =>
    open ? undefined : known.line(madeFrom);
  const [main, ...more] = lanes.flatMap((lane) => lineOf(lane) ?? []);
  const guests = lanes.filter((lane) => !lineOf(lane));
  return !main || more.length > 0 ? Number.NEGATIVE_INFINITY : base + leastBeside(main, guests);
}

/** What a main line costs at least beside guests of these lanes, of which no more is known. */
export function leastBeside(main: MainLine, guests: readonly LaneBound[]): number {
  const busy = guests.filter(({ jobs, more = 0 }) => jobs + more > 0);
  const [only] = busy;
  if (!only) return guests.reduce((sum, { atLeast }) => sum + atLeast, main.alone());
  if (busy.length > 1 && busy.some(({ apart }) => !apart)) return Number.NEGATIVE_INFINITY;
  const { price } = main.part.problem.visits;
  const jobs = busy.reduce((sum, lane) => sum + lane.jobs, 0);
  const alone = guests.reduce((sum, { atLeast }) => sum + atLeast, jobs * price);
  const saved = busy.length > 1 ? savedAtMost(main, busy) : savedByOne(main, only);
  return alone + main.alone() - saved;
}

// Of guests that never share a visit among themselves, one takes part in each main job's visit. Any other one may be with
// two main jobs, with one of those and with others of its kind.
function savedByOne(main: MainLine, guests: LaneBound): number {
  const { jobs, more = 0, apart, lone = 0, days } = guests;
  const { part, longest } = main;
  const { price, shared } = part.problem.visits;
  const single = apart ? jobs : Math.min(lone, jobs);
  const others = jobs - single;
  const visits = jobs - Math.max(0, single - part.jobs.length);
  const near = 2 * longest + days + ((others - 1) / 2) * days;
  const inCommon = main.lasting(Math.min(single + more, part.jobs.length)) + others * near;
  return visits * price + shared * Math.min(inCommon, inTurn(main, guests));
}

// Of guests that are hardly ever at work at once, one is beside each main job on each of its days.
function inTurn(main: MainLine, { common }: LaneBound): number {
  const count = main.part.jobs.length;
  return common === undefined ? Number.POSITIVE_INFINITY : main.lasting(count) + common * (count + 1);
}

// Guests of several lanes share visits among themselves too: there are as many visits as the fullest lane has jobs, and
// two lanes have days in common where both have a job.
function savedAtMost({ part, longest }: MainLine, guests: readonly LaneBound[]): number {
  const { price, shared } = part.problem.visits;
  const fixed = guests.map(({ jobs }) => jobs);
  const all = [part.jobs.length, ...fixed];
  const joins = all.reduce((sum, count) => sum + count, 0) - Math.max(...all);
  const lanes = [
    { jobs: part.jobs.length, days: longest },
    ...guests.map(({ jobs, more = 0, days }) => ({ jobs: jobs + more, days })),
  ];
  const days = lanes.flatMap((a, i) =>
    lanes.slice(i + 1).map((b) => Math.min(a.jobs, b.jobs) * Math.min(a.days, b.days)),
  );
  return joins * price + shared * days.reduce((sum, count) => sum + count, 0);
}
