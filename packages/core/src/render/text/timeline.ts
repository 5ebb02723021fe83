// The plan as a picture for a terminal: above, the days a report or a certificate speaks for; below, what happens.
// Lanes that have nothing in a band are left out of it.

import type { Timeline } from '../../report/index.js';
import { headRows } from './axis.js';
import { type Band, bandsOf, isInside, reaches } from './band.js';
import type { Row } from './canvas.js';
import { plain } from './escape.js';
import { keyLines, visitLines } from './key.js';
import { barRow, markRow, stripRow, todayRow } from './lane.js';
import { clip, pad } from './layout.js';
import type { Pen, Style } from './pen.js';

const laneColors: readonly Style[] = ['cyan', 'magenta', 'blue', 'yellow', 'green'];

/** The lines of the whole picture, its key included. */
export function timelineLines(timeline: Timeline, pen: Pen): readonly string[] {
  if (timeline.lanes.length === 0) return [];
  const lines = bandsOf(timeline, pen).flatMap((band, index) => [
    ...(index > 0 ? [''] : []),
    ...bandLines(band),
  ]);
  return [...lines, ...visitLines(timeline, pen), '', ...keyLines(timeline, pen)];
}

function bandLines(band: Band): readonly string[] {
  const print = (label: string, row: Row, ...styles: readonly Style[]) =>
    (
      band.pen.paint(pad(plain(label), band.label, band.pen.chars.ellipsis), ...styles) + row.print(band.pen)
    ).trimEnd();
  const lanes = band.timeline.lanes.flatMap((lane, index) => {
    if (![...lane.bars, ...lane.marks].some((it) => reaches(it, band))) return [];
    const color = laneColors[index % laneColors.length] ?? 'cyan';
    return [
      print(
        clip(plain(lane.label), band.label - 2, band.pen.chars.ellipsis),
        barRow(lane, band, color),
        'bold',
        color,
      ),
      print('', markRow(lane, band, color)),
      ...lane.strips
        .filter(({ bars }) => bars.some((it) => reaches(it, band)))
        .map((strip) =>
          print(
            clip(plain(strip.organization), band.label - 2, band.pen.chars.ellipsis),
            stripRow(strip, band),
            'dim',
          ),
        ),
      print('', todayRow(band)),
    ];
  });
  const [years, months, axis] = headRows(band);
  return [
    print('', years),
    print('', months),
    print('', axis),
    ...lanes,
    ...(band.timeline.visits.some((it) => reaches(it, band)) ? [print('Visits', visitRow(band), 'dim')] : []),
    ...(band.timeline.due.some((day) => isInside(day, band))
      ? [print('Activities', loadRow(band), 'dim')]
      : []),
  ];
}

function visitRow(band: Band): Row {
  const row = todayRow(band);
  for (const [index, visit] of band.timeline.visits.entries()) {
    const label = String(index + 1);
    const at = band.column(Math.floor((visit.from + visit.to) / 2));
    if (isInside(visit.from, band) && row.isFree(at, at + label.length - 1)) row.write(at, label, 'bold');
  }
  return row;
}

/** How many activities fall due in each column, as a skyline. */
function loadRow(band: Band): Row {
  const { load } = band.pen.chars;
  const row = todayRow(band);
  const counts = new Map<number, number>();
  for (const day of band.timeline.due) {
    if (isInside(day, band)) counts.set(band.column(day), (counts.get(band.column(day)) ?? 0) + 1);
  }
  const most = Math.max(load.length, ...counts.values());
  for (const [column, number] of counts) {
    row.write(column, load[Math.ceil((number / most) * load.length) - 1] ?? '', 'dim');
  }
  return row;
}
