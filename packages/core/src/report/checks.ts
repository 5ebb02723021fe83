// The check of many programs on one page: a row for each, the ones that fail first, and what is wrong with those.

import type { PlainDate } from '../calendar/index.js';
import { byText, counted } from '../model/index.js';
import { type Checked, type CheckReport, checkReport } from './check-report.js';

/** The check of several programs made ready for reading. */
export interface ChecksReport {
  readonly kind: 'checks';
  readonly today: PlainDate;
  readonly result: 'pass' | 'fail';
  readonly summary: string;
  /** Those that fail first, then by name. */
  readonly rows: readonly ChecksRow[];
  /** The pages of those that fail; of very many only the first. */
  readonly failing: readonly (ChecksRow & { readonly page: CheckReport })[];
}

/** One program. */
export interface ChecksRow {
  readonly program: string;
  readonly file: string;
  readonly result: 'pass' | 'fail';
  readonly counts: Checked['counts'];
}

/** Beyond this many failing programs, only their rows are shown: a job summary has its limits. */
const MOST_PAGES = 50;

/** Makes the check of several programs ready for reading. */
export function checksReport(value: {
  readonly today: PlainDate;
  readonly result: 'pass' | 'fail';
  readonly programs: readonly Checked[];
}): ChecksReport {
  const sorted = [...value.programs].sort(
    (a, b) => byText(a.result, b.result) || byText(a.program, b.program) || byText(a.file, b.file),
  );
  const row = ({ program, file, result, counts }: Checked): ChecksRow => ({ program, file, result, counts });
  const failing = sorted.filter(({ result }) => result === 'fail');
  return {
    kind: 'checks',
    today: value.today,
    result: value.result,
    summary: `${counted(value.programs.length, 'program')}, ${failing.length} failing`,
    rows: sorted.map(row),
    failing: failing
      .slice(0, MOST_PAGES)
      .map((it) => ({ ...row(it), page: checkReport(it, { today: it.today, activities: [] }) })),
  };
}
