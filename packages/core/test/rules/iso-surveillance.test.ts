// Surveillance audits: how soon, how often, and what is done before each.

import { expect, it } from 'vitest';
import { engagement, fieldwork, iso, plan, planned, refused, row, said } from './program.js';

const decided =
  'audit: iso27001/stage2, fieldwork: { from: 2026-02-09, to: 2026-02-13 }, decision: 2026-03-31';
const yearBefore =
  'audit: iso27001/stage2, fieldwork: { from: 2025-06-02, to: 2025-06-06 }, decision: 2025-07-01';
const first =
  'audit: iso27001/surveillance1, fieldwork: { from: 2026-06-15, to: 2026-06-16 }, report: 2026-07-05';
const renewed =
  'audit: iso27001/recertification, fieldwork: { from: 2026-01-12, to: 2026-01-14 }, decision: 2026-03-02';
const S1 = 'iso27001-surveillance1-1';
const S2 = 'iso27001-surveillance2-1';

function surveillance(which: 1 | 2, from: string, to: string): string {
  return `audit: iso27001/surveillance${which}, fieldwork: { from: ${from}, to: ${to} }`;
}

function freeze(from: string, to: string): string {
  return `calendar: { blackouts: [{ from: ${from}, to: ${to}, reason: Freeze }] }`;
}

row(
  'iso-s1',
  'the first surveillance ends within twelve months of the initial decision',
  [
    {
      when: 'is an error where it was held later',
      file: iso([
        'audit: iso27001/stage2, fieldwork: { from: 2025-02-10, to: 2025-02-14 }, decision: 2025-03-31',
        `${surveillance(1, '2026-04-20', '2026-04-21')}, report: 2026-05-10`,
      ]),
      says: [`error ${S1}`],
    },
    {
      when: 'is an error where the day has passed without any',
      file: iso([
        'audit: iso27001/stage2, fieldwork: { from: 2025-09-08, to: 2025-09-12 }, decision: 2025-10-31',
      ]),
      says: [`error ${S1}`],
    },
    {
      when: 'is silent on the same day of the next year',
      file: iso([decided, surveillance(1, '2027-03-30', '2027-03-31')]),
      says: [],
    },
  ],
  () => {
    it('keeps a planned one before the limit where days off cover its target and the limit itself', () => {
      const covered = plan(iso([decided], freeze('2027-01-10', '2027-04-21')));
      expect(fieldwork(covered, S1)).toEqual({ from: '2027-01-07', to: '2027-01-08' });
      expect(engagement(covered, S1)).toMatchObject({
        latest: '2027-01-07',
        deadline: { on: '2027-03-31', rule: 'iso-s1' },
      });
      expect(fieldwork(plan(iso([decided])), S1).to).toBe('2027-03-01');
    });

    it('forbids a booking one day later', () => {
      const { conflict } = refused(iso([decided, surveillance(1, '2027-03-31', '2027-04-01')]));
      expect(conflict?.rules).toEqual(['iso-s1']);
      expect(conflict?.lines.map(({ line }) => line)).toEqual([6, 7]);
    });
  },
);

