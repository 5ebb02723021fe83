import { plainDate } from '../../src/calendar/index.js';
import { examined, type Situation } from './examined.js';
import { table } from './situations.js';

const horizon = (to: string): Situation => {
  const { program } = examined({});
  return { program: { planning: { ...program.planning, to: plainDate(to) } } };
};

table('holidays-unknown', [
  ['a plan beyond the known years', horizon('2071-01-01'), ['holidays-unknown info']],
  ['a plan within them', horizon('2070-12-31'), []],
]);
