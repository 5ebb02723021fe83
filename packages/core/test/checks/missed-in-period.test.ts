import { plainDate } from '../../src/calendar/index.js';
import type { Situation } from './examined.js';
import { table, type2 } from './situations.js';

const quarter = (status: 'missed' | 'done', due: string): Situation => ({
  audits: [type2(1, '2026-07-01', '2027-06-30', '2027-08-25', { planned: true })],
  occurrences: [{ status, due: plainDate(due), done: status === 'done' ? plainDate(due) : null }],
});

table('soc-cnt', [
  [
    'a quarter due on the first day of the period was missed',
    quarter('missed', '2026-07-01'),
    ['soc-cnt warning'],
  ],
  ['a quarter due the day before the period was missed', quarter('missed', '2026-06-30'), []],
  ['no quarter was missed', quarter('done', '2026-09-30'), []],
]);
