import { expect, it } from 'vitest';
import { diagnostics } from './examined.js';
import { table, type2 } from './situations.js';
import { vendor } from './vendors.js';

// A period from October to September; the report to March is there on 19 May, to be reviewed by 16 June.
const reviewed = (today: string, ...days: readonly string[]) => ({
  today,
  audits: [type2(2, '2026-10-01', '2027-09-30', '2027-11-25', { planned: true })],
  program: {
    subservices: [
      vendor({
        reports: [
          { period: ['2025-10-01', '2026-09-30'], issued: '2026-11-18', reviewed: ['2026-12-01'] },
          { period: ['2026-04-01', '2027-03-31'], issued: '2027-05-19', reviewed: days },
        ],
      }),
    ],
  },
});

table('soc-sub', [
  ['its last day has not passed', reviewed('2027-06-16'), []],
  ['the day after, and nothing is on record', reviewed('2027-06-17'), ['soc-sub warning']],
  ['it was reviewed in time', reviewed('2027-06-17', '2027-06-02'), []],
  ['it was reviewed late, inside the period', reviewed('2027-10-15', '2027-09-30'), []],
  ['it was reviewed the day after the period', reviewed('2027-10-15', '2027-10-01'), ['soc-sub warning']],
]);

it('one that was in hand before the period is reviewed once more inside it', () => {
  const once = {
    today: '2026-12-01',
    audits: [type2(2, '2026-07-01', '2026-12-31', '2027-02-25', { planned: true })],
    program: {
      subservices: [
        vendor({
          ends: ['03-31'],
          reports: [{ period: ['2025-04-01', '2026-03-31'], issued: '2026-05-19', reviewed: ['2026-06-02'] }],
        }),
      ],
    },
  } as const;
  expect(diagnostics(once).map(({ message }) => message)).toContain(
    'The report of AWS for the period to 2026-03-31 was to be reviewed by 2026-07-29; SOC 2 Type II (soc2-type2-2) needs a review from 2026-07-01 to 2026-12-31.',
  );
});