row(
  'iso-cy',
  'every calendar year after that of the decision holds an audit by the certification body',
  [
    {
      when: 'is an error where a year has passed without one',
      file: iso([
        'audit: iso27001/stage2, fieldwork: { from: 2024-06-03, to: 2024-06-07 }, decision: 2024-07-01',
        `${surveillance(1, '2025-05-19', '2025-05-20')}, report: 2025-06-05`,
      ]),
      today: '2027-01-20',
      says: [`error ${S2}`],
    },
    {
      when: 'is a warning where a year holds the decision alone',
      file: iso([
        'audit: iso27001/stage2, fieldwork: { from: 2026-12-07, to: 2026-12-11 }, decision: 2027-01-10',
        surveillance(1, '2028-01-06', '2028-01-07'),
      ]),
      says: [`warning ${S1}`],
    },
    {
      when: 'is silent where every year has its own',
      file: iso([yearBefore, first, surveillance(2, '2027-12-30', '2027-12-31')]),
      says: [],
    },
    {
      when: 'asks for no surveillance in the year of the recertification audit',
      file: iso([yearBefore, first, surveillance(2, '2027-06-14', '2027-06-15')]),
      says: [],
    },
  ],
  () => {
    it('forbids a second surveillance in the year of the first', () => {
      expect(
        refused(iso([yearBefore, first, surveillance(2, '2026-12-14', '2026-12-15')])).conflict?.rules,
      ).toEqual(['iso-cy']);
    });

    it('forbids a year without any', () => {
      expect(
        refused(iso([yearBefore, first, surveillance(2, '2028-01-03', '2028-01-04')])).conflict?.rules,
      ).toEqual(['iso-cy']);
    });

    it('places the second surveillance into the new year where its target lies in the year of the first', () => {
      const late = iso(
        [
          'audit: iso27001/stage2, fieldwork: { from: 2026-11-30, to: 2026-12-04 }, decision: 2027-01-14',
          surveillance(1, '2028-01-11', '2028-01-12'),
        ],
        'planning: { horizon: 4 years }',
      );
      expect(fieldwork(plan(late), S2).to >= '2029-01-01').toBe(true);
      expect(engagement(plan(late), S2).earliest).toBe('2028-12-29');
    });

    it('places the first surveillance into the year of the decision where only the decision is in it', () => {
      const january = iso([
        'audit: iso27001/stage2, fieldwork: { from: 2026-12-07, to: 2026-12-11 }, decision: 2027-01-31',
      ]);
      expect(fieldwork(plan(january), S1).to).toBe('2027-12-31');
      expect(said(plan(january), 'iso-cy')).toEqual([]);
    });
  },
);

row(
  'iso-s2',
  'the second surveillance ends within twenty-four months of the decision',
  [
    {
      when: 'is a warning one day later',
      file: iso([yearBefore, first, surveillance(2, '2027-07-01', '2027-07-02')]),
      says: [`warning ${S2}`],
    },
    {
      when: 'is silent on the second anniversary',
      file: iso([yearBefore, first, surveillance(2, '2027-06-30', '2027-07-01')]),
      says: [],
    },
  ],
  () => {
    it('moves it ahead of days off that reach past the anniversary', () => {
      const moved = plan(iso([yearBefore, first], freeze('2027-05-01', '2027-08-13')));
      expect(fieldwork(moved, S2).to).toBe('2027-04-30');
      expect(said(moved, 'iso-s2')).toEqual([]);
    });
  },
);

row(
  'iso-s1r',
  'after a recertification the first surveillance comes within twelve months too, as practice has it',
  [
    {
      when: 'is a warning one day later',
      file: iso([renewed, surveillance(1, '2027-03-02', '2027-03-03')]),
      says: [`warning ${S1}`],
    },
    {
      when: 'is silent on the day',
      file: iso([renewed, surveillance(1, '2027-03-01', '2027-03-02')]),
      says: [],
    },
  ],
  () => {
    it('does not make such a booking impossible: the clause names the initial certification only', () => {
      expect(planned(iso([renewed, surveillance(1, '2027-12-30', '2027-12-31')])).ok).toBe(true);
    });

    it('moves a planned one ahead of days off', () => {
      const moved = plan(iso([renewed], freeze('2027-01-04', '2027-06-30')));
      expect(fieldwork(moved, S1).to).toBe('2027-01-01');
    });
  },
);

const winter =
  'audit: iso27001/recertification, fieldwork: { from: 2025-11-10, to: 2025-11-14 }, decision: 2025-12-30';

row('iso-int', 'audits of the certification body are about twelve months apart', [
  {
    when: 'is told from one day past twelve months on',
    file: iso([winter, surveillance(1, '2026-12-10', '2026-12-14')], 'planning: { horizon: 3 months }'),
    says: [`info ${S1}`],
  },
  {
    when: 'is a warning past thirteen months',
    file: iso([winter, surveillance(1, '2026-12-14', '2026-12-15')], 'planning: { horizon: 3 months }'),
    says: [`warning ${S1}`],
  },
  {
    when: 'is silent on the day a year later',
    file: iso(
      [
        'audit: iso27001/recertification, fieldwork: { from: 2025-11-24, to: 2025-11-27 }, decision: 2025-12-30',
        surveillance(1, '2026-11-26', '2026-11-27'),
      ],
      'planning: { horizon: 3 months }',
    ),
    says: [],
  },
]);

