// The first day of a period is told where it moves by itself, and not where the period before ends on another day.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { movedBetween } from '../../src/drift/index.js';
import type { Engagement } from '../../src/model/index.js';

const period = (nth: number, from: string, to: string) =>
  ({
    id: `exam-${nth}`,
    title: 'Exam',
    track: 'exam',
    period: { from: plainDate(from), to: plainDate(to) },
    asOf: null,
    sessions: [],
    fieldwork: null,
    report: plainDate('2030-01-01'),
    expires: null,
  }) as unknown as Engagement;

const told = (before: readonly Engagement[], after: readonly Engagement[]) =>
  movedBetween({ engagements: before }, { engagements: after }).map(({ engagement, what, from, to }) => [
    engagement,
    what,
    from,
    to,
  ]);

describe('the first day of a period', () => {
  const second = period(2, '2027-11-01', '2028-10-31');

  it('is told where nothing ends before it', () => {
    const [was, is] = [period(1, '2027-02-01', '2027-10-31'), period(1, '2027-04-01', '2027-10-31')];
    expect(told([was, second], [is, second])).toEqual([
      ['exam-1', 'period-start', '2027-02-01', '2027-04-01'],
    ]);
  });

  it('is not told where it follows the end of the period before', () => {
    const [was, is] = [period(1, '2027-02-01', '2027-10-31'), period(1, '2027-02-01', '2027-09-30')];
    expect(told([was, second], [is, period(2, '2027-10-01', '2028-10-31')])).toEqual([
      ['exam-1', 'period', '2027-10-31', '2027-09-30'],
    ]);
  });

  it('is told where it no longer follows that end', () => {
    const was = period(1, '2027-02-01', '2027-10-31');
    expect(told([was, second], [was, period(2, '2027-12-01', '2028-10-31')])).toEqual([
      ['exam-2', 'period-start', '2027-11-01', '2027-12-01'],
    ]);
  });
});
