// Strategies side by side on a terminal: one row each, the unbeaten ones marked.

import type { ComparisonReport } from '../../report/index.js';
import { plain } from './escape.js';
import { clip, pad, widthOf, wrap } from './layout.js';
import type { Pen } from './pen.js';
import { section } from './plan.js';

/** The whole page. */
export function compareLines(report: ComparisonReport, pen: Pen): readonly string[] {
  const { paint, width } = pen;
  const list = (texts: readonly string[]): readonly string[] =>
    texts.flatMap((it) => wrap(plain(it), width - 2).map((line) => `  ${line}`));
  const saving = report.saving.flatMap(({ why, amount }) =>
    wrap(`${amount} ${why}`, width - 4).map((line) => `    ${line}`),
  );
  return [
    paint(plain(report.comparison.program), 'bold'),
    ...section(report.headings.strategies, rowLines(report, pen), pen),
    ...section(report.headings.apart, [...list(report.apart === null ? [] : [report.apart]), ...saving], pen),
    ...section('How to read it', list(report.legend), pen),
  ];
}

function rowLines({ columns, rows }: ComparisonReport, { paint, chars, width }: Pen): readonly string[] {
  const widths = columns.map((head, i) =>
    Math.max(widthOf(head), ...rows.map(({ cells }) => widthOf(cells?.[i]?.text ?? ''))),
  );
  const table = widths.reduce((sum, it) => sum + it + 2, 0);
  const longest = Math.max(...rows.map(({ title }) => widthOf(plain(title))));
  const beside = longest + table + 4 <= width;
  const first = beside ? longest : 0;
  const lead = beside ? ' '.repeat(first + 4) : '    ';
  const head = columns.map((it, i) => `  ${it.padStart(widths[i] as number)}`).join('');
  return [
    paint(lead + head, 'dim'),
    ...rows.flatMap(({ title, unbeaten, cells, why, gap }) => {
      const sign = unbeaten ? paint(chars.bookedSign, 'green') : ' ';
      const figures = (cells ?? [])
        .map(
          ({ text, best }, i) =>
            `  ${paint(text.padStart(widths[i] as number), ...(best ? (['green'] as const) : []))}`,
        )
        .join('');
      const name = beside
        ? pad(plain(title), first, chars.ellipsis)
        : clip(plain(title), width - 4, chars.ellipsis);
      const notes = [why, gap].filter((it) => it !== null).map(plain);
      const lines =
        cells === null
          ? [`  ${sign} ${name}`]
          : beside
            ? [`  ${sign} ${name}${figures}`]
            : [`  ${sign} ${name}`, `    ${figures}`];
      return [
        ...lines,
        ...notes.flatMap((it) => wrap(it, width - 6).map((line) => paint(`      ${line}`, 'dim'))),
      ];
    }),
  ];
}
