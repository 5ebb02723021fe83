// Other ways to plan a program: each changes one thing of the file and leaves the rest as it is. What a file has decided
// by what is already done, such as a first report, is no choice any more.

import {
  type AuditWish,
  type ExaminationCycle,
  type Framework,
  firmsOf,
  type Program,
  type Track,
  titleIn,
  trackTitle,
} from './model/index.js';
import { wishing } from './schedule/wishes.js';

/** One way to plan: the program with one thing changed. */
export interface Way {
  readonly id: string;
  readonly title: string;
  readonly program: Program;
}

/** The file as it is, then every way that differs from it. */
export function waysOf(program: Program, frameworks: readonly Framework[]): readonly Way[] {
  return [
    { id: 'file', title: 'as the file says', program },
    ...orders(program, frameworks),
    ...examinations(program, frameworks),
    ...auditors(program),
  ];
}

/** The framework of a track. */
export function frameworkOf({ framework }: Track, frameworks: readonly Framework[]): Framework | undefined {
  return frameworks.find(({ id }) => id === framework);
}

// Whether a track has a report or a certificate already.
function isBegun({ id }: Track, { audits }: Program): boolean {
  return audits.some(({ track, outcome }) => track === id && outcome !== undefined);
}

/** Tracks without a report or a certificate: only their order is still to be chosen. */
export function openTracks(program: Program): readonly Track[] {
  return program.tracks.filter((track) => !isBegun(track, program));
}

/** The program planned in this order. */
export function ordered(program: Program, strategy: string): Program {
  const { planning } = program;
  return { ...program, planning: { ...planning, strategy } };
}

/** A track whose first report is to come, and the cycle it is laid by. */
export interface Examined {
  readonly track: Track;
  readonly cycle: ExaminationCycle;
  /** What its report on one date is called. */
  readonly point: string;
}

/** Tracks of examinations of which nothing has begun but the preparation. */
export function examinedAfresh(program: Program, frameworks: readonly Framework[]): readonly Examined[] {
  return program.tracks.flatMap((track): Examined[] => {
    const framework = frameworkOf(track, frameworks);
    if (framework?.cycle.kind !== 'examination') return [];
    const { cycle } = framework;
    if (program.audits.some((it) => it.track === track.id && it.type !== cycle.preparation)) return [];
    const title = framework.audits.find(({ id }) => id === cycle.point)?.title ?? cycle.point;
    return [{ track, cycle, point: titleIn(track, title) }];
  });
}

function orders(program: Program, frameworks: readonly Framework[]): readonly Way[] {
  const open = openTracks(program);
  if (program.tracks.length < 2 || open.length === 0) return [];
  const all = [
    { strategy: 'parallel', title: 'in parallel, first fieldwork in one visit' },
    ...open.map((track) => ({
      strategy: `${track.id}-first`,
      title: `${trackTitle(track, frameworks)} first`,
    })),
  ];
  return all
    .filter(({ strategy }) => strategy !== program.planning.strategy)
    .map(({ strategy, title }) => ({ id: strategy, title, program: ordered(program, strategy) }));
}

function examinations(program: Program, frameworks: readonly Framework[]): readonly Way[] {
  return examinedAfresh(program, frameworks).flatMap(({ track, cycle, point }) => {
    const of = program.tracks.length > 1 ? ` of ${track.id}` : '';
    return [
      ...[true, false]
        .filter((wanted) => track.audits.get(cycle.point)?.wanted !== wanted)
        .map((wanted) => ({
          id: `${track.id}/${wanted ? 'with' : 'without'}-${cycle.point}`,
          title: `${wanted ? 'with' : 'without'} a ${point}`,
          program: wished(program, track, cycle.point, { wanted }),
        })),
      ...lengths(cycle)
        .filter((months) => track.audits.get(cycle.period)?.firstPeriod !== months)
        .map((months) => ({
          id: `${track.id}/first-${months}-months`,
          title: `first period${of} of ${months} months`,
          program: wished(program, track, cycle.period, { firstPeriod: months }),
        })),
    ];
  });
}

function lengths({ months }: ExaminationCycle): readonly number[] {
  return [...new Set([months.min, months.first, months.max])];
}

/** The program as if it asked for this of one type of audit. */
export function wished(program: Program, track: Track, type: string, changed: Partial<AuditWish>): Program {
  const tracks = program.tracks.map((it) => (it.id === track.id ? wishing(it, { [type]: changed }) : it));
  return { ...program, tracks };
}

// One provider for all audits, or one for each track.
function auditors(program: Program): readonly Way[] {
  if (program.tracks.length < 2) return [];
  const names = new Set(program.tracks.flatMap((track) => (track.auditor ? firmsOf(track) : [track.id])));
  const hire = (name: (track: Track) => string): Program => ({
    ...program,
    tracks: program.tracks.map((track) => ({ ...track, auditor: name(track), switches: [] })),
  });
  const first = program.tracks[0]?.auditor ?? 'one provider';
  const siblings = new Set(program.tracks.map(({ framework }) => framework)).size < program.tracks.length;
  return names.size > 1
    ? [{ id: 'one-auditor', title: 'one provider for all audits', program: hire(() => first) }]
    : [
        {
          id: 'two-auditors',
          title: siblings ? 'a provider for each report and certificate' : 'a provider for each framework',
          program: hire(({ id }) => `the auditor of ${id}`),
        },
      ];
}
