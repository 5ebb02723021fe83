import { plainDate } from '../../src/calendar/index.js';
import { examined, type Situation } from './examined.js';
import { table } from './situations.js';

const until = (to: string): Situation => {
  const { program } = examined({});
  return { program: { planning: { ...program.planning, from: plainDate('2020-01-01'), to: plainDate(to) } } };
};

table('horizon-over', [
  ['a horizon that ended before today', until('2026-11-20'), ['horizon-over warning']],
  ['a horizon that ends today', until('2026-11-21'), []],
]);

table('horizon-ends', [
  ['a horizon of years that ends within half a year', until('2027-05-22'), ['horizon-ends info']],
  ['one that ends a day later', until('2027-05-23'), []],
  ['one that is over', until('2026-11-20'), []],
  [
    'a horizon of months',
    {
      program: {
        planning: {
          ...examined({}).program.planning,
          from: plainDate('2026-11-01'),
          to: plainDate('2027-05-22'),
        },
      },
    },
    [],
  ],
]);
