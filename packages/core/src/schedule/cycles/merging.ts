// What a merge asks of periods: the track that ends has its last one end the day before, and the track that stays begins
// one on the day. Periods past the horizon are not laid, and nobody asks anything of them.

import { addMonths, type Day, startOfMonth, toDay } from '../../calendar/index.js';
import type { ExaminationCycle, Merge, Track } from '../../model/index.js';
import { countUntil, type LaidPeriod, type PeriodLengths, periodEnd } from './periods.js';

/** The merges of a track, on either side. */
export function mergesOf({ merge, joined }: Track): readonly Merge[] {
  return merge ? [merge, ...joined] : joined;
}

/** The day on which a track becomes part of another; undefined where it stays. */
export function endsOn({ merge }: Track): Day | undefined {
  return merge && toDay(merge.on);
}

/**
 * Whether planned periods begin one on each day from which another track is part of this one. A day before the first of
 * them is a matter of the periods on record, where there are any; one after the last lies past the horizon.
 */
export function takesIn({ joined }: Track, laid: readonly LaidPeriod[], onRecord: boolean): boolean {
  const [first, last] = [laid[0], laid.at(-1)];
  return joined.every(({ on }) => {
    const day = toDay(on);
    if (!first || !last || day > last.to) return true;
    return day < first.from ? onRecord : laid.some(({ from }) => from === day);
  });
}

/** Lengths of periods that end the day before a merge, with the first day that they need. */
export interface EndingLengths {
  readonly lengths: PeriodLengths;
  readonly count: number;
  readonly start: Day;
}

/**
 * Ways to lay periods up to the day before a merge: as many as there would be from their first day on, the last one as
 * long as it takes, and one more cut where the file leaves it. While the first day is open, all that begin on the first of
 * a month from the earliest one on; else those that fill the months there are, one more or fewer where no other do.
 */
export function endingBefore(
  on: Day,
  start: { readonly earliest: Day; readonly usual: Day; readonly open: boolean },
  { listed, usual }: PeriodLengths,
  cycle: ExaminationCycle,
  aligning: boolean,
): readonly EndingLengths[] {
  const from = start.open ? start.earliest : start.usual;
  if (from >= on) {
    const none = { lengths: { listed: [], usual }, count: 0, start: from };
    return from === on || start.open ? [none] : [];
  }
  const usually = countUntil(on - 1, from, { listed, usual });
  const ofCount = (count: number): readonly EndingLengths[] =>
    listsOf(count, listed, usual, cycle, aligning).flatMap((months) => {
      const begins = addMonths(on, -months.reduce((sum, it) => sum + it, 0));
      if (start.open ? begins < from || startOfMonth(begins) !== begins : begins !== from) return [];
      // Months that clamp do not come back where they came from.
      const ends = months.reduce((day, it) => periodEnd(day, it) + 1, begins);
      return ends === on ? [{ lengths: { listed: months, usual }, count, start: begins }] : [];
    });
  if (start.open) {
    return range(1, usually).flatMap((count) =>
      ofCount(count).filter((it) => countUntil(on - 1, it.start, { listed, usual }) === count),
    );
  }
  return [usually, usually - 1, usually + 1].map(ofCount).find(({ length }) => length > 0) ?? [];
}

// Each list of so many lengths: the first as asked for, one cut at most, the last one free.
function listsOf(
  count: number,
  listed: readonly number[],
  usual: number,
  { months, aligning }: ExaminationCycle,
  mayCut: boolean,
): readonly (readonly number[])[] {
  if (count < 1) return [];
  const before = Array.from({ length: count - 1 }, (_, k) => listed[k] ?? usual);
  const cut = before.flatMap((_, k) =>
    k < listed.length || !mayCut
      ? []
      : range(aligning.min, Math.min(aligning.max, usual - 1)).map((short) => before.with(k, short)),
  );
  const last = range(months.min, months.max);
  return [before, ...cut].flatMap((list) => last.map((length) => [...list, length]));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
}
