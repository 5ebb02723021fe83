// Where lanes that mix plans are parted.

import { describe, expect, it } from 'vitest';
import { mixedPartings } from '../../../src/solve/shares/parting.js';

// One lane with one job, by move.
const job = (...days: readonly number[]) => [days.map((day) => [day])];

describe('jobs whose starts are mixed', () => {
  it('are parted between the days they are mixed of', () => {
    expect(mixedPartings(job(10, 40, 10, 40))).toMatchObject([{ lane: 0, job: 0, day: 26 }]);
  });

  it('are none where all start on the same days, or nearly all, or close to each other', () => {
    expect(mixedPartings(job(10, 10, 10))).toEqual([]);
    expect(mixedPartings(job(...Array(19).fill(10), 90))).toEqual([]);
    expect(mixedPartings(job(10, 13, 10, 13))).toEqual([]);
  });

  it('come first where they are mixed evenly and far apart', () => {
    const moves = [
      [10, 100, 200],
      [10, 100, 220],
      [10, 160, 200],
      [40, 160, 220],
    ];
    expect(mixedPartings([moves]).map((it) => it.job)).toEqual([1, 2, 0]);
  });

  it('may be missing in some moves, as other ways of a lane have fewer jobs', () => {
    expect(mixedPartings([[[10, 50], [10], [10, 90], [10]]])).toMatchObject([{ job: 1, day: 71 }]);
  });
});
