// Groups that share a team, held against every combination of plans.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupProblem, optimizeGroup, type SolvedGroup } from '../../../src/solve/group/index.js';
import { groupPrice, leastGroupPrice, tinyGroup } from './tiny-groups.js';

const RUNS = { numRuns: 400 };
const starts = ({ plans }: SolvedGroup): readonly (readonly number[])[] => plans.map((plan) => plan.starts);

function expectTrue(group: GroupProblem, found: SolvedGroup): void {
  const least = leastGroupPrice(group);
  expect(found.bound).toBeLessThanOrEqual(least + 1e-9);
  expect(found.value).toBeGreaterThanOrEqual(least - 1e-9);
  if (found.status === 'optimal') expect(found.value).toBe(least);
  if (found.status === 'impossible') expect(least).toBe(Number.POSITIVE_INFINITY);
  if (found.plans.length > 0) expect(groupPrice(group, starts(found))).toBe(found.value);
}

describe('a group', () => {
  it('has a plan within its limits and a bound that no combination of plans undercuts', () => {
    let asked = 0;
    let planned = 0;
    let best = 0;
    let closed = 0;
    fc.assert(
      fc.property(tinyGroup, (group) => {
        const found = optimizeGroup(group, { nodes: 20_000 });
        expectTrue(group, found);
        const least = leastGroupPrice(group);
        if (least === Number.POSITIVE_INFINITY) return;
        asked += 1;
        planned += found.plans.length > 0 ? 1 : 0;
        best += found.value === least ? 1 : 0;
        closed += found.status === 'optimal' ? 1 : 0;
      }),
      RUNS,
    );
    // Nearly every group that has a plan is given one, and most are given the best, with proof.
    expect(planned / asked).toBeGreaterThan(0.9);
    expect(best / asked).toBeGreaterThan(0.8);
    expect(closed / asked).toBeGreaterThan(0.6);
  });
});
