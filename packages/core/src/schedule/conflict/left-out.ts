// What leaving out a line takes with it, where that is more than its own value.

import type { PlainDate } from '../../calendar/index.js';
import type { Program, Track } from '../../model/index.js';
import { goalLine, isReadyByDefault, type LineSet, PLANNING_FROM, wantedLine } from '../lines.js';

/**
 * The program for a setting without these lines: an audit asked for by a day is not asked for without that day, and
 * without a first day of planning what is ready from that day by default is ready today.
 */
export function leftOut(program: Program, today: PlainDate, lines: LineSet): Program {
  const begun = lines.has(PLANNING_FROM) ? planningFrom(program, today) : program;
  return { ...begun, tracks: begun.tracks.map((track) => unasked(track, lines)) };
}

function unasked(track: Track, lines: LineSet): Track {
  const audits = [...track.audits].map(([type, wish]) => {
    const out = lines.has(goalLine(track.id, type)) || lines.has(wantedLine(track.id, type));
    return [type, out && wish.wanted ? { ...wish, by: undefined, wanted: undefined } : wish] as const;
  });
  return { ...track, audits: new Map(audits) };
}

/** The program planned from another day on, by default ready on that day. */
export function planningFrom(program: Program, from: PlainDate): Program {
  const tracks = program.tracks.map((track) =>
    isReadyByDefault(track) ? { ...track, ready: { ...track.ready, on: from } } : track,
  );
  return { ...program, tracks, planning: { ...program.planning, from } };
}
