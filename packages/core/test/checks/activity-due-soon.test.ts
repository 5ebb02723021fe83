import { table, turn } from './situations.js';

table('activity-due-soon', [
  ['a turn due within the days set', turn('due-soon', '2026-12-20'), ['activity-due-soon info']],
  ['a turn far ahead', turn('planned', '2027-03-31'), []],
]);
