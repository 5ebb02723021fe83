// What a way to lay a lane costs at least is told before it is read, and most ways are never read for it: held here to
// what each costs once it is, whatever its share of the visits.

import { describe, expect, it } from 'vitest';
import { Known } from '../../src/solve/guests/known.js';
import { Beforehand } from '../../src/solve/shares/beforehand.js';
import { DayShares } from '../../src/solve/shares/day-shares.js';
import { entriesOf } from '../../src/solve/shares/entries.js';
import { chanceOf } from '../solve/priced/chance.js';
import { freshText, waysIn } from './ways-in.js';

const REPORTED = `
audits:
  - { audit: soc2/type2, period: { from: 2024-09-01, to: 2025-08-31 }, report: 2025-10-17 }
  - { audit: soc2/type2, period: { from: 2025-09-01, to: 2026-08-31 }, report: 2026-10-17 }`;
const PACE = { visits: 0.4, days: 0.4, kept: 0 };

describe.each([
  ['with nothing asked for', '{}', ''],
  ['with a report on one date asked for', '{ type1: { by: 2027-12-15 } }', ''],
  ['with a first period of half a year', '{ type1: false, type2: { first-period: 6 months } }', ''],
  ['where reports that are late cost much', '{}', ', weights: { stale-day: 400, late-day: 300 }'],
  ['where conventions cost nothing', '{}', ', weights: { convention: 0 }'],
  [
    'where a visit takes in two weeks more',
    '{ type2: { first-period: 3 months } }',
    ', joint-window: 2 weeks',
  ],
  ['where a visit takes in six weeks more', '{ readiness: true }', ', joint-window: 6 weeks'],
  ['where periods end before a busy season', '{}', '', ', customers-year-end: 03-31'],
  ['where there are reports already', '{}', '', ', customers-year-end: 03-31', REPORTED],
])(
  'what a report costs at least before its way is read, %s',
  (_, soc2, planning, organization = '', history = '') => {
    it('is no more than it costs', () => {
      const ways = waysIn(freshText(soc2, 3, planning, organization) + history).map((way) => ({
        base: 0,
        atLeast: way.atLeast,
        problem: way.priced,
        lanes: way.lanes,
      }));
      const { variables, visits } = (ways[0] as (typeof ways)[number]).problem();
      const days = visits.jobs.flatMap(({ start, end }) => [variables[start], variables[end]]);
      const first = Math.min(...days.map((it) => it?.lo ?? 0));
      const last = Math.max(...days.map((it) => it?.hi ?? 0));
      const shares = DayShares.of(visits, 2, first, last);
      const chance = chanceOf(7);
      const random = () =>
        Float64Array.from({ length: shares.days }, () => chance.whole(0, 3 * visits.price) - visits.price);
      const [own = []] = entriesOf(ways, new Known())?.entries ?? [];
      const step = Math.max(1, Math.floor(own.length / 40));
      let read = 0;
      for (const { bound, read: readOf } of own.filter((__, i) => i % step === 0)) {
        const options = readOf() ?? [];
        for (let turn = 0; turn < 4; turn += 1) {
          const share = shares.of(0);
          const least = Math.min(Number.POSITIVE_INFINITY, ...options.map((option) => option.least(share)));
          expect(new Beforehand(share).of(bound)).toBeLessThanOrEqual(least);
          shares.move(
            [0, 1].map(() => ({ visit: random(), work: random(), isWhole: false })),
            PACE,
          );
        }
        read += options.length;
      }
      expect(read).toBeGreaterThan(10);
    });
  },
);
