// A search that somebody ends at once still answers with a plan, and says who ended it; where there is none it says that.

import { describe, expect, it } from 'vitest';
import { planFile } from '../../src/index.js';
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
    expect(objective.stopped).toBe('interrupt');
    expect(objective.bound).toBeLessThanOrEqual(objective.value);
    expect(engagements.every(({ status, fieldwork }) => status === 'done' || fieldwork !== null)).toBe(true);
  });
});

it('an impossible file is told as such, not as a search that was ended', () => {
  const text = `version: 1
organization: { name: Example, people: 20 }
frameworks: { iso27001: { ready: 2026-12-01, by: 2027-01-31 } }
`;
  expect(ended(text)).toMatchObject({ ok: false, conflict: { missedByDays: 5 } });
});
