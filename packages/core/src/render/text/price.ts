// What a plan costs and what it moves, on a terminal.

import type { Report } from '../../report/index.js';
import { plain } from './escape.js';
import { pad, widthOf, wrap } from './layout.js';
import type { Pen } from './pen.js';

/** What differs from the plan agreed before: the days, the audit, and why. */
export function movedLines({ moved }: Report, { paint, chars, width }: Pen): readonly string[] {
  return moved.flatMap((it) => {
    const days = `  ${pad(it.from ?? 'new', 10, '')} ${chars.to} ${pad(it.to ?? 'gone', 10, '')}  `;
    const what = `${plain(it.what)}${it.by ? `, ${it.by}` : ''}`;
    return [
      ...wrap(what, width - widthOf(days)).map((line, i) => (i === 0 ? days : indent(days)) + line),
      ...wrap(plain(it.why), width - widthOf(days)).map((line) => indent(days) + paint(line, 'dim')),
    ];
  });
}

function indent(days: string): string {
  return ' '.repeat(widthOf(days));
}

/** The value, its terms below each other, what is proven, and the frameworks planned apart; nothing for others. */
export function priceLines({ price }: Report, { paint, width }: Pen): readonly string[] {
  if (!price) return [];
  const amounts = Math.max(...price.terms.map(({ amount }) => amount.length), 0);
  return [
    `  ${price.value}${paint(`, ${price.note}`, 'dim')}`,
    ...price.terms.map(({ amount, what }) => `    ${amount.padStart(amounts)}  ${what}`),
    ...[price.rate, price.proof, price.comparison || null, price.safety].flatMap((text) =>
      text === null ? [] : wrap(plain(text), width - 2).map((line) => `  ${line}`),
    ),
  ];
}
