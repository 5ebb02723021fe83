// A changed line moves what it must and what pays, and nothing else: measured against the plan that would be made
// afresh, and against what leaving every agreed date costs.

import { describe, expect, it } from 'vitest';
import type { PlainDate, Plan } from '../../src/index.js';
import { EXAMPLES, TODAY } from '../examples/examples.js';
import {
  type Agreed,
  agreedBy,
  attempt,
  daysOf,
  interimOf,
  isNear,
  planOf,
  priceOfMoves,
  programOf,
  termOf,
} from './agreed.js';
import { editsOf } from './edits.js';

/** Edits tried of each example; all of them would take minutes. */
const TRIED = 5;

describe.each(EXAMPLES)('%s, one line changed', async (example) => {
  const text = programOf(example);
  const agreed = await agreedBy(planOf(text, TODAY));
  const all = editsOf(text);
  const tried = all.filter((_, i) => i % Math.ceil(all.length / TRIED) === 0);

  const planned = new Set<string>();

  it.each(tried.map((edit) => [edit.what, edit.text] as const))('%s', (what, edited) => {
    const kept = attempt(edited, TODAY, agreed);
    const fresh = attempt(edited, TODAY);
    // A line that cannot be so, or that makes every plan impossible, is told, whatever is agreed.
    expect(kept.ok || kept.problems).toEqual(fresh.ok || fresh.problems);
    if (!kept.ok || !fresh.ok) return;
    planned.add(what);
    const moved = priceOfMoves(kept.plan, agreed);
    expect(termOf(kept.plan, 'moves')).toBe(moved);
    expect(kept.plan.objective.bound).toBeLessThanOrEqual(
      fresh.plan.objective.value + priceOfMoves(fresh.plan, agreed),
    );
    expect(fresh.plan.objective.bound).toBeLessThanOrEqual(kept.plan.objective.value - moved);
    expectMovesTold(kept.plan, agreed);
  });

  it('most of what was tried can be planned', () => {
    expect(planned.size * 2).toBeGreaterThan(tried.length);
  });
});

/** Every date that differs is listed with its days and a reason, and no other. */
function expectMovesTold(plan: Plan, agreed: Agreed): void {
  const days = daysOf(plan);
  const done = new Set(
    plan.engagements.filter(({ status }) => status === 'done').flatMap(({ id }) => [id, interimOf(id)]),
  );
  const ids = [...new Set([...days.keys(), ...agreed.keys()])].filter((id) => !done.has(id));
  const differ = ids.filter((id) => days.get(id) !== agreed.get(id));
  const nameOf = ({ engagement, session }: Plan['moves'][number]): string =>
    session === 'interim' ? interimOf(engagement) : engagement;
  expect(plan.moves.map(nameOf).sort()).toEqual(differ.sort());
  for (const move of plan.moves) {
    const { from, to, why } = move;
    expect([from, to]).toEqual([agreed.get(nameOf(move)) ?? null, days.get(nameOf(move)) ?? null]);
    expect(why).not.toBe('');
    const near = from !== null && to !== null && isNear(from as PlainDate, plan);
    if (near) expect(why).toMatch(/rules allow|booked/);
  }
}
