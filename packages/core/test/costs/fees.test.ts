// What auditors charge where nothing is quoted, factor by factor, and what a quote changes. Figures are worked out from
// the cards by hand in the comments.

import { describe, expect, it } from 'vitest';
import { dayRates } from '../../src/costs/cards/audit-days.js';
import { baseFee, examinationFees } from '../../src/costs/cards/examinations.js';
import { published } from '../../src/costs/cards/published.js';
import { iso27001 } from '../../src/frameworks/iso27001/index.js';
import { initialAuditDays, leastAuditDays } from '../../src/model/index.js';
import { engagement } from '../rules/program.js';
import { budgetOf, FEES_ONLY, figures, line, priced } from './budgeted.js';

/** A Type II booked on days of one's choice. */
function booked(period: string, fieldwork: string, report: string, more = '') {
  const [from, to] = period.split(' ');
  const [first, last] = fieldwork.split(' ');
  return `- { audit: soc2/type2, period: { from: ${from}, to: ${to} }, fieldwork: { from: ${first}, to: ${last} }, report: ${report}${more} }`;
}

const YEAR = booked('2026-01-01 2026-12-31', '2027-04-05 2027-04-30', '2027-05-14');

function soc2(people: number, body: string, block = '{ type1: false }') {
  return `
organization: { name: Example, people: ${people} }
frameworks: { soc2: ${block} }
audits:
  ${body}
planning: { from: 2026-12-01, horizon: 6 months }
`;
}

describe('the fee of a report', () => {
  it.each([
    // 2027 is 4 % dearer than 2026, the year of the card.
    ['up to 50 persons', 50, YEAR, undefined, [15_600, 31_200, 62_400]],
    ['51 to 200 persons', 51, YEAR, undefined, [26_000, 46_800, 83_200]],
    ['201 to 1,000 persons', 1000, YEAR, undefined, [41_600, 72_800, 124_800]],
    ['above 1,000 persons', 1001, YEAR, undefined, [62_400, 104_000, 208_000]],
    // 30,000 x 1.5 x 1.04
    [
      'a further category and privacy',
      20,
      YEAR,
      '{ type1: false, categories: [availability, privacy] }',
      [23_400, 46_800, 93_600],
    ],
    // 30,000 x 0.85 x 1.04
    [
      'a period of three months',
      20,
      booked('2026-10-01 2026-12-31', '2027-04-05 2027-04-30', '2027-05-14'),
      undefined,
      [13_260, 26_520, 53_040],
    ],
    // 30,000 x 0.9 x 1.04
    [
      'a period of eight months',
      20,
      booked('2026-05-01 2026-12-31', '2027-04-05 2027-04-30', '2027-05-14'),
      undefined,
      [14_040, 28_080, 56_160],
    ],
    // 30,000 x 1.1 x 1.04
    [
      'fieldwork that begins in March',
      20,
      booked('2026-01-01 2026-12-31', '2027-03-31 2027-04-28', '2027-05-14'),
      undefined,
      [17_160, 34_320, 68_640],
    ],
  ])('of %s', (_, people, body, block, amounts) => {
    expect(figures(line(budgetOf(soc2(people, body, block)), 'soc2-type2-1-fee'))).toEqual(amounts);
  });

  it('on one date is six tenths, a first report by another auditor fifteen percent more', () => {
    const both = soc2(
      20,
      `- { audit: soc2/type1, as-of: 2026-12-31, fieldwork: { from: 2027-04-05, to: 2027-04-16 }, report: 2027-04-30 }`,
      '{}',
    );
    // 30,000 x 0.6 x 1.04
    expect(line(budgetOf(both), 'soc2-type1-1-fee').likely).toBe(18_720);
    const before = booked(
      '2025-01-01 2025-12-31',
      '2026-02-02 2026-02-27',
      '2026-03-13',
      ', auditor: Old CPA',
    );
    const changed = soc2(20, `${before}\n  ${YEAR}`, '{ type1: false, auditor: New CPA }');
    // 30,000 x 1.15 x 1.04
    const { likely, source } = line(budgetOf(changed), 'soc2-type2-2-fee');
    expect(likely).toBe(35_880);
    expect(source).toContain('first report by another auditor +15%');
  });

  it('of a readiness assessment is that of the card', () => {
    const file = `
frameworks: { soc2: { readiness: true } }
audits: [{ audit: soc2/readiness, fieldwork: { from: 2026-12-07, to: 2026-12-18 }, report: 2026-12-28 }]
planning: { from: 2026-12-01, horizon: 3 months }`;
    expect(figures(line(budgetOf(file), 'soc2-readiness-1-fee'))).toEqual([5_000, 10_000, 20_000]);
  });
});

