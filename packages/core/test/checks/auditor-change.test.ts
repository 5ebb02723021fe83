import { plainDate } from '../../src/calendar/index.js';
import { HERE } from './examined.js';
import { table, type2 } from './situations.js';

const from = (day: string) => ({ firm: 'Two LLP', from: plainDate(day), where: HERE });
const change = (day: string, auditor?: string) => ({
  tracks: [{ id: 'soc2', auditor: 'One LLP', switches: [from(day)] }],
  audits: [
    type2(1, '2026-10-01', '2027-09-30', '2027-11-20', {
      auditor: auditor ?? 'One LLP',
      ...(auditor === undefined ? { planned: true } : { record: { auditor } }),
    }),
  ],
});

table('soc-sw', [
  ['a firm that comes inside a period', change('2026-10-02'), ['soc-sw warning']],
  ['one that comes on the last day of a period', change('2027-09-30'), ['soc-sw warning']],
  ['one that comes with a period', change('2026-10-01'), []],
  ['one that comes with the next period', change('2027-10-01'), []],
  [
    'one that takes a whole period on less than ninety days before its end',
    change('2027-07-03', 'Two LLP'),
    ['soc-sw warning'],
  ],
  ['one that takes it on ninety days before', change('2027-07-02', 'Two LLP'), []],
  ['a period that stays with the firm before by its own entry', change('2027-07-03', 'One LLP'), []],
]);
