// What a main line costs at least beside guests of which little is known, held against every combination of days.

import { describe, expect, it } from 'vitest';
import type { LaneBound } from '../../../src/solve/alternatives.js';
import { Known } from '../../../src/solve/guests/known.js';
import { lanesOf, type Piece } from '../../../src/solve/guests/split.js';
import { leastBeside } from '../../../src/solve/guests/unread.js';
import type { PricedProblem } from '../../../src/solve/priced/problem.js';
import { bestOf, tinyProblem } from '../priced/tiny-problems.js';

const ALL = Number(process.env.TINY_PROBLEMS ?? 3000);

// Days on which both of two jobs of a lane are at work, of all pairs together, wherever they may be.
function mostAtOnce({ problem: { variables, visits } }: Piece): number {
  const spans = visits.jobs.map(({ start, end }) => [variables[start]?.lo ?? 0, variables[end]?.hi ?? 0]);
  const pairs = spans.flatMap(([from = 0, to = 0], i) =>
    spans.slice(i + 1).map(([first = 0, last = 0]) => Math.min(to, last) - Math.max(from, first) + 1),
  );
  return pairs.reduce((sum, days) => sum + Math.max(0, days), 0);
}

// What a lane costs at least without its visits, found by trying all days.
function boundOf(piece: Piece): LaneBound | undefined {
  const { problem } = piece;
  const free = { ...problem.visits, price: 0, shared: 0, most: undefined };
  const alone = bestOf({ ...problem, visits: free });
  if (!alone) return undefined;
  const days = problem.visits.jobs.map(
    ({ start, end }) => (problem.variables[end]?.hi ?? 0) - (problem.variables[start]?.lo ?? 0) + 1,
  );
  return {
    madeFrom: {},
    atLeast: alone.value,
    jobs: problem.visits.jobs.length,
    apart: false,
    lone: 1,
    days: Math.max(...days),
    common: mostAtOnce(piece),
  };
}

// What the bound says of a problem with one lane as the main line, and what its cheapest days cost.
function told(problem: PricedProblem): { readonly bound: number; readonly value: number } | undefined {
  const lanes = lanesOf({ ...problem, visits: { ...problem.visits, most: undefined } });
  if (lanes?.pieces.length !== 2) return undefined;
  const [first, second] = lanes.pieces as readonly [Piece, Piece];
  const line = new Known().of(first).line();
  const guests = second.problem.visits.jobs.length > 0 ? boundOf(second) : undefined;
  const best = line && guests && bestOf({ ...problem, visits: { ...problem.visits, most: undefined } });
  return best && { bound: lanes.base + leastBeside(line, [guests]), value: best.value };
}

describe('what a main line costs at least beside guests that are not read', () => {
  it('is no more than the cheapest days cost', () => {
    let count = 0;
    for (let seed = 0; seed < ALL; seed += 1) {
      const it = told(tinyProblem(seed));
      if (!it) continue;
      count += 1;
      expect({ seed, below: it.bound <= it.value }).toEqual({ seed, below: true });
    }
    expect(count).toBeGreaterThan(ALL / 20);
  });
});
