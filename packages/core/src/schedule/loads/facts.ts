// What no plan of a program changes, as far as loaded weeks hang on it.

import { type Day, toDay } from '../../calendar/index.js';
import type { Facts, PastAudit } from '../activities/sure-load.js';
import type { Draft } from '../cycles/draft.js';
import type { Way } from '../optimum/way.js';
import type { Placed } from '../place-program.js';
import type { Team } from './team-load.js';

/** The facts behind all these ways, read off one plan. */
export function factsOf({ found, engagements }: Placed, ways: readonly Way[], team: Team): Facts {
  const { calendar } = found.way.setting;
  const ends = new Map(
    engagements.flatMap(({ id, status, fieldwork, report }): readonly [string, Day][] =>
      status === 'done' ? [[id, toDay(fieldwork?.to ?? report)]] : [],
    ),
  );
  const sessions = engagements.flatMap(({ status, sessions: own }) =>
    status === 'done' ? [] : own.filter(({ kind }) => kind === 'follow-up'),
  );
  return {
    ...team,
    calendar,
    sessions: sessions.map(({ from, to }) => ({ lo: toDay(from), hi: toDay(to) })),
    before: remembered((track) => {
      const drafts = inAllWays(ways, track);
      return drafts?.map(({ id, type }): PastAudit => ({ id, type: type.id, end: ends.get(id) }));
    }),
  };
}

// The audits of a track, where all ways have the same.
function inAllWays(ways: readonly Way[], track: string): readonly Draft[] | undefined {
  const laid = new Set(
    ways.flatMap(({ settled }) =>
      settled.flatMap(({ drafts }) => (drafts[0]?.context.track.id === track ? [drafts] : [])),
    ),
  );
  const idsOf = (drafts: readonly Draft[]): string => drafts.map(({ id }) => id).join(' ');
  const [first] = laid;
  return first && [...laid].every((drafts) => idsOf(drafts) === idsOf(first)) ? first : undefined;
}

function remembered<T>(answer: (track: string) => T): (track: string) => T {
  const known = new Map<string, T>();
  return (track) => {
    if (!known.has(track)) known.set(track, answer(track));
    return known.get(track) as T;
  };
}
