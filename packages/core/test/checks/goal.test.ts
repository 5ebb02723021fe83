import { plainDate } from '../../src/calendar/index.js';
import { HERE, type Situation } from './examined.js';
import { table } from './situations.js';

const goal = (on: string): Situation => ({
  audits: [{ audit: 'iso27001/stage2', report: '2026-07-01' }],
  tracks: [{ id: 'iso27001', by: { on: plainDate(on), where: HERE } }],
});

table('goal', [
  ['a certificate decided a day after its goal', goal('2026-06-30'), ['goal error']],
  ['a certificate decided on the day of its goal', goal('2026-07-01'), []],
]);
