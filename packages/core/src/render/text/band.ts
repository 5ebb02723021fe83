// The geometry of the picture: a timeline that is too long for one width is broken into bands of whole years.

import type { Timeline } from '../../report/index.js';
import { plain } from './escape.js';
import { widthOf } from './layout.js';
import type { Pen } from './pen.js';

const [LEAST_LABEL, MOST_LABEL, DAYS_PER_COLUMN] = [10, 18, 25];

/** The part of the timeline that one band shows, and how its days become columns. */
export interface Band {
  readonly timeline: Timeline;
  readonly pen: Pen;
  readonly from: number;
  readonly days: number;
  readonly label: number;
  readonly width: number;
  /** The column of a day; outside the row where the day is outside the band. */
  readonly column: (day: number) => number;
}

/** The bands of a timeline on a terminal of this width. */
export function bandsOf(timeline: Timeline, pen: Pen): readonly Band[] {
  const longest = Math.max(...timeline.lanes.map((it) => widthOf(plain(it.label))));
  const label = Math.min(MOST_LABEL, Math.max(LEAST_LABEL, longest)) + 2;
  const width = pen.width - label;
  const fitting = Math.floor((width * DAYS_PER_COLUMN) / 365.25) * 12;
  const months = timeline.days <= width * DAYS_PER_COLUMN ? timeline.months.length : fitting;
  return Array.from({ length: Math.ceil(timeline.months.length / months) }, (_, n) => {
    const from = timeline.months[n * months]?.at ?? 0;
    // Every band has the scale of the first, so that a month is as wide in the last one.
    const days = timeline.months[months]?.at ?? timeline.days;
    const column = (day: number) => Math.floor(((day - from) * width) / days);
    return { timeline, pen, from, days: Math.min(days, timeline.days - from), label, width, column };
  });
}

/** Whether a day lies in the band. */
export function isInside(day: number, band: Band): boolean {
  return day >= band.from && day < band.from + band.days;
}

/** Whether something has a day in the band. */
export function reaches({ from, to }: { readonly from: number; readonly to: number }, band: Band): boolean {
  return to >= band.from && from < band.from + band.days;
}
