// Drawn programs whose auditors have calendars and change: planned through core's front door, held against the rules and
// priced again by the independent auditor. What it would complain of is tried on plans with one thing wrong.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { iso } from './calendar.js';
import type { JsonPlan } from './plan-json.js';
import { planUnderTest } from './plan-under-test.js';
import { auditPrice } from './prices.js';
import type { DrawnProgram } from './programs.js';
import { arbitraryAudited } from './programs-auditors.js';
import { checkPlan } from './rules-checker.js';

function planOf(program: DrawnProgram, nodes?: number): JsonPlan {
  const answer = planUnderTest(program, nodes === undefined ? {} : { nodes });
  if (!('plan' in answer)) throw new Error(JSON.stringify(answer.problems));
  return answer.plan as JsonPlan;
}

describe('the plan of a drawn program with auditors', () => {
  it('keeps every rule and each firm’s days, and is priced by docs/prices.md', () => {
    const changed = new Set<boolean>();
    fc.assert(
      fc.property(arbitraryAudited(), (program) => {
        const plan = planOf(program, 0);
        expect(checkPlan({ ...program, plan })).toEqual([]);
        expect(auditPrice({ ...program, plan })).toEqual([]);
        changed.add(
          plan.diagnostics.some(({ rule }) => rule === 'soc-sw' || rule === 'transfer-before-audit'),
        );
      }),
      { numRuns: 16, seed: 4, endOnFailure: true },
    );
    expect(changed).toEqual(new Set([true, false]));
  });

  it('is the cheapest one too', () => {
    for (const program of fc.sample(arbitraryAudited(), { numRuns: 2, seed: 6 })) {
      const plan = planOf(program);
      expect(checkPlan({ ...program, plan })).toEqual([]);
      expect(auditPrice({ ...program, plan })).toEqual([]);
    }
  });

  it('would be complained of with another auditor, and where the auditor is busy', () => {
    const [program] = fc.sample(arbitraryAudited(), { numRuns: 1, seed: 23 }) as [DrawnProgram];
    const plan = planOf(program, 0);
    const e = plan.engagements.find(({ status, fieldwork }) => status === 'planned' && fieldwork);
    if (!e?.fieldwork) throw new Error('nothing is planned');
    const other = plan.engagements.map((it) => (it === e ? { ...it, auditor: 'Nobody' } : it));
    expect(checkPlan({ ...program, plan: { ...plan, engagements: other } })).toEqual([
      expect.stringContaining('is by Nobody'),
    ]);
    const days = {
      from: Date.parse(e.fieldwork.to) / 86_400_000,
      to: Date.parse(e.fieldwork.to) / 86_400_000,
    };
    const busy = { 'old.ics': [days], 'new.ics': [days] };
    expect(checkPlan({ ...program, plan, busy }).join()).toContain(`${iso(days.to)}, when`);
  });
});
