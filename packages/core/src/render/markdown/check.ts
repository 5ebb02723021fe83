// The outcome of a check as Markdown, for job summaries and comments: the verdict first.

import type { CheckReport } from '../../report/index.js';
import { diagnosticLines } from './diagnostics.js';
import { driftLines } from './drift.js';
import { words } from './escape.js';
import { nextTable, section } from './plan.js';

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
    ...section('Introduced by this change', diagnosticLines(report.introduced)),
    ...section(
      report.introduced.length > 0 || report.compared !== null ? 'Standing' : 'Checks',
      diagnosticLines(report.standing),
    ),
    ...section('Next', nextTable(report.next)),
  ];
}
