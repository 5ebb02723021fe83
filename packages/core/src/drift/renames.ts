// Which activity and which track of the base carries which name in the head. A name that is gone and one that is new
// are the same thing where what stands under them says so; nothing else is guessed.

import type { ActivitySetting, Program, Track } from '../model/index.js';

/** Names in the head by names in the base; a name that is not in here is unchanged. */
export interface Renames {
  readonly activities: ReadonlyMap<string, string>;
  readonly tracks: ReadonlyMap<string, string>;
}

/** The names that changed between two programs. */
export function renamesBetween(base: Program, head: Program): Renames {
  const tracks = matched(
    gone(base.tracks, head.tracks, ({ id }) => id),
    gone(head.tracks, base.tracks, ({ id }) => id),
    sameTrack,
  );
  const activities = matched(
    gone(base.activities, head.activities, ({ key }) => key),
    gone(head.activities, base.activities, ({ key }) => key),
    likeness,
  );
  return {
    tracks: new Map(tracks.map(([from, to]) => [from.id, to.id])),
    activities: new Map(activities.map(([from, to]) => [from.key, to.key])),
  };
}

/** A fingerprint of the base as the head would have it. */
export function renamedFingerprint(fingerprint: string, { activities, tracks }: Renames): string {
  const at = fingerprint.indexOf(':') + 1;
  const subject = fingerprint.slice(at);
  for (const [from, to] of [...activities, ...tracks]) {
    if (subject === from || subject.startsWith(`${from}-`))
      return `${fingerprint.slice(0, at)}${to}${subject.slice(from.length)}`;
  }
  return fingerprint;
}

function gone<T>(from: readonly T[], others: readonly T[], nameOf: (it: T) => string): readonly T[] {
  const names = new Set(others.map(nameOf));
  return from.filter((it) => !names.has(nameOf(it)));
}

// The most alike first, each taken once.
function matched<T>(
  before: readonly T[],
  after: readonly T[],
  alike: (a: T, b: T) => number,
): readonly (readonly [T, T])[] {
  const pairs = before.flatMap((a) => after.map((b) => ({ a, b, likeness: alike(a, b) })));
  const taken = new Set<T>();
  return pairs
    .filter(({ likeness: much }) => much > 0)
    .sort((x, y) => y.likeness - x.likeness)
    .flatMap(({ a, b }) => {
      if (taken.has(a) || taken.has(b)) return [];
      taken.add(a).add(b);
      return [[a, b] as const];
    });
}

function sameTrack(a: Track, b: Track): number {
  return a.framework === b.framework ? 1 : 0;
}

/** How many marks two settings share; none where nothing tells them apart from others. */
function likeness(a: ActivitySetting, b: ActivitySetting): number {
  if (a.off || b.off) return 0;
  const days = new Set(b.done.map(({ on }) => on));
  const shared = a.done.filter(({ on }) => days.has(on)).length;
  const titled = a.title !== undefined && a.title === b.title ? 2 : 0;
  const held = a.controls?.length && a.controls.join() === b.controls?.join() ? 1 : 0;
  return shared * 2 >= Math.max(a.done.length, 1) || titled || held ? shared + titled + held : 0;
}
