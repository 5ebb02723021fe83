// Placements of small problems, held against every combination of days.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyDay, firstOverload, type Problem, place, type Variable } from '../../src/solve/index.js';
import {
  constraint,
  FIRST,
  hardOf,
  holds,
  keptOf,
  smallProblem,
  solutions,
  spansOf,
  step,
  variable,
} from './small-problems.js';

const RUNS = { numRuns: 300 };

describe('a placement', () => {
  it('lies in the domains and keeps every hard constraint, and every soft one that was taken up', () => {
    fc.assert(
      fc.property(smallProblem(true), (problem) => {
        const placed = place(problem);
        if (placed.status !== 'placed') return;
        expect(solutions(problem, hardOf(problem)).map(String)).toContain(String([...placed.days]));
        for (const it of keptOf(problem)) expect(holds(it, placed.days)).toBe(true);
      }),
      RUNS,
    );
  });

  it('is refused only where no combination of days keeps the hard constraints', () => {
    fc.assert(
      fc.property(smallProblem(true), (problem) => {
        const { status } = place(problem);
        const possible = solutions(problem, hardOf(problem)).length > 0;
        expect(status).toBe(possible ? 'placed' : 'conflict');
      }),
      RUNS,
    );
  });

  it('comes with the windows of the hard constraints alone', () => {
    fc.assert(
      fc.property(smallProblem(true), (problem) => {
        const placed = place(problem);
        if (placed.status !== 'placed') return;
        const { lo, hi } = spansOf(solutions(problem, hardOf(problem)));
        expect([[...placed.windows.lo], [...placed.windows.hi]]).toEqual([lo, hi]);
      }),
      RUNS,
    );
  });

  it('puts the first variable of its order on the first or last day it can have', () => {
    fc.assert(
      fc.property(smallProblem(true), (problem) => {
        const [first] = problem.order;
        const placed = place(problem);
        if (placed.status !== 'placed' || !first) return;
        const { lo, hi } = spansOf(solutions(problem, keptOf(problem)));
        expect(placed.days[first.variable]).toBe((first.otherwise === 'first' ? lo : hi)[first.variable]);
      }),
      RUNS,
    );
  });

  it('puts a variable with a target on the cheapest day left to it', () => {
    const wanted = smallProblem(true).chain((problem) =>
      fc.record({
        problem: fc.constant(problem),
        of: fc.integer({ min: 0, max: problem.variables.length - 1 }),
        target: step,
        early: fc.integer({ min: 1, max: 3 }),
        late: fc.integer({ min: 1, max: 3 }),
      }),
    );
    fc.assert(
      fc.property(wanted, ({ problem, of, target, early, late }) => {
        const anchor: Variable = { name: 'anchor', grid: everyDay, lo: FIRST + 4, hi: FIRST + 4 };
        const from = problem.variables.length;
        const placed = place({
          ...problem,
          variables: [...problem.variables, anchor],
          preferences: [{ of, from, target, early, late }],
          order: [{ variable: of, otherwise: 'first' }],
        });
        if (placed.status !== 'placed') return;
        const best = target(FIRST + 4);
        const price = (day: number) => (day < best ? (best - day) * early : (day - best) * late);
        const days = solutions(problem, keptOf(problem)).map((it) => it[of] as number);
        expect(price(placed.days[of] as number)).toBe(Math.min(...days.map(price)));
      }),
      RUNS,
    );
  });
});

