// A track before and after a change, and how what it lost is told.

import type { PlainDate } from '../calendar/index.js';
import type { FilePath, Track } from '../model/index.js';
import type { Both, Drifted } from './detector.js';

/** A track on both sides; `name` is what messages call it. */
export interface Pair {
  readonly both: Both;
  readonly was: Track;
  readonly is: Track;
  readonly name: string;
}

type Told = Pick<Drifted, 'rule' | 'message' | 'was' | 'is'>;

/** Something told at a path below the track's block. */
export function at({ both, is }: Pair, path: FilePath, subject: string, told: Told): Drifted {
  const where = both.head.locate(['frameworks', is.id, ...path]);
  return { ...told, subject: `${is.id}-${subject}`, where, touches: { track: is.id } };
}

/** Whether a day that was to be kept is later, or gone. */
export function later(was: PlainDate | undefined, is: PlainDate | undefined): boolean {
  return was !== undefined && (is === undefined || is > was);
}

/** A goal that is later, or taken out. */
export function moved(
  pair: Pair,
  path: FilePath,
  subject: string,
  what: string,
  was: PlainDate | undefined,
  is: PlainDate | undefined,
): Drifted {
  const message = is === undefined ? `${what}, ${was}, is taken out.` : `${what} is ${is}; it was ${was}.`;
  return at(pair, path, subject, { rule: 'drift-goal-later', message, was: was ?? null, is: is ?? null });
}
