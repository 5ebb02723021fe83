// A certificate near its end: recertification in time, what a late one leaves, the expiry of the next.

import { describe, expect, it } from 'vitest';
import { engagement, fieldwork, iso, plan, refused, row, said } from './program.js';

const opened = 'audit: iso27001/stage2, decision: 2024-07-01, expires: 2027-06-30';
const s1 =
  'audit: iso27001/surveillance1, fieldwork: { from: 2025-05-19, to: 2025-05-20 }, report: 2025-06-05';
const s2 =
  'audit: iso27001/surveillance2, fieldwork: { from: 2026-05-18, to: 2026-05-19 }, report: 2026-06-05';
const cycle = [opened, s1, s2];
const RENEWAL = 'iso27001-recertification-1';
const OPENING = 'iso27001-stage2-1';

function recertification(from: string, to: string, more = ''): string {
  return `audit: iso27001/recertification, fieldwork: { from: ${from}, to: ${to} }${more}`;
}

const renewedLate = iso([
  'audit: iso27001/stage2, decision: 2023-07-01, expires: 2026-06-30',
  recertification('2026-06-03', '2026-06-08', ', decision: 2026-07-10, expires: 2029-06-30'),
]);

row(
  'iso-rc',
  'the recertification audit is done and decided before the certificate expires',
  [
    {
      when: 'is an error where it cannot be decided by then any more',
      file: iso(cycle),
      today: '2027-06-21',
      says: [`error ${RENEWAL}`],
    },
    {
      when: 'is an error where a major of it is open past the expiry',
      file: iso([
        ...cycle,
        recertification(
          '2027-02-22',
          '2027-02-26',
          ', nonconformities: [{ grade: major, raised: 2027-02-26 }]',
        ),
      ]),
      today: '2027-07-01',
      says: [`error ${RENEWAL}/1`],
    },
    {
      when: 'is silent where it is decided on the day of expiry',
      file: iso([...cycle, recertification('2027-06-03', '2027-06-08', ', decision: 2027-06-30')]),
      says: [],
    },
  ],
  () => {
    it('is an error where it was decided after the expiry', () => {
      expect(said(plan(renewedLate), 'iso-rc')).toEqual([`error ${RENEWAL}`]);
    });

    it('forbids a decision one day after', () => {
      const booked = recertification('2027-06-03', '2027-06-08', ', decision: 2027-07-01');
      const { conflict } = refused(iso([...cycle, booked]));
      expect(conflict?.rules).toEqual(['iso-rc']);
      expect(conflict?.lines.map(({ line }) => line)).toEqual([6, 9]);
    });

    it('forbids an audit that leaves less than three weeks for the decision', () => {
      expect(refused(iso([...cycle, recertification('2027-06-07', '2027-06-10')])).conflict?.rules).toEqual([
        'decision-after',
        'iso-rc',
      ]);
      expect(engagement(plan(iso(cycle)), RENEWAL)).toMatchObject({
        latest: '2027-06-04',
        deadline: { on: '2027-06-30', rule: 'iso-rc' },
      });
    });

    it('moves the audit ahead of days off that reach to the expiry', () => {
      const moved = iso(
        cycle,
        'calendar: { blackouts: [{ from: 2027-01-10, to: 2027-06-20, reason: Freeze }] }',
      );
      expect(fieldwork(plan(moved), RENEWAL).to).toBe('2027-01-08');
    });
  },
);

row(
  'iso-rc3',
  'recertification belongs in the third year of the cycle',
  [
    {
      when: 'is a warning the day before it',
      file: iso([opened, s1, recertification('2026-06-25', '2026-06-30', ', decision: 2026-08-12')]),
      says: [`warning ${RENEWAL}`],
    },
    {
      when: 'is silent on its first day',
      file: iso([opened, s1, recertification('2026-06-26', '2026-07-01', ', decision: 2026-08-12')]),
      says: [],
    },
  ],
  () => {
    it('plans it there', () => {
      expect(fieldwork(plan(iso(cycle)), RENEWAL).from > '2026-07-01').toBe(true);
    });
  },
);

row(
  'iso-rcw',
  'the recertification audit ends three months before expiry, best four',
  [
    {
      when: 'is a warning one day later',
      file: iso([...cycle, recertification('2027-03-29', '2027-03-31')]),
      says: [`warning ${RENEWAL}`],
    },
    {
      when: 'is silent on the day',
      file: iso([...cycle, recertification('2027-03-26', '2027-03-30')]),
      says: [],
    },
  ],
  () => {
    it('plans it four months before, on the nearest working day', () => {
      // 2027-02-28 is a Sunday.
      expect(fieldwork(plan(iso(cycle)), RENEWAL).to).toBe('2027-03-01');
    });
  },
);

