// The outcome of a check on a terminal: what counts, where it stands in the file, what is due next.

import type { CheckReport, DiagnosticGroup } from '../../report/index.js';
import { diagnosticLines } from './diagnostics.js';
import { driftLines } from './drift.js';
import { plain } from './escape.js';
import type { Pen } from './pen.js';
import { nextLines, section } from './plan.js';

/** The whole page; the verdict stands last, where a terminal leaves off. */
export function checkLines(report: CheckReport, pen: Pen): readonly string[] {
  const { result, today } = report.checked;
  const both = report.introduced.length > 0 || report.compared !== null;
  const block = (heading: string, groups: readonly DiagnosticGroup[]) =>
    section(heading, diagnosticLines(groups, pen), pen);
  const blocks = [
    ...section('Weakened by this change', driftLines(report.weakened, pen), pen),
    ...section('Stored, and out of date', driftLines(report.stale, pen), pen),
    ...block('Introduced by this change', report.introduced),
    ...block(both ? 'Standing' : 'Checks', report.standing),
    ...section('Next', nextLines(report.next, pen), pen),
  ];
  const verdict = result === 'pass' ? pen.paint('pass', 'green', 'bold') : pen.paint('fail', 'red', 'bold');
  const lines = blocks.length > 0 ? [...blocks.slice(1), ''] : [];
  const compared = report.compared === null ? [] : [plain(report.compared)];
  return [...lines, ...compared, `${verdict} on ${today}: ${report.summary}`];
}
