// Why an audit has its date, on a terminal.

import type { Explanation } from '../../report/index.js';
import { plain } from './escape.js';
import { wrap } from './layout.js';
import type { Pen } from './pen.js';

/** The whole page. */
export function explainLines(it: Explanation, pen: Pen): readonly string[] {
  const { paint, width, chars } = pen;
  const list = (text: string) =>
    wrap(text, width - 4).map((line, index) => `  ${index === 0 ? chars.dot : ' '} ${line}`);
  const reasons = it.reasons.flatMap((reason) => {
    const place = `${plain(reason.where.file)}:${reason.where.line}:${reason.where.column}`;
    const source = `[${plain(reason.rule)}] ${plain(reason.citation)} ${chars.dot} ${place}`;
    return [
      ...list(plain(reason.text)),
      ...wrap(source, width - 6).map((line) => paint(`      ${line}`, 'dim')),
    ];
  });
  const room = [...it.slack, it.deadline, it.visit].filter((text) => text !== null);
  return [
    paint(plain(it.engagement.id), 'bold'),
    ...wrap(plain(it.when), width),
    ...(reasons.length > 0 ? ['', paint('Because', 'bold'), ...reasons] : []),
    ...(room.length > 0
      ? ['', paint('Room to move', 'bold'), ...room.flatMap((text) => list(plain(text)))]
      : []),
    ...it.notYet.map((text) => paint(`  ${chars.dot} ${plain(text)}`, 'dim')),
  ];
}
