// `changes`: what is so from a day on, one kind to an entry. Which keys an entry may have follows from its kind; which
// tracks it concerns, where it does not say, from what it can concern.

import { toDay } from '../../calendar/index.js';
import {
  isExamined,
  listed,
  type OrganizationChange,
  type OrganizationChangeKind,
  peopleAt,
} from '../../model/index.js';
import { nearest } from '../nearest.js';
import { quote, some } from '../wording.js';
import { audienceAt } from './audiences.js';
import type { DeclaredTrack } from './tracks.js';
import type { View } from './view.js';

/** A track of the file with its block, which says what the organization's figures do not count for. */
export interface ChangingTrack extends DeclaredTrack {
  readonly block: View | undefined;
}

/** A change and the entry it was read from. */
export interface ReadChange {
  readonly change: OrganizationChange;
  readonly view: View;
}

const NAMED = [
  'acquisition',
  'divestiture',
  'site-opened',
  'site-closed',
  'category',
  'scope',
  'product',
] as const satisfies readonly OrganizationChangeKind[];

const SHOWN = ['audience'];
const TOLD = ['notified', 'described', ...SHOWN];

/** Keys of each kind besides its own and `on`. */
const KEYS: Readonly<Record<OrganizationChangeKind, readonly string[]>> = {
  people: ['track', ...SHOWN],
  acquisition: ['people', 'sites', 'into', ...TOLD],
  divestiture: ['people', 'sites', 'track', ...TOLD],
  'site-opened': ['people', 'country', 'track', ...TOLD],
  'site-closed': ['people', 'track', ...TOLD],
  category: ['track', 'described', ...SHOWN],
  scope: ['track', ...TOLD],
  product: ['track', ...TOLD],
  // Written at the track that ends.
  merge: [],
};

/** The changes of the file by day; entries of no kind are told of and left out. */
export function readChanges(file: View, tracks: readonly ChangingTrack[]): readonly ReadChange[] {
  const read = file
    .maps('changes')
    .flatMap((view) => changeOf(view, tracks))
    .sort((a, b) => toDay(a.change.on) - toDay(b.change.on));
  checkTwins(read);
  checkHeadcount(read, tracks);
  return read;
}

function changeOf(view: View, tracks: readonly ChangingTrack[]): readonly ReadChange[] {
  const kinds = NAMED.filter((kind) => view.has(kind));
  const [kind = 'people', second] = kinds;
  if (kinds.length === 0 && !view.has('people')) {
    const says = 'the change says nothing that changes';
    view.complain('one-change', undefined, says, `write one of ${listed(['people', ...NAMED], 'or')}`);
    return [];
  }
  if (second) {
    const says = `the change is both ${kind} and ${second}`;
    view.complain('one-change', second, says, 'write an entry for each of the two');
    return [];
  }
  for (const key of view.keys) {
    if (key === 'on' || key === kind || KEYS[kind].includes(key) || !isKnown(key)) continue;
    const says = `a change of ${kind === 'people' ? 'headcount' : kind} has no ${quote(key)}`;
    view.complain('wrong-key', key, says, `its keys are ${listed(['on', kind, ...KEYS[kind]])}`);
  }
  const on = view.date('on');
  if (on === undefined) return [];
  const change: OrganizationChange = {
    kind,
    on,
    name: kind === 'people' ? null : (view.text(kind) ?? ''),
    people: view.number('people'),
    tracks: tracksOf(view, kind, tracks),
    notified: view.date('notified'),
    audience: audienceAt(view, 'audience') ?? 'auditors',
    described: view.flag('described') ?? false,
    where: view.where,
  };
  return [{ change, view }];
}

function isKnown(key: string): boolean {
  return key === 'people' || NAMED.some((kind) => kind === key || KEYS[kind].includes(key));
}

