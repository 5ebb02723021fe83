// Strategies side by side as one table; amounts are plain numbers.

import type { ComparisonReport } from '../../report/index.js';

const columns = [
  ...['id', 'title', 'unbeaten', 'low', 'likely', 'high', 'currency', 'peak-year', 'peak-likely'],
  ...['first-report', 'first-certificate', 'fieldwork-weeks', 'uncovered-days', 'price', 'gap', 'why'],
];

/** The rows of the table, its head first. */
export function compareRows({ comparison }: ComparisonReport): readonly (readonly string[])[] {
  const rows = comparison.strategies.map(({ id, title, unbeaten, outcome, why }) => {
    if (!outcome) return [id, title, String(unbeaten), ...columns.slice(3, -1).map(() => ''), why ?? ''];
    const { cost, peakYear, price } = outcome;
    return [
      ...[id, title, String(unbeaten), String(cost.low), String(cost.likely), String(cost.high)],
      ...[comparison.currency, peakYear.year, String(peakYear.likely)],
      ...[outcome.firstReport ?? '', outcome.firstCertificate ?? '', String(outcome.fieldworkWeeks)],
      ...[String(outcome.uncoveredDays), String(price.value), String(price.gap), ''],
    ];
  });
  return [columns, ...rows];
}
