// The sites with a name: those listed under `organization`, and those that changes bring or close. What the file only
// counts has no name and stays a number.

import { fromDay, type PlainDate, toDay } from '../../calendar/index.js';
import { byText, type Site } from '../../model/index.js';
import { nearest } from '../nearest.js';
import { quote, some } from '../wording.js';
import type { ChangingTrack, ReadChange } from './changes.js';
import { checkForwards, type View } from './view.js';

/** Every site with a name, by name; what is wrong with a name is told at its place. */
export function buildSites(
  file: View,
  tracks: readonly ChangingTrack[],
  changes: readonly ReadChange[],
): readonly Site[] {
  const sites = new Register(tracks);
  for (const view of file.map('organization')?.maps('sites') ?? []) {
    checkForwards(view, 'the site');
    const name = view.text('name');
    if (name === undefined) continue;
    sites.add(view, 'name', {
      name,
      regions: regionsOf(view),
      people: view.number('people'),
      from: view.date('from'),
      to: view.date('to'),
      tracks: tracks.filter(({ block }) => holds(block, name)).map(({ track }) => track.id),
      where: view.where,
    });
  }
  for (const it of changes) apply(sites, it);
  for (const { block } of tracks) if (block) checkNames(block, sites.all());
  return sites.all();
}

// A track has the sites of the organization, or those it names, or it counts sites of its own.
function holds(block: View | undefined, name: string): boolean {
  return block?.has('sites') ? (block.texts('sites')?.includes(name) ?? false) : true;
}

function checkNames(view: View, sites: readonly Site[]): void {
  for (const name of view.texts('sites') ?? []) {
    if (!sites.some((site) => site.name === name)) complainOfSite(view, 'sites', name, sites);
  }
}

function apply(sites: Register, { change, view }: ReadChange): void {
  const { kind, on, name, tracks } = change;
  const opens = (at: string, from: View, site: string, regions: readonly string[]): void =>
    sites.add(from, at, {
      name: site,
      regions,
      people: undefined,
      from: on,
      to: undefined,
      tracks,
      where: from.where,
    });
  if (kind === 'site-opened' && name !== null) opens(kind, view, name, regionsOf(view));
  if (kind === 'site-closed' && name !== null) sites.close(view, kind, name, on, tracks);
  if (kind !== 'acquisition' && kind !== 'divestiture') return;
  for (const entry of view.entries('sites')) {
    const site = entry.text ?? entry.map?.text('name');
    if (site === undefined) continue;
    if (kind === 'divestiture') sites.close(view, 'sites', site, on, tracks);
    else opens(entry.map ? 'name' : 'sites', entry.map ?? view, site, entry.map ? regionsOf(entry.map) : []);
  }
}

function regionsOf(view: View): readonly string[] {
  const country = view.text('country');
  return country === undefined ? [...new Set(view.texts('country') ?? [])] : [country];
}

/** The sites as entry after entry changes them. */
class Register {
  #sites: readonly Site[] = [];
  readonly #tracks: readonly ChangingTrack[];

  constructor(tracks: readonly ChangingTrack[]) {
    this.#tracks = tracks;
  }

  all(): readonly Site[] {
    return [...this.#sites].sort((a, b) => byText(a.name, b.name));
  }

  add(view: View, at: string, site: Site): void {
    const twin = this.#sites.find(({ name }) => name === site.name);
    if (!twin) {
      this.#sites = [...this.#sites, site];
      return;
    }
    const says = `there is a site ${quote(site.name)} already, on line ${twin.where.line}`;
    view.complain('duplicate-site', at, says, 'give each site a name of its own');
  }

  /** Its last day in these tracks is the one before; elsewhere it stays. */
  close(view: View, at: string, name: string, on: PlainDate, tracks: readonly string[]): void {
    const known = this.#sites.filter((site) => site.name === name);
    if (known.length === 0) {
      if (this.#tracks.some(({ track }) => tracks.includes(track.id) && track.sites > 0)) return;
      complainOfSite(view, at, name, this.#sites);
      return;
    }
    const to = fromDay(toDay(on) - 1);
    this.#sites = this.#sites.flatMap((site) => {
      if (site.name !== name) return [site];
      const leaves = site.tracks.filter((id) => tracks.includes(id));
      const stays = site.tracks.filter((id) => !tracks.includes(id));
      return [
        ...(leaves.length > 0 || stays.length === 0 ? [{ ...site, to, tracks: leaves }] : []),
        ...(stays.length > 0 ? [{ ...site, tracks: stays }] : []),
      ];
    });
  }
}

/** Tells of sites of recorded audits that the file does not know. */
export function checkVisited(file: View, sites: readonly Site[]): void {
  for (const view of file.maps('audits')) checkNames(view, sites);
}

function complainOfSite(view: View, at: string, name: string, sites: readonly Site[]): void {
  const names = [...new Set(sites.map((site) => site.name))];
  const near = nearest(name, names);
  const known = names.length > 0 ? `the sites of this file are ${some(names)}` : undefined;
  const remedy = near ? `did you mean ${near}?` : (known ?? 'list it under `organization.sites`');
  view.complain('unknown-site', at, `there is no site ${quote(name)}`, remedy);
}