row('iso-res', 'time for one major nonconformity and its decision, 111 days, is left before expiry', [
  {
    when: 'is a warning with a day less',
    file: iso([...cycle, recertification('2027-03-10', '2027-03-12')]),
    says: [`warning ${RENEWAL}`],
  },
  {
    when: 'is silent with just as many',
    file: iso([...cycle, recertification('2027-03-09', '2027-03-11')]),
    says: [],
  },
]);

const lapsed = iso(['audit: iso27001/stage2, decision: 2023-09-01, expires: 2026-08-31']);

row(
  'iso-rst',
  'a lapsed certificate can be restored for six months; later it takes a new Stage 2',
  [
    { when: 'is an error while it can be restored', file: lapsed, says: [`error ${OPENING}`] },
    {
      when: 'is an error when it no longer can',
      file: lapsed,
      today: '2027-03-01',
      says: [`error ${OPENING}`],
    },
    { when: 'is silent on the last day of validity', file: lapsed, today: '2026-08-31', says: [] },
    { when: 'is silent once it is restored', file: renewedLate, says: [] },
  ],
  () => {
    it('plans a recertification decided within the six months, its next expiry three years after the old one', () => {
      const restored = engagement(plan(lapsed), RENEWAL);
      expect(restored.report <= '2027-02-28').toBe(true);
      expect(restored).toMatchObject({
        expires: '2029-08-31',
        deadline: { on: '2027-02-28', rule: 'iso-rst' },
      });
    });

    it('plans no recertification afterwards', () => {
      const anew = plan(lapsed, '2027-03-01');
      expect(anew.engagements.map(({ id, status }) => `${id} ${status}`).slice(0, 2)).toEqual([
        `${OPENING} done`,
        'iso27001-stage2-2 planned',
      ]);
    });

    it.each([
      ['on the last day', '2027-02-28'],
      ['when too little of them is left', '2027-02-10'],
    ])('plans one new Stage 2 within the six months %s', (_, today) => {
      const openings = plan(lapsed, today).engagements.filter(({ audit }) => audit === 'iso27001/stage2');
      expect(openings.map(({ id }) => id)).toEqual([OPENING, 'iso27001-stage2-2']);
    });

    it('shows the days without a certificate, and those in which it can be restored', () => {
      const spans = plan(lapsed, '2027-03-01').spans.filter(
        ({ kind }) => kind === 'restorable' || kind === 'uncertified',
      );
      const decided = engagement(plan(lapsed, '2027-03-01'), 'iso27001-stage2-2').report;
      expect(spans).toMatchObject([
        { kind: 'restorable', from: '2026-09-01', to: '2027-02-28' },
        { kind: 'uncertified', from: '2026-09-01' },
      ]);
      expect(spans[1] && spans[1].to < decided).toBe(true);
    });
  },
);

const renewedTo = (expires: string): string =>
  iso([
    'audit: iso27001/stage2, decision: 2023-09-01, expires: 2026-08-31',
    `audit: iso27001/recertification, decision: 2026-06-01, expires: ${expires}`,
  ]);

row(
  'iso-exp',
  'a new certificate expires thirty-six months after the old one did',
  [
    { when: 'is a warning one day beyond', file: renewedTo('2029-09-01'), says: [`warning ${RENEWAL}`] },
    { when: 'is told where it is printed shorter', file: renewedTo('2029-05-31'), says: [`info ${RENEWAL}`] },
    { when: 'is silent on the day', file: renewedTo('2029-08-31'), says: [] },
  ],
  () => {
    it('lets the printed day win', () => {
      expect(engagement(plan(renewedTo('2029-05-31')), 'iso27001-recertification-2').deadline?.on).toBe(
        '2029-05-31',
      );
    });

    it('plans the expiry of the next from that of the old one, and of the first from its decision', () => {
      expect(engagement(plan(iso(cycle)), RENEWAL).expires).toBe('2030-06-30');
      const first = engagement(plan(iso(['audit: iso27001/stage2, decision: 2026-10-01'])), OPENING);
      expect(first.expires).toBe('2029-09-30');
    });

    it('is silent where the old expiry is not on record: nobody can say it is too long', () => {
      const alone = plan(iso(['audit: iso27001/recertification, decision: 2026-03-10, expires: 2029-03-31']));
      expect(said(alone, 'iso-exp')).toEqual([]);
    });
  },
);

describe('a certificate without its surveillances on record', () => {
  it('has them again in the cycle after a recertification that comes first', () => {
    const audits = plan(lapsed, '2026-06-01').engagements.map(({ audit }) => audit);
    expect(audits).toEqual([
      'iso27001/stage2',
      'iso27001/recertification',
      'iso27001/surveillance1',
      'iso27001/surveillance2',
      'iso27001/recertification',
    ]);
  });
});
