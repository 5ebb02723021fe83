// Strategies side by side as a Markdown table.

import type { ComparisonReport } from '../../report/index.js';
import { table, words } from './escape.js';
import { section } from './section.js';

/** The whole page. */
export function compareLines(report: ComparisonReport): readonly string[] {
  const { comparison, headings, columns, rows } = report;
  return [
    `# Strategies for ${words(comparison.program)}`,
    ...section(
      headings.strategies,
      table(
        ['', 'Strategy', ...columns, 'Note'],
        rows.map(({ title, unbeaten, cells, why, gap }) => [
          unbeaten ? '●' : '',
          words(title),
          ...columns.map((_, i) => cells?.[i]?.text ?? ''),
          words([why, gap].filter((it) => it !== null).join('; ')),
        ]),
      ),
    ),
    ...section(headings.apart, [
      ...(report.apart === null ? [] : [report.apart, '']),
      ...table(
        ['Why', comparison.currency],
        report.saving.map(({ why, amount }) => [words(why), amount]),
      ),
    ]),
    ...section(
      'How to read it',
      report.legend.map((it) => `- ${words(it)}`),
    ),
  ];
}
