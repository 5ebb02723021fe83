// Whether hosts have room for the jobs of several parties: the same answer as trying every combination of days.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Host, roomTogether, visitsOf } from '../../src/solve/index.js';
import { jobsOnly, type SmallJob } from './small-problems.js';

interface OwnJob extends SmallJob {
  readonly party: number;
}

const PARTIES = [0, 1, 2];

function hostOf(jobs: readonly OwnJob[], visits: number, window: number, week: number): Host {
  const parties = PARTIES.map((number) => ({
    number,
    window,
    jobs: jobs.flatMap(({ party, fixed }, i) =>
      party === number ? [{ start: 2 * i, end: 2 * i + 1, fixed }] : [],
    ),
  }));
  const stretch = (day: number) => ({ from: day - (day % week), to: day - (day % week) + week - 1 });
  return { visits, parties, ...(week > 1 ? { stretch } : {}) };
}

// Counted day by day, with nothing taken from the search but how jobs of one party become visits.
function fits(
  jobs: readonly OwnJob[],
  starts: readonly number[],
  visits: number,
  window: number,
  week: number,
) {
  const placed = jobs.map(({ rest, ...it }, i) => {
    const from = starts[i] as number;
    return { ...it, from, to: from + rest };
  });
  const numbered = PARTIES.flatMap((party) => {
    const own = placed.filter((it) => it.party === party);
    const visit = visitsOf(own, window);
    return own.map((it, i) => ({ ...it, visit: `${party} ${visit[i]}` }));
  });
  const most = Math.max(...placed.map(({ to }) => to));
  for (let time = 0; time <= most; time += week) {
    const open = numbered.filter(({ from, to }) => from <= time + week - 1 && time <= to);
    if (open.some(({ fixed }) => !fixed) && new Set(open.map(({ visit }) => visit)).size > visits)
      return false;
  }
  return true;
}

function* startsOf(jobs: readonly OwnJob[]): Iterable<number[]> {
  const [first, ...others] = jobs;
  if (!first) yield [];
  else
    for (let day = first.lo; day <= (first.fixed ? first.lo : first.hi); day += 1)
      for (const rest of startsOf(others)) yield [day, ...rest];
}

const job: fc.Arbitrary<OwnJob> = fc
  .record({ lo: fc.nat(7), slack: fc.nat(4), rest: fc.nat(3), fixed: fc.boolean(), party: fc.nat(2) })
  .map(({ slack, ...it }) => ({ ...it, hi: it.lo + slack }));

const drawn = fc.record({
  jobs: fc.array(job, { minLength: 2, maxLength: 5 }),
  visits: fc.integer({ min: 1, max: 2 }),
  window: fc.nat(2),
  week: fc.constantFrom(1, 3),
});

describe('room for several parties', () => {
  it('is found wherever some combination of days fits, and nowhere else', () => {
    const seen = { placed: 0, overloaded: 0 };
    fc.assert(
      fc.property(drawn, ({ jobs, visits, window, week }) => {
        const room = roomTogether(jobsOnly(jobs), [hostOf(jobs, visits, window, week)]);
        const some = [...startsOf(jobs)].some((starts) => fits(jobs, starts, visits, window, week));
        expect(room.status).toBe(some ? 'placed' : 'overloaded');
        if (room.status === 'conflict') return;
        seen[room.status] += 1;
        if (room.status === 'overloaded') expect(room.proven).toBe(true);
        else {
          const starts = jobs.map((_, i) => room.within.lo[2 * i] as number);
          expect(fits(jobs, starts, visits, window, week)).toBe(true);
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
    expect(Math.min(seen.placed, seen.overloaded)).toBeGreaterThan(300);
  });

  it('is missing for those who are named, whoever else is there', () => {
    fc.assert(
      fc.property(drawn, ({ jobs, visits, window, week }) => {
        const room = roomTogether(jobsOnly(jobs), [hostOf(jobs, visits, window, week)]);
        if (room.status !== 'overloaded') return;
        const named = jobs.filter(({ party }) => room.parties.has(party));
        const alone = roomTogether(jobsOnly(named), [hostOf(named, visits, window, week)]);
        expect(alone.status).toBe('overloaded');
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});

describe('room for many alike', () => {
  it('is there for as many as fit behind each other, and for one more of them is shown at once that it is not', () => {
    fc.assert(
      fc.property(
        fc.record({
          lasts: fc.integer({ min: 1, max: 5 }),
          days: fc.integer({ min: 5, max: 60 }),
          visits: fc.integer({ min: 1, max: 3 }),
        }),
        fc.integer({ min: 0, max: 3 }),
        ({ lasts, days, visits }, more) => {
          const most = visits * Math.floor(days / lasts);
          const count = more === 0 ? most : most + more;
          const jobs = Array.from({ length: count }, () => ({
            lo: 0,
            hi: days - lasts,
            rest: lasts - 1,
            fixed: false,
          }));
          const parties = jobs.map((_, number) => ({
            number,
            window: 0,
            jobs: [{ start: 2 * number, end: 2 * number + 1, fixed: false }],
          }));
          const room = roomTogether(jobsOnly(jobs), [{ visits, parties }]);
          expect(room.status).toBe(count > most ? 'overloaded' : 'placed');
          if (room.status === 'overloaded')
            expect([room.proven, room.parties.size]).toEqual([true, most + 1]);
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });
});
