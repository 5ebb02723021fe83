// The head of a band: years, months or quarters, and the line on which today is marked.

import { type Band, isInside } from './band.js';
import { Row } from './canvas.js';

/** Three rows: years, months, axis. */
export function headRows(band: Band): readonly [Row, Row, Row] {
  const { chars } = band.pen;
  const [years, months, axis] = [new Row(band.width), new Row(band.width), new Row(band.width)];
  const inBand = band.timeline.months.filter((it) => it.at >= band.from && it.at < band.from + band.days);
  const perMonth = band.column(band.from + 30);
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
