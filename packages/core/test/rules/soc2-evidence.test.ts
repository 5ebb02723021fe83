// What a period needs besides its audit: yearly controls inside it, no missed turn, a description in time; and what a
// modified opinion asks of the next one.

import { expect, it } from 'vitest';
import { engagement, plan, row, soc2 } from './program.js';

const short = 'audit: soc2/type2, period: { from: 2026-07-01, to: 2026-10-31 }';
const PERIOD = 'soc2-type2-1';

function yearly(...done: string[]): string {
  return `activities: { risk-assessment: { anchor: completion, since: 2025-01-01, done: [${done.join(', ')}] } }`;
}

row(
  'soc-ann',
  'a yearly activity operates inside every period',
  [
    {
      when: 'is told where its last turn is in the twelve months before the period ended',
      file: soc2([short], yearly('2026-05-12')),
      says: [`info ${PERIOD}/risk-assessment`],
    },
    {
      when: 'is a warning where there is none in those twelve months',
      file: soc2([short], yearly('2025-05-12')),
      says: [`warning ${PERIOD}/risk-assessment`],
    },
    { when: 'is silent where it was done inside', file: soc2([short], yearly('2026-08-12')), says: [] },
  ],
  () => {
    it('plans one more turn in a short period, before it is due again', () => {
      const file = `frameworks: { soc2: { type2: { first-period: 3 months, align: false } } }\n${yearly('2026-05-12')}`;
      const soon = plan(file);
      const { period } = engagement(soon, PERIOD);
      const inside = soon.activities.filter(
        ({ activity, planned }) =>
          activity === 'risk-assessment' && period && planned >= period.from && planned <= period.to,
      );
      expect(inside.length).toBeGreaterThan(0);
      expect(soon.diagnostics.filter(({ rule }) => rule === 'soc-ann')).toEqual([]);
    });
  },
);

const year = 'audit: soc2/type2, period: { from: 2026-01-01, to: 2026-12-31 }';

function quarterly(...done: string[]): string {
  return `activities: { access-review: { since: 2026-01-01, done: [${done.join(', ')}] } }`;
}

row(
  'soc-cnt',
  'every turn due inside a period is done; one miss is a likely exception',
  [
    {
      when: 'is a warning for a missed quarter',
      file: soc2([year], quarterly('2026-02-03', '2026-05-04')),
      says: [`warning ${PERIOD}/access-review-2026-q3`],
    },
    {
      when: 'is a warning for each of two missed quarters',
      file: soc2([year], quarterly('2026-02-03')),
      says: [`warning ${PERIOD}/access-review-2026-q2`, `warning ${PERIOD}/access-review-2026-q3`],
    },
    {
      when: 'is silent where each quarter has its own, the running one still open',
      file: soc2([year], quarterly('2026-02-03', '2026-05-04', '2026-08-03')),
      says: [],
    },
  ],
  () => {
    it('does not take two reviews in one quarter for the quarter without any', () => {
      const twice = plan(soc2([year], quarterly('2026-02-03', '2026-05-04', '2026-05-05')));
      expect(twice.diagnostics.filter(({ rule }) => rule === 'soc-cnt')).toHaveLength(1);
    });
  },
);

const last = 'audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12';
const earlier = 'audit: soc2/type2, period: { from: 2024-10-01, to: 2025-09-30 }, report: 2025-11-12';

row(
  'soc-opn',
  'after a modified opinion a next period of six months is offered',
  [
    ...['qualified', 'adverse', 'disclaimer'].map((opinion) => ({
      when: `is a warning for ${opinion}`,
      file: soc2([`${last}, opinion: ${opinion}`]),
      says: [`warning ${PERIOD}`],
    })),
    { when: 'is silent for an unmodified one', file: soc2([`${last}, opinion: unmodified`]), says: [] },
    {
      when: 'is silent once a later report is unmodified',
      file: soc2([`${earlier}, opinion: qualified`, `${last}, opinion: unmodified`]),
      says: [],
    },
  ],
  () => {
    it('names the six months from the day after', () => {
      const [found] = plan(soc2([`${last}, opinion: qualified`])).diagnostics.filter(
        ({ rule }) => rule === 'soc-opn',
      );
      expect(found?.remedy).toContain('2026-10-01 to 2027-03-31');
    });
  },
);

row(
  'soc-desc',
  'the system description is drafted six weeks before the period ends',
  [
    {
      when: 'is a warning where it is not, from the day after',
      file: soc2([year]),
      says: [`warning ${PERIOD}`],
    },
    {
      when: 'is silent on the day it is due',
      file: soc2([year]),
      today: '2026-11-19',
      says: [],
    },
    {
      when: 'is silent where the update is on record for this period',
      file: soc2([year], 'activities: { system-description-update: { done: [2026-10-20] } }'),
      says: [],
    },
    {
      when: 'is a warning where the update on record is of the period before',
      file: soc2([year], 'activities: { system-description-update: { done: [2025-12-20] } }'),
      says: [`warning ${PERIOD}`],
    },
  ].map((it) => ({ ...it, says: it.says.map((subject) => `${subject}/system-description-update`) })),
);
