// Drawn programs whose headcount grows or falls on days of the horizon: audit days and fieldwork follow the day, and no
// hard rule breaks for it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, iso } from './calendar.js';
import { planUnderTest } from './plan-under-test.js';
import { arbitraryProgram, type DrawnProgram } from './programs.js';
import { checkPlan } from './rules-checker.js';

const changing = fc
  .record({
    program: arbitraryProgram(),
    changes: fc.uniqueArray(
      fc.record({
        after: fc.integer({ min: 1, max: 1500 }),
        people: fc.constantFrom(9, 40, 65, 66, 130, 700, 2100),
      }),
      { minLength: 1, maxLength: 3, selector: ({ after }) => after },
    ),
  })
  .map(({ program, changes }): DrawnProgram => {
    const lines = changes.map(
      ({ after, people }) => `  - { on: ${iso(day(program.today) + after)}, people: ${people} }\n`,
    );
    return { ...program, yaml: `${program.yaml}changes:\n${lines.join('')}` };
  });

describe('the plan of a drawn program whose headcount changes', () => {
  it('sizes every audit by the day it has, and breaks no hard rule', () => {
    fc.assert(
      fc.property(changing, (program) => {
        // How audits are counted holds for any plan: no need for the cheapest.
        const answer = planUnderTest(program, { nodes: 0 });
        // Longer audits may leave a tight program no room; that is no matter of how they are counted.
        if ('plan' in answer) expect(checkPlan({ ...program, plan: answer.plan })).toEqual([]);
      }),
      { numRuns: 12, seed: 24 },
    );
  });
});
