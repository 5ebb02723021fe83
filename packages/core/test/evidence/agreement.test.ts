// The matrix against the plan it is made of: every turn has exactly one state in every window whose auditors look at it,
// and it counts, or will, for exactly those audits that the plan says it serves.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromDay, plainDate, toDay } from '../../src/calendar/index.js';
import { stateIn } from '../../src/evidence/state.js';
import { evidenceProgram, type Occurrence, planFile } from '../../src/index.js';
import type { EvidenceWindow } from '../../src/schedule/index.js';
import { occurrenceOf } from '../checks/examined.js';
import { EXAMPLES, fileOf, TODAY } from '../examples/examples.js';

describe.each(EXAMPLES)('the example %s', (example) => {
  it.each([TODAY, plainDate('2027-08-02')])('agrees with what its turns serve on %s', (today) => {
    const answer = planFile(
      { file: 'compliance.yml', text: fileOf(example), today },
      { nodes: 0, apart: false },
    );
    if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
    const { program, plan } = answer;
    const { turns, windows } = evidenceProgram(program, plan);
    const known = new Set(windows.map(({ id }) => id));
    for (const [index, turn] of turns.entries()) {
      const ids = turn.windows.map((it) => it.for);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of ids) expect(known).toContain(id);
      const counted = turn.windows.filter(({ state }) => state === 'counts' || state === 'open');
      expect(
        counted.map((it) => it.for),
        turn.id,
      ).toEqual(plan.activities[index]?.serves);
    }
  });
});

describe('any turn in any window', () => {
  const day = fc.integer({ min: toDay(plainDate('2025-01-01')), max: toDay(plainDate('2029-12-31')) });
  const role = fc.constantFrom('period', 'point', 'opening', 'surveillance', 'renewal', 'stage');
  const window = fc.tuple(day, fc.integer({ min: 0, max: 500 }), role, fc.integer({ min: 1, max: 9 })).map(
    ([from, length, role, n]): EvidenceWindow => ({
      engagement: `audit-${n}`,
      track: 'track',
      type: role,
      role,
      status: 'planned',
      from,
      to: from + length,
      start: from + length + 1,
      end: from + length + 3,
    }),
  );
  const turn = fc.tuple(day, day, fc.constantFrom('done', 'missed', 'planned')).map(
    ([due, planned, status]): Occurrence =>
      occurrenceOf({
        due: fromDay(due),
        planned: fromDay(planned),
        done: status === 'done' ? fromDay(planned) : null,
        status,
      }),
  );

  it('stands in one state, decided by one day', () => {
    fc.assert(
      fc.property(turn, fc.array(window, { minLength: 1, maxLength: 6 }), (turn, windows) => {
        const on = toDay(turn.status === 'missed' ? turn.due : turn.planned);
        for (const it of windows) {
          const state = stateIn(turn, it, windows);
          const inside = it.from <= on && on <= it.to;
          expect(['counts', 'open', 'missed'].includes(state)).toBe(inside);
          expect(state === 'too-early').toBe(on < it.from);
          expect(['too-late', 'certificate-only'].includes(state)).toBe(on > it.to);
          if (inside)
            expect(state).toBe({ done: 'counts', missed: 'missed', planned: 'open' }[turn.status as 'done']);
          // What counts for a certificate only is after a period and counts for some certification audit.
          if (state === 'certificate-only') {
            const audits = windows.filter(({ role }) =>
              ['opening', 'surveillance', 'renewal'].includes(role),
            );
            expect(it.role).toBe('period');
            expect(audits.some((one) => ['counts', 'open'].includes(stateIn(turn, one, windows)))).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
