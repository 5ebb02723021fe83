// The outcome of a check as Markdown, for job summaries and comments: the verdict first.

import type { CheckReport } from '../../report/index.js';
import { driftLines } from './drift.js';
import { words } from './escape.js';
import { blocksLines } from './page.js';
import { section } from './section.js';

/** The whole page. */
export function checkLines(report: CheckReport): readonly string[] {
  const { result, today } = report.checked;
  return [
    `# auditcal: ${result}`,
    '',
    `On ${today}: ${report.summary}.`,
    ...(report.compared === null ? [] : ['', words(report.compared)]),
    ...section('Weakened by this change', driftLines(report.weakened)),
    ...section('Stored, and out of date', driftLines(report.stale)),
    ...section('Introduced by this change', blocksLines(report.tables.introduced)),
    ...section(
      report.introduced.length > 0 || report.compared !== null ? 'Standing' : 'Checks',
      blocksLines(report.tables.standing),
    ),
    ...section('Next', blocksLines(report.tables.next)),
  ];
}
