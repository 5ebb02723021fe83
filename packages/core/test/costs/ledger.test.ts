// A ledger worked out by hand, to the cent, for one program: what is done is paid, what is booked has its days, and one
// examination is still to be placed. The fiscal year begins on 1 February, so FY2028 is February 2027 to January 2028.
//
// Actual     2025-04-15  FY2026  Stage 2, paid                                        15,000.00
//            2026-05-18  FY2027  SOC 2 Type II, paid: 41,250.55 in invoices, 30 %     12,375.17
//            2026-07-13  FY2027                                                       12,375.16
//            2026-08-14  FY2027                                                       16,500.22
// Platform   2026-12-01  FY2027  12,000 of 2026                                       12,000.00
//            2027-12-01  FY2028  12,000 x 1.03                                        12,360.00
// Type II    period to June 2027, fieldwork from 2027-07-12: 38,000 (36,000 to 41,000) x 1.03 = 39,140.00
//            (37,080.00 to 42,230.00), 30 % eight weeks before, 30 % then, 40 % with the report of 2027-08-27:
//            2027-05-17  FY2028                                                       11,742.00
//            2027-07-12  FY2028                                                       11,742.00
//            2027-08-27  FY2028                                                       15,656.00
// Type II    period to June 2028, fieldwork in summer 2028: x 1.03 x 1.025 = x 1.05575
//            FY2029  38,000 -> 40,118.50 (36,000 -> 38,007.00, 41,000 -> 43,285.75)
// Audits     30 persons: 8.5 days; a surveillance takes 3, a recertification 5.5; 1,650 a day
//            2027-03-26  FY2028  3 x 1,650 x 1.03                                      5,098.50
//            2028-02-15  FY2029  5.5 x 1,650 x 1.05575 = 9,580.93125                   9,580.93
// Travel     333.33 EUR; 1.085 USD from November 2026, 1.10 from January 2028; on the last day of fieldwork
//            2027-03-09  FY2028  333.33 x 1.03 x 1.085 = 372.5129415                     372.51
//            2028-01-12  FY2028  333.33 x 1.05575 x 1.10 = 387.10446225                  387.10

import { describe, expect, it } from 'vitest';
import { budgetOf, figures, line } from './budgeted.js';

const LEDGER = `
organization: { name: Example, people: 30, fiscal-year-start: 02-01 }
frameworks: { soc2: { auditor: Example CPA LLP, type1: false }, iso27001: { auditor: Example Certification Body } }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2025-03-10, to: 2025-03-13 }, decision: 2025-04-15, cost: 15000 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2026-03-02, to: 2026-03-04 }, report: 2026-03-20 }
  - { audit: soc2/type2, period: { from: 2025-07-01, to: 2026-06-30 }, fieldwork: { from: 2026-07-13, to: 2026-08-07 }, report: 2026-08-14, cost: 41250.55 }
  - { audit: soc2/type2, period: { from: 2026-07-01, to: 2027-06-30 }, fieldwork: { from: 2027-07-12, to: 2027-08-06 }, report: 2027-08-27 }
  - { audit: iso27001/surveillance2, fieldwork: { from: 2027-03-08, to: 2027-03-09 }, report: 2027-03-26 }
  - { audit: iso27001/recertification, fieldwork: { from: 2028-01-10, to: 2028-01-12 }, decision: 2028-02-15 }
planning: { from: 2026-12-01, horizon: 18 months }
costs:
  quotes:
    soc2/type2:
      { low: 36000, likely: 38000, high: 41000, invoice-terms: { deposit: 30%, deposit-before: 8 weeks, fieldwork: 30%, report: 40% } }
    iso27001: { day-rate: 1650 }
    travel: { likely: 333.33, currency: EUR }
    platform: 12000
    yearly-fee: null
    application-fee: null
    contingency: null
    internal-hours: null
    penetration-test: null
    internal-audit: null
  rates:
    - { currency: EUR, on: 2028-01-01, rate: 1.10 }
    - { currency: EUR, on: 2026-11-01, rate: 1.085 }
  inflation: { 2027: 3%, 2028: 2.5% }
  budget: { FY2028: 57358.10, FY2029: 60000 }
`;

