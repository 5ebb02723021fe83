// The plan as a picture for a terminal: above, the days a report or a certificate speaks for; below, what happens.
// A picture whose columns would hold too many days is broken into bands of whole years, one under the other.

import type { Bar, Lane, Mark, Timeline } from '../../report/index.js';
import { Row } from './canvas.js';
import { plain } from './escape.js';
import { clip, pad, widthOf } from './layout.js';
import type { Pen, Style } from './pen.js';

const [LEAST_LABEL, MOST_LABEL, DAYS_PER_COLUMN] = [10, 18, 25];
const laneColors: readonly Style[] = ['cyan', 'magenta', 'blue', 'yellow', 'green'];

/** The part of the timeline that one band shows, and how its days become columns. */
interface Band {
  readonly timeline: Timeline;
  readonly pen: Pen;
  readonly from: number;
  readonly days: number;
  readonly label: number;
  readonly width: number;
  /** The column of a day; outside the row where the day is outside the band. */
  readonly column: (day: number) => number;
}

/** The lines of the whole picture, its key included. */
export function timelineLines(timeline: Timeline, pen: Pen): readonly string[] {
  if (timeline.lanes.length === 0) return [];
  const lines = bandsOf(timeline, pen).flatMap((band, index) => [
    ...(index > 0 ? [''] : []),
    ...bandLines(band),
  ]);
  return [...lines, ...visitLines(timeline, pen), '', ...keyLines(timeline, pen)];
}

