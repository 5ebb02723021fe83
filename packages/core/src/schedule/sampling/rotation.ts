// Which sites each audit of a certificate visits besides the central function: those that no audit has visited for
// longest, then by name. So the sites of one surveillance are not those of the next, and a site that joins is visited at
// the next audit. At least a quarter of a sample is the certification body's to draw (IAF MD 1): this one is proposed.

import { type Day, fromDay } from '../../calendar/index.js';
import { type Program, type Site, sampledSites, sitesAt } from '../../model/index.js';
import type { Draft } from '../cycles/draft.js';

/** An audit and the day by which its sites are counted. */
export interface DatedDraft {
  readonly draft: Draft;
  readonly on: Day;
}

/** What an audit visits: so many of how many, and the names that are known of them. */
export interface Sample {
  readonly of: number;
  readonly sampled: number;
  readonly sites: readonly Site[];
}

/** The samples of the audits of one track by id; audits that visit no further site are left out. */
export function samplesOf(program: Program, audits: readonly DatedDraft[]): ReadonlyMap<string, Sample> {
  const visited = new Map<string, number>();
  const samples = new Map<string, Sample>();
  [...audits]
    .sort((a, b) => a.on - b.on)
    .forEach(({ draft, on }, turn) => {
      const { type, context, recorded, status } = draft;
      const { count, named } = sitesAt(program, context.track, fromDay(on));
      const sampled = sampledSites(type, count);
      if (sampled === null) return;
      const written = recorded?.sites;
      // Nobody knows what a finished audit visited where the file does not say.
      const longest = status === 'done' ? [] : leastRecent(named, visited).slice(0, sampled);
      const sites = written ? named.filter(({ name }) => written.includes(name)) : longest;
      for (const name of written ?? sites.map((site) => site.name)) visited.set(name, turn);
      samples.set(draft.id, { of: count, sampled, sites });
    });
  return samples;
}

function leastRecent(sites: readonly Site[], visited: ReadonlyMap<string, number>): readonly Site[] {
  const last = ({ name }: Site): number => visited.get(name) ?? -1;
  return [...sites].sort((a, b) => last(a) - last(b) || (a.name < b.name ? -1 : 1));
}
