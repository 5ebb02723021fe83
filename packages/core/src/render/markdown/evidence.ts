// The evidence matrix as Markdown tables.

import type { EvidenceCell, EvidencePage, EvidenceReport } from '../../report/index.js';
import { table, words } from './escape.js';
import { section } from './section.js';

/** The whole page. */
export function evidenceLines({ pages }: EvidenceReport): readonly string[] {
  return pages.flatMap((page, index) => [...(index > 0 ? [''] : []), ...pageLines(page)]);
}

function pageLines(page: EvidencePage): readonly string[] {
  const { matrix } = page;
  return [
    `# Evidence of ${words(matrix.program)}`,
    '',
    `Today ${matrix.today}. The day a control operated decides what it counts for; the day its evidence was made does not.`,
    ...section('Windows', windowTable(page)),
    ...section('Turns in each window', gridTable(page)),
    ...section('Missing, while there is time', missingTable(page)),
    ...section('Populations to export', populationTable(page)),
    ...section('Evidence made on another day', capturedTable(page)),
    ...section('At which no auditor looks', unexaminedTable(page)),
    ...section(
      'Reuse',
      page.reuse.map((it) => `- ${it}`),
    ),
  ];
}

function windowTable({ windows }: EvidencePage): readonly string[] {
  return table(
    ['', 'Window', 'Days', 'Now', 'In it', 'Not in it'],
    windows.map((it, i) => [
      String(i + 1),
      `${words(it.title)} (${words(it.id)})`,
      it.days,
      it.when,
      it.inside,
      words(it.outside),
    ]),
  );
}

function gridTable({ windows, grid }: EvidencePage): readonly string[] {
  return table(
    ['Work', ...windows.map((_, i) => String(i + 1))],
    grid.map(({ title, cells }) => [words(title), ...cells.map(cellWords)]),
  );
}

/** `2 done, 1 open`; a dash where nothing falls into the window, nothing where nobody looks. */
function cellWords(cell: EvidenceCell | null): string {
  if (cell === null) return '';
  const parts = [
    ...(cell.counts > 0 ? [`${cell.counts} done`] : []),
    ...(cell.open > 0 ? [`${cell.open} open`] : []),
    ...(cell.missed > 0 ? [`**${cell.missed} missed**`] : []),
  ];
  return parts.join(', ') || '–';
}

function missingTable({ missing }: EvidencePage): readonly string[] {
  return table(
    ['By', 'What', 'For', 'Planned', 'Owner'],
    missing.map((it) => [
      it.by,
      it.occurrence === null
        ? `${words(it.title)}: one more`
        : `${words(it.title)} (${words(it.occurrence)})`,
      it.titles.map(words).join(', '),
      it.planned ?? '',
      words(it.owner ?? ''),
    ]),
  );
}

function populationTable({ populations }: EvidencePage): readonly string[] {
  const rows = populations.map(({ on, what, owner }) => [on, words(what), words(owner ?? '')]);
  return table(['Day', 'What', 'Owner'], rows);
}

function capturedTable({ captured }: EvidencePage): readonly string[] {
  const rows = captured.map((it) => [
    words(it.title),
    it.on ?? '',
    it.captured ?? '',
    words(it.evidence ?? ''),
  ]);
  return table(['Work', 'Operated', 'Captured', 'Evidence'], rows);
}

function unexaminedTable({ unexamined }: EvidencePage): readonly string[] {
  const rows = unexamined.map(({ turn, on, says }) => [on, words(turn.title), words(says)]);
  return table(['Day', 'Work', 'Evidence'], rows);
}
