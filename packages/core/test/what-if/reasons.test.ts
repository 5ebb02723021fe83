// The reason of a planned date is the price that put it there, and what it says can be counted up.

import { describe, expect, it } from 'vitest';
import type { Engagement } from '../../src/model/index.js';
import { BOTH, CERTIFIED, engagementIn, groundsIn, planned } from './programs.js';

const SURVEILLANCE = 'iso27001-surveillance1-1';

function placedBy({ because }: Pick<Engagement, 'because'>): string {
  return because.find(({ rule }) => rule === 'target' || rule === 'earliest')?.text ?? '';
}

describe('the reason of a planned date', () => {
  it('is its usual time where it lies there, days off apart', () => {
    expect(placedBy(engagementIn(planned(CERTIFIED), SURVEILLANCE))).toBe(
      'the usual time: a month before the limit leaves room for a slip',
    );
  });

  it('names the work that would have no room before it on a nearer day', () => {
    const fresh =
      'version: 1\nframeworks: { iso27001: {} }\nplanning: { from: 2026-12-01, horizon: 1 year }\n';
    expect(placedBy(engagementIn(planned(fresh), 'iso27001-stage1-1'))).toMatch(
      /2026-12-01 would cost [\d,]+ USD more, for conventions not kept \([a-z0-9, -]+\)$/,
    );
  });

  it('is what a nearer day would cost, where it lies elsewhere by a rule of convention', () => {
    const text = placedBy(engagementIn(planned(BOTH), 'soc2-type2-2'));
    expect(text).toMatch(
      /^as early as pays: 2027-10-06 would cost [\d,]+ USD more, for times shorter than usual \(soc-seq\)$/,
    );
  });

  it('is the visit it shares, and what that saves, where the visit draws it away', () => {
    // a month later, so that its usual time is past the weeks of the Type II
    const later = BOTH.replace('decision: 2026-11-16', 'decision: 2026-12-31').replace(
      'from: 2026-10-12, to: 2026-10-14',
      'from: 2026-11-09, to: 2026-11-11',
    );
    const surveillance = engagementIn(planned(later.replace('1 year', '14 months')), SURVEILLANCE);
    expect(surveillance.jointWith).toEqual(['soc2-type2-2']);
    expect(placedBy(surveillance)).toMatch(
      /^\d+ days before the usual time, 2027-11-30 \(.*\): sharing a visit with soc2-type2-2 saves [\d,]+ USD$/,
    );
  });

  it('is the record of a booked one', () => {
    const booked = planned(CERTIFIED, [
      '{ audit: iso27001/surveillance1, fieldwork: { from: 2027-06-01, to: 2027-06-02 } }',
    ]);
    expect(engagementIn(booked, SURVEILLANCE).because[0]?.rule).toBe('recorded');
  });
});

describe('a rule that counts from a date', () => {
  // An audit in each calendar year, and no more than thirteen months between two: the second surveillance stays where it is.
  const whole = planned(CERTIFIED.replace('horizon: 1 year', 'horizon: 2 years'));
  const first = engagementIn(whole, SURVEILLANCE).fieldwork;
  const second = engagementIn(whole, 'iso27001-surveillance2-1').fieldwork;

  it('is as many days away as that date itself could move', () => {
    expect([first?.to, second?.to]).toEqual(['2027-05-14', '2028-05-15']);
    const holds = groundsIn(whole, SURVEILLANCE).holds.filter(({ against }) => against === 'earlier');
    expect(holds.map(({ rule, slack }) => [rule, slack])).toEqual([
      ['iso-int', 29], // on 2027-04-15 thirteen months end on 2028-05-15
      ['iso-cy', 133], // on 2027-01-01 the year is still the same
    ]);
  });
});