row(
  'iso-early',
  'an audit comes no sooner than six months after the one before',
  [
    {
      when: 'is a warning one day sooner',
      file: iso([
        'audit: iso27001/stage2, fieldwork: { from: 2026-07-06, to: 2026-07-09 }, decision: 2026-08-20',
        surveillance(1, '2027-01-07', '2027-01-08'),
      ]),
      says: [`warning ${S1}`],
    },
    {
      when: 'is silent on the day',
      file: iso([
        'audit: iso27001/stage2, fieldwork: { from: 2026-07-06, to: 2026-07-08 }, decision: 2026-08-20',
        surveillance(1, '2027-01-07', '2027-01-08'),
      ]),
      says: [],
    },
  ],
  () => {
    it('moves a planned surveillance away from the booked one before it', () => {
      const moved = plan(iso([yearBefore, surveillance(1, '2026-12-30', '2026-12-31')]));
      expect(fieldwork(moved, S2).to >= '2027-06-30').toBe(true);
      expect(said(moved, 'iso-early')).toEqual([]);
    });
  },
);

const since =
  'activities: { internal-audit: { done: [2026-07-06] }, management-review: { done: [2026-08-11] } }';
const autumn =
  'audit: iso27001/stage2, fieldwork: { from: 2025-11-17, to: 2025-11-21 }, decision: 2025-12-30';
const soon = surveillance(1, '2026-11-23', '2026-11-24');

row(
  'iso-ia2',
  'an internal audit and a management review lie between two audits of the certification body',
  [
    {
      when: 'is a warning for the one last done before the previous audit',
      file: iso([autumn, soon], since.replace('2026-07-06', '2025-11-14')),
      says: [`warning ${S1}/internal-audit`],
    },
    { when: 'is silent where both were done since', file: iso([autumn, soon], since), says: [] },
    { when: 'is silent where both are planned in time', file: iso([yearBefore, first]), says: [] },
  ],
  () => {
    it('plans both between the two audits', () => {
      const between = plan(iso([yearBefore, first]));
      const next = fieldwork(between, S2).from;
      for (const activity of ['internal-audit', 'management-review']) {
        const turns = between.activities.filter((it) => it.activity === activity && it.serves.includes(S2));
        expect(turns.some(({ planned }) => planned > '2026-06-16' && planned < next)).toBe(true);
      }
    });
  },
);

function suspended(to: string): string {
  return `${yearBefore}, suspended: { from: 2026-02-01, to: ${to} }`;
}

row(
  'iso-sus',
  'a missed surveillance suspends the certificate, and a suspension lasts six months at most',
  [
    {
      when: 'is an error where the first surveillance was not held in time',
      file: iso([
        'audit: iso27001/stage2, fieldwork: { from: 2025-09-08, to: 2025-09-12 }, decision: 2025-10-31',
      ]),
      says: [`error ${S1}`],
    },
    {
      when: 'is a warning past six months of suspension',
      file: iso([suspended('2026-08-02'), first]),
      says: ['warning iso27001-stage2-1'],
    },
    { when: 'is silent at six months', file: iso([suspended('2026-08-01'), first]), says: [] },
    {
      when: 'is silent while the surveillance can still be held in time',
      file: iso([
        'audit: iso27001/stage2, fieldwork: { from: 2025-10-06, to: 2025-10-10 }, decision: 2025-11-30',
      ]),
      says: [],
    },
  ],
  () => {
    it('plans the missed surveillance on the first working days', () => {
      const missed = iso([
        'audit: iso27001/stage2, fieldwork: { from: 2025-09-08, to: 2025-09-12 }, decision: 2025-10-31',
      ]);
      expect(fieldwork(plan(missed), S1).from).toBe('2026-11-23');
    });
  },
);
