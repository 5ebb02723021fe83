// What speaks for subservice organizations under a period, and the steps it asks for: tables by hand, and the rules that
// every drawn organization keeps.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, fromDay, type PlainDate, spanOf, toDay } from '../../src/calendar/index.js';
import { coverOf, inHandOf, knownReports } from '../../src/model/index.js';
import { planMilestones } from '../../src/schedule/milestones/index.js';
import { planSpans } from '../../src/schedule/spans/index.js';
import { span } from '../checks/examined.js';
import { vendor, type WrittenVendor } from '../checks/vendors.js';
import { date, engagement, exam, program, weekdays } from './invented.js';

const STEP = { audits: ['period'], onWorkingDay: true, owner: 'somebody', audience: 'internal' } as const;
const framework = {
  ...exam,
  conventions: {
    ...exam.conventions,
    'subservice-cover': { rule: 'sub', citation: 'none', months: 3 },
    'subservice-review': { rule: 'sub', citation: 'none', days: 28, controls: ['E9'] },
  },
  milestones: [
    { ...STEP, kind: 'inclusive-assertion', title: 'Assertion signed', point: 'outcome', each: 'inclusive' },
    {
      ...STEP,
      kind: 'cuec-review',
      title: 'Controls reviewed',
      point: 'period-to',
      days: -42,
      each: 'cuecs',
    },
  ] as const,
};

function input(
  periods: readonly (readonly [from: string, to: string, report: string])[],
  written: WrittenVendor,
) {
  return {
    program: { ...program(), subservices: [vendor(written)] },
    frameworks: [framework],
    engagements: periods.map(([from, to, report], i) =>
      engagement('exam/period', i + 1, { period: [from, to], report }),
    ),
    calendar: weekdays(),
    today: date('2026-11-21'),
  };
}

const strip = (...given: Parameters<typeof input>) =>
  planSpans(input(...given))
    .filter(({ organization }) => organization === 'AWS')
    .map(({ id, from, to }) => `${id.replace('exam-period-', '').replace('subservice-', '')} ${from} ${to}`);
const steps = (...given: Parameters<typeof input>) =>
  planMilestones(input(...given))
    .filter(({ id }) => /subservice|cuec|inclusive/.test(id))
    .map(({ id, on }) => `${id.replace('exam-period-', '').replace('subservice-', '')} ${on}`);

const CALENDAR_YEAR = ['2027-01-01', '2027-12-31', '2028-02-25'] as const;

describe('the strip under a period', () => {
  it('has the fewest reports that reach as far, the wait for each, and the letter after the newest', () => {
    expect(strip([CALENDAR_YEAR], {})).toEqual([
      '1-report-aws-2027-09 2026-10-01 2027-09-30',
      '1-letter-aws 2027-10-01 2027-12-31',
      '1-pending-aws-2027-09 2027-10-01 2027-11-17',
    ]);
  });

  it('has one report after the other where they do not overlap', () => {
    expect(strip([CALENDAR_YEAR], { months: 6 })).toEqual([
      '1-report-aws-2027-03 2026-10-01 2027-03-31',
      '1-pending-aws-2027-03 2027-04-01 2027-05-18',
      '1-report-aws-2027-09 2027-04-01 2027-09-30',
      '1-letter-aws 2027-10-01 2027-12-31',
      '1-pending-aws-2027-09 2027-10-01 2027-11-17',
    ]);
  });

  it('shows what the letter does not reach', () => {
    expect(strip([['2027-03-01', '2028-02-29', '2028-04-25']], {})).toEqual([
      '1-report-aws-2027-09 2026-10-01 2027-09-30',
      '1-letter-aws 2027-10-01 2027-12-31',
      '1-pending-aws-2027-09 2027-10-01 2027-11-17',
      '1-gap-aws 2028-01-01 2028-02-29',
    ]);
  });

  it('takes facts over what is expected', () => {
    const reports = [{ period: ['2026-09-01', '2027-08-31'], issued: '2027-10-04' }] as const;
    expect(strip([CALENDAR_YEAR], { ends: [], reports })).toEqual([
      '1-report-aws-2027-08 2026-09-01 2027-08-31',
      '1-letter-aws 2027-09-01 2027-11-30',
      '1-pending-aws-2027-08 2027-09-01 2027-10-03',
      '1-gap-aws 2027-12-01 2027-12-31',
    ]);
  });

  it('is empty for an inclusive organization, another track’s and a period that is reported on', () => {
    expect(strip([CALENDAR_YEAR], { more: { method: 'inclusive' } })).toEqual([]);
    expect(strip([CALENDAR_YEAR], { more: { tracks: ['soc2'] } })).toEqual([]);
    const done = input([CALENDAR_YEAR], {});
    const engagements = done.engagements.map((it) => ({ ...it, status: 'done' as const }));
    expect(planSpans({ ...done, engagements }).filter(({ organization }) => organization)).toEqual([]);
  });
});

