// Where lanes are parted that mind each other: nothing that keeps what they ask is lost, and what broke it is.

import { expect, it } from 'vitest';
import type { Day } from '../../../src/calendar/index.js';
import { brokenAt, type LaneOnly, type LaneTie, partedLanes } from '../../../src/solve/shares/lane-ties.js';
import { chanceOf } from '../priced/chance.js';

const COUNT = Number(process.env.TINY_PROBLEMS ?? 400);

// Days by lane, of the one job that each has.
const isIn = (part: readonly LaneOnly[], days: readonly Day[]): boolean =>
  part.every(({ lane, only: { from, to } }) => from <= (days[lane] as Day) && (days[lane] as Day) <= to);

const keeps = ({ ahead, behind, first, last }: LaneTie, days: readonly Day[]): boolean => {
  const [a, b] = [days[ahead.lane] as Day, days[behind.lane] as Day];
  return (first?.(a) ?? b) <= b && b <= (last?.(a) ?? b);
};

it('parts days that break a tie, and loses none that keep all', () => {
  let broken = 0;
  for (let seed = 0; seed < COUNT; seed += 1) {
    const chance = chanceOf(seed);
    // Steps that never fall, as months and working days are.
    const step = (): ((day: Day) => Day) => {
      const [by, of] = [chance.whole(-5, 12), chance.whole(1, 4)];
      return (day) => Math.ceil(day / of) * of + by;
    };
    const tie = (ahead: number, behind: number): LaneTie => {
      const ends = { ahead: { lane: ahead, job: 0 }, behind: { lane: behind, job: 0 } };
      return chance.oneIn(2) ? { ...ends, first: step() } : { ...ends, last: step() };
    };
    const ties = [tie(0, 1), tie(0, 2), ...(chance.oneIn(2) ? [tie(1, 0)] : [])];
    const now = [chance.whole(0, 40), chance.whole(0, 40), chance.whole(0, 40)];
    const parting = brokenAt(
      ties,
      now.map((day) => [day]),
    );
    const worst = Math.max(
      ...ties.map(({ ahead, behind, first, last }) => {
        const [a, b] = [now[ahead.lane] as Day, now[behind.lane] as Day];
        return first ? first(a) - b : last ? b - last(a) : 0;
      }),
    );
    expect({ seed, isParted: parting !== undefined }).toEqual({ seed, isParted: worst >= 7 });
    if (!parting) continue;
    broken += 1;
    const parts = partedLanes(parting, ties);
    expect({ seed, now: parts.some((part) => isIn(part, now)) }).toEqual({ seed, now: false });
    for (let k = 0; k < 200; k += 1) {
      const days = [chance.whole(-10, 50), chance.whole(-10, 50), chance.whole(-10, 50)];
      if (!ties.every((it) => keeps(it, days))) continue;
      expect({ seed, days, kept: parts.some((part) => isIn(part, days)) }).toEqual({
        seed,
        days,
        kept: true,
      });
    }
  }
  expect(broken).toBeGreaterThan(COUNT / 4);
});
