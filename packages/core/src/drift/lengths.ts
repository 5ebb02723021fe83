// Lengths of time as something to compare: `3 months`, `P3M` and a quarter are one length, and 90 days are shorter.

import { type Duration, formatDuration } from '../calendar/index.js';

/** Days in a month, on average: enough to say which of two lengths is longer, never to count days with. */
const MONTH = 30.436875;

/** About how many days a length is; no length at all is longer than any. */
export function roughDays(length: Duration | undefined): number {
  return length === undefined ? Number.POSITIVE_INFINITY : length.months * MONTH + length.days;
}

/** `every 3 months`; `no cadence` where there is none. */
export function everyInWords(length: Duration | undefined): string {
  return length === undefined ? 'no cadence' : `every ${formatDuration(length)}`;
}
