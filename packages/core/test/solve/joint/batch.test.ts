// Ways looked at jointly: when looking at them stops being worth it.

import { expect, it } from 'vitest';
import { Batch, type Way } from '../../../src/solve/joint/batch.js';

const BEST = 1000;
const ways: readonly Way[] = [100, 300].map((bound, alternative) => ({
  alternative,
  bound,
  hosting: undefined,
}));

// Raises the cheapest way by so much after every look; how many looks that goes on for.
function looksAt(batch: Batch, raise: number, most = 100): number {
  for (let looks = 1; looks <= most; looks += 1) {
    const way = batch.take() as Way;
    batch.put({ ...way, bound: way.bound + raise });
    if (!batch.closes(1, BEST)) return looks;
  }
  return most;
}

it('hands out the cheapest way first', () => {
  const batch = new Batch(ways, 5);
  expect([batch.least, batch.take()?.alternative, batch.least]).toEqual([100, 0, 300]);
});

it('is looked at for as long as its gap closes', () => {
  expect(looksAt(new Batch(ways, 5), 20)).toBe(100);
});

it('is given up after so many looks for each way that close its gap too little', () => {
  const soon = looksAt(new Batch(ways, 5), 1);
  const later = looksAt(new Batch(ways, 10), 1);
  expect(soon).toBeGreaterThanOrEqual(5 * ways.length);
  expect(later).toBeGreaterThan(soon);
  expect(later).toBeLessThan(100);
});

it('begins anew to ask for a smaller gap once it has become smaller', () => {
  const batch = new Batch(ways, 5);
  expect(looksAt(batch, 20, 40)).toBe(40);
  expect(looksAt(batch, 0)).toBeLessThan(60);
});
