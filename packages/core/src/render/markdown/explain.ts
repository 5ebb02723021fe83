// Why an audit has its date, as Markdown.

import type { Explanation, HeldBy } from '../../report/index.js';
import { words } from './escape.js';
import { section } from './section.js';

/** The whole page. */
export function explainLines(it: Explanation): readonly string[] {
  const ruled = (reason: HeldBy['reason'], before = '') => {
    const place = `${words(reason.where.file)}:${reason.where.line}:${reason.where.column}`;
    const text = words(before + reason.text);
    return `- ${text} (${words(reason.rule)}; ${words(reason.citation)}; ${place})`;
  };
  const room = [...it.slack, it.deadline, it.visit, it.nextBest].filter((text) => text !== null);
  const asked = it.grounds?.asked;
  return [
    `# ${words(it.engagement.id)}`,
    '',
    words(it.when),
    ...(asked
      ? section(`On ${asked.on}`, [
          ...it.asked.map((text) => `- ${words(text)}`),
          ...asked.breaks.map((reason) => ruled(reason)),
          ...asked.checks.map(({ message, severity, ...told }) =>
            ruled({ ...told, text: message }, `${severity}: `),
          ),
        ])
      : []),
    ...section(
      'Because',
      it.page.because.map((reason) => ruled(reason)),
    ),
    ...section(
      'Held by',
      it.page.held.map(({ reason, how }) => ruled(reason, `${how}: `)),
    ),
    ...section(
      'Room to move',
      room.map((text) => `- ${words(text)}`),
    ),
  ];
}