describe('the steps of an organization', () => {
  // 18 November and 28 days is Thursday 16 December 2027 and Saturday 16 December 2028.
  it('expect each report once and have it reviewed four weeks later', () => {
    expect(steps([CALENDAR_YEAR, ['2028-01-01', '2028-12-31', '2029-02-25']], { ends: ['09-30'] })).toEqual([
      '1-report-aws-2027-09 2027-11-18',
      '1-review-aws-2027-09 2027-12-16',
      '2-report-aws-2028-09 2028-11-18',
      '2-review-aws-2028-09 2028-12-15',
    ]);
  });

  it('read a report that comes after the period before our own is issued', () => {
    // Our report comes a week after theirs.
    expect(steps([['2026-10-01', '2027-09-30', '2027-11-25']], { ends: ['09-30'] })).toEqual([
      '1-report-aws-2026-09 2026-11-18',
      '1-review-aws-2026-09 2026-12-16',
      '1-report-aws-2027-09 2027-11-18',
      '1-review-aws-2027-09 2027-11-25',
    ]);
  });

  it('review the controls expected of us once for each owner', () => {
    const cuecs = [{ id: 'A' }, { id: 'B', owner: '@acme/it' }, { id: 'C' }];
    const planned = planMilestones(input([CALENDAR_YEAR], { ends: [], cuecs }));
    expect(planned.filter(({ kind }) => kind === 'cuec-review')).toMatchObject([
      {
        id: 'exam-period-1-cuec-review-aws',
        on: '2027-11-19',
        owner: '@acme/platform',
        title: 'Controls reviewed: AWS A, C',
      },
      {
        id: 'exam-period-1-cuec-review-aws-2',
        on: '2027-11-19',
        owner: '@acme/it',
        title: 'Controls reviewed: AWS B',
      },
    ]);
  });

  it('have an inclusive one sign with us', () => {
    expect(steps([CALENDAR_YEAR], { more: { method: 'inclusive' } })).toEqual([
      '1-inclusive-assertion-aws 2028-02-25',
    ]);
  });

  it('stay where they are when a review is recorded', () => {
    const report = { period: ['2025-10-01', '2026-09-30'], issued: '2026-11-18' } as const;
    const reviewed = { ...report, reviewed: ['2026-11-20'] };
    const of = (reports: WrittenVendor['reports']) => steps([CALENDAR_YEAR], { reports: reports ?? [] });
    expect(of([reviewed])).toEqual(of([report]));
  });
});

describe('any organization', () => {
  const months = fc.constantFrom(3, 6, 12);
  const ends = fc.uniqueArray(
    fc.constantFrom('01-31', '02-29', '03-31', '06-30', '09-30', '11-15', '12-31'),
    { maxLength: 3 },
  );
  const drawn = fc
    .record({
      months,
      ends,
      lag: fc.integer({ min: 0, max: 120 }),
      start: fc.integer({ min: 0, max: 24 }),
      length: fc.integer({ min: 3, max: 12 }),
      report: fc.integer({ min: 20, max: 120 }),
      letters: fc.array(fc.tuple(fc.integer({ min: -100, max: 400 }), fc.integer({ min: 0, max: 200 })), {
        maxLength: 3,
      }),
    })
    .map(({ start, length, report, letters, lag, ...rest }) => {
      const from = addMonths(toDay(date('2026-12-01')), start);
      const period = spanOf(from, addMonths(from, length) - 1);
      const written = letters.map(([at, days]): readonly [PlainDate, PlainDate] => [
        fromDay(from + at),
        fromDay(from + at + days),
      ]);
      const by = fromDay(toDay(period.to) + report);
      return { period, by, organization: vendor({ ...rest, lag: `${lag} days`, letters: written }) };
    });

  it('has each day of a period under a report, under a letter or under nothing', () => {
    fc.assert(
      fc.property(drawn, ({ organization, period, by }) => {
        const inHand = inHandOf(organization, period, by);
        const { reports, letters, gaps } = coverOf(organization, inHand, period, 3);
        const holds = (day: number) => (it: { from: number; to: number }) => it.from <= day && day <= it.to;
        for (let day = toDay(period.from); day <= toDay(period.to); day += 1) {
          const reported = reports.some(holds(day));
          expect(reported).toBe(inHand.some(holds(day)));
          const said = [reported, letters.some(holds(day)), gaps.some(holds(day))];
          expect(said.filter(Boolean)).toHaveLength(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has reports of whole months, each in hand after its period', () => {
    fc.assert(
      fc.property(drawn, ({ organization, period }) => {
        for (const { from, to, there } of knownReports(organization, toDay(period.from), toDay(period.to))) {
          expect(addMonths(from, organization.months)).toBeGreaterThanOrEqual(to);
          expect(addMonths(from, organization.months)).toBeLessThanOrEqual(to + 4);
          expect(there).toBeGreaterThanOrEqual(to);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('a period of six months before 31 March begins on 1 October, and one before 30 September on 1 April', () => {
  const reports = knownReports(vendor({ months: 6 }), toDay(date('2027-01-01')), toDay(date('2027-12-31')));
  expect(reports.map(({ from, to }) => spanOf(from, to))).toEqual([
    span('2026-10-01', '2027-03-31'),
    span('2027-04-01', '2027-09-30'),
  ]);
});
