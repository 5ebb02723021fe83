import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { fiscalTimeOf } from '../../src/costs/fiscal.js';

describe('a fiscal year is named after the calendar year in which it ends', () => {
  it.each([
    ['01-01', '2027-01-01', 'FY2027-Q1'],
    ['01-01', '2027-12-31', 'FY2027-Q4'],
    ['02-01', '2027-01-31', 'FY2027-Q4'],
    ['02-01', '2027-02-01', 'FY2028-Q1'],
    ['02-01', '2027-04-30', 'FY2028-Q1'],
    ['02-01', '2027-05-01', 'FY2028-Q2'],
    ['07-01', '2027-06-30', 'FY2027-Q4'],
    ['07-01', '2027-07-01', 'FY2028-Q1'],
    ['04-06', '2027-04-05', 'FY2027-Q4'],
    ['04-06', '2027-04-06', 'FY2028-Q1'],
    ['04-06', '2027-07-05', 'FY2028-Q1'],
    ['04-06', '2027-07-06', 'FY2028-Q2'],
    ['10-01', '2027-12-31', 'FY2028-Q1'],
    ['12-31', '2027-12-30', 'FY2027-Q4'],
    ['12-31', '2027-12-31', 'FY2028-Q1'],
    // Quarters of a year from the 31st begin on the last day of shorter months.
    ['08-31', '2027-11-29', 'FY2028-Q1'],
    ['08-31', '2027-11-30', 'FY2028-Q2'],
    ['08-31', '2028-02-29', 'FY2028-Q3'],
  ])('from %s: %s is in %s', (start, on, quarter) => {
    const [month = 1, day = 1] = start.split('-').map(Number);
    const time = fiscalTimeOf(plainDate(on), { month, day });
    expect(time).toEqual({ year: quarter.slice(0, 6), quarter });
  });
});
