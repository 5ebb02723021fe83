// Drawn programs through core's front door, each plan held against the written rules by the independent auditor.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planUnderTest } from './plan-under-test.js';
import { arbitraryProgram } from './programs.js';
import { checkPlan } from './rules-checker.js';

describe('the plan of a drawn program', () => {
  it('exists, because every drawn program leaves room, and breaks no hard rule', () => {
    fc.assert(
      fc.property(arbitraryProgram(), (program) => {
        const answer = planUnderTest(program);
        expect('plan' in answer ? [] : answer.problems).toEqual([]);
        if ('plan' in answer) expect(checkPlan({ ...program, plan: answer.plan })).toEqual([]);
      }),
      { numRuns: 60, seed: 20260228 },
    );
  });
});
