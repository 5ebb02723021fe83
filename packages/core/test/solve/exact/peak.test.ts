// The highest load that can come up: never below what some plan brings, and close where limits keep events apart.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TreeEvent, TreeProblem } from '../../../src/solve/exact/index.js';
import { instanceOf } from '../../../src/solve/exact/instance.js';
import { peakOf } from '../../../src/solve/exact/peak.js';
import { countedPrice, tinyProblem } from './tiny-problems.js';
import { yardstick } from './yardstick.js';

const NEVER = Number.POSITIVE_INFINITY;
const CLOSE = { idle: 0, most: NEVER };

/** The highest load of any plan whose starts keep all limits, whatever load is allowed. */
function highestLoad(problem: TreeProblem): number {
  const free = { ...problem, load: { most: NEVER, free: NEVER, price: 0 } };
  const starts: number[] = [];
  const next = (i: number): number => {
    const event = problem.events[i];
    if (event) {
      return event.prices.reduce((most, _, k) => {
        starts[i] = event.first + k;
        return Math.max(most, next(i + 1));
      }, 0);
    }
    if (countedPrice(free, starts) === NEVER) return 0;
    const loadAt = (at: number): number =>
      problem.events.reduce((sum, { load, length }, k) => {
        const start = starts[k] as number;
        return start <= at && at < start + length ? sum + load : sum;
      }, 0);
    return Math.max(...starts.map(loadAt));
  };
  return next(0);
}

describe('the peak of load', () => {
  it('is never below what the starts of some plan bring', () => {
    fc.assert(
      fc.property(tinyProblem, (problem) => {
        const instance = instanceOf(problem);
        if (!instance) return;
        expect(peakOf({ ...instance, problem }, CLOSE)).toBeGreaterThanOrEqual(highestLoad(problem));
      }),
      { numRuns: 300 },
    );
  });

  it('counts one of two events that a limit keeps apart, and both where it lets them meet', () => {
    const event = { first: 0, prices: [1, 1, 1, 1, 1, 1], length: 2, load: 3, visited: true };
    const pair = (least: number): TreeEvent[] => [
      { ...event, parent: -1 },
      { ...event, parent: 0, within: { least: (start) => start + least, most: (start) => start + 3 } },
    ];
    const peak = (least: number): number => {
      const problem = {
        events: pair(least),
        visits: { price: 1, window: 1 },
        load: { most: 9, free: 0, price: 1 },
        grain: 1,
      };
      const instance = instanceOf(problem);
      return instance ? peakOf(instance, CLOSE) : 0;
    };
    expect(peak(2)).toBe(3);
    expect(peak(1)).toBe(6);
  });

  it.each(['small-1', 'small-2', 'small-3'])(
    'leaves no load to look at in %s: two frameworks, two at a time',
    (name) => {
      const problem = yardstick(name);
      expect(problem.events.some(({ load }) => load > 0)).toBe(true);
      expect(instanceOf(problem)?.problem.events.every(({ load }) => load === 0)).toBe(true);
    },
  );
});
