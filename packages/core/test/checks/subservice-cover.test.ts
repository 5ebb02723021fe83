import { expect, it } from 'vitest';
import { message } from './examined.js';
import { table, type2 } from './situations.js';
import { vendor, type WrittenVendor } from './vendors.js';

// A period of ours and the day of its report, with one organization below it. Today is 2026-11-21.
const resting = (from: string, to: string, report: string, written: WrittenVendor) => ({
  audits: [type2(2, from, to, report, { planned: true })],
  program: { subservices: [vendor(written)] },
});

table('soc-sub', [
  [
    'a calendar year: the report to September and a letter of three months reach its end',
    resting('2027-01-01', '2027-12-31', '2028-02-25', {}),
    [],
  ],
  [
    'a period to February: the letter ends in December and the report to March is not there yet',
    resting('2027-03-01', '2028-02-29', '2028-04-25', {}),
    ['soc-sub warning'],
  ],
  [
    'the same where our report waits for theirs, which comes on 19 May',
    resting('2027-03-01', '2028-02-29', '2028-05-19', {}),
    [],
  ],
  [
    'the same a day before theirs is there',
    resting('2027-03-01', '2028-02-29', '2028-05-18', {}),
    ['soc-sub warning'],
  ],
  [
    'reports of three months a year leave days between that a letter cannot fill',
    resting('2027-01-01', '2027-12-31', '2028-02-25', { ends: ['06-30'], months: 3 }),
    ['soc-sub warning'],
  ],
  [
    'an inclusive organization needs no report',
    resting('2027-03-01', '2028-02-29', '2028-04-25', { more: { method: 'inclusive' } }),
    [],
  ],
  [
    'an organization that another track rests on',
    resting('2027-03-01', '2028-02-29', '2028-04-25', { more: { tracks: ['other'] } }),
    [],
  ],
  [
    'nothing is known of its reports',
    resting('2027-01-01', '2027-12-31', '2028-02-25', { ends: [] }),
    ['soc-sub warning'],
  ],
  [
    'the report to September 2026 was to be there on 18 November, and is not on record',
    resting('2026-10-01', '2027-06-30', '2027-08-25', { ends: ['09-30'] }),
    ['soc-sub warning', 'soc-sub warning'],
  ],
  [
    'the same on record, with a letter for October to December only',
    resting('2026-10-01', '2026-12-31', '2027-02-25', {
      ends: ['09-30'],
      reports: [{ period: ['2025-10-01', '2026-09-30'], issued: '2026-11-18' }],
      letters: [['2026-10-01', '2026-12-31']],
    }),
    [],
  ],
  [
    'a letter that speaks for longer than three months counts for three',
    resting('2026-10-01', '2027-03-31', '2027-05-01', {
      ends: ['09-30'],
      reports: [{ period: ['2025-10-01', '2026-09-30'], issued: '2026-11-18' }],
      letters: [['2026-10-01', '2027-03-31']],
    }),
    ['soc-sub warning'],
  ],
  [
    'a report that is used has a qualified opinion',
    resting('2026-07-01', '2026-12-31', '2027-02-25', {
      reports: [{ period: ['2025-10-01', '2026-09-30'], issued: '2026-11-18', opinion: 'qualified' }],
    }),
    ['soc-sub warning'],
  ],
  [
    'a finished report rested on what there was',
    {
      audits: [type2(1, '2025-03-01', '2026-02-28', '2026-04-20')],
      program: { subservices: [vendor({ ends: [] })] },
    },
    [],
  ],
]);

it('the message names the days that rest on nothing, and the remedy the ends that do not', () => {
  const short = resting('2027-03-01', '2028-02-29', '2028-04-25', {});
  expect(message(short, 'soc-sub')).toBe(
    'Reports of AWS and a letter of 3 months speak for SOC 2 Type II (soc2-type2-2) up to 2027-12-31; 60 days (2028-01-01 to 2028-02-29) rest on nothing.',
  );
});

it('a hole before the first report is told from the first day on', () => {
  const hole = resting('2026-10-01', '2027-12-31', '2028-02-25', {
    ends: ['09-30'],
    months: 6,
    reports: [{ period: ['2026-01-01', '2026-06-30'], issued: '2026-08-18' }],
  });
  expect(message(hole, 'soc-sub')).toBe(
    'Neither a report of AWS nor a letter of 3 months speaks for the first days of SOC 2 Type II (soc2-type2-2); 182 days (2026-10-01 to 2027-03-31) rest on nothing.',
  );
});
