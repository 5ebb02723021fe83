// Keys under `frameworks`: the id of a framework, and behind an `@` the name of one of its tracks. A framework without a
// name is a track as well, so both may stand side by side.

import { noSlug } from './shape/codes.js';
import { SLUG } from './shape/kinds.js';

/** The two halves of a key; the name is undefined where there is no `@`. */
export function partsOf(id: string): { readonly framework: string; readonly name: string | undefined } {
  const at = id.indexOf('@');
  if (at < 0) return { framework: id, name: undefined };
  return { framework: id.slice(0, at), name: id.slice(at + 1) };
}

/** Whether a key names a track of this framework, the plain one included. */
export function isTrackOf(framework: string, id: string): boolean {
  const parts = partsOf(id);
  return parts.framework === framework && (parts.name === undefined || noSlug(parts.name) === undefined);
}

/** The keys that name tracks of a framework, as a pattern for editors. */
export function namedTracks(framework: string): string {
  const literal = framework.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `^${literal}@${SLUG.source.slice(1)}`;
}
