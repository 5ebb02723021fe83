// The smallest failing part of a list, and how many trials it takes to find it.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestSet } from '../../src/solve/index.js';

function counted(fails: (kept: ReadonlySet<number>) => boolean) {
  let trials = 0;
  return {
    fails: (kept: readonly number[]) => {
      trials += 1;
      return fails(new Set(kept));
    },
    trials: () => trials,
  };
}

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i);

describe('the smallest failing part', () => {
  it('is empty where nothing at all fails already, after one trial', () => {
    const trial = counted(() => true);
    expect(smallestSet(upTo(50), trial.fails)).toEqual([]);
    expect(trial.trials()).toBe(1);
  });

  it('keeps the earlier of two members either of which would do', () => {
    const trial = counted((kept) => kept.has(1) || kept.has(3));
    expect(smallestSet(upTo(5), trial.fails)).toEqual([1]);
  });

  it.each([
    [100, [17, 63]],
    [300, [5, 150, 299]],
    [1000, [999]],
  ])('among %i members takes few trials for each of those needed', (count, needed) => {
    const trial = counted((kept) => needed.every((member) => kept.has(member)));
    expect([...smallestSet(upTo(count), trial.fails)].sort((a, b) => a - b)).toEqual(needed);
    expect(trial.trials()).toBeLessThanOrEqual(2 * needed.length * (Math.ceil(Math.log2(count)) + 1));
  });

  it('fails, and none of it can be spared, whichever sets fail', () => {
    const sets = fc.array(fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(sets, (failing) => {
        const fails = (kept: readonly number[]): boolean =>
          failing.some((set) => set.every((member) => kept.includes(member)));
        const found = smallestSet(upTo(12), fails);
        expect(fails(found)).toBe(true);
        for (const one of found) expect(fails(found.filter((other) => other !== one))).toBe(false);
      }),
    );
  });
});