function tracksOf(
  view: View,
  kind: OrganizationChangeKind,
  all: readonly ChangingTrack[],
): readonly string[] {
  const key = kind === 'acquisition' ? 'into' : 'track';
  // What the organization is makes no difference to work that nobody examines; only what it is subject to does.
  const tracks = kind === 'category' ? all : all.filter(({ framework }) => isExamined(framework));
  const single = view.text(key);
  const written = single === undefined ? view.texts(key) : [single];
  const category = kind === 'category' ? view.text(kind) : undefined;
  if (written === undefined) return byDefault(view, kind, tracks, category);
  const known = tracks.map(({ track }) => track.id);
  return written.flatMap((id) => {
    const found = tracks.find(({ track }) => track.id === id);
    if (!found) {
      const isDuty = all.some(({ track }) => track.id === id);
      const near = isDuty ? undefined : nearest(id, known);
      const names = known.length === 0 ? 'take the key out' : `the tracks of this file are ${some(known)}`;
      const says = isDuty ? `nobody examines ${quote(id)}` : `there is no track ${quote(id)}`;
      view.complain('unknown-track', key, says, near ? `did you mean ${near}?` : names);
      return [];
    }
    return category === undefined || canExamine(view, found, category) ? [id] : [];
  });
}

// What a track says of its own headcount the organization's does not change.
function byDefault(
  view: View,
  kind: OrganizationChangeKind,
  tracks: readonly ChangingTrack[],
  category: string | undefined,
): readonly string[] {
  if (category === undefined) {
    const own = kind === 'people' ? tracks.filter(({ block }) => !block?.has('people')) : tracks;
    return own.map(({ track }) => track.id);
  }
  const able = tracks.filter(({ framework }) => framework.categories.some(({ id }) => id === category));
  const lacking = able.filter(({ track }) => !track.categories.includes(category));
  if (able.length === 0) {
    const known = [...new Set(tracks.flatMap(({ framework }) => framework.categories.map(({ id }) => id)))];
    complainOfCategory(view, category, known);
  } else if (lacking.length === 0)
    complainOfScope(view, category, able.map(({ track }) => track.id).join(', '));
  return lacking.map(({ track }) => track.id);
}

function canExamine(view: View, { track, framework }: ChangingTrack, category: string): boolean {
  const known = framework.categories.map(({ id }) => id);
  if (!known.includes(category)) {
    complainOfCategory(view, category, known);
    return false;
  }
  if (!track.categories.includes(category)) return true;
  complainOfScope(view, category, track.id);
  return false;
}

function complainOfCategory(view: View, category: string, known: readonly string[]): void {
  const near = nearest(category, known);
  const remedy = near
    ? `did you mean ${near}?`
    : known.length > 0
      ? `the categories are ${some(known)}`
      : 'leave the entry out';
  view.complain('unknown-value', 'category', `there is no category ${quote(category)} here`, remedy);
}

function complainOfScope(view: View, category: string, tracks: string): void {
  const says = `${quote(category)} is in the scope of ${tracks} already, under \`categories\``;
  view.complain('duplicate-change', 'category', says, 'take it out of one of the two places');
}

// The same thing twice on the same tracks, whatever the day; of headcounts, two for one day.
function checkTwins(read: readonly ReadChange[]): void {
  const seen = new Map<string, OrganizationChange>();
  for (const { change, view } of read) {
    const { kind, name, on, tracks } = change;
    for (const track of tracks) {
      const mark = [kind, name ?? on, track].join('\n');
      const twin = seen.get(mark);
      if (twin) {
        const what = name === null ? `the headcount from ${on} on` : `${kind} of ${quote(name)}`;
        const says = `${what} stands on line ${twin.where.line} already`;
        view.complain('duplicate-change', undefined, says, 'keep one of the two entries');
        break;
      }
      seen.set(mark, change);
    }
  }
}

function checkHeadcount(read: readonly ReadChange[], tracks: readonly ChangingTrack[]): void {
  read.forEach(({ change, view }, i) => {
    const { kind, on, people } = change;
    if (people === undefined || (kind !== 'divestiture' && kind !== 'site-closed')) return;
    const before = read.slice(0, i).map((it) => it.change);
    for (const { track } of tracks) {
      if (!change.tracks.includes(track.id)) continue;
      const left = peopleAt({ changes: before }, track, on);
      if (people < left) continue;
      const says = `${people} persons leave ${track.id} on ${on}, which has ${left}`;
      view.complain('out-of-range', 'people', says, 'write how many leave; at least one stays');
      return;
    }
  });
}
