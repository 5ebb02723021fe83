// From a problem to its layouts. Where two jobs of one chain could meet on few days, the chain holds only while they are
// apart: then there is a layout for that, and another one in which they meet.

import type { PricedProblem } from '../priced/problem.js';
import { extentsOf, joined } from './fitting.js';
import { Layout } from './layout.js';
import { type Limit, networkFrom, settle } from './network.js';
import { narrow, type Range } from './node-prices.js';
import { type JobEnd, type Reduced, reduced } from './reduce.js';
import { sequencesOf } from './separate.js';
import { structureOf } from './structure.js';

// Pairs of jobs that are all told apart or meeting.
const PAIRS = 3;

/** Layouts that together hold all plans of the problem; none when its constraints leave no plan. */
export function layoutsOf(problem: PricedProblem): Layout[] {
  const network = networkFrom(problem);
  if (!network) return [];
  const it = reduced(network, problem.visits.jobs);
  const lo = new Int32Array(network.days.length);
  const hi = Int32Array.from(network.days, (days) => days.length - 1);
  const { near } = sequencesOf(it, problem.visits.window, false);
  if (near.length === 0) return oneLayout(problem, it, { lo, hi }, false);
  return apartOrMeeting(problem, it, { lo, hi }, near);
}

// Each pair apart or meeting; of many pairs only the first one that meets is told, the later ones being left open.
function apartOrMeeting(
  problem: PricedProblem,
  it: Reduced,
  range: Range,
  pairs: readonly (readonly [number, number])[],
): Layout[] {
  const [pair, ...others] = pairs;
  if (!pair) return oneLayout(problem, it, range, true);
  const [end, start] = [it.ends[pair[0]] as JobEnd, it.starts[pair[1]] as JobEnd];
  const stretched = end.day.map((day) => day + problem.visits.window);
  const price = { once: 0, perDay: 0, hard: true };
  const apart = { ...price, a: end.v, b: start.v, p: stretched.map((day) => day + 1), q: start.day };
  const meeting = { ...price, a: start.v, b: end.v, p: start.day, q: stretched };
  return [
    ...apartOrMeeting(problem, limited(it, apart), range, others),
    ...apartOrMeeting(problem, limited(it, meeting), range, others.length < PAIRS ? others : []),
  ];
}

function oneLayout(problem: PricedProblem, it: Reduced, { lo, hi }: Range, strict: boolean): Layout[] {
  const range = { lo: lo.slice(), hi: hi.slice() };
  if (!narrow(it.network, range)) return [];
  const { window } = problem.visits;
  const { chains } = sequencesOf(it, window, strict);
  const extents = extentsOf(it, range);
  return [new Layout(problem, it, range, structureOf(it, joined(chains, extents, window)))];
}

// The same with one more limit.
function limited(it: Reduced, limit: Limit): Reduced {
  const network = {
    ...it.network,
    own: it.network.own.map((own, v) => (v === limit.a ? own.slice() : own)),
    limits: [...it.network.limits],
  };
  settle(network, limit);
  return { ...it, network };
}
