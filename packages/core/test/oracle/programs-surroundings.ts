// What surrounds the frameworks in drawn programs: the day it is, holidays, working weeks, blackouts, the team,
// and activities with their records.
import fc from 'fast-check';
import { addMonths, type Day, day, iso, monthOf, yearOf, ymd } from './calendar.js';
import type { Setting } from './programs.js';

type Fields = Record<string, unknown>;

const EDGES = [
  '2028-02-29',
  '2027-02-28',
  '2026-12-31',
  '2027-01-01',
  '2026-08-31',
  '2027-01-31',
  '2028-12-29',
  '2030-03-31',
];

/** Any day of seven years, with leap days, month ends and year ends more often than chance would have it. */
export function pickToday(): fc.Arbitrary<Day> {
  const any = fc.integer({ min: day('2026-01-01'), max: day('2031-12-31') });
  return fc.oneof(
    { weight: 3, arbitrary: any },
    { weight: 1, arbitrary: fc.constantFrom(...EDGES).map(day) },
  );
}

export function environment(setting: Setting, years: number): fc.Arbitrary<Record<string, Fields>> {
  return fc
    .record({
      people: fc.option(fc.constantFrom(1, 10, 24, 85, 160, 700, 2000, 9000), { nil: undefined }),
      country: fc.constantFrom(undefined, 'US', 'DE', 'GB', 'IN', 'US-CA', ['US', 'GB']),
      holidays: fc.constantFrom(undefined, undefined, true, false),
      week: fc.constantFrom(undefined, undefined, 'sun mon tue wed thu', 'mon tue wed thu'),
      blackouts: fc.array(
        fc.record({ at: fc.integer({ min: 0, max: years * 365 }), days: fc.integer({ min: 1, max: 14 }) }),
        { maxLength: 3 },
      ),
      yearEnd: fc.boolean(),
      team: fc.constantFrom(undefined, undefined, 1, 2),
      window: fc.constantFrom(undefined, undefined, '2 weeks', '3 days'),
    })
    .map((d) => {
      const drawn = d.blackouts.map(({ at, days }) => ({
        from: iso(setting.from + at),
        to: iso(setting.from + at + days - 1),
        reason: 'Closed',
      }));
      const year = yearOf(setting.from);
      const freeze = d.yearEnd
        ? [{ from: `${year}-12-20`, to: `${year + 1}-01-02`, reason: 'Year-end freeze' }]
        : [];
      return {
        organization: {
          ...(d.people !== undefined && { people: d.people }),
          ...(d.country !== undefined && { country: d.country }),
        },
        calendar: {
          'working-days': d.week?.split(' ') ?? ['mon', 'tue', 'wed', 'thu', 'fri'],
          ...(d.holidays !== undefined && d.country !== undefined && { holidays: d.holidays }),
          ...(drawn.length + freeze.length > 0 && { blackouts: [...freeze, ...drawn] }),
        },
        ...(d.team !== undefined && { team: { name: 'security', 'fieldwork-capacity': d.team } }),
        planning: { ...(d.window !== undefined && { 'joint-window': d.window }) },
      };
    });
}

/** Quarterly reviews with some turns missed, a penetration test counted from its last, one switched off, one of their own. */
export function activities({ today }: Setting): fc.Arbitrary<Fields> {
  return fc
    .record({
      reviews: fc.option(fc.subarray([1, 2, 3, 4]), { nil: undefined }),
      thisQuarter: fc.boolean(),
      pentest: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
      off: fc.boolean(),
      own: fc.boolean(),
      monthly: fc.boolean(),
    })
    .map((d) => {
      const quarter = ymd(yearOf(today), Math.floor((monthOf(today) - 1) / 3) * 3 + 1, 1);
      const past = (d.reviews ?? []).map((back) => addMonths(quarter, -3 * back) + 40).sort((a, b) => a - b);
      const done = [...past, ...(d.thisQuarter ? [today] : [])].map((on, index) =>
        index % 2 ? { on: iso(on), evidence: `evidence/${index}.md` } : iso(on),
      );
      return {
        ...(d.reviews && {
          'access-review': {
            every: '3 months',
            since: iso(addMonths(quarter, -12)),
            ...(done.length > 0 && { done }),
          },
        }),
        ...(d.pentest !== undefined && {
          'penetration-test': {
            every: '12 months',
            anchor: 'completion',
            done: [iso(addMonths(today, -d.pentest))],
          },
        }),
        ...(d.off && { 'physical-access-review': false }),
        ...(d.own && { 'red-team': { title: 'Red-team exercise', every: '12 months' } }),
        ...(d.monthly && { 'backup-restore-test': { every: 'P1M' } }),
      };
    });
}
