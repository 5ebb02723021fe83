// What the past has made impossible and planning therefore gives up.

import type { Day } from '../../calendar/index.js';
import type { Draft } from './draft.js';

/** What planning may have to give up because the past leaves no way: an engagement, or renewal before expiry. */
export interface Concessions {
  /** Surveillances that are not planned, as `surveillanceKey` names them. */
  readonly skipped: ReadonlySet<string>;
  /** Ids of those whose certificate lapses: its renewal is decided within the restore months instead. */
  readonly late: ReadonlySet<string>;
  /** Ids of those for whose renewal even that is too late: a new opening audit takes its place. */
  readonly anew: ReadonlySet<string>;
  /** First days of engagements by id, so that nothing falls due that is left out for a merge. */
  readonly notBefore: ReadonlyMap<string, Day>;
}

/** Names the surveillance of a cycle by the engagement that opened it. */
export function surveillanceKey(opener: Draft | undefined, type: string): string {
  return `${opener?.id ?? ''} ${type}`;
}

export const noConcessions: Concessions = {
  skipped: new Set(),
  late: new Set(),
  anew: new Set(),
  notBefore: new Map(),
};
