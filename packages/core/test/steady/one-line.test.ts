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
  const sessions = [...agreed.keys()].filter((name) => !isPeriodEnd(name));
  const ids = [...new Set([...days.keys(), ...sessions])].filter((id) => !done.has(id));
  const differ = ids.filter((id) => days.get(id) !== agreed.get(id));
  const nameOf = ({ engagement, session }: Plan['moves'][number]): string =>
    session === 'interim' ? interimOf(engagement) : engagement;
  const ofSessions = plan.moves.filter(({ session }) => !isPeriodEnd(session));
  expect(ofSessions.map(nameOf).sort()).toEqual(differ.sort());
  expectPeriodsTold(plan, agreed);
  for (const move of ofSessions) {
    const { from, to, why } = move;
    expect([from, to]).toEqual([agreed.get(nameOf(move)) ?? null, days.get(nameOf(move)) ?? null]);
    expect(why).not.toBe('');
    const near = from !== null && to !== null && isNear(from as PlainDate, plan);
    if (near) expect(why).toMatch(/rules allow|booked/);
  }
}

function isPeriodEnd(name: string): boolean {
  return /period-(start|end)$/.test(name);
}

/** Every agreed end of a period that the plan has on another day, and no other. */
function expectPeriodsTold({ engagements, moves }: Plan, agreed: Agreed): void {
  const open = engagements.filter(({ status }) => status !== 'done');
  const differ = open.flatMap(({ id, period }) => {
    const [was, is] = [agreed.get(`${id} period-end`), period?.to];
    return was === undefined || is === undefined || was === is ? [] : [[id, was, is]];
  });
  const told = moves.filter(({ session }) => session === 'period-end');
  expect(told.map(({ engagement, from, to }) => [engagement, from, to])).toEqual(differ);
}
