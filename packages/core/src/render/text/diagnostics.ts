// Diagnostics on a terminal: the place first, so that editors and terminals make it a link.

import type { DiagnosticGroup } from '../../report/index.js';
import { plain } from './escape.js';
import { wrap } from './layout.js';
import type { Pen, Style } from './pen.js';

const styles: Readonly<Record<DiagnosticGroup['severity'], readonly Style[]>> = {
  error: ['red', 'bold'],
  warning: ['yellow'],
  info: ['blue'],
};

/** Every diagnostic with its rule, remedy and citation. */
export function diagnosticLines(groups: readonly DiagnosticGroup[], pen: Pen): readonly string[] {
  const { paint, width } = pen;
  return groups.flatMap((group) =>
    group.items.flatMap((it) => {
      const place = `${plain(it.where.file)}:${it.where.line}:${it.where.column}:`;
      const head = `${place} ${paint(`${group.severity}:`, ...styles[group.severity])} ${plain(it.message)}`;
      const about = [plain(it.remedy), plain(it.citation)].filter((text) => text !== '');
      return [
        `  ${head} ${paint(`[${plain(it.rule)}]`, 'dim')}`,
        ...about.flatMap((text) => wrap(text, width - 6)).map((line) => paint(`      ${line}`, 'dim')),
      ];
    }),
  );
}
