// Changes of the organization and of what is audited, each from a day on, and what they make of headcount, sites and
// categories on a day. What a file says under `organization` and its frameworks is how things were before the first.

import type { PlainDate } from '../calendar/index.js';
import type { Audience } from './audience.js';
import type { Program, Track } from './program.js';
import type { Where } from './where.js';

export type OrganizationChangeKind =
  | 'people'
  | 'acquisition'
  | 'divestiture'
  | 'site-opened'
  | 'site-closed'
  | 'category'
  | 'scope'
  | 'product'
  | 'merge';

/** Something that is so from a day on. */
export interface OrganizationChange {
  readonly kind: OrganizationChangeKind;
  /** The first day on which it is so. */
  readonly on: PlainDate;
  /** The entity, site, category or product, or the scope in words; null for a headcount. */
  readonly name: string | null;
  /** Headcount from the day on, or persons that come or leave with it. */
  readonly people: number | undefined;
  /** Ids of the tracks it concerns. */
  readonly tracks: readonly string[];
  /** The day the certification body was told. */
  readonly notified: PlainDate | undefined;
  /** Who may see it beforehand: the auditor is told in the brief of the audit after it. */
  readonly audience: Audience;
  /** It stands in the description of the system, for the period in which it falls. */
  readonly described: boolean;
  readonly where: Where;
}

/** A site besides the central function. */
export interface Site {
  readonly name: string;
  /** ISO 3166 codes whose public holidays are days off there; none where the file does not say. */
  readonly regions: readonly string[];
  /** Persons who work there, counted among those of the organization. */
  readonly people: number | undefined;
  /** First and last day; undefined where it was there before, or stays. */
  readonly from: PlainDate | undefined;
  readonly to: PlainDate | undefined;
  /** Ids of the tracks in whose scope it lies. */
  readonly tracks: readonly string[];
  readonly where: Where;
}

/** Sites in scope on a day: those with a name, and how many there are with those that the file only counts. */
export interface SitesInScope {
  readonly count: number;
  readonly named: readonly Site[];
}

/** Persons taken where the file does not say how many there are. */
export const PEOPLE_ASSUMED = 25;

type Changing = Pick<Program, 'changes'>;
type OfTrack = Pick<Track, 'id'>;

/** Persons in the scope of a track on a day. */
export function peopleAt({ changes }: Changing, track: Pick<Track, 'id' | 'people'>, day: PlainDate): number {
  return changesOf({ changes }, track, day).reduce((people, it) => {
    if (it.people === undefined) return people;
    if (it.kind === 'people') return it.people;
    return Math.max(1, people + it.people * directionOf(it.kind));
  }, track.people);
}

/** Sites in the scope of a track on a day. */
export function sitesAt(
  { changes, sites }: Pick<Program, 'changes' | 'sites'>,
  track: Pick<Track, 'id' | 'sites' | 'joined'>,
  day: PlainDate,
): SitesInScope {
  const joined = track.joined.filter(({ on }) => on <= day);
  const ids = [track.id, ...joined.map(({ from }) => from)];
  const named = sites.filter(
    ({ from, to, tracks }) =>
      tracks.some((id) => ids.includes(id)) &&
      (from === undefined || from <= day) &&
      (to === undefined || to >= day),
  );
  const known = new Set(sites.map(({ name }) => name));
  // A site that the file only counts can close as well.
  const closed = changesOf({ changes }, track, day).filter(
    ({ kind, name }) => kind === 'site-closed' && name !== null && !known.has(name),
  );
  const counted = joined.reduce((sum, it) => sum + it.sites, track.sites);
  return { count: Math.max(0, counted - closed.length) + named.length, named };
}

/** Categories in the scope of a track on a day, in the framework's order. */
export function categoriesAt(
  changing: Changing,
  track: Pick<Track, 'id' | 'categories'>,
  day: PlainDate,
  order: readonly { readonly id: string }[],
): readonly string[] {
  const added = changesOf(changing, track, day).flatMap(({ kind, name }) =>
    kind === 'category' && name !== null ? [name] : [],
  );
  if (added.length === 0) return track.categories;
  const all = new Set([...track.categories, ...added]);
  return order.map(({ id }) => id).filter((id) => all.has(id));
}

/** Changes of a track up to a day, that day included, in order. */
function changesOf({ changes }: Changing, { id }: OfTrack, day: PlainDate): readonly OrganizationChange[] {
  return changes.filter(({ on, tracks }) => on <= day && tracks.includes(id));
}

function directionOf(kind: OrganizationChangeKind): 1 | -1 {
  return kind === 'divestiture' || kind === 'site-closed' ? -1 : 1;
}
