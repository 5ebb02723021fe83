import { describe, expect, it } from 'vitest';
import { fromDay, toDay } from '../../src/calendar/index.js';
import type { Engagement, RecordedAudit } from '../../src/model/index.js';
import { planSpans } from '../../src/schedule/spans/index.js';
import { yearEndFrom } from '../../src/schedule/spans/letters.js';
import { bareAudit } from '../fixtures/bare.js';
import { cert, date, engagement, exam, program, weekdays } from './invented.js';

const TRACKS = [{}, { id: 'cert', framework: 'cert' }];

function spansOf(
  kind: string,
  engagements: readonly Engagement[],
  {
    audits = [],
    yearEnd = { month: 12, day: 31 },
  }: Partial<{ audits: RecordedAudit[]; yearEnd: { month: number; day: number } }> = {},
) {
  const spans = planSpans({
    program: program({ tracks: TRACKS, audits, yearEnd }),
    frameworks: [exam, cert],
    engagements,
    calendar: weekdays(),
    today: date('2026-11-21'),
  });
  return spans.filter((span) => span.kind === kind).map(({ id, from, to }) => [id, from, to]);
}

const period = (
  n: number,
  from: string,
  to: string,
  report: string,
  status: 'done' | 'planned' = 'planned',
) => engagement('exam/period', n, { status, period: [from, to], report });
const certificate = (n: number, report: string, expires: string) =>
  engagement(n === 1 ? 'cert/opening' : 'cert/renewal', n, { report, expires });

describe('a coverage gap', () => {
  it('is there for every day after the first period that no period covers, to the end of the horizon', () => {
    const periods = [
      period(1, '2025-10-01', '2026-09-30', '2026-11-12', 'done'),
      period(2, '2026-12-01', '2027-11-30', '2028-01-20'),
    ];
    expect(spansOf('coverage-gap', periods)).toEqual([
      ['exam-period-1-coverage-gap', '2026-10-01', '2026-11-30'],
      ['exam-period-2-coverage-gap', '2027-12-01', '2029-11-30'],
    ]);
  });

  it('is not there where each period begins the day after the one before it ended', () => {
    const periods = [
      period(1, '2027-03-01', '2028-02-29', '2028-04-25'),
      period(2, '2028-03-01', '2029-12-31', '2030-02-25'),
    ];
    expect(spansOf('coverage-gap', periods)).toEqual([]);
  });
});

describe('the letters of management', () => {
  it.each([
    // period end, customers' year end, bridge: three months from the period end at most
    ['2027-10-31', { month: 12, day: 31 }, '2027-11-01', '2027-12-31'],
    ['2027-09-30', { month: 12, day: 31 }, '2027-10-01', '2027-12-30'],
    ['2028-02-29', { month: 12, day: 31 }, '2028-03-01', '2028-05-29'],
    ['2027-11-30', { month: 2, day: 29 }, '2027-12-01', '2028-02-29'],
  ])('after a period to %s with customers’ year end %j speak from %s to %s', (end, yearEnd, from, to) => {
    const spans = spansOf('bridge', [period(1, '2027-01-01', end, '2028-07-01')], { yearEnd });
    expect(spans).toEqual([['exam-period-1-bridge', from, to]]);
  });

  it('need no bridge where the period ends with the customers’ year', () => {
    expect(spansOf('bridge', [period(1, '2027-01-01', '2027-12-31', '2028-02-25')])).toEqual([]);
  });

  it('say that the report is pending from the day after the period to its issue, three months at most', () => {
    const periods = [
      period(1, '2027-03-01', '2028-02-29', '2028-04-25'),
      period(2, '2028-03-01', '2029-02-28', '2029-07-01'),
    ];
    expect(spansOf('report-pending', periods)).toEqual([
      ['exam-period-1-report-pending', '2028-03-01', '2028-04-25'],
      ['exam-period-2-report-pending', '2029-03-01', '2029-05-28'],
    ]);
  });

  it('of finished periods: only the bridge of the latest', () => {
    const periods = [
      period(1, '2024-10-01', '2025-09-30', '2025-11-12', 'done'),
      period(2, '2025-10-01', '2026-09-30', '2026-11-12', 'done'),
    ];
    expect(spansOf('bridge', periods)).toEqual([['exam-period-2-bridge', '2026-10-01', '2026-12-30']]);
    expect(spansOf('report-pending', periods)).toEqual([]);
  });

  it.each([
    ['2027-03-01', { month: 2, day: 29 }, '2028-02-29'],
    ['2027-02-28', { month: 2, day: 29 }, '2027-02-28'],
    ['2027-12-31', { month: 12, day: 31 }, '2027-12-31'],
    ['2028-01-01', { month: 12, day: 31 }, '2028-12-31'],
  ])('look from %s for the year end %j and find %s', (day, yearEnd, found) => {
    expect(fromDay(yearEndFrom(toDay(date(day)), yearEnd))).toBe(found);
  });
});

