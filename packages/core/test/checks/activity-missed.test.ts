import { table, turn } from './situations.js';

table('activity-missed', [
  ['a turn whose slot is over', turn('missed'), ['activity-missed warning']],
  ['a turn done late', turn('late'), []],
]);
