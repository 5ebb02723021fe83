// What laying out the engagements of a track begins with, whatever the kind of its cycle.

import type { Day } from '../../calendar/index.js';
import type { Draft, TrackContext } from './draft.js';
import { Counter } from './facts.js';

/** Engagements of a track as they are laid, one after the other. */
export interface Laying<Cycle> {
  readonly context: TrackContext;
  readonly cycle: Cycle;
  readonly counter: Counter;
  readonly today: Day;
  /** Those laid so far, in order. */
  readonly drafts: Draft[];
}

/** Nothing laid yet, of a track whose cycle is known to be of this kind. */
export function layingOf<Cycle>(context: TrackContext, today: Day): Laying<Cycle> {
  const cycle = context.framework.cycle as Cycle;
  return { context, cycle, counter: new Counter(), today, drafts: [] };
}
