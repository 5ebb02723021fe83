import { done } from './examined.js';
import { table, type2 } from './situations.js';

const description = (today: string, completed?: string) => ({
  today,
  audits: [type2(1, '2026-10-01', '2027-09-30', '2027-11-25', { planned: true })],
  activities: completed ? [{ key: 'system-description-update', done: [done(completed)] }] : [],
});

table('soc-desc', [
  [
    'no description is drafted six weeks before the period ends',
    description('2027-08-20'),
    ['soc-desc warning'],
  ],
  ['the day for the draft is today', description('2027-08-19'), []],
  ['the description was drafted in the period', description('2027-08-20', '2027-08-01'), []],
]);
