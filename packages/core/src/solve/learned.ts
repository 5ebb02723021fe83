// What a search of several ways leaves to later ones of the same ways with fewer days or at higher prices, as when a plan's
// neighbors are asked for. It spares them work: what is proven of all days holds for some of them.

import type { DayShares } from './shares/index.js';

/** Empty until a search has learned something; each search that is handed it goes on from there. */
export class Learned {
  /** Shares of the visits under which lanes by themselves cost nearly what they cost together. */
  shares: DayShares | undefined;
  /** What each way costs at least, by its place; ways that are not named are not known. */
  bounds: ReadonlyMap<number, number> = new Map();
}