describe('a placement within a capacity', () => {
  // Each job of a fixed length is a start and an end; the starts alone are tried out.
  const hosted = fc.integer({ min: 3, max: 4 }).chain((count) =>
    fc.record({
      starts: fc.array(variable, { minLength: count, maxLength: count }),
      lengths: fc.array(fc.integer({ min: 0, max: 5 }), { minLength: count, maxLength: count }),
      fixed: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      constraints: fc.array(constraint(count, fc.constant(false)), { maxLength: 2 }),
      visits: fc.constantFrom(1, 1, 2),
      window: fc.constantFrom(0, 0, 1, 2),
    }),
  );
  type Hosted = typeof hosted extends fc.Arbitrary<infer T> ? T : never;

  function problemOf({ starts, lengths, fixed, constraints, visits, window }: Hosted): Problem {
    const n = starts.length;
    const pinned = starts.map((it, i) =>
      fixed[i] ? { ...it, hi: Math.min(it.grid.next(it.lo), it.hi) } : it,
    );
    const ends = lengths.map((_, i) => ({
      name: `end ${i}`,
      grid: everyDay,
      lo: FIRST - 20,
      hi: FIRST + 40,
    }));
    const lasting = lengths.map((length, i) => ({
      from: i,
      to: n + i,
      least: (day: number) => day + length,
      most: (day: number) => day + length,
      soft: false,
    }));
    return {
      variables: [...pinned, ...ends],
      constraints: [...constraints, ...lasting],
      preferences: [],
      order: starts.flatMap((_, i) => [
        { variable: i, otherwise: 'first' as const },
        { variable: n + i, otherwise: 'first' as const },
      ]),
      capacity: {
        visits,
        window,
        jobs: lengths.map((_, i) => ({ start: i, end: n + i, fixed: fixed[i] as boolean })),
      },
    };
  }

  function overload(given: Hosted, starts: ArrayLike<number>): number | undefined {
    const jobs = given.lengths.map((length, i) => ({
      from: starts[i] as number,
      to: (starts[i] as number) + length,
      fixed: given.fixed[i] as boolean,
    }));
    return firstOverload(jobs, given.visits, given.window);
  }

  function startsOf(given: Hosted): number[][] {
    const problem = problemOf(given);
    const alone = { ...problem, variables: problem.variables.slice(0, given.starts.length) };
    return solutions(alone, given.constraints);
  }

  it('never adds to more visits at once than the host can take', () => {
    fc.assert(
      fc.property(hosted, (given) => {
        const placed = place(problemOf(given));
        if (placed.status !== 'placed') return;
        expect(overload(given, placed.days)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('is called overloaded only where every combination of days is', () => {
    const three = hosted.filter(({ starts }) => starts.length === 3);
    fc.assert(
      fc.property(three, (given) => {
        const { status } = place(problemOf(given));
        const found = startsOf(given);
        const possible = found.some((starts) => overload(given, starts) === undefined);
        expect(status).toBe(possible ? 'placed' : found.length > 0 ? 'overloaded' : 'conflict');
      }),
      { numRuns: 500 },
    );
  });

  // Of three jobs in a row the first two, a day apart, are one visit; the third overlaps the second in another one.
  // A job before them makes the first two a visit apart: it is one with the first, and the second one with the third.
  const row = [
    { from: FIRST + 1, to: FIRST + 2, fixed: false },
    { from: FIRST + 3, to: FIRST + 6, fixed: false },
    { from: FIRST + 5, to: FIRST + 8, fixed: false },
  ];
  const rowDays = row.flatMap(({ from, to }) => [from, to]);
  const rowAlone: Problem = {
    variables: rowDays.map((day) => ({ name: 'day', grid: everyDay, lo: day, hi: day })),
    constraints: [],
    preferences: [],
    order: [],
    capacity: { visits: 1, window: 1, jobs: [0, 2, 4].map((i) => ({ start: i, end: i + 1, fixed: false })) },
  };

  it('is refused where jobs in a row clash', () => {
    expect(firstOverload(row, 1, 1)).toBe(FIRST + 5);
    expect(place(rowAlone)).toEqual({ status: 'overloaded', proven: true });
  });

  it('is found where a job placed last joins others so that none clash', () => {
    const before = { from: FIRST, to: FIRST, fixed: false };
    expect(firstOverload([...row, before], 1, 1)).toBeUndefined();
    const { variables, capacity } = rowAlone;
    const placed = place({
      ...rowAlone,
      variables: [...variables, { name: 'last', grid: everyDay, lo: FIRST, hi: FIRST + 20 }],
      capacity: capacity && { ...capacity, jobs: [...capacity.jobs, { start: 6, end: 6, fixed: false }] },
    });
    expect(placed.status).toBe('placed');
  });

  it('gives up a soft constraint before it gives up', () => {
    const wanted: Problem = {
      variables: [
        ...[1, 2, 3, 6].map((day) => ({ name: 'fixed', grid: everyDay, lo: FIRST + day, hi: FIRST + day })),
        { name: 'start', grid: everyDay, lo: FIRST + 5, hi: FIRST + 20 },
        { name: 'end', grid: everyDay, lo: FIRST, hi: FIRST + 30 },
      ],
      constraints: [
        { from: 4, to: 5, least: (day) => day + 3, most: (day) => day + 3, soft: false },
        { from: 0, to: 4, most: (day) => day + 5, soft: true },
      ],
      preferences: [],
      order: [{ variable: 4, otherwise: 'first' }],
      capacity: {
        visits: 1,
        window: 1,
        jobs: [0, 2, 4].map((start) => ({ start, end: start + 1, fixed: start < 4 })),
      },
    };
    const hard = { ...wanted, constraints: wanted.constraints.slice(0, 1) };
    expect(place(hard).status).toBe('placed');
    expect(place(wanted).status).toBe('placed');
  });
});
