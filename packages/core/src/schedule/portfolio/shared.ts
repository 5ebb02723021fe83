// What programs share: teams that host visits, and auditors that can be in so many places a week. Each is known by its
// name; files that name one team state the same capacity for it.

import { type Day, startOfIsoWeek, toDay } from '../../calendar/index.js';
import type { ConfigProblem, Engagement, Program } from '../../model/index.js';
import { visitsOf } from '../../solve/index.js';
import { daysOf } from '../problem/timing.js';

/** A team or an auditor that several programs depend on. */
export interface Shared {
  readonly kind: 'team' | 'auditor';
  readonly name: string;
  /** Visits at the same time: of a team on a day, of an auditor in an ISO week. */
  readonly capacity: number;
  /** Programs that depend on it, by position. */
  readonly programs: readonly number[];
}

/** Teams and limited auditors that more than one of the programs names. */
export function sharedBy(programs: readonly Program[]): readonly Shared[] {
  const all = new Map<string, Shared>();
  const add = (kind: Shared['kind'], name: string, capacity: number, index: number): void => {
    const known = all.get(`${kind} ${name}`);
    const users = known?.programs ?? [];
    if (users.includes(index)) return;
    const least = Math.min(capacity, known?.capacity ?? capacity);
    all.set(`${kind} ${name}`, { kind, name, capacity: least, programs: [...users, index] });
  };
  programs.forEach((program, index) => {
    if (program.team) add('team', program.team.name, program.team.capacity, index);
    for (const { name, weeks } of program.auditors) {
      if (weeks !== undefined && usesAuditor(program, name)) add('auditor', name, weeks, index);
    }
  });
  return [...all.values()].filter((it) => it.programs.length > 1);
}

function usesAuditor({ tracks, audits }: Program, name: string): boolean {
  return tracks.some(({ auditor }) => auditor === name) || audits.some(({ auditor }) => auditor === name);
}

/** Programs that name one team with different capacities. */
export function capacityProblems(programs: readonly Program[]): readonly ConfigProblem[] {
  const first = new Map<string, { readonly capacity: number; readonly file: string }>();
  return programs.flatMap(({ team, file }): ConfigProblem[] => {
    if (!team) return [];
    const known = first.get(team.name);
    if (!known) {
      first.set(team.name, { capacity: team.capacity, file });
      return [];
    }
    if (known.capacity === team.capacity) return [];
    return [
      {
        rule: 'team-capacity',
        message: `the team ${team.name} hosts ${team.capacity} visits at a time here and ${known.capacity} in ${known.file}`,
        remedy: 'state one capacity in every file that names the team',
        where: team.where,
        citation: undefined,
      },
    ];
  });
}

/** How many visits of a program are in progress on each day, or in each ISO week, under a shared resource. */
export function useOf(
  { kind, name }: Shared,
  program: Program,
  engagements: readonly Engagement[],
): ReadonlyMap<Day, number> {
  const hosted = engagements.flatMap(({ fieldwork, status, auditor }) =>
    fieldwork && status !== 'done' && (kind === 'team' || auditor === name)
      ? [{ from: toDay(fieldwork.from), to: toDay(fieldwork.to) }]
      : [],
  );
  const visits = visitsOf(hosted, daysOf(program.planning.jointWindow));
  const present = new Map<Day, Set<number>>();
  hosted.forEach(({ from, to }, i) => {
    for (let day = from; day <= to; day += 1) {
      const at = kind === 'team' ? day : startOfIsoWeek(day);
      const here = present.get(at) ?? new Set();
      present.set(at, here.add(visits[i] as number));
    }
  });
  return new Map([...present].map(([day, here]) => [day, here.size]));
}

/** Last day of what a use is counted for. */
export function lastDayOf({ kind }: Shared, day: Day): Day {
  return kind === 'team' ? day : day + 6;
}
