// Drawn programs with several tracks of a framework: planned through core's front door, held against the rules and priced
// again by the independent auditor.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonPlan } from './plan-json.js';
import { planUnderTest } from './plan-under-test.js';
import { auditPrice } from './prices.js';
import { arbitraryTracks } from './programs-tracks.js';
import { checkPlan } from './rules-checker.js';

it('a plan of several tracks keeps every rule of each, and is priced by docs/prices.md', () => {
  const several = new Set<number>();
  fc.assert(
    fc.property(arbitraryTracks(), (program) => {
      const answer = planUnderTest(program, { nodes: 0 });
      expect('plan' in answer ? [] : answer.problems).toEqual([]);
      if (!('plan' in answer)) return;
      const plan = answer.plan as JsonPlan;
      expect(checkPlan({ ...program, plan })).toEqual([]);
      expect(auditPrice({ ...program, plan })).toEqual([]);
      several.add(new Set(plan.engagements.map(({ audit }) => audit.split('/')[0])).size);
    }),
    { numRuns: 14, seed: 9, endOnFailure: true },
  );
  expect(Math.max(...several)).toBeGreaterThan(2);
});
