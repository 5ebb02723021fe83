// Durations of a framework file: one length alone is the usual one; of several the least is not above the usual one.

import { type Duration, formatDuration } from '../../calendar/index.js';
import { roughDays, type WrittenTiming } from '../../frameworks/own/index.js';
import type { View } from '../build/view.js';

/** The duration at a key, in either form; undefined where there is none. */
export function timingAt(view: View, key: string): WrittenTiming | undefined {
  const usual = view.duration(key);
  if (usual) return { min: undefined, usual, max: undefined, what: undefined };
  const inner = view.map(key);
  if (!inner) return undefined;
  const read = {
    min: inner.duration('min'),
    usual: inner.duration('usual'),
    max: inner.duration('max'),
    what: inner.text('what'),
  };
  const told = ['min', 'usual', 'max'] as const;
  const said = told.flatMap((one) => (read[one] ? [[one, read[one]] as const] : []));
  if (said.length === 0)
    inner.complain(
      'missing-key',
      undefined,
      `${key} says no length`,
      'write `usual:`, and `min:` where it is never shorter',
    );
  for (const [i, [name, length]] of said.entries()) {
    const [before, least] = said[i - 1] ?? [];
    if (least && roughDays(length) < roughDays(least))
      complainOfOrder(inner, before as string, least, name, length);
  }
  return read;
}

function complainOfOrder(view: View, before: string, least: Duration, name: string, length: Duration): void {
  const says = `${name} is ${formatDuration(length)}, which is shorter than ${before}, ${formatDuration(least)}`;
  view.complain('out-of-range', name, says, 'write the shortest as `min`, the longest as `max`');
}

/** A length in whole months; complains of days. */
export function monthsAt(view: View, key: string, what: string): number | undefined {
  const length = view.duration(key);
  if (!length) return undefined;
  if (length.days === 0) return length.months;
  view.complain(
    'out-of-range',
    key,
    `${key} is ${formatDuration(length)}; ${what} in whole months`,
    'write it like 3 months',
  );
  return undefined;
}
