// The evidence matrix as one table: a row for each turn and each window whose auditors look at it.

import type { EvidenceReport } from '../../report/index.js';

const columns = [
  ...[
    'program',
    'occurrence',
    'activity',
    'title',
    'status',
    'due',
    'planned',
    'on',
    'captured',
    'evidence',
    'owner',
  ],
  ...['for', 'window-from', 'window-to', 'window', 'state'],
];

/** The rows of the table, its head first. */
export function evidenceRows({ pages }: EvidenceReport): readonly (readonly string[])[] {
  const rows = pages.flatMap(({ matrix }) => {
    const spans = new Map(matrix.windows.map((it) => [it.id, it]));
    return matrix.turns.flatMap((it) =>
      it.windows.map((cell) => {
        const span = spans.get(cell.for);
        return [
          ...[matrix.program, it.id, it.activity, it.title, it.status, it.due, it.planned],
          ...[it.on ?? '', it.captured ?? '', it.evidence ?? '', it.owner ?? ''],
          ...[cell.for, span?.from ?? '', span?.to ?? '', span?.when ?? '', cell.state],
        ];
      }),
    );
  });
  return [columns, ...rows];
}
