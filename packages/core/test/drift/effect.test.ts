// What a change does to the plan, in a sentence.

import { expect, it } from 'vitest';
import { effectOf } from '../../src/drift/effect.js';
import type { Engagement, Plan, Program } from '../../src/model/index.js';
import { northwindPlan } from '../fixtures/northwind-plan.js';

const base = northwindPlan();

function withReports(moved: number): Plan {
  const later = (it: Engagement): Engagement => ({ ...it, report: '2031-01-01' as Engagement['report'] });
  return {
    ...base,
    engagements: base.engagements.map((engagement, i) => (i < moved ? later(engagement) : engagement)),
  };
}

it.each([
  [2, /^[^;]*; [^;]*$/],
  [3, /; 1 more date moves\.$/],
  [4, /; 2 more dates move\.$/],
])('names two dates and counts the rest: %i moved', (moved, words) => {
  const head = withReports(moved);
  const { text } = effectOf({ touches: 'everything' } as never, { base, head }, {} as Program, false);
  expect(text).toMatch(words);
});
