// Lanes that all ways have alike are told once, without their guests.

import type { Alternative } from '../alternatives.js';
import type { HostedVisits } from '../priced/problem.js';
import type { Batch, Way } from './batch.js';
import { mostCommon } from './common-days.js';
import type { LinesAlone } from './hosting.js';

/** All ways of a batch, each with what it costs at least: guests add what they cost themselves, and at best no visit. */
export function boundsAlone(
  batch: Batch,
  alternatives: readonly Alternative[],
  { search, base: more, sources }: LinesAlone,
  { shared }: HostedVisits,
): readonly Way[] {
  const least = more + Math.min(search.least, search.best?.value ?? Number.POSITIVE_INFINITY);
  const ways: Way[] = [];
  for (let way = batch.take(); way; way = batch.take()) {
    const { base, lanes = [] } = alternatives[way.alternative] as Alternative;
    const lined = lanes.filter(({ madeFrom }) => sources.includes(madeFrom));
    const guests = lanes.filter((lane) => !lined.includes(lane));
    const isAlike = lined.length > 0 && lined.length === sources.length;
    const own = guests.reduce((sum, { atLeast }) => sum + atLeast, 0);
    const bound = isAlike ? base + least + own - shared * mostCommon(lined, guests) : way.bound;
    ways.push({ ...way, bound: Math.max(way.bound, bound) });
  }
  return ways;
}
