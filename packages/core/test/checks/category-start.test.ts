import { type Situation, span } from './examined.js';
import { change, table, type2 } from './situations.js';

const added = (on: string, asOf?: string): Situation => ({
  audits: [
    type2(1, '2026-10-01', '2027-09-30', '2027-11-20', { planned: true }),
    type2(2, '2027-10-01', '2028-09-30', '2028-11-20', { planned: true }),
    ...(asOf === undefined
      ? []
      : [
          {
            audit: 'soc2/type1',
            planned: true,
            report: '2027-08-01',
            found: { asOf: span(asOf, asOf).from },
          },
        ]),
  ],
  program: { changes: [change('category', on, { name: 'availability', tracks: ['soc2'] })] },
});

table('category-start', [
  ['a category from a day inside a period', added('2027-03-01'), ['category-start warning']],
  ['on the last day of a period', added('2027-09-30'), ['category-start warning']],
  ['a category from the first day of a period', added('2027-10-01'), []],
  ['inside a period, with a report on one date for it', added('2027-03-01', '2027-03-31'), []],
  ['with a report on a date before it', added('2027-03-01', '2026-09-30'), ['category-start warning']],
]);
