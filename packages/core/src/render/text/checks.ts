// The check of many programs on a terminal: those that fail first.

import type { ChecksReport } from '../../report/index.js';
import { checkLines } from './check.js';
import { plain } from './escape.js';
import { pad } from './layout.js';
import type { Pen } from './pen.js';

/** The whole page; the verdict stands last. */
export function checksLines(report: ChecksReport, pen: Pen): readonly string[] {
  const { paint, chars } = pen;
  const rows = report.rows.map(({ program, file, result, counts }) => {
    const said = `${counts.error} errors, ${counts.overdue} overdue, ${counts.dueSoon} due soon, ${counts.warning} warnings`;
    const verdict = result === 'pass' ? paint('pass', 'green') : paint('fail', 'red', 'bold');
    return `${verdict} ${pad(plain(program), 24, chars.ellipsis)} ${said}  ${paint(plain(file), 'dim')}`;
  });
  const pages = report.failing.flatMap(({ file, page }) => [
    paint(plain(file), 'bold'),
    '',
    ...checkLines(page, pen),
    '',
  ]);
  const verdict = report.result === 'pass' ? paint('pass', 'green', 'bold') : paint('fail', 'red', 'bold');
  return [...pages, ...rows, '', `${verdict} on ${report.today}: ${report.summary}`];
}
