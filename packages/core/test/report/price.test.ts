// What a plan says of its price: the terms as they are, no more proven than was computed.

import { describe, expect, it } from 'vitest';
import { amountInWords, type Objective, type Plan } from '../../src/model/index.js';
import { reportOf } from '../../src/report/index.js';
import { frameworkWords, northwindPlan } from '../fixtures/northwind-plan.js';

const { objective } = northwindPlan();

function told(changes: Partial<Plan>) {
  const { price } = reportOf(northwindPlan(changes), frameworkWords);
  if (!price) throw new Error('a page for the organization has a price');
  return price;
}

function proofOf(changes: Partial<Objective>): string {
  return told({ objective: { ...objective, ...changes } }).proof;
}

describe('an amount of money', () => {
  it.each([
    [8_600, '8,600 USD'],
    [999, '999 USD'],
    [1_234_567, '1,234,567 USD'],
    [-1_200.5, '-1,200.50 USD'],
    [0.07, '0.07 USD'],
    [-0.001, '0 USD'],
  ])('%d reads %s', (amount, words) => expect(amountInWords(amount, 'USD')).toBe(words));
});

describe('the price of a plan', () => {
  it('names every term, and the amounts shown add up to the value', () => {
    const { terms, value } = told({});
    const shown = terms.map(({ amount }) => Number(amount.replaceAll(',', '')));
    expect(
      amountInWords(
        shown.reduce((sum, it) => sum + it, 0),
        'USD',
      ),
    ).toBe(value);
    expect(terms.map(({ term }) => term)).toEqual(objective.terms.map(({ term }) => term));
  });

  it.each([
    ['an optimum', { optimal: true, bound: 81_460, gap: 0, stopped: null }, 'No plan costs less.'],
    [
      'a gap, rounded up',
      { optimal: false, bound: 80_400, gap: 0.013013, stopped: null },
      'No plan can cost less than 80,400 USD; this one is within 1.4 %.',
    ],
    [
      'a search out of time',
      { stopped: 'time' },
      'No plan can cost less than 80,400 USD; this one is within 1.4 %. The search ended at its time limit; a longer --time-limit may find a cheaper plan or prove more.',
    ],
    [
      'a search broken off, nothing proven yet',
      { bound: 0, gap: 1, stopped: 'interrupt' },
      'How far from the best it may be is not known yet. The search was stopped by hand; a longer one may tell.',
    ],
    [
      'a bound far below nothing, at a limit of effort',
      { bound: -682_580, gap: 9.38, stopped: 'effort' },
      'How far from the best it may be is not known yet. The search ended at its limit of effort; a larger --effort may tell.',
    ],
    [
      'a bound far below nothing, out of time',
      { bound: -682_580, gap: 9.38, stopped: 'time' },
      'How far from the best it may be is not known yet. The search ended at its time limit; a longer --time-limit may tell.',
    ],
    [
      'a plan that earns more than it costs',
      { value: -1_000, bound: -1_200, gap: 0.2, stopped: null },
      'How far from the best it may be is not known yet. A larger --effort or a longer --time-limit may tell.',
    ],
  ] as const)('claims what is proven of %s', (_what, changes, said) => expect(proofOf(changes)).toBe(said));

  it.each([
    [
      'what planning jointly saves',
      { value: 92_460, fieldworkWeeks: 18 },
      'Planned jointly it costs 81,460 USD and has fieldwork in 15 weeks; framework by framework 92,460 USD and 18 weeks. Planning jointly saves 11,000 USD and 3 weeks of fieldwork.',
    ],
    [
      'no saving of weeks where there is none',
      { value: 81_461, fieldworkWeeks: 14 },
      'Planned jointly it costs 81,460 USD and has fieldwork in 15 weeks; framework by framework 81,461 USD and 14 weeks. Planning jointly saves 1 USD.',
    ],
    [
      'that apart there is no plan',
      null,
      'Planned jointly it costs 81,460 USD and has fieldwork in 15 weeks; framework by framework there is no room for all audits.',
    ],
  ])('says %s', (_what, separate, said) => expect(told({ separate }).comparison).toBe(said));

  it('compares nothing where there is one track alone', () => {
    const tracks = northwindPlan().tracks.slice(0, 1);
    const separate = { value: 92_460, fieldworkWeeks: 18 };
    expect(told({ tracks, separate }).comparison).toBe('It has fieldwork in 15 weeks.');
  });
});

describe('what has moved', () => {
  it('is told with its audit, its days and why; an audit that has gone by the title of its kind', () => {
    const gone = { from: northwindPlan().today, to: null, days: null, why: 'gone' };
    const moves: Plan['moves'] = [
      ...northwindPlan().moves,
      { engagement: 'soc2-type1-1', session: 'fieldwork', ...gone },
      { engagement: 'soc2-type2-4', session: 'interim', ...gone },
    ];
    const rows = reportOf(northwindPlan({ moves }), frameworkWords).moved;
    expect(rows.map(({ what, by }) => [what, by])).toEqual([
      ['SOC 2 Type II (soc2-type2-3)', '14 days earlier'],
      ['SOC 2 Type II (soc2-type2-4)', null],
      ['SOC 2 Type I (soc2-type1-1)', null],
      ['SOC 2 Type II (soc2-type2-4), interim session', null],
    ]);
  });
});
