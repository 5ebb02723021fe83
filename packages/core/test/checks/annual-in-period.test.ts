import { plainDate } from '../../src/calendar/index.js';
import { type Situation, span } from './examined.js';
import { table, type2 } from './situations.js';

const risk = (more: object): Situation => ({
  audits: [type2(1, '2027-07-01', '2027-12-31', '2028-02-25', { planned: true })],
  occurrences: [
    {
      activity: 'risk-assessment',
      title: 'Risk assessment',
      window: span('2027-01-01', '2027-12-31'),
      ...more,
    },
  ],
});

table('soc-ann', [
  [
    'a yearly activity two years before the period ends',
    risk({ done: plainDate('2026-05-12'), status: 'done' }),
    ['soc-ann warning'],
  ],
  [
    'a yearly activity in the twelve months before the period ends',
    risk({ planned: plainDate('2027-05-12') }),
    ['soc-ann info'],
  ],
  ['a yearly activity on the first day of the period', risk({ planned: plainDate('2027-07-01') }), []],
  [
    'a yearly activity tracked from after the period only',
    risk({ planned: plainDate('2028-03-01'), window: span('2028-01-01', '2028-12-31') }),
    [],
  ],
  [
    'a yearly activity of a category that is not in scope',
    {
      ...risk({
        done: plainDate('2026-05-12'),
        activity: 'privacy-notice-review',
        title: 'Privacy notice review',
      }),
    },
    [],
  ],
]);