describe('the fee of audit days', () => {
  const iso = (organization: string, costs = '') => `
organization: { name: Example, ${organization} }
frameworks: { iso27001: {} }
audits:
  - { audit: iso27001/stage1, fieldwork: { from: 2027-02-01, to: 2027-02-03 }, report: 2027-02-12 }
  - { audit: iso27001/stage2, fieldwork: { from: 2027-04-05, to: 2027-04-09 }, decision: 2027-05-21 }
planning: { from: 2026-12-01, horizon: 6 months }
${costs}`;

  it.each([
    // 85 persons: 11 days, 3.5 and 7.5; 2,100, 1,100 or 1,450 a day
    ['US', 'people: 85, country: US', [12_750, 15_750, 21_000]],
    ['nowhere', 'people: 85', [12_750, 15_750, 21_000]],
    ['GB in pounds', 'people: 85, country: GB, currency: GBP', [6_375, 8_250, 10_500]],
    ['DE-BY in euros', 'people: 85, country: DE-BY, currency: EUR', [8_625, 10_875, 14_250]],
  ])('of Stage 2 in %s is 7.5 days at its rate', (_, organization, amounts) => {
    const { plan, budget } = priced(iso(organization));
    expect(figures(line(budget, 'iso27001-stage2-1-fee'))).toEqual(amounts);
    expect(figures(engagement(plan, 'iso27001-stage2-1').cost as never)).toEqual(amounts);
  });

  it('in another currency is converted by the rate of its day', () => {
    const rates = 'costs: { rates: [{ currency: GBP, on: 2026-11-01, rate: 1.3 }] }';
    // 7.5 x 1,100 x 1.3
    expect(line(budgetOf(iso('people: 85, country: GB', rates)), 'iso27001-stage2-1-fee').likely).toBe(
      10_725,
    );
  });

  it('goes by quoted days and a quoted rate', () => {
    // 8 days instead of 11: 7.5 x 8 / 11 = 5.45, to the half 5.5; Stage 1 3.5 x 8 / 11 = 2.55, 2.5; at 1,650
    const quote = budgetOf(iso('people: 85', 'costs: { quotes: { iso27001: { day-rate: 1650, days: 8 } } }'));
    expect(figures(line(quote, 'iso27001-stage2-1-fee'))).toEqual([9075, 9075, 9075]);
    expect(line(quote, 'iso27001-stage1-1-fee').likely).toBe(4125);
  });

  it('goes by a price for the whole certification, shared out by days', () => {
    const quote = budgetOf(iso('people: 85', 'costs: { quotes: { iso27001: 22000 } }'));
    expect(line(quote, 'iso27001-stage1-1-fee').likely).toBe(7_000);
    expect(line(quote, 'iso27001-stage2-1-fee').likely).toBe(15_000);
  });

  it('adds travel, sites, an application, a yearly fee and the chance of a follow-up', () => {
    const budget = budgetOf(iso('people: 85, sites: 3'));
    // 12 % of 70 % of 15,750
    expect(line(budget, 'iso27001-stage2-1-travel').likely).toBe(1323);
    // Stage 2 visits ceil(sqrt(3)) = 2 of 3 sites; half of 7.5 / 4 is 0.94, to the next half day 1; 2 days
    expect(line(budget, 'iso27001-stage2-1-sites').likely).toBe(4200);
    expect(line(budget, 'iso27001-stage1-1-application').likely).toBe(250);
    expect(line(budget, 'iso27001-stage2-1-year-1')).toMatchObject({ on: '2027-05-21', likely: 750 });
    // 15 % of 0.75 x 2,100; 2,800 if it comes to that
    expect(line(budget, 'iso27001-stage2-1-contingency')).toMatchObject({
      low: 0,
      likely: 236.25,
      high: 2800,
      chance: 0.15,
    });
  });

  it('has a floor of seven tenths of the table, row by row', () => {
    const floors = [
      3.5, 4.5, 5, 6, 7, 8, 8.5, 9.5, 10, 10.5, 12, 12.5, 13, 14, 15, 15.5, 16.5, 17, 17.5, 18.5, 19, 20,
    ];
    const rows = iso27001.auditDays?.rows ?? [];
    expect(rows.map(([, days]) => leastAuditDays(days))).toEqual(floors);
  });
});

