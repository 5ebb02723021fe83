// What a lane looks like: bars for the days a report or a certificate speaks for, marks for what happens.

import type { Bar, Lane, Mark, Strip, StripBar } from '../../report/index.js';
import { type Band, isInside, reaches } from './band.js';
import { Row } from './canvas.js';
import { widthOf } from './layout.js';
import type { Style } from './pen.js';

/** An empty row with today's line in it. */
export function todayRow(band: Band): Row {
  const row = new Row(band.width);
  if (isInside(band.timeline.today, band))
    row.write(band.column(band.timeline.today), band.pen.chars.today, 'green');
  return row;
}

/** Periods, certificates and days without cover. */
export function barRow(lane: Lane, band: Band, color: Style): Row {
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

const stripOrder: readonly StripBar['kind'][] = ['report', 'letter', 'gap', 'pending'];

/** Reports and letters of one subservice organization; the wait for a report is drawn over the next one's days. */
export function stripRow({ bars }: Strip, band: Band): Row {
  const { chars } = band.pen;
  const row = todayRow(band);
  const signs = {
    report: chars.stripReport,
    letter: chars.stripLetter,
    gap: chars.gap,
    pending: chars.stripPending,
  };
  const last = band.from + band.days - 1;
  for (const bar of stripOrder.flatMap((kind) => bars.filter((it) => it.kind === kind))) {
    if (!reaches(bar, band)) continue;
    const [from, to] = [band.column(Math.max(bar.from, band.from)), band.column(Math.min(bar.to, last))];
    row.write(from, signs[bar.kind].repeat(to - from + 1), bar.kind === 'gap' ? 'red' : 'dim');
  }
  return row;
}

/** Fieldwork first and days without length over it, so that no report is hidden. */
export function markRow(lane: Lane, band: Band, color: Style): Row {
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
