// What a change weakens, on a terminal: the place first, then what it does to the plan and what would mend it.

import type { Change } from '../../model/index.js';
import { plain } from './escape.js';
import { wrap } from './layout.js';
import type { Pen, Style } from './pen.js';

const styles: Readonly<Record<Change['severity'], readonly Style[]>> = {
  error: ['red', 'bold'],
  warning: ['yellow'],
  info: ['blue'],
};

/** Every change with its rule, effect and remedy. */
export function driftLines(changes: readonly Change[], { paint, width }: Pen): readonly string[] {
  return changes.flatMap((it) => {
    const place = `${plain(it.where.file)}:${it.where.line}:${it.where.column}:`;
    const before = it.standing ? ' It was so before.' : '';
    const head = `${place} ${paint(`${it.severity}:`, ...styles[it.severity])} ${plain(it.message)}${before}`;
    const about = [plain(it.effect.text), plain(it.remedy)].filter((text) => text !== '');
    return [
      `  ${head} ${paint(`[${plain(it.rule)}]`, 'dim')}`,
      ...about.flatMap((text) => wrap(text, width - 6)).map((line) => paint(`      ${line}`, 'dim')),
    ];
  });
}
