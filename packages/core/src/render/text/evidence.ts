// The evidence matrix on a terminal: the windows, what stands in those that run, and what they lack while there is time.

import type { EvidenceCell, EvidencePage, EvidenceReport, WindowRow } from '../../report/index.js';
import { plain } from './escape.js';
import { clip, pad, widthOf, wrap, wrapInto } from './layout.js';
import type { Pen } from './pen.js';
import { section } from './plan.js';

const MOST_THINGS = 24;
const MOST_SIGNS = 12;
const MOST_LINES = 2;

/** The whole page, one part for each program. */
export function evidenceLines({ pages }: EvidenceReport, pen: Pen): readonly string[] {
  return pages.flatMap((page, index) => [...(index > 0 ? [''] : []), ...pageLines(page, pen)]);
}

function pageLines(page: EvidencePage, pen: Pen): readonly string[] {
  const { paint, chars, width } = pen;
  const name = clip(plain(page.matrix.program), width, chars.ellipsis);
  const list = (texts: readonly string[]) =>
    texts.flatMap((it) => wrap(plain(it), width - 2).map((line) => `  ${line}`));
  return [
    paint(name, 'bold') + paint(` ${chars.dot} evidence on ${page.matrix.today}`, 'dim'),
    ...section('Windows', windowLines(page.windows, pen), pen),
    ...section('Turns in what runs or comes next', gridLines(page, pen), pen),
    ...section('Missing, while there is time', missingLines(page, pen), pen),
    ...section(
      'Populations to export',
      dated(
        page.populations.map((it) => ({ ...it, text: it.what })),
        pen,
      ),
      pen,
    ),
    ...section('Evidence made on another day; the day of the work decides', capturedLines(page, pen), pen),
    ...section('At which no auditor looks', unexaminedLines(page, pen), pen),
    ...section('Reuse', list(page.reuse), pen),
  ];
}

function windowLines(windows: readonly WindowRow[], { paint, chars, width }: Pen): readonly string[] {
  const lead = 3 + widthOf(String(windows.length));
  return windows.flatMap((it, index) => {
    const number = String(index + 1).padStart(lead - 3);
    const days = `${it.from ?? ' '.repeat(10)} ${chars.to} ${it.to}`;
    const head = `  ${number} ${days}  ${plain(it.title)} (${plain(it.id)}), ${it.when}`;
    const says = [it.inside, it.outside].filter((text) => text !== '').join('; ');
    const more = wrapInto(MOST_LINES, plain(says), width - lead - 2, chars.ellipsis);
    const styles = it.when === 'running' ? (['green'] as const) : ([] as const);
    return [
      paint(clip(head, width, chars.ellipsis), ...styles),
      ...more.map((line) => paint(' '.repeat(lead + 2) + line, 'dim')),
    ];
  });
}

/** What runs, and of each track the next to come: their columns, by their numbers in the list above. */
function gridLines({ windows, grid }: EvidencePage, { paint, chars, width }: Pen): readonly string[] {
  const shown = windows.flatMap((it, index) => {
    const isNext = windows.find(({ track, when }) => track === it.track && when === 'ahead') === it;
    return it.when === 'running' || isNext ? [{ index, head: String(index + 1) }] : [];
  });
  const cellOf = (cell: EvidenceCell | null | undefined) => (cell ? signsOf(cell, chars) : '');
  const rows = grid.filter(({ cells }) => shown.some(({ index }) => cells[index] != null));
  const columns = shown.map(({ index, head }) => ({
    index,
    head,
    width: Math.max(widthOf(head), ...rows.map(({ cells }) => widthOf(cellOf(cells[index])))),
  }));
  const fitting = columns.filter(
    (_, n) => columns.slice(0, n + 1).reduce((sum, it) => sum + it.width + 2, 0) <= width - LEAST_NAME - 2,
  );
  if (rows.length === 0 || fitting.length === 0) return [];
  const room = width - 2 - fitting.reduce((sum, it) => sum + it.width + 2, 0);
  const name = Math.min(room, Math.max(...rows.map(({ title }) => widthOf(plain(title)))));
  const line = (title: string, texts: readonly string[]) =>
    `  ${pad(title, name, chars.ellipsis)}${texts.map((text, n) => `  ${pad(text, fitting[n]?.width ?? 0, '')}`).join('')}`.trimEnd();
  return [
    paint(
      line(
        '',
        fitting.map(({ head }) => head),
      ),
      'dim',
    ),
    ...rows.map(({ title, cells }) =>
      line(
        plain(title),
        fitting.map(({ index }) => cellOf(cells[index])),
      ),
    ),
    paint(`  ${chars.done} counts   ${chars.plannedSign} open   ${chars.expiry} missed`, 'dim'),
  ];
}

const LEAST_NAME = 24;

/** One sign for each turn, or their numbers where they are many; a dash where there is none. */
function signsOf({ counts, open, missed }: EvidenceCell, chars: Pen['chars']): string {
  const parts = [
    [counts, chars.done],
    [open, chars.plannedSign],
    [missed, chars.expiry],
  ] as const;
  const all = counts + open + missed;
  if (all === 0) return '-';
  if (all <= MOST_SIGNS) return parts.map(([number, sign]) => sign.repeat(number)).join('');
  return parts
    .filter(([number]) => number > 0)
    .map(([number, sign]) => `${number}${sign}`)
    .join(' ');
}

function missingLines({ missing }: EvidencePage, pen: Pen): readonly string[] {
  return dated(
    missing.map(({ by, title, occurrence, titles, owner }) => ({
      on: by,
      text: `${title}${occurrence === null ? ': one more' : ` (${occurrence})`}, for ${titles.join(', ')}`,
      owner,
    })),
    pen,
  );
}

function capturedLines({ captured }: EvidencePage, pen: Pen): readonly string[] {
  return dated(
    captured.map((it) => ({
      on: it.on ?? it.due,
      text: `${it.title} (${it.id}), captured ${it.captured}${it.evidence ? `: ${it.evidence}` : ''}`,
      owner: null,
    })),
    pen,
  );
}

function unexaminedLines({ unexamined }: EvidencePage, pen: Pen): readonly string[] {
  return dated(
    unexamined.map(({ turn, on, says }) => ({
      on,
      text: `${turn.title} (${turn.id}): ${says}`,
      owner: turn.owner,
    })),
    pen,
  );
}

interface Dated {
  readonly on: string;
  readonly text: string;
  readonly owner: string | null;
}

function dated(things: readonly Dated[], { paint, chars, width }: Pen): readonly string[] {
  const lead = 14;
  const shown = things.slice(0, MOST_THINGS).flatMap(({ on, text, owner }) => {
    const whole = `${plain(text)}${owner ? ` ${chars.dot} ${plain(owner)}` : ''}`;
    const lines = wrapInto(MOST_LINES, whole, width - lead, chars.ellipsis);
    return lines.map((line, index) => (index === 0 ? `  ${on}  ` : ' '.repeat(lead)) + line);
  });
  const rest = things.length - Math.min(things.length, MOST_THINGS);
  return rest > 0 ? [...shown, paint(`  ${chars.ellipsis} and ${rest} more`, 'dim')] : shown;
}
