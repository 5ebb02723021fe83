// Default prices are dollars. A file in another currency that has a rate for them is planned on the same days, at prices
// of its own; without one, a dollar is taken for a unit of it.

import { describe, expect, it } from 'vitest';
import { type PlainDate, type Plan, planFile } from '../../src/index.js';

const file = (currency: string, costs: string, weights = '') => `version: 1
organization: { people: 40, currency: ${currency} }
frameworks: { soc2: { ready: 2027-01-01 }, iso27001: { ready: 2027-01-01 } }
${costs}planning: { from: 2027-01-01, horizon: 1 year, weights: { ${weights} } }
`;

const RATES =
  'costs: { rates: [{ currency: USD, on: 2026-01-01, rate: 150 }, { currency: USD, on: 2027-06-01, rate: 99 }] }\n';

function planOf(text: string): Plan {
  const answer = planFile({ file: 'compliance.yml', text, today: '2026-11-21' as PlainDate });
  if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
  return answer.plan;
}

const daysOf = ({ engagements }: Plan) => engagements.map(({ id, fieldwork }) => `${id} ${fieldwork?.from}`);

describe('a plan in another currency', () => {
  const dollars = planOf(file('USD', ''));
  const { value, terms } = dollars.objective;

  it('charges a fee, so that more than weights is converted', () => {
    expect(terms.map(({ term }) => term)).toContain('fees');
  });

  it('has the same days at converted prices, by the rate of the day planned from', () => {
    const yen = planOf(file('JPY', RATES));
    expect(daysOf(yen)).toEqual(daysOf(dollars));
    expect(yen.objective.terms).toEqual(terms.map(({ term, amount }) => ({ term, amount: amount * 150 })));
    expect(yen.objective.value).toBe(value * 150);
  });

  it('takes them one to one where the file has no rate', () => {
    expect(planOf(file('JPY', '')).objective.value).toBe(value);
  });

  it('takes a weight of the file as it is written', () => {
    const visits = ({ objective }: Plan) => objective.terms.find(({ term }) => term === 'visits')?.amount;
    const yen = planOf(file('JPY', RATES, 'visit: 1200000'));
    expect(visits(yen)).toBe((visits(dollars) ?? 0) * 150);
  });
});