function bandsOf(timeline: Timeline, pen: Pen): readonly Band[] {
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

function headRows(band: Band): readonly [Row, Row, Row] {
  const { chars } = band.pen;
  const [years, months, axis] = [new Row(band.width), new Row(band.width), new Row(band.width)];
  const inBand = band.timeline.months.filter((it) => it.at >= band.from && it.at < band.from + band.days);
  const perMonth = (band.width / band.days) * 30;
  axis.write(0, chars.axis.repeat(Math.min(band.width, band.column(band.from + band.days - 1) + 1)), 'dim');
  for (const [index, { year, month, at }] of inBand.entries()) {
    const column = band.column(at);
    const january = inBand.find((it, later) => later > index && it.month === 1);
    const hasRoom = january === undefined || band.column(january.at) - column > 4;
    if (month === 1 || (index === 0 && hasRoom)) years.write(column, String(year), 'bold');
    const name = monthName(month, perMonth);
    if (name && column + name.length <= band.width) {
      months.write(column, name, 'dim');
      axis.write(column, chars.month, 'dim');
    }
  }
  const today = band.column(band.timeline.today);
  if (isInside(band.timeline.today, band)) axis.write(today, chars.todayHead, 'green');
  return [years, months, axis];
}

/** A month's name as far as there is room: `Jan`, `J`, or the quarter at its first month. */
function monthName(month: number, columns: number): string {
  if (columns >= 4) return 'JanFebMarAprMayJunJulAugSepOctNovDec'.slice(month * 3 - 3, month * 3);
  if (columns >= 2) return 'JFMAMJJASOND'.charAt(month - 1);
  return month % 3 === 1 ? `Q${(month + 2) / 3}` : '';
}

function todayRow(band: Band): Row {
  const row = new Row(band.width);
  if (isInside(band.timeline.today, band))
    row.write(band.column(band.timeline.today), band.pen.chars.today, 'green');
  return row;
}

function isInside(day: number, band: Band): boolean {
  return day >= band.from && day < band.from + band.days;
}

/** Whether something has a day in the band. */
function reaches({ from, to }: { readonly from: number; readonly to: number }, band: Band): boolean {
  return to >= band.from && from < band.from + band.days;
}

function barRow(lane: Lane, band: Band, color: Style): Row {
  const row = todayRow(band);
  for (const bar of lane.bars) drawBar(row, bar, band, color);
  return row;
}

function drawBar(row: Row, bar: Bar, band: Band, color: Style): void {
  const { chars } = band.pen;
  const last = band.from + band.days - 1;
  if (!reaches(bar, band)) return;
  const [from, to] = [band.column(Math.max(bar.from, band.from)), band.column(Math.min(bar.to, last))];
  if (bar.kind === 'gap') {
    row.write(from, chars.gap.repeat(to - from + 1), 'red');
    return;
  }
  const isPeriod = bar.kind === 'period';
  row.write(from, (isPeriod ? chars.period : chars.certificate).repeat(to - from + 1), color);
  if (bar.from >= band.from) row.write(from, isPeriod ? chars.periodStart : chars.certificateStart, color);
  if (bar.to <= last) row.write(to, isPeriod ? chars.periodEnd : chars.certificateEnd, color);
  const label = ` ${bar.label} `;
  if (widthOf(label) + 4 <= to - from + 1) {
    row.write(from + Math.floor((to - from + 1 - widthOf(label)) / 2), label, color);
  }
}

/** Fieldwork first and days without length over it, so that no report is hidden. */
function markRow(lane: Lane, band: Band, color: Style): Row {
  const { chars } = band.pen;
  const row = todayRow(band);
  const signs = { 'as-of': chars.asOf, report: chars.report, decision: chars.decision, expiry: chars.expiry };
  for (const mark of lane.marks) {
    const styles = stylesOf(mark, color);
    if (mark.kind !== 'fieldwork' || !reaches(mark, band)) continue;
    const [from, to] = [band.column(Math.max(mark.from, band.from)), band.column(mark.to)];
    const block = mark.status === 'planned' ? chars.planned : chars.booked;
    row.write(from, block.repeat(to - from + 1), ...styles);
  }
  for (const mark of lane.marks) {
    if (mark.kind === 'fieldwork' || !isInside(mark.from, band)) continue;
    const column = band.column(mark.from);
    // In the column of its own fieldwork a day moves one aside, so that both are to be seen.
    const aside = mark.kind === 'as-of' ? column - 1 : column + 1;
    const at = row.isFree(column, column) || !row.isFree(aside, aside) ? column : aside;
    row.write(at, signs[mark.kind], ...stylesOf(mark, color));
  }
  return row;
}

function stylesOf(mark: Mark, color: Style): readonly Style[] {
  if (mark.kind === 'expiry') return ['red'];
  return mark.status === 'done' ? [color, 'dim'] : [color];
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

function visitLines({ visits }: Timeline, { paint, width, chars }: Pen): readonly string[] {
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

function keyLines(timeline: Timeline, { paint, width, chars }: Pen): readonly string[] {
  const bars = new Set(timeline.lanes.flatMap((lane) => lane.bars.map((it) => it.kind)));
  const marks = timeline.lanes.flatMap((lane) => lane.marks);
  const has = (kind: Mark['kind']) => marks.some((it) => it.kind === kind);
  const fieldwork = marks.filter((it) => it.kind === 'fieldwork');
  const entries: readonly (readonly [boolean, string])[] = [
    [bars.has('period'), `${chars.period} period`],
    [bars.has('certificate'), `${chars.certificate} certificate`],
    [bars.has('gap'), `${chars.gap} no cover`],
    [fieldwork.some((it) => it.status === 'planned'), `${chars.planned} fieldwork planned`],
    [fieldwork.some((it) => it.status !== 'planned'), `${chars.booked} booked or done`],
    [has('as-of'), `${chars.asOf} as of`],
    [has('report'), `${chars.report} report`],
    [has('decision'), `${chars.decision} decision`],
    [has('expiry'), `${chars.expiry} expiry`],
    [true, `${chars.todayHead} today`],
  ];
  const lines: string[] = [];
  for (const [, text] of entries.filter(([shown]) => shown)) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 3 + widthOf(text) <= width)
      lines[lines.length - 1] = `${last}   ${text}`;
    else lines.push(text);
  }
  return lines.map((line) => paint(line, 'dim'));
}