const budget = budgetOf(LEDGER);

describe('a ledger worked out by hand', () => {
  it.each([
    ['FY2026', 15_000, 15_000, 15_000],
    // 41,250.55 + 12,000
    ['FY2027', 53_250.55, 53_250.55, 53_250.55],
    // 12,360 + 5,098.50 + 372.51 + 387.10 = 18,218.11, with 37,080, 39,140 and 42,230
    ['FY2028', 55_298.11, 57_358.11, 60_448.11],
    // 9,580.93 with 38,007, 40,118.50 and 43,285.75
    ['FY2029', 47_587.93, 49_699.43, 52_866.68],
  ])('%s costs %d to %d to %d', (year, low, likely, high) => {
    expect(figures(budget.byFiscalYear[year] as never)).toEqual([low, likely, high]);
  });

  it('has no other year, and its years add up to the whole', () => {
    expect(Object.keys(budget.byFiscalYear)).toEqual(['FY2026', 'FY2027', 'FY2028', 'FY2029']);
    expect(figures(budget.total)).toEqual([171_136.59, 175_308.09, 181_565.34]);
  });

  it.each([
    ['soc2-type2-2-fee-deposit', '2027-05-17', 'FY2028-Q2', 11_124, 11_742, 12_669],
    ['soc2-type2-2-fee-fieldwork', '2027-07-12', 'FY2028-Q2', 11_124, 11_742, 12_669],
    ['soc2-type2-2-fee-report', '2027-08-27', 'FY2028-Q3', 14_832, 15_656, 16_892],
    ['iso27001-surveillance2-1-travel', '2027-03-09', 'FY2028-Q1', 372.51, 372.51, 372.51],
    ['iso27001-recertification-1-travel', '2028-01-12', 'FY2028-Q4', 387.1, 387.1, 387.1],
    ['iso27001-recertification-1-fee', '2028-02-15', 'FY2029-Q1', 9580.93, 9580.93, 9580.93],
  ])('%s is paid on %s, in %s', (id, on, quarter, ...amounts) => {
    const found = line(budget, id);
    expect([found.on, found.quarter, ...figures(found)]).toEqual([on, quarter, ...amounts]);
  });

  it('gives the odd cent of a high price of 43,285.75 to the deposit', () => {
    const parts = ['deposit', 'fieldwork', 'report'].map((it) => line(budget, `soc2-type2-3-fee-${it}`));
    expect(parts.map(({ high }) => high)).toEqual([12_985.73, 12_985.72, 17_314.3]);
    expect(parts.map(({ likely }) => likely)).toEqual([12_035.55, 12_035.55, 16_047.4]);
  });

  it('cuts what was paid into its invoices: 12,375.165 twice and 16,500.22, the odd cent to the first', () => {
    const parts = ['deposit', 'fieldwork', 'report'].map((it) => line(budget, `soc2-type2-1-fee-${it}`));
    expect(parts.map(({ on, likely }) => `${on} ${likely}`)).toEqual([
      '2026-05-18 12375.17',
      '2026-07-13 12375.16',
      '2026-08-14 16500.22',
    ]);
  });

  it('marks what is paid as actual and what is agreed as a quote', () => {
    expect(line(budget, 'iso27001-stage2-1-fee')).toMatchObject({ basis: 'actual', on: '2025-04-15' });
    expect(line(budget, 'soc2-type2-1-fee-report')).toMatchObject({ basis: 'actual', fiscalYear: 'FY2027' });
    expect(line(budget, 'soc2-type2-2-fee-report')).toMatchObject({ basis: 'quote' });
    expect(budget.lines.filter(({ basis }) => basis === 'rate-card')).toEqual([]);
  });

  it('is exact where nothing is uncertain', () => {
    expect(budget.byFiscalYear.FY2027).toMatchObject({ p10: 53_250.55, p50: 53_250.55, p90: 53_250.55 });
    expect(budget.byFiscalYear.FY2028?.p50).toBeGreaterThan(57_358);
  });
});
