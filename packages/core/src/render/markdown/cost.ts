// A budget as a Markdown page of tables.

import type { CostReport, CostRow } from '../../report/index.js';
import { table, words } from './escape.js';
import { section } from './section.js';

/** The whole page. */
export function costLines(report: CostReport): readonly string[] {
  const { cost } = report;
  return [
    `# Cost of ${words(cost.program)}`,
    '',
    `Today ${cost.today}; ${report.title}. ${report.origin}`,
    ...section(`By ${report.by.replace('-', ' ')}`, sums([...report.rows, report.total])),
    ...section('What it is for', sums(report.categories)),
    ...section('Largest lines', largest(report)),
    ...section(
      'What the spread comes from',
      table(
        ['Driver', 'Whole at its P10', 'Whole at its P90'],
        report.drivers.map((it) => [words(it.driver), it.from, it.to]),
      ),
    ),
    ...section('Jointly or apart', [
      ...(report.comparison === null ? [] : [report.comparison, '']),
      ...table(
        ['Why', cost.currency],
        report.saving.map(({ why, amount }) => [words(why), amount]),
      ),
      ...(report.reuse.length > 0 ? ['', report.reuse.join(' ')] : []),
    ]),
    ...section(
      'Notes',
      report.notes.map((it) => `- ${words(it)}`),
    ),
  ];
}

function sums(rows: readonly CostRow[]): readonly string[] {
  const [withPercentiles, withBudget] = [
    rows.some((it) => it.percentiles !== null),
    rows.some((it) => it.budget !== null),
  ];
  return table(
    [
      '',
      'Low',
      'Likely',
      'High',
      ...(withPercentiles ? ['P10 / P50 / P90'] : []),
      ...(withBudget ? ['Budget'] : []),
    ],
    rows.map((it) => [
      words(it.name),
      it.low,
      it.likely,
      it.high,
      ...(withPercentiles ? [it.percentiles ?? ''] : []),
      ...(withBudget ? [it.budget?.says ?? ''] : []),
    ]),
  );
}

function largest(report: CostReport): readonly string[] {
  return table(
    ['Day', 'What', 'Likely', 'Range', 'Basis', 'Source'],
    report.largest.map((it) => [it.on, words(it.title), it.amount, it.range, it.basis, words(it.source)]),
  );
}
