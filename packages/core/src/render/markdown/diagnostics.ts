// Diagnostics as one Markdown table, errors first.

import type { DiagnosticGroup } from '../../report/index.js';
import { table, words } from './escape.js';

/** The table; nothing where all is well. */
export function diagnosticLines(groups: readonly DiagnosticGroup[]): readonly string[] {
  const rows = groups.flatMap((group) =>
    group.items.map((it) => [
      group.severity,
      words(it.rule),
      `${words(it.where.file)}:${it.where.line}:${it.where.column}`,
      words(it.message),
      words(it.remedy),
      words(it.citation),
    ]),
  );
  return table(['Severity', 'Rule', 'Where', 'What', 'Remedy', 'Citation'], rows);
}
