import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { diagnostics, HERE, type Situation } from './examined.js';
import { table } from './situations.js';

const goal = (on: string): Situation => ({
  audits: [{ audit: 'iso27001/stage2', report: '2026-07-01' }],
  tracks: [{ id: 'iso27001', by: { on: plainDate(on), where: HERE } }],
});

table('goal', [
  ['a certificate decided a day after its goal', goal('2026-06-30'), ['goal error']],
  ['a certificate decided on the day of its goal', goal('2026-07-01'), []],
]);

describe('a goal that a finished audit has missed', () => {
  it('is told once, with the day of its report or decision, however planning met it', () => {
    const breach = {
      rule: 'goal',
      track: 'iso27001',
      engagement: 'iso27001-stage2-1',
      limit: plainDate('2026-06-30'),
      on: plainDate('2026-07-01'),
      why: 'the file asks for it by that day',
      remedy: 'record the report or decision, or set a new goal',
      citation: 'your own goal',
      where: HERE,
    };
    const told = diagnostics({ ...goal('2026-06-30'), scheduled: { broken: [breach] } });
    expect(told.filter(({ rule }) => rule === 'goal')).toMatchObject([
      {
        message:
          'ISO 27001 Stage 2 (iso27001-stage2-1) was to be in hand by 2026-06-30 and is of 2026-07-01, 1 day later.',
        remedy: 'Write the new date under `by`, or remove it.',
      },
    ]);
  });
});
