// What stands under the picture: the shared visits it numbers, and a key to the signs it uses.

import type { Bar, Mark, StripBar, Timeline } from '../../report/index.js';
import { plain } from './escape.js';
import { clip, pack } from './layout.js';
import type { Pen } from './pen.js';

/** One line for each shared visit. */
export function visitLines({ visits }: Timeline, { paint, width, chars }: Pen): readonly string[] {
  if (visits.length === 0) return [];
  return [
    '',
    ...visits.map((it, index) => {
      const days = `${it.first} ${chars.to} ${it.last}`;
      const line = `Visit ${index + 1}  ${days}  ${it.titles.map(plain).join(' + ')}`;
      return paint(clip(line, width, chars.ellipsis), 'dim');
    }),
  ];
}

/** The signs in the picture, and none of what lies before or after it, as many to a line as fit. */
export function keyLines(timeline: Timeline, { paint, width, chars }: Pen): readonly string[] {
  const shows = ({ from, to }: Bar | Mark | StripBar) => to >= 0 && from < timeline.days;
  const bars = new Set(timeline.lanes.flatMap((lane) => lane.bars.filter(shows).map((it) => it.kind)));
  const documents = [
    ...new Set(
      timeline.lanes.flatMap((lane) =>
        lane.bars.filter((it) => it.kind === 'certificate' && shows(it)).map(({ label }) => label),
      ),
    ),
  ].sort();
  const marks = timeline.lanes.flatMap((lane) => lane.marks.filter(shows));
  const strips = new Set(
    timeline.lanes.flatMap((lane) =>
      lane.strips.flatMap((it) => it.bars.filter(shows).map(({ kind }) => kind)),
    ),
  );
  const has = (kind: Mark['kind']) => marks.some((it) => it.kind === kind);
  const fieldwork = marks.filter((it) => it.kind === 'fieldwork');
  const entries: readonly (readonly [boolean, string])[] = [
    [bars.has('period'), `${chars.period} period`],
    [bars.has('certificate'), `${chars.certificate} ${documents.map(plain).join(' or ')}`],
    [bars.has('gap') || strips.has('gap'), `${chars.gap} no cover`],
    [strips.has('report'), `${chars.stripReport} vendor's report`],
    [strips.has('pending'), `${chars.stripPending} not there yet`],
    [strips.has('letter'), `${chars.stripLetter} vendor's letter`],
    [fieldwork.some((it) => it.status === 'planned'), `${chars.planned} fieldwork planned`],
    [fieldwork.some((it) => it.status !== 'planned'), `${chars.booked} booked or done`],
    [has('as-of'), `${chars.asOf} as of`],
    [has('report'), `${chars.report} report`],
    [has('decision'), `${chars.decision} decision`],
    [has('expiry'), `${chars.expiry} expiry`],
    [true, `${chars.todayHead} today`],
  ];
  const shown = entries.filter(([isShown]) => isShown).map(([, text]) => text);
  const lines = pack(shown, '   ', width);
  return lines.map((line) => paint(line, 'dim'));
}
