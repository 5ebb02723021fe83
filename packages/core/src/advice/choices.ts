// What is open in a program, and each way to decide it: the order, a report on one date first or not, the length of the
// first period. What the file decides of these is opened again, since they are what is asked about; its days stay.

import { monthsIn, toDay } from '../calendar/index.js';
import { knownTo } from '../known-to.js';
import { type FileChange, type Plan, type Program, type Track, trackTitle } from '../model/index.js';
import { type Examined, examinedAfresh, openTracks, ordered, wished } from '../strategies.js';

/** A way to decide what is open. */
export interface Choice {
  readonly id: string;
  readonly title: string;
  readonly program: Program;
}

function examined(program: Program): readonly Examined[] {
  return examinedAfresh(program, knownTo(program).frameworks);
}

/**
 * The program with everything open that a choice is about. Goals, bookings and records stay, and audits that are asked
 * for (`soc2/type1`).
 */
export function opened(program: Program, asked: ReadonlySet<string>): Program {
  const free = ordered(program, 'auto');
  return examined(program).reduce((all, { track, cycle }) => {
    const own = track.audits.get(cycle.point);
    const isAsked = asked.has(`${track.id}/${cycle.point}`);
    const point = own && !own.by && !isAsked ? wished(all, track, cycle.point, { wanted: undefined }) : all;
    const again = point.tracks.find(({ id }) => id === track.id) ?? track;
    const period = again.audits.get(cycle.period);
    return period ? wished(point, again, cycle.period, { firstPeriod: undefined }) : point;
  }, free);
}

/** First periods of each length, one track after the other. */
export function lengthChoices(program: Program): readonly Choice[] {
  return examined(program).flatMap(({ track, cycle }) =>
    cycle.months.choice.map((months) => ({
      id: `${track.id}/first-${months}-months`,
      title: `first ${ofTrack(program, track)}period of ${months} months`,
      program: wished(program, track, cycle.period, { firstPeriod: months }),
    })),
  );
}

/** With a report on one date first and without, where nobody asks for one. */
export function pointChoices(program: Program, asked: ReadonlySet<string>): readonly Choice[] {
  return examined(program).flatMap(({ track, cycle, point }) =>
    track.audits.get(cycle.point)?.by || asked.has(`${track.id}/${cycle.point}`)
      ? []
      : [true, false].map((wanted) => ({
          id: `${track.id}/${wanted ? 'with' : 'without'}-${cycle.point}`,
          title: `${wanted ? 'with' : 'without'} ${point}`,
          program: wished(program, track, cycle.point, { wanted }),
        })),
  );
}

/** Which open track comes first, or all at once. */
export function orderChoices(program: Program): readonly Choice[] {
  const open = openTracks(program);
  if (program.tracks.length < 2 || open.length === 0) return [];
  const all = [
    { id: 'parallel', title: 'in parallel' },
    ...open.map((track) => ({ id: `${track.id}-first`, title: `${named(program, track)} first` })),
  ];
  return all.map((it) => ({ ...it, program: ordered(program, it.id) }));
}

function named(program: Program, track: Track): string {
  return trackTitle(track, knownTo(program).frameworks);
}

function ofTrack(program: Program, track: Track): string {
  return program.tracks.length > 1 ? `${named(program, track)} ` : '';
}

/** Whether two programs decide alike what is open. */
export function isDecidedAlike(a: Program, b: Program): boolean {
  return changesTo(a, b, undefined).length === 0;
}

/**
 * What the file has to say for a choice, where it says something else. What a choice leaves open the plan of it has
 * decided: where the file decides the same, it may stay.
 */
export function changesTo(own: Program, chosen: Program, plan: Plan | undefined): readonly FileChange[] {
  const { strategy } = chosen.planning;
  const order = strategy === own.planning.strategy ? [] : [`planning.strategy: ${strategy}`];
  return [...order, ...examined(chosen).flatMap((it) => wishesTo(own, it, plan))];
}

function wishesTo(own: Program, { track, cycle }: Examined, plan: Plan | undefined): readonly FileChange[] {
  const before = own.tracks.find(({ id }) => id === track.id);
  const of = (it: Track | undefined, type: string) => it?.audits.get(type);
  const first = (type: string) =>
    plan?.engagements.find(({ audit, status }) => audit === `${track.id}/${type}` && status !== 'done');
  const change = (
    key: string,
    from: unknown,
    to: unknown,
    planned: unknown,
    unit = '',
  ): readonly FileChange[] => {
    const value = to ?? (from === undefined ? undefined : planned);
    if (value === from) return [];
    const at = `frameworks.${track.id}.${key}`;
    return [value === undefined ? `take out ${at}` : `${at}: ${value}${unit}`];
  };
  const [point, period] = [cycle.point, cycle.period];
  const span = first(period)?.period;
  const hasPoint = plan && first(point) !== undefined;
  const months = span ? monthsIn(toDay(span.from), toDay(span.to)) : undefined;
  return [
    ...change(point, of(before, point)?.wanted, of(track, point)?.wanted, hasPoint),
    ...change(
      `${period}.first-period`,
      of(before, period)?.firstPeriod,
      of(track, period)?.firstPeriod,
      months,
      ' months',
    ),
  ];
}
