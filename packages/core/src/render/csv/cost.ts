// A budget as one table: its lines, or the sums of the group that was asked for. Amounts are plain numbers, so that a
// spreadsheet can add them up.

import type { CostReport } from '../../report/index.js';

/** The rows of the table, its head first. */
export function costRows(report: CostReport): readonly (readonly string[])[] {
  return report.asked ? groupRows(report) : lineRows(report);
}

const columns = [
  ...(['id', 'for', 'framework', 'track', 'category', 'title', 'on', 'fiscal-year', 'quarter'] as const),
  ...(['low', 'likely', 'high', 'currency', 'basis', 'source', 'price-year', 'chance', 'owner'] as const),
];

function lineRows({ cost }: CostReport): readonly (readonly string[])[] {
  const rows = cost.lines.map((it) => [
    ...[
      it.id,
      it.for,
      it.framework ?? '',
      it.track ?? '',
      it.category,
      it.title,
      it.on,
      it.fiscalYear,
      it.quarter,
    ],
    ...[String(it.low), String(it.likely), String(it.high), cost.currency, it.basis, it.source],
    ...[String(it.year), it.chance === null ? '' : String(it.chance), it.owner ?? ''],
  ]);
  return [columns, ...rows];
}

function groupRows({ cost, by }: CostReport): readonly (readonly string[])[] {
  if (by === 'fiscal-year') {
    const head = [by, 'low', 'likely', 'high', 'p10', 'p50', 'p90', 'budget', 'currency'];
    const rows = Object.entries(cost.byFiscalYear).map(([name, it]) => [
      name,
      ...[it.low, it.likely, it.high, it.p10, it.p50, it.p90].map(String),
      it.budget === null ? '' : String(it.budget),
      cost.currency,
    ]);
    return [head, ...rows];
  }
  const sums = {
    quarter: cost.byQuarter,
    month: cost.byMonth,
    framework: cost.byFramework,
    track: cost.byTrack,
    audit: cost.byAudit,
    owner: cost.byOwner,
  }[by];
  const rows = Object.entries(sums).map(([name, it]) => [
    name,
    ...[it.low, it.likely, it.high].map(String),
    cost.currency,
  ]);
  return [[by, 'low', 'likely', 'high', 'currency'], ...rows];
}
