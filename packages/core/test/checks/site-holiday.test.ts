import { HERE, type Situation, span } from './examined.js';
import { table } from './situations.js';

// 3 October is a holiday in Germany, 4 July in the United States.
const visiting = (from: string, to: string, names: readonly string[], holidays = true): Situation => ({
  audits: [
    {
      audit: 'iso27001/surveillance1',
      planned: true,
      fieldwork: span(from, to),
      report: '2028-12-31',
      found: { sites: { of: 2, sampled: 1, names } },
    },
  ],
  program: {
    calendar: { workingDays: ['mon', 'tue', 'wed', 'thu', 'fri'], holidays, blackouts: [], imports: [] },
    sites: ['Berlin', 'Austin'].map((name) => ({
      name,
      regions: name === 'Berlin' ? ['DE'] : ['US'],
      people: undefined,
      from: undefined,
      to: undefined,
      tracks: ['iso27001'],
      where: HERE,
    })),
  },
});

table('site-holiday', [
  [
    'an audit that begins on a holiday of its site',
    visiting('2028-10-03', '2028-10-04', ['Berlin']),
    ['site-holiday warning'],
  ],
  ['an audit that ends on one', visiting('2028-07-03', '2028-07-04', ['Austin']), ['site-holiday warning']],
  ['a holiday of a site that is not visited', visiting('2028-10-03', '2028-10-04', ['Austin']), []],
  ['a holiday in the middle', visiting('2028-10-02', '2028-10-04', ['Berlin']), []],
  ['a file that keeps no holidays', visiting('2028-10-03', '2028-10-04', ['Berlin'], false), []],
]);
