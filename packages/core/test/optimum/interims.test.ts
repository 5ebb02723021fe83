// Whether a period has an interim session is decided with its dates: held here to every choice, each planned for itself.

import { describe, expect, it } from 'vitest';
import { optimumOf } from '../../src/schedule/optimum/optimum.js';
import { changed, type Way } from '../../src/schedule/optimum/way.js';
import { waysIn } from './ways-in.js';

// The way with exactly these interim sessions, nothing left to choose.
function settled(way: Way, interims: ReadonlySet<string>): Way {
  const chosen = way.choosing(interims);
  return changed(chosen, { built: () => ({ ...chosen.built(), open: [] }) });
}

function subsetsOf(ids: readonly string[]): readonly ReadonlySet<string>[] {
  return ids.reduce<readonly ReadonlySet<string>[]>(
    (sets, id) => sets.flatMap((set) => [set, new Set([...set, id])]),
    [new Set()],
  );
}

const history = `
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-16 }
  - { audit: iso27001/stage2, fieldwork: { from: 2025-09-22, to: 2025-09-24 }, decision: 2025-10-30 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2026-09-07, to: 2026-09-08 }, report: 2026-09-28 }`;

describe.each([
  ['at usual prices', '{}'],
  ['where visits cost little', '{ visit: 200 }'],
  ['where shared days are worth much', '{ visit: 2000, shared-day: 4000 }'],
  ['where a report is missed every day', '{ stale-day: 900, visit: 3000 }'],
])('interim sessions left to the planner, %s', (_, weights) => {
  it('are those of the cheapest of all choices', () => {
    const text = `version: 1
organization: { name: Example, people: 120, country: US }
frameworks: { soc2: { type2: { align: false, interim: auto } }, iso27001: {} }
planning: { from: 2026-11-21, horizon: 3 years, weights: ${weights} }${history}`;
    const ways = waysIn(text);
    const open = ways[0]?.built().open ?? [];
    expect(open.length).toBeGreaterThan(1);
    const values = subsetsOf(open).map((set) => {
      const found = optimumOf(ways.map((way) => settled(way, set)));
      expect(found?.optimal).toBe(true);
      return found?.value;
    });
    const found = optimumOf(ways);
    expect(found).toMatchObject({ optimal: true, value: Math.min(...(values as number[])) });
  });
});
