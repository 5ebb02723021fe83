// A search that somebody ends at once still answers with a plan, and says who ended it; where there is none it says that.

import { describe, expect, it } from 'vitest';
import { type PlainDate, planFile } from '../../src/index.js';
import { EXAMPLES, fileOf, TODAY } from '../examples/examples.js';

function ended(text: string) {
  const options = { stop: () => 'interrupt' as const, apart: false };
  return planFile({ file: 'compliance.yml', text, today: TODAY }, options);
}

describe('ended before it began', () => {
  it.each(EXAMPLES)('%s has a plan of all its audits', (example) => {
    const answer = ended(fileOf(example));
    if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
    const { objective, engagements } = answer.plan;
    // Where nobody examines anything there is nothing to search for.
    expect(objective.stopped).toBe(engagements.length > 0 ? 'interrupt' : null);
    expect(objective.bound).toBeLessThanOrEqual(objective.value);
    expect(engagements.every(({ status, fieldwork }) => status === 'done' || fieldwork !== null)).toBe(true);
  });
});

// The first way that can be placed is not the one that costs least: later starts keep the customers' season.
it('what is proven without any effort holds for every way', () => {
  const text = `version: 1
organization: { name: Example, people: 30 }
calendar: { working-days: [wed] }
frameworks: { soc2: { ready: 2031-07-26, type1: false, type2: { first-period: 12 months, by: 2033-07-26 } } }
planning: { from: 2031-05-01, horizon: 2 years, weights: { early-day: 0, late-day: 200, stale-day: 5 } }
`;
  const [at0, best] = [{ nodes: 0 }, {}].map((options) => {
    const answer = planFile({ file: 'compliance.yml', text, today: '2031-04-22' as PlainDate }, options);
    if (!answer.ok) throw new Error(answer.problems.map(({ message }) => message).join('\n'));
    return answer.plan.objective;
  });
  expect(best?.optimal).toBe(true);
  expect(at0?.value).toBeGreaterThan(best?.value ?? 0);
  expect(at0?.bound).toBeLessThanOrEqual(best?.value ?? 0);
});

it('an impossible file is told as such, not as a search that was ended', () => {
  const text = `version: 1
organization: { name: Example, people: 20 }
frameworks: { iso27001: { ready: 2026-12-01, by: 2027-01-31 } }
`;
  expect(ended(text)).toMatchObject({ ok: false, conflict: { missedByDays: 5 } });
});
