// The pairs of a crosswalk as one table.

import type { CrosswalkReport } from '../../report/index.js';

const columns = [
  ...['criterion', 'criterion-title', 'control', 'control-title'],
  ...['strength', 'support', 'mappings'],
];

/** The rows of the table, its head first. */
export function crosswalkRows({ crosswalk }: CrosswalkReport): readonly (readonly string[])[] {
  const rows = crosswalk.pairs.map((it) => [
    ...[it.criterion, it.criterionTitle, it.control, it.controlTitle],
    ...[it.strength, String(it.support), it.mappings.join(' ')],
  ]);
  return [columns, ...rows];
}