describe('a stale report', () => {
  it('is one past twelve months after its period end, until the day before the next is issued', () => {
    const periods = [
      period(1, '2027-03-01', '2028-02-29', '2028-04-25'),
      period(2, '2028-03-01', '2029-02-28', '2029-04-25'),
    ];
    expect(spansOf('stale-report', periods)).toEqual([
      ['exam-period-1-stale-report', '2029-03-01', '2029-04-24'],
    ]);
  });

  it('is counted for a report on one date from that date', () => {
    const point = engagement('exam/point', 1, { asOf: '2026-12-31', report: '2027-02-11' });
    expect(spansOf('stale-report', [point])).toEqual([
      ['exam-point-1-stale-report', '2028-01-01', '2029-11-30'],
    ]);
  });
});

describe('a certificate past its expiry', () => {
  it('leaves uncertified days until the next decision, the first six months of them restorable', () => {
    const certificates = [
      certificate(1, '2024-01-15', '2027-01-14'),
      certificate(2, '2027-09-01', '2030-01-14'),
    ];
    expect(spansOf('uncertified', certificates)).toEqual([
      ['cert-opening-1-uncertified', '2027-01-15', '2027-08-31'],
    ]);
    expect(spansOf('restorable', certificates)).toEqual([
      ['cert-opening-1-restorable', '2027-01-15', '2027-07-14'],
    ]);
  });

  it('is restorable only until it is restored', () => {
    const certificates = [
      certificate(1, '2024-01-15', '2027-01-14'),
      certificate(2, '2027-03-01', '2030-01-14'),
    ];
    expect(spansOf('restorable', certificates)).toEqual([
      ['cert-opening-1-restorable', '2027-01-15', '2027-02-28'],
    ]);
  });

  it('leaves no such day where the renewal is decided by then', () => {
    const certificates = [
      certificate(1, '2024-01-15', '2027-01-14'),
      certificate(2, '2027-01-14', '2030-01-14'),
    ];
    expect(spansOf('uncertified', certificates)).toEqual([]);
    expect(spansOf('restorable', certificates)).toEqual([]);
  });

  it('has no next decision: uncertified to the end of the horizon', () => {
    expect(spansOf('uncertified', [certificate(1, '2026-08-31', '2029-08-30')])).toEqual([
      ['cert-opening-1-uncertified', '2029-08-31', '2029-11-30'],
    ]);
  });
});

describe('a suspension', () => {
  const where = { file: 'compliance.yml', line: 1, column: 1 };
  const recorded = (suspended: RecordedAudit['suspended']): RecordedAudit => ({
    ...bareAudit,
    audit: 'cert/opening',
    track: 'cert',
    type: 'opening',
    outcome: date('2025-07-01'),
    expires: date('2028-06-30'),
    suspended,
    where,
  });
  const opening: Engagement = { ...certificate(1, '2025-07-01', '2028-06-30'), status: 'done' };

  it.each([
    ['2026-09-01', '2026-10-31', '2026-10-31'],
    ['2026-09-01', undefined, '2026-11-21'],
  ])('from %s to %s is shown up to %s', (from, to, shown) => {
    const suspended = { from: date(from), to: to === undefined ? undefined : date(to) };
    expect(spansOf('suspended', [opening], { audits: [recorded(suspended)] })).toEqual([
      ['cert-opening-1-suspended', from, shown],
    ]);
  });
});
