// Whether all entities fit the team at all: as one entity without prices and without visits, that is a question the exact
// search answers. Prices of the team's time never say no, they only rise.

import { type Optimum, optimize, type TreeEvent } from '../exact/index.js';
import type { GroupProblem } from './problem.js';

// Starts of all events up to which it is asked, and how hard it is looked for an answer.
const STARTS = 20_000;
const NODES = 3_000;

/** Starts of all events, entity after entity; undefined where it is not known whether there are any. */
export function fitting({ entities, team }: GroupProblem, stop: () => boolean): Optimum | undefined {
  const starts = entities.reduce(
    (all, own) => own.events.reduce((sum, { prices }) => sum + prices.length, all),
    0,
  );
  if (starts > STARTS) return undefined;
  const events: TreeEvent[] = [];
  for (const entity of entities) {
    const before = events.length;
    for (const event of entity.events) events.push(unpriced(event, before));
  }
  const load = { most: team.most, free: team.most, price: 0 };
  const found = optimize({ events, visits: { price: 0, window: 1 }, load, grain: 1 }, { nodes: NODES, stop });
  return found.status === 'stopped' && found.starts.length === 0 ? undefined : found;
}

function unpriced(event: TreeEvent, before: number): TreeEvent {
  return {
    ...event,
    parent: event.parent < 0 ? -1 : event.parent + before,
    prices: event.prices.map((price) => (price < Number.POSITIVE_INFINITY ? 0 : price)),
    visited: false,
  };
}
