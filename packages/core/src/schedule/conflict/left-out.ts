// What leaving out a line takes with it, where that is more than its own value.

import { type PlainDate, WORKWEEK } from '../../calendar/index.js';
import { PEOPLE_ASSUMED, type Program, type Track } from '../../model/index.js';
import {
  goalLine,
  hasOwnPeople,
  headcountLine,
  interimLine,
  isReadyByDefault,
  type LineSet,
  PLANNING_FROM,
  peopleLine,
  switchLine,
  WORKING_DAYS,
  wantedLine,
} from '../lines.js';

/**
 * The program for a setting without these lines: an audit asked for by a day is not asked for without that day, and
 * without a first day of planning what is ready from that day by default is ready today. Without a firm that takes over
 * the one before stays.
 */
export function leftOut(program: Program, today: PlainDate, lines: LineSet): Program {
  const begun = lines.has(PLANNING_FROM) ? planningFrom(program, today) : program;
  const { calendar } = begun;
  return {
    ...begun,
    calendar: lines.has(WORKING_DAYS) ? { ...calendar, workingDays: WORKWEEK } : calendar,
    tracks: begun.tracks.map((track) => uncounted(unasked(track, lines), program, lines)),
    changes: begun.changes.map((it, i) => (lines.has(headcountLine(i)) ? { ...it, people: undefined } : it)),
  };
}

// Without a headcount of its own a track has that of the organization, and without that the one that is assumed.
function uncounted(track: Track, program: Program, lines: LineSet): Track {
  if (hasOwnPeople(program, track.id) && !lines.has(peopleLine(track.id))) return track;
  const people = lines.has(peopleLine()) ? PEOPLE_ASSUMED : program.organization.people;
  return people === track.people ? track : { ...track, people };
}

function unasked(track: Track, lines: LineSet): Track {
  const audits = [...track.audits].map(([type, wish]) => {
    const out = lines.has(goalLine(track.id, type)) || lines.has(wantedLine(track.id, type));
    const asked = lines.has(interimLine(track.id, type)) ? { ...wish, interim: false } : wish;
    return [type, out && wish.wanted ? { ...asked, by: undefined, wanted: undefined } : asked] as const;
  });
  const switches = track.switches.filter((_, i) => !lines.has(switchLine(track.id, i)));
  return { ...track, audits: new Map(audits), switches };
}

/** The program planned from another day on, by default ready on that day. */
export function planningFrom(program: Program, from: PlainDate): Program {
  const tracks = program.tracks.map((track) =>
    isReadyByDefault(track) ? { ...track, ready: { ...track.ready, on: from } } : track,
  );
  return { ...program, tracks, planning: { ...program.planning, from } };
}