describe('a discount for a shared visit', () => {
  const shared = (costs: string, auditor = '') => `
organization: { name: Example, people: 20 }
frameworks: { soc2: { type1: false${auditor} }, iso27001: {${auditor.replace(/^, /, ' ')} } }
audits:
  ${YEAR}
  - { audit: iso27001/stage1, fieldwork: { from: 2027-02-01, to: 2027-02-02 }, report: 2027-02-12 }
  - { audit: iso27001/stage2, fieldwork: { from: 2027-04-05, to: 2027-04-09 }, decision: 2027-05-21 }
planning: { from: 2026-12-01, horizon: 6 months }
costs: { quotes: { soc2/type2: 38000, ${FEES_ONLY} }${costs} }
`;

  it.each([
    ['of the file', ', joint-discount: 10%', '', 34_200],
    ['of nobody', '', '', 38_000],
    ['of one provider', '', ', auditor: Example Assurance', 34_200],
    ['above a fifth counts as a fifth', ', joint-discount: 35%', '', 30_400],
  ])('%s', (_, costs, auditor, likely) => {
    const budget = budgetOf(shared(costs, auditor));
    expect(line(budget, 'soc2-type2-1-fee').likely).toBe(likely);
    const discount = budget.saving.filter(({ why }) => why.startsWith('commercial discount'));
    expect(discount.map(({ amount }) => amount)).toEqual(likely === 38_000 ? [] : [38_000 - likely]);
  });

  it.each([
    ['not offered by the firm', 'joint-visit: false', ', joint-discount: 10%', 38_000],
    ['offered by the firm', 'joint-visit: true', '', 34_200],
    ['offered by the firm, at what the file says', 'joint-visit: true', ', joint-discount: 5%', 36_100],
    ['at what the firm takes off', 'joint-visit: 15%', ', joint-discount: 5%', 32_300],
    ['at a fifth, where the firm says more', 'joint-visit: 35%', '', 30_400],
  ])('%s', (_, terms, costs, likely) => {
    const file = `${shared(costs, ', auditor: Example Assurance')}auditors: { Example Assurance: { kind: [cpa, cb], ${terms} } }\n`;
    expect(line(budgetOf(file), 'soc2-type2-1-fee').likely).toBe(likely);
  });

  it('that a firm offers is for its own audits', () => {
    const own = shared(', joint-discount: 10%', ', auditor: Example Assurance');
    const mixed = own.replace('iso27001: { auditor: Example Assurance }', 'iso27001: { auditor: Other }');
    expect(mixed).not.toBe(own);
    const file = (terms: string) => `${mixed}auditors: { Example Assurance: { kind: cpa, ${terms} } }\n`;
    const fee = (terms: string) => line(budgetOf(file(terms)), 'soc2-type2-1-fee').likely;
    expect(['weeks: 1', 'joint-visit: true', 'joint-visit: 15%'].map(fee)).toEqual([34_200, 38_000, 34_200]);
  });

  it('never touches audit days, which no accreditation rule lets an auditor cut', () => {
    const [with10, without] = [', joint-discount: 10%', ''].map((it) => budgetOf(shared(it)));
    expect(line(with10 as never, 'iso27001-stage2-1-fee')).toEqual(
      line(without as never, 'iso27001-stage2-1-fee'),
    );
  });
});

