// A budget on a terminal: sums with bars, what they are made of, what they hang on.

import type { CostReport, CostRow } from '../../report/index.js';
import { plain } from './escape.js';
import { clip, pad, widthOf, wrap } from './layout.js';
import type { Pen } from './pen.js';
import { section } from './plan.js';

const MOST_NAME = 34;

/** The whole page. */
export function costLines(report: CostReport, pen: Pen): readonly string[] {
  const { paint, width } = pen;
  const { cost } = report;
  const list = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((it) => wrap(plain(it), width - 2).map((line) => `  ${line}`));
  const name = plain(cost.program);
  return [
    paint(name, 'bold') + paint(` ${pen.chars.dot} ${report.title}`, 'dim'),
    ...section(`By ${report.by.replace('-', ' ')}`, tableLines([...report.rows, report.total], pen), pen),
    ...section('What it is for', tableLines(report.categories, pen), pen),
    ...section('How sure it is', list([report.origin]), pen),
    ...section('Largest lines', largestLines(report, pen), pen),
    ...section('What the spread comes from', driverLines(report, pen), pen),
    ...section(
      'Jointly or apart',
      [
        ...list(report.comparison === null ? [] : [report.comparison]),
        ...savingLines(report, pen),
        ...list(report.reuse),
      ],
      pen,
    ),
    ...section('Notes', list(report.notes), pen),
  ];
}

// The likely sum is drawn full, what it may become thin.
function tableLines(rows: readonly CostRow[], pen: Pen): readonly string[] {
  const { paint, chars, width } = pen;
  if (rows.length === 0) return [];
  const figures = ['low', 'likely', 'high'] as const;
  const widths = figures.map((it) => Math.max(it.length, ...rows.map((row) => row[it].length)));
  const columns = widths.reduce((sum, it) => sum + it + 2, 0);
  const longest = Math.max(...rows.map(({ name }) => widthOf(plain(name))));
  const first = Math.min(longest, MOST_NAME, width - columns - 2);
  const bars = Math.min(24, width - first - columns - 6);
  const head = figures.map((it, i) => it.padStart((widths[i] as number) + 2)).join('');
  return [
    paint(`  ${' '.repeat(first)}${head}`, 'dim'),
    ...rows.flatMap((row) => {
      const amounts = figures.map((it, i) => row[it].padStart((widths[i] as number) + 2)).join('');
      const bar = bars < 8 ? '' : `  ${barOf(row, bars, pen)}`;
      const line = `  ${pad(plain(row.name), first, chars.ellipsis)}${amounts}${bar}`.trimEnd();
      const more = [
        ...(row.percentiles === null ? [] : [`P10 / P50 / P90 ${row.percentiles}`]),
        ...(row.budget ? [row.budget.says] : []),
      ].join(` ${chars.dot} `);
      const style = row.budget?.over ? 'red' : 'dim';
      return [line, ...(more ? wrap(more, width - 4).map((text) => paint(`    ${text}`, style)) : [])];
    }),
  ];
}

function barOf({ name, bar }: CostRow, columns: number, { chars }: Pen): string {
  if (name === 'total') return '';
  const likely = Math.round(bar.likely * columns);
  const high = Math.round(bar.high * columns);
  return chars.fieldwork.repeat(likely) + chars.gap.repeat(Math.max(0, high - likely));
}

function largestLines({ largest }: CostReport, { paint, chars, width }: Pen): readonly string[] {
  const amounts = Math.max(...largest.map(({ amount }) => amount.length), 0);
  return largest.flatMap((it) => {
    const basis = it.basis === 'rate-card' ? 'guess' : it.basis === 'actual' ? 'paid' : 'quote';
    const line = `  ${it.on}  ${it.amount.padStart(amounts)}  ${pad(basis, 5, '')}  ${plain(it.title)}`;
    const more = `${it.range ? `${it.range}; ` : ''}${plain(it.source)}`;
    return [
      clip(line, width, chars.ellipsis),
      ...wrap(more, width - 14).map((text) => paint(`              ${text}`, 'dim')),
    ];
  });
}

function driverLines({ drivers }: CostReport, { chars, width }: Pen): readonly string[] {
  const from = Math.max(...drivers.map((it) => it.from.length), 0);
  const to = Math.max(...drivers.map((it) => it.to.length), 0);
  const first = Math.max(...drivers.map((it) => Math.min(MOST_NAME, widthOf(plain(it.driver)))), 0);
  const room = Math.max(4, width - first - from - to - widthOf(chars.to) - 8);
  return drivers.map((it) => {
    const bar = chars.fieldwork.repeat(Math.max(1, Math.round(it.bar * Math.min(24, room))));
    const range = `${it.from.padStart(from)} ${chars.to} ${it.to.padStart(to)}`;
    return `  ${pad(plain(it.driver), first, chars.ellipsis)}  ${range}  ${bar}`;
  });
}

function savingLines({ saving }: CostReport, { width }: Pen): readonly string[] {
  const amounts = Math.max(...saving.map(({ amount }) => amount.length), 0);
  return saving.flatMap(({ why, amount }) =>
    wrap(why, width - amounts - 6).map((line, i) =>
      i === 0 ? `    ${amount.padStart(amounts)}  ${line}` : `    ${' '.repeat(amounts)}  ${line}`,
    ),
  );
}
