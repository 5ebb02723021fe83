import { describe, expect, it } from 'vitest';
import { of, periods, planned, problems, program } from './program.js';

const merging = (on: string) => program(`people: 30, merge: { into: soc2, on: ${on} }`);

describe('a report that becomes part of another', () => {
  it.each(['2028-10-01', '2028-06-01', '2029-01-01'])(
    'ends the day before, and one of the other begins: %s',
    (on) => {
      const plan = planned(merging(on));
      const last = periods(plan, 'soc2@payments').at(-1)?.slice(-10) ?? '';
      expect(new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10)).toBe(on);
      expect(periods(plan, 'soc2').map((it) => it.slice(0, 10))).toContain(on);
    },
  );

  it('leaves no gap after the merge, and its last report ages until the first of both is out', () => {
    const plan = planned(merging('2028-10-01'));
    const [last] = of(plan, 'soc2@payments').toReversed();
    const joint = of(plan, 'soc2').find(({ period }) => period?.from === '2028-10-01');
    const own = plan.spans.filter((it) => it.for === last?.id);
    expect(own.filter(({ kind }) => kind === 'coverage-gap')).toEqual([]);
    const stale = own.find(({ kind }) => kind === 'stale-report');
    expect(stale && Date.parse(joint?.report ?? '') - Date.parse(stale.to)).toBe(86_400_000);
  });

  it('keeps its last period within 3 to 12 months, cut from the periods on record', () => {
    const recorded = `audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
  - { audit: soc2@payments/type2, period: { from: 2026-01-01, to: 2026-06-30 }, report: 2026-08-12 }
`;
    const plan = planned(program('merge: { into: soc2, on: 2027-10-01 }', recorded));
    const months = periods(plan, 'soc2@payments').map((it) => {
      const [from, to] = it.split(' ').map((day) => new Date(day));
      return Math.round((Number(to) - Number(from)) / 86_400_000 / 30.4);
    });
    expect(months.slice(1).every((it) => it >= 3 && it <= 12)).toBe(true);
    expect(periods(plan, 'soc2@payments').at(-1)).toMatch(/2027-09-30$/);
  });

  it('is told the nearest days where no period of the other can begin on the day', () => {
    const [told] = problems(merging('2028-10-15'));
    expect(told).toBe(
      'soc2@payments merges into soc2 on 2028-10-15: a period of soc2 has to begin on that day, and the last one of soc2@payments to end the day before, and they cannot: merge on 2028-10-01, 14 days earlier, or merge on 2028-11-01, 17 days later',
    );
  });

  it('is told of a period booked past the merge', () => {
    const booked = `audits:
  - { audit: soc2@payments/type2, period: { from: 2028-01-01, to: 2028-12-31 } }
`;
    const told = problems(program('merge: { into: soc2, on: 2028-10-01 }', booked));
    expect(told[0]).toMatch(/^the period of soc2@payments\/type2 ends 2028-12-31, and its track/);
  });
});

describe('a certificate that becomes part of another', () => {
  const text = (on: string) => `version: 1
organization: { name: Northwind, people: 85 }
frameworks:
  iso27001: {}
  iso27001@berlin: { people: 40${on && `, merge: { into: iso27001, on: ${on} }`} }
audits:
  - { audit: iso27001/stage2, fieldwork: { from: 2025-06-02, to: 2025-06-06 }, decision: 2025-07-01, expires: 2028-06-30 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2026-05-18, to: 2026-05-19 }, report: 2026-06-05 }
  - { audit: iso27001@berlin/stage2, fieldwork: { from: 2026-03-02, to: 2026-03-05 }, decision: 2026-04-01, expires: 2029-03-31 }
planning: { from: 2026-12-01, horizon: 4 years }
`;
  const kept = (on: string) =>
    of(planned(text(on)), 'iso27001@berlin').map(({ audit }) => audit.split('/')[1]);

  it.each([
    ['', ['stage2', 'surveillance1', 'surveillance2', 'recertification', 'surveillance1', 'surveillance2']],
    // The audit of 2028 falls due by the end of that year only.
    ['2028-01-01', ['stage2', 'surveillance1']],
    ['2028-12-01', ['stage2', 'surveillance1']],
    // Expires on 2029-03-31: decided before that day in any case.
    ['2029-02-01', ['stage2', 'surveillance1', 'surveillance2']],
    ['2029-06-01', ['stage2', 'surveillance1', 'surveillance2', 'recertification']],
  ])('needs no audit due after the merge on %s', (on, audits) => {
    expect(kept(on)).toEqual(audits);
  });

  it('is not audited so early that the next audit would fall due before the merge', () => {
    const [, surveillance] = of(planned(text('2028-01-01')), 'iso27001@berlin');
    expect(surveillance?.fieldwork?.to.slice(0, 4)).toBe('2027');
  });

  it('brings its persons to the audits of the other from then on, which take their time, and tells whom to tell', () => {
    const days = (on: string) =>
      of(planned(text(on)), 'iso27001').map(({ audit, auditDays }) => `${audit.split('/')[1]} ${auditDays}`);
    // 85 persons take 11 days, 125 take 12: two thirds of them at a recertification.
    expect(days('')).toContain('recertification 7.5');
    expect(days('2028-01-01')).toContain('recertification 8');
    expect(days('2028-01-01')).toContain('surveillance2 3.5');
    const { milestones } = planned(text('2028-01-01'));
    const told = milestones.filter(({ title }) => title.endsWith('merger with berlin'));
    expect(told.map(({ kind, for: id }) => `${kind} ${id}`)).toEqual([
      'notify-certification-body iso27001-stage2-1',
      'scope-change iso27001-recertification-1',
    ]);
  });
});
