// What programs share: teams that host visits, and auditors that can be in so many places a week. Each is known by its
// name; a limit that one file states for an auditor binds every file that names the auditor.

import { type Day, startOfIsoWeek, toDay } from '../../calendar/index.js';
import {
  type Auditor,
  type ConfigProblem,
  counted,
  type Engagement,
  hostedDays,
  usesAuditor,
} from '../../model/index.js';
import { visitsOf } from '../../solve/index.js';
import { daysOf } from '../problem/timing.js';
import type { Sharing } from './sharing.js';

/** A team or an auditor that several programs depend on. */
export interface Shared {
  readonly kind: 'team' | 'auditor';
  readonly name: string;
  /** Visits at the same time: of a team on a day, of an auditor in an ISO week. */
  readonly capacity: number;
  /** Programs that depend on it, by position. */
  readonly programs: readonly number[];
}

/** Teams and limited auditors that more than one of the programs names, by kind and name. */
export function sharedBy(programs: readonly Sharing[]): readonly Shared[] {
  return [...teamsOf(programs), ...auditorsOf(programs)].filter((it) => it.programs.length > 1);
}

/**
 * The programs that belong together because they share something, by position: each in one group, groups by their first
 * program. Whoever states an auditor's limit belongs to those whom it binds.
 */
export function sharingGroups(programs: readonly Sharing[]): readonly (readonly number[])[] {
  const leaders = programs.map((_, index) => index);
  const leaderOf = (index: number): number =>
    leaders[index] === index ? index : leaderOf(leaders[index] as number);
  for (const [first = 0, ...others] of namedTogether(programs))
    for (const other of others) {
      const [a, b] = [leaderOf(first), leaderOf(other)];
      leaders[Math.max(a, b)] = Math.min(a, b);
    }
  const groups = new Map<number, number[]>();
  for (const index of leaders.keys())
    groups.set(leaderOf(index), [...(groups.get(leaderOf(index)) ?? []), index]);
  return [...groups.values()];
}

/** The programs that name one team, or use or limit one limited auditor. */
function namedTogether(programs: readonly Sharing[]): readonly (readonly number[])[] {
  const limits = programs.flatMap(({ auditors }) => auditors.filter(({ weeks }) => weeks !== undefined));
  const auditors = new Set(limits.map(({ name }) => name));
  const teams = new Set(programs.flatMap(({ team }) => (team ? [team.name] : [])));
  return [
    ...[...teams].map((name) => positions(programs, ({ team }) => team?.name === name)),
    ...[...auditors].map((name) =>
      positions(programs, (it) => usesAuditor(it, name) || it.auditors.some((one) => one.name === name)),
    ),
  ];
}

/**
 * The same programs where a limit of a shared auditor that only others state, who do not use it, stands in the first file
 * that does: it binds all of them.
 */
export function withSharedLimits<P extends Sharing>(programs: readonly P[]): readonly P[] {
  return sharedBy(programs).reduce((all: readonly P[], shared) => {
    const { kind, name, capacity, programs: users } = shared;
    const [first] = users;
    if (kind === 'team' || first === undefined) return all;
    if (users.some((user) => saysLimit(all[user] as P, shared))) return all;
    const stated = all.flatMap((program) => limiting(program, shared) ?? [])[0];
    const program = all[first] as P;
    const others = program.auditors.filter((it) => it.name !== name);
    const own = program.auditors.find((it) => it.name === name) ?? {
      ...nothingKnown,
      name,
      where: (stated as Auditor).where,
    };
    return all.with(first, { ...program, auditors: [...others, { ...own, weeks: capacity }] });
  }, programs);
}

/** Of an auditor whom a file does not describe. */
export const nothingKnown: Omit<Auditor, 'name' | 'weeks' | 'where'> = {
  kinds: [],
  accreditation: undefined,
  leadTime: undefined,
  calendar: undefined,
  busy: [],
  nonconformity: undefined,
  related: [],
  jointVisit: undefined,
  dayRate: undefined,
};

