// The check of many programs in Markdown: a table with those that fail first, then what is wrong with them.

import type { ChecksReport } from '../../report/index.js';
import { checkLines } from './check.js';
import { table, words } from './escape.js';

/** The whole page. */
export function checksLines(report: ChecksReport): readonly string[] {
  const rows = report.rows.map(({ program, file, result, counts }) => [
    words(program),
    words(file),
    result,
    ...[counts.error, counts.overdue, counts.dueSoon, counts.missed, counts.warning].map(String),
  ]);
  return [
    `# auditcal: ${report.result}`,
    '',
    `On ${report.today}: ${report.summary}.`,
    '',
    ...table(['Program', 'File', 'Result', 'Errors', 'Overdue', 'Due soon', 'Missed', 'Warnings'], rows),
    ...report.failing.flatMap(({ file, page }) => [
      '',
      `## ${words(file)}`,
      ...checkLines(page)
        .slice(1)
        .map((line) => (line.startsWith('## ') ? `#${line}` : line)),
    ]),
  ];
}
