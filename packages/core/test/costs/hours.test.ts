// Hours of one's own people: about 300 in the first year of two frameworks for up to 50 persons, 600 to 200, 1,200 to
// 1,000, and half in the years after; and what of them joint planning saves.

import { describe, expect, it } from 'vitest';
import type { Budget } from '../../src/index.js';
import { budgetOf, FEES_ONLY, line } from './budgeted.js';

/** Hours by year of the plan, at 100 dollars an hour. */
function hoursOf({ lines }: Budget): readonly number[] {
  const sums = [0, 0, 0];
  for (const { category, on, likely } of lines) {
    const year = Number(on.slice(0, 4)) - 2026 - (on.slice(5) < '12-01' ? 1 : 0);
    if (category === 'internal-hours' && year < 3)
      sums[Math.max(0, year)] = (sums[Math.max(0, year)] ?? 0) + likely / 100;
  }
  return sums;
}

describe('internal hours', () => {
  it.each([
    [30, 300],
    [150, 600],
    [800, 1200],
  ])(
    'of %i persons with both frameworks are about %i in the first year, and half of it later',
    (people, first) => {
      const file = `organization: { name: Example, people: ${people} }\nframeworks: { soc2: { type1: true }, iso27001: {} }\nplanning: { from: 2026-12-01 }`;
      const [one = 0, two = 0, three = 0] = hoursOf(budgetOf(file));
      expect(Math.abs(one / first - 1)).toBeLessThan(0.15);
      for (const later of [two, three]) expect(Math.abs(later / (first / 2) - 1)).toBeLessThan(0.15);
    },
  );

  const BOOKED = `
organization: { name: Example, people: 20 }
frameworks: { soc2: { type1: false }, iso27001: {} }
audits:
  - { audit: soc2/type2, period: { from: 2026-01-01, to: 2026-12-31 }, fieldwork: { from: 2027-04-05, to: 2027-04-16 }, report: 2027-05-14 }
  - { audit: iso27001/stage1, fieldwork: { from: 2027-02-01, to: 2027-02-02 }, report: 2027-02-12 }
  - { audit: iso27001/stage2, fieldwork: { from: 2027-04-07, to: 2027-04-09 }, decision: 2027-05-21 }
team: { name: security, fieldwork-capacity: 2 }
planning: { from: 2026-12-01, horizon: 6 months }
`;
  const costs = (more: string) =>
    `${BOOKED}costs: { internal-rate: 60, quotes: { ${FEES_ONLY.replace('internal-hours: null, ', '')} }${more} }\n`;

  it('are asked once on days that two audits of one visit share', () => {
    const budget = budgetOf(costs(''));
    // Ten working days from afar at two hours, three of them shared with Stage 2: seven days, fourteen hours at 60.
    expect(line(budget, 'soc2-type2-1-hours').likely).toBe(14 * 60);
    // Three days in the house at eight hours; the visit itself takes five, once.
    expect(line(budget, 'iso27001-stage2-1-hours').likely).toBe(24 * 60);
    expect(line(budget, 'soc2-type2-1-visit').likely).toBe(300);
    expect(budget.lines.some(({ id }) => id === 'iso27001-stage2-1-visit')).toBe(false);
    expect(line(budget, 'soc2-type2-1-hours').owner).toBe('security');
  });

  it('are what joint planning saves: shared days and the visit, each told', () => {
    const { saving } = budgetOf(costs(''));
    expect(saving.filter(({ why }) => /^shared fieldwork|^fewer weeks/.test(why))).toEqual([
      { why: expect.stringContaining('shared fieldwork'), amount: 6 * 60 },
      { why: expect.stringContaining('fewer weeks'), amount: 300 },
    ]);
  });

  it('count less and more in low and high, and only the hours where the rate is given', () => {
    const { low, likely, high } = line(budgetOf(costs('')), 'soc2-type2-1-hours');
    expect([low, high]).toEqual([likely * 0.7, likely * 1.5]);
  });

  it('are left out by null', () => {
    const { lines } = budgetOf(`${BOOKED}costs: { quotes: { internal-hours: null } }\n`);
    expect(lines.filter(({ category }) => category === 'internal-hours')).toEqual([]);
  });
});

describe('activities', () => {
  const file = (activity: string, costs = '') =>
    `frameworks: { soc2: {}, iso27001: {} }\nactivities: { ${activity} }\nplanning: { from: 2026-12-01, horizon: 1 year }\n${costs}`;
  const linesOf = (body: string, key: string) =>
    budgetOf(body).lines.filter(({ id, category }) => category === 'activity' && id.startsWith(key));

  it('cost what the file says, what it says of one turn that is done, or nothing where it says null', () => {
    const test =
      'penetration-test: { every: 12 months, anchor: completion, cost: 18000, done: [{ on: 2026-02-10, cost: 17250.50 }] }';
    const found = linesOf(file(test), 'penetration-test').map((it) => `${it.basis} ${it.likely} ${it.high}`);
    expect(found[0]).toBe('actual 17250.5 17250.5');
    expect(new Set(found.slice(1))).toEqual(new Set(['quote 18000 18000']));
    const none = file('', 'costs: { quotes: { penetration-test: null } }');
    expect(linesOf(none, 'penetration-test')).toEqual([]);
  });

  it('of the rate card are those that are usually bought', () => {
    const { lines } = budgetOf(file(''));
    const bought = lines.filter(({ category }) => category === 'activity');
    expect([...new Set(bought.map(({ id }) => id.replace(/-\d.*/, '')))].sort()).toEqual([
      'internal-audit',
      'penetration-test',
    ]);
  });
});

describe('shared work', () => {
  const both = budgetOf('frameworks: { soc2: {}, iso27001: {} }');

  it('is counted in kinds of activities and in turns, never in one figure', () => {
    const { controls, evidence } = both.reuse ?? {
      controls: { shared: 0, of: 0 },
      evidence: { shared: 0, of: 0 },
    };
    expect(controls.shared).toBeGreaterThan(0);
    expect(controls.of).toBeLessThan(60);
    expect(evidence.of).toBeGreaterThan(controls.of);
    expect(evidence.shared).toBeLessThan(evidence.of);
  });

  it('is nothing for one framework, and so is what joint planning saves', () => {
    const one = budgetOf('frameworks: { soc2: {} }');
    expect([one.reuse, one.saving]).toEqual([null, []]);
    expect(one.separate?.likely).toBe(one.total.likely);
  });
});
