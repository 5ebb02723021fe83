// What checks of changes have in common: the changes of a track that concern what an auditor examines, and their words.

import type { OrganizationChange, OrganizationChangeKind } from '../../model/index.js';
import type { Examined } from './check.js';
import type { Tracked } from './tracks.js';

/** What changes besides the headcount: a matter of the scope. */
export function scopeChanges({ program }: Examined, { track }: Tracked): readonly OrganizationChange[] {
  return program.changes.filter(({ kind, tracks }) => kind !== 'people' && tracks.includes(track.id));
}

const NOUNS: Readonly<Record<OrganizationChangeKind, string>> = {
  people: 'a new headcount',
  acquisition: 'the acquisition of',
  divestiture: 'the divestiture of',
  'site-opened': 'the new site',
  'site-closed': 'the closing of',
  category: 'the category',
  scope: 'the new scope,',
  product: 'the product',
  merge: 'the merger with',
};

/** `the acquisition of Acme on 2027-07-01`. */
export function changeInWords({ kind, name, on }: OrganizationChange): string {
  return `${NOUNS[kind]}${name === null ? '' : ` ${name}`} on ${on}`;
}
