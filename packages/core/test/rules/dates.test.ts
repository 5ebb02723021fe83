// Months are calendar months, clamped to the last day and counted from the anchor: worked examples, through the plan.

import { describe, expect, it } from 'vitest';
import { engagement, iso, plan, said, soc2 } from './program.js';

interface Vector {
  readonly decision: string;
  readonly firstLimit: string;
  readonly expires: string;
  readonly restoreUntil: string;
}

const vectors: readonly Vector[] = [
  { decision: '2028-02-29', firstLimit: '2029-02-28', expires: '2031-02-27', restoreUntil: '2031-08-27' },
  { decision: '2026-08-31', firstLimit: '2027-08-31', expires: '2029-08-30', restoreUntil: '2030-02-28' },
  { decision: '2026-03-31', firstLimit: '2027-03-31', expires: '2029-03-30', restoreUntil: '2029-09-30' },
  { decision: '2026-12-20', firstLimit: '2027-12-20', expires: '2029-12-19', restoreUntil: '2030-06-19' },
  { decision: '2027-04-09', firstLimit: '2028-04-09', expires: '2030-04-08', restoreUntil: '2030-10-08' },
];

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

describe.each(vectors)(
  'a certificate decided on $decision',
  ({ decision, firstLimit, expires, restoreUntil }) => {
    const file = iso([`audit: iso27001/stage2, decision: ${decision}`]);

    it(`expires on ${expires}`, () => {
      expect(engagement(plan(file, decision), 'iso27001-stage2-1').expires).toBe(expires);
    });

    it(`has its first surveillance by ${firstLimit}`, () => {
      expect(engagement(plan(file, decision), 'iso27001-surveillance1-1').deadline).toEqual({
        on: firstLimit,
        rule: 'iso-s1',
      });
    });

    it(`has its recertification decided by ${expires}`, () => {
      const renewal = engagement(plan(file, decision), 'iso27001-recertification-1');
      expect(renewal.deadline).toEqual({ on: expires, rule: 'iso-rc' });
    });

    it(`can be restored until ${restoreUntil}`, () => {
      const [lapsed] = plan(file, dayAfter(expires)).diagnostics.filter(({ rule }) => rule === 'iso-rst');
      expect(lapsed?.message).toContain(restoreUntil);
    });
  },
);

describe('the target of an audit', () => {
  it('of a certificate decided on 2026-03-31 is 2028-12-30 for its recertification', () => {
    const planned = plan(iso(['audit: iso27001/stage2, decision: 2026-03-31']), '2026-04-01');
    // 2028-11-30 is four months before the expiry of 2029-03-30.
    expect(engagement(planned, 'iso27001-recertification-1').fieldwork?.to).toBe('2028-11-30');
  });

  it('of a certificate decided on 2026-03-31 leaves the second surveillance until 2028-03-31', () => {
    const done = [
      'audit: iso27001/stage2, decision: 2026-03-31',
      'audit: iso27001/surveillance1, fieldwork: { from: 2027-03-01, to: 2027-03-02 }, report: 2027-03-20',
    ];
    const booked = (from: string, to: string): string =>
      iso([...done, `audit: iso27001/surveillance2, fieldwork: { from: ${from}, to: ${to} }`]);
    expect(said(plan(booked('2028-03-30', '2028-03-31'), '2027-04-01'), 'iso-s2')).toEqual([]);
    expect(said(plan(booked('2028-03-31', '2028-04-03'), '2027-04-01'), 'iso-s2')).toHaveLength(1);
  });
});

describe('a period', () => {
  it.each([
    ['2026-07-01', 12, '2027-06-30'],
    ['2027-03-01', 12, '2028-02-29'],
    ['2027-12-01', 3, '2028-02-29'],
  ])('that begins on %s and lasts %i months ends on %s', (from, months, to) => {
    const file = `frameworks: { soc2: { ready: ${from}, type1: false, type2: { first-period: ${months} months, align: false } } }
planning: { from: ${from} }`;
    expect(engagement(plan(file, '2026-06-01'), 'soc2-type2-1').period).toEqual({ from, to });
  });

  it('after one that ended on the 30th begins on the 31st, and six months later it ends on a clamped day', () => {
    const file = soc2(['audit: soc2/type2, period: { from: 2026-03-01, to: 2026-08-30 }']).replace(
      'align: false',
      'align: false, period: 6 months',
    );
    expect(engagement(plan(file, '2026-09-01'), 'soc2-type2-2').period).toEqual({
      from: '2026-08-31',
      to: '2027-02-27',
    });
  });

  it('that ended on 2028-02-29 is stale after 2029-02-28', () => {
    const file = soc2([
      'audit: soc2/type2, period: { from: 2027-03-01, to: 2028-02-29 }, report: 2028-04-20',
      'audit: soc2/type2, period: { from: 2028-03-01, to: 2029-02-28 }',
    ]);
    expect(said(plan(file, '2029-02-28'), 'soc-age')).toEqual([]);
    expect(said(plan(file, '2029-03-01'), 'soc-age')).toEqual(['info soc2-type2-1']);
  });
});

describe('a cadence counted from a completion', () => {
  it('on the 31st does not drift', () => {
    const file = `frameworks: { soc2: {} }
activities: { access-review: { anchor: completion, every: 3 months, done: [2026-10-31] } }
planning: { horizon: 15 months }`;
    const due = plan(file).activities.flatMap((it) =>
      it.activity === 'access-review' && !it.done ? [it.due] : [],
    );
    expect(due.slice(0, 4)).toEqual(['2027-01-31', '2027-04-30', '2027-07-31', '2027-10-31']);
  });
});

describe('the worked example of both cycles side by side', () => {
  // Stage 2 ends 2027-03-12 and is decided 2027-04-09; the period is 2027-03-01 to 2028-02-29.
  const file = `frameworks: { soc2: { type2: { align: false } }, iso27001: {} }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2027-03-08, to: 2027-03-12 }, decision: 2027-04-09 }
  - { audit: soc2/type2, period: { from: 2027-03-01, to: 2028-02-29 } }`;
  const both = plan(file, '2027-06-01');

  it('has its first surveillance by 2028-04-09 and its certificate until 2030-04-08', () => {
    expect(engagement(both, 'iso27001-surveillance1-1').deadline?.on).toBe('2028-04-09');
    expect(engagement(both, 'iso27001-stage2-1').expires).toBe('2030-04-08');
  });

  it('has SOC 2 fieldwork from 2028-03-07 and its report about 2028-04-25, with a letter for the time between', () => {
    const { fieldwork, report } = engagement(both, 'soc2-type2-1');
    expect(fieldwork).toEqual({ from: '2028-03-07', to: '2028-04-03' });
    expect(report).toBe('2028-04-24');
    expect(both.spans).toContainEqual(
      expect.objectContaining({ kind: 'report-pending', from: '2028-03-01', to: '2028-04-24' }),
    );
  });

  it('has the window of its recertification from 2029-10-08 to 2030-01-08', () => {
    const inside = ['2029-10-08', '2030-01-08'];
    const renewal = engagement(both, 'iso27001-recertification-1').fieldwork;
    expect(renewal && renewal.to >= (inside[0] as string) && renewal.to <= (inside[1] as string)).toBe(true);
    expect(renewal?.to).toBe('2029-12-07');
  });
});
