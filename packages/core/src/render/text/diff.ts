// What a change does to the plan, on a terminal: promises first, then dates, turns, money and people.

import type { Diff } from '../../report/index.js';
import { driftLines } from './drift.js';
import { plain } from './escape.js';
import { pad, widthOf, wrap } from './layout.js';
import type { Pen } from './pen.js';
import { section } from './plan.js';

/** The whole page; what it comes to stands last. */
export function diffLines(diff: Diff, pen: Pen): readonly string[] {
  const { paint, chars, width } = pen;
  const list = (items: readonly string[]) =>
    items.flatMap((it) =>
      wrap(plain(it), width - 4).map((line, i) => `  ${i === 0 ? chars.dot : ' '} ${line}`),
    );
  const dates = diff.page.dates.flatMap(({ audit, what, from, to, by }) => {
    const days = `  ${pad(from ?? 'new', 10, '')} ${chars.to} ${pad(to ?? 'gone', 10, '')}  `;
    const says = `${plain(audit)}: ${what}${by ? `, ${by}` : ''}`;
    const lines = wrap(says, width - widthOf(days));
    return lines.map((line, i) => (i === 0 ? days : ' '.repeat(widthOf(days))) + line);
  });
  const lines = [
    ...section('Weakened by this change', driftLines(diff.drift, pen), pen),
    ...section('Dates', dates, pen),
    ...section('Turns', list(diff.page.turns), pen),
    ...section('Money', list(diff.page.money), pen),
    ...section('Concerned', list(diff.page.affected), pen),
    ...section('Checks', list(diff.page.checks), pen),
  ];
  return [
    ...lines.slice(1),
    ...(lines.length > 0 ? [''] : []),
    `${paint('diff', 'bold')} on ${diff.today}: ${plain(diff.page.summary)}`,
  ];
}
