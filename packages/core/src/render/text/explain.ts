// Why an audit has its date, on a terminal.

import type { Explanation, HeldBy } from '../../report/index.js';
import { plain } from './escape.js';
import { wrap } from './layout.js';
import type { Pen } from './pen.js';

/** The whole page. */
export function explainLines(it: Explanation, pen: Pen): readonly string[] {
  const { paint, width, chars } = pen;
  const list = (text: string) =>
    wrap(text, width - 4).map((line, index) => `  ${index === 0 ? chars.dot : ' '} ${line}`);
  const ruled = (reason: HeldBy['reason'], before = '') => {
    const place = `${plain(reason.where.file)}:${reason.where.line}:${reason.where.column}`;
    const source = `[${plain(reason.rule)}] ${plain(reason.citation)} ${chars.dot} ${place}`;
    return [
      ...list(before + plain(reason.text)),
      ...wrap(source, width - 6).map((line) => paint(`      ${line}`, 'dim')),
    ];
  };
  const part = (heading: string, lines: readonly string[]) =>
    lines.length > 0 ? ['', paint(heading, 'bold'), ...lines] : [];
  const room = [...it.slack, it.deadline, it.visit, it.nextBest].filter((text) => text !== null);
  const asked = it.grounds?.asked;
  return [
    paint(plain(it.engagement.id), 'bold'),
    ...wrap(plain(it.when), width),
    ...part(asked ? `On ${asked.on}` : '', [
      ...it.asked.flatMap((text) => list(plain(text))),
      ...(asked?.breaks ?? []).flatMap((reason) => ruled(reason)),
      ...(asked?.checks ?? []).flatMap(({ message, severity, ...told }) =>
        ruled({ ...told, text: message }, `${severity}: `),
      ),
    ]),
    ...part(
      'Because',
      it.page.because.flatMap((reason) => ruled(reason)),
    ),
    ...part(
      'Held by',
      it.page.held.flatMap(({ reason, how }) => ruled(reason, `${how}: `)),
    ),
    ...part(
      'Room to move',
      room.flatMap((text) => list(plain(text))),
    ),
  ];
}