describe('a quote', () => {
  it('for one turn of an audit goes before one for the audit, and null takes it out', () => {
    const file = (quotes: string) => `${soc2(20, YEAR)}costs: { quotes: { ${quotes} } }\n`;
    expect(line(budgetOf(file('soc2/type2: 38000, soc2-type2-1: 41000')), 'soc2-type2-1-fee').likely).toBe(
      41_000,
    );
    const out = priced(file('soc2/type2: null'));
    expect(out.budget.lines.filter(({ category }) => category === 'auditor-fee')).toEqual([]);
    expect(engagement(out.plan, 'soc2-type2-1').cost).toBeNull();
  });

  it('for a framework stands for a report over a year; others cost their share of it', () => {
    const short = booked('2026-10-01 2026-12-31', '2027-04-05 2027-04-30', '2027-05-14');
    const file = `${soc2(20, short)}costs: { quotes: { soc2: 40000 } }\n`;
    expect(line(budgetOf(file), 'soc2-type2-1-fee').likely).toBe(34_000);
  });

  it('leaves only what is quoted where all else is taken out', () => {
    const file = `${soc2(20, YEAR)}costs: { quotes: { soc2/type2: 38000, ${FEES_ONLY} } }\n`;
    expect([...new Set(budgetOf(file).lines.map(({ category }) => category))]).toEqual(['auditor-fee']);
  });
});

describe('figures that published comparisons quote', () => {
  const card = examinationFees.soc2;
  const us = dayRates[0];
  const initial = (people: number) => {
    const days = initialAuditDays(iso27001.auditDays?.rows ?? [], people);
    return [days * (us?.rate.low ?? 0), days * (us?.rate.high ?? 0)];
  };

  // A report of 20 to 80 thousand dollars, initial certification 15 to 50: how far the card lies inside.
  it.each([
    ['a report for 50 persons', () => baseFee(card as never, 50), 'begins below'],
    ['a report for 200 persons', () => baseFee(card as never, 200), null],
    ['a report for 1,000 persons', () => baseFee(card as never, 1000), 'goes above'],
  ] as const)('%s', (_, row, departs) => {
    const { low, high } = row();
    const range = published.soc2;
    const says = low < (range?.low ?? 0) ? 'begins below' : high > (range?.high ?? 0) ? 'goes above' : null;
    expect(says).toBe(departs);
    // Every size overlaps what is published.
    expect(high > (range?.low ?? 0) && low < (range?.high ?? 0)).toBe(true);
  });

  it.each([
    [25, 11_900, 19_600],
    [85, 18_700, 30_800],
    [425, 25_500, 42_000],
    [1175, 31_450, 51_800],
  ])('initial certification of %i persons costs %d to %d', (people, low, high) => {
    const found = initial(people);
    expect(found).toEqual([low, high]);
    expect(high).toBeGreaterThan(published.iso27001?.low ?? 0);
    expect(low).toBeLessThan(published.iso27001?.high ?? 0);
  });

  it('a surveillance costs well below half of an initial certification', () => {
    const budget = budgetOf(
      'organization: { name: Example, people: 85, country: US }\nframeworks: { iso27001: {} }',
    );
    const likely = (part: string) =>
      budget.lines
        .filter(({ id }) => id.startsWith(`iso27001-${part}`) && id.endsWith('-fee'))
        .reduce((sum, it) => sum + it.likely, 0);
    expect(likely('surveillance1-1')).toBe(7350);
    expect(likely('surveillance1-1')).toBeLessThan((likely('stage1') + likely('stage2')) / 2);
  });

  it('are named in the budget where the card departs from them, and not where a quote stands', () => {
    const departures = (file: string) =>
      budgetOf(file).notes.filter((it) => it.includes('published comparisons'));
    expect(departures(soc2(20, YEAR))).toEqual([
      "SOC 2: the card's 15,600 to 62,400 USD for a report begins below the 20,000 to 80,000 USD of published comparisons of 2025, all-in or unspecified.",
    ]);
    expect(departures(`${soc2(20, YEAR)}costs: { quotes: { soc2/type2: 38000 } }\n`)).toEqual([]);
  });
});
