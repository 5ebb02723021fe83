// HITRUST: r2 for two years with an interim assessment before the first anniversary, i1 and e1 for one.

import { describe, expect, it } from 'vitest';
import { engagement, fieldwork, plan, refused, row, said } from './program.js';

function hitrust(kind: 'r2' | 'i1' | 'e1', audits: readonly string[], more = '', block = ''): string {
  const listed = audits.length === 0 ? '' : `audits:\n${audits.map((it) => `  - { ${it} }\n`).join('')}`;
  return `frameworks: { hitrust-${kind}: { ${block} } }\n${more}\n${listed}`;
}

const R2 = 'audit: hitrust-r2/assessment, report: 2026-06-15';
const INTERIM = 'hitrust-r2-interim-1';
const interim = (from: string, to: string) =>
  `audit: hitrust-r2/interim, fieldwork: { from: ${from}, to: ${to} }`;

row(
  'hitrust-interim',
  'the interim assessment lies in the 90 days before the first anniversary of the certification',
  [
    {
      when: 'is an error where the anniversary has passed without any',
      file: hitrust('r2', ['audit: hitrust-r2/assessment, report: 2025-06-15']),
      says: [`error ${INTERIM}`],
    },
    {
      when: 'is an error where one on record was later',
      file: hitrust('r2', [
        'audit: hitrust-r2/assessment, report: 2025-06-15',
        `${interim('2026-06-08', '2026-06-19')}, report: 2026-07-10`,
      ]),
      says: [`error ${INTERIM}`],
    },
    {
      when: 'is silent on its first day',
      file: hitrust('r2', [R2, interim('2027-03-17', '2027-03-30')]),
      says: [],
    },
    {
      when: 'is silent on its last day',
      file: hitrust('r2', [R2, interim('2027-06-02', '2027-06-15')]),
      says: [],
    },
  ],
  () => {
    it('holds a planned one within them', () => {
      const free = engagement(plan(hitrust('r2', [R2])), INTERIM);
      expect(free).toMatchObject({
        earliest: '2027-03-17',
        deadline: { on: '2027-06-15', rule: 'hitrust-interim' },
      });
      // Ten working days to four weeks before the anniversary.
      expect(free.fieldwork).toEqual({ from: '2027-05-05', to: '2027-05-18' });
      const frozen = 'calendar: { blackouts: [{ from: 2027-03-20, to: 2027-05-30, reason: Freeze }] }';
      expect(fieldwork(plan(hitrust('r2', [R2], frozen)), INTERIM).from).toBe('2027-05-31');
    });

    it.each([
      ['a day too early', '2027-03-16', '2027-03-29'],
      ['a day too late', '2027-06-03', '2027-06-16'],
    ])('leaves no plan with one booked %s', (_, from, to) => {
      expect(refused(hitrust('r2', [R2, interim(from, to)])).conflict?.rules).toContain('hitrust-interim');
    });

    it('is owed by r2 only', () => {
      const ids = (kind: 'r2' | 'i1' | 'e1') =>
        plan(hitrust(kind, [])).engagements.filter(({ audit }) => audit.endsWith('/interim')).length;
      expect([ids('r2'), ids('i1'), ids('e1')]).toEqual([1, 0, 0]);
    });
  },
);

row('hitrust-valid', 'the next assessment is certified before the last one runs out', [
  {
    when: 'is an error where the certification has run out',
    file: hitrust('i1', ['audit: hitrust-i1/assessment, report: 2025-10-10']),
    says: ['error hitrust-i1-assessment-1'],
  },
  {
    when: 'is silent on its last day',
    file: hitrust('e1', ['audit: hitrust-e1/assessment, report: 2025-12-22']),
    says: [],
  },
]);

describe('a certification', () => {
  it.each([
    ['r2', '2028-06-14'],
    ['i1', '2027-06-14'],
    ['e1', '2027-06-14'],
  ] as const)(
    '%s of 2026-06-15 is valid until %s, and the next one is certified by then',
    (kind, expires) => {
      const both = plan(hitrust(kind, [`audit: hitrust-${kind}/assessment, report: 2026-06-15`]));
      expect(engagement(both, `hitrust-${kind}-assessment-1`).expires).toBe(expires);
      const next = engagement(both, `hitrust-${kind}-assessment-2`);
      expect(next.deadline).toEqual({ on: expires, rule: 'hitrust-valid' });
      expect(next.report <= expires).toBe(true);
    },
  );

  it('counts as printed where the file says so', () => {
    const printed = 'audit: hitrust-i1/assessment, report: 2026-06-15, expires: 2027-06-30';
    expect(engagement(plan(hitrust('i1', [printed])), 'hitrust-i1-assessment-2').deadline?.on).toBe(
      '2027-06-30',
    );
  });
});

row(
  'hitrust-90',
  'controls are in place for 90 days before they are tested',
  [{ when: 'is silent of what is planned', file: hitrust('e1', [], '', 'ready: 2026-12-01'), says: [] }],
  () => {
    it('holds the first assessment back by 90 days', () => {
      const first = engagement(plan(hitrust('e1', [], '', 'ready: 2026-12-01')), 'hitrust-e1-assessment-1');
      expect(first.earliest).toBe('2027-03-01');
    });

    it('says nothing of the assessments after it', () => {
      const next = plan(
        hitrust('e1', ['audit: hitrust-e1/assessment, report: 2026-06-15'], '', 'ready: 2027-06-01'),
      );
      expect(engagement(next, 'hitrust-e1-assessment-2').report <= '2027-06-14').toBe(true);
    });
  },
);

it('what a finished assessment is about is told by nobody', () => {
  expect(said(plan(hitrust('r2', [R2])), 'hitrust-valid')).toEqual([]);
});