/** Whether a program states what limits something shared: names the team, or gives the auditor these weeks. */
export function saysLimit(program: Sharing, shared: Shared): boolean {
  return shared.kind === 'team'
    ? program.team?.name === shared.name
    : limiting(program, shared) !== undefined;
}

function limiting(
  { auditors }: Sharing,
  { name, capacity }: Shared,
): Sharing['auditors'][number] | undefined {
  return auditors.find((it) => it.name === name && it.weeks === capacity);
}

/** Positions of the programs that share anything. */
export function sharersAmong(programs: readonly Sharing[]): ReadonlySet<number> {
  return new Set(sharedBy(programs).flatMap((it) => it.programs));
}

function teamsOf(programs: readonly Sharing[]): readonly Shared[] {
  const capacities = new Map(programs.flatMap(({ team }) => (team ? [[team.name, team.capacity]] : [])));
  return byName(capacities).map(({ name, capacity }) => ({
    kind: 'team',
    name,
    capacity,
    programs: positions(programs, ({ team }) => team?.name === name),
  }));
}

// Of several limits stated for one auditor the least holds.
function auditorsOf(programs: readonly Sharing[]): readonly Shared[] {
  const limits = new Map<string, number>();
  for (const { name, weeks } of programs.flatMap(({ auditors }) => auditors)) {
    if (weeks !== undefined) limits.set(name, Math.min(weeks, limits.get(name) ?? weeks));
  }
  return byName(limits).map(({ name, capacity }) => ({
    kind: 'auditor',
    name,
    capacity,
    programs: positions(programs, (program) => usesAuditor(program, name)),
  }));
}

function byName(limits: ReadonlyMap<string, number>) {
  return [...limits]
    .map(([name, capacity]) => ({ name, capacity }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function positions(programs: readonly Sharing[], holds: (program: Sharing) => boolean): readonly number[] {
  return programs.flatMap((program, index) => (holds(program) ? [index] : []));
}

/** Programs that name one team with different capacities. */
export function capacityProblems(programs: readonly Sharing[]): readonly ConfigProblem[] {
  const first = new Map<string, NonNullable<Sharing['team']>>();
  return programs.flatMap(({ team }): ConfigProblem[] => {
    if (!team) return [];
    const known = first.get(team.name);
    if (!known) first.set(team.name, team);
    if (!known || known.capacity === team.capacity) return [];
    const { file, line, column } = known.where;
    return [
      {
        rule: 'team-capacity',
        message: `the team ${team.name} hosts ${counted(team.capacity, 'visit')} at a time here and ${counted(known.capacity, 'visit')} in ${file}:${line}:${column}`,
        remedy: 'files that name one team share it: state the same `fieldwork-capacity` in each of them',
        where: team.where,
        citation: undefined,
      },
    ];
  });
}

/** An audit's fieldwork, both ends included, and who does it. */
export type Hosted = Pick<Engagement, 'fieldwork' | 'sessions' | 'status' | 'auditor'>;

/** How many visits of a program are in progress on each day, or in each ISO week, under a shared resource. */
export function useOf(
  { kind, name }: Shared,
  program: Sharing,
  engagements: readonly Hosted[],
): ReadonlyMap<Day, number> {
  const hosted = engagements.flatMap((it) =>
    it.status !== 'done' && (kind === 'team' || it.auditor === name)
      ? hostedDays(it).map(({ from, to }) => ({ from: toDay(from), to: toDay(to) }))
      : [],
  );
  const visit = visitsOf(hosted, daysOf(program.planning.jointWindow));
  const present = new Map<Day, Set<number>>();
  hosted.forEach(({ from, to }, i) => {
    for (let day = from; day <= to; day += 1) {
      const at = kind === 'team' ? day : startOfIsoWeek(day);
      const here = present.get(at) ?? new Set();
      present.set(at, here.add(visit[i] as number));
    }
  });
  return new Map([...present].map(([day, here]) => [day, here.size]));
}

/** Last day of what a use is counted for. */
export function lastDayOf({ kind }: Shared, day: Day): Day {
  return kind === 'team' ? day : day + 6;
}
