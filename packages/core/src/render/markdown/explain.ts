// Why an audit has its date, as Markdown.

import type { Explanation } from '../../report/index.js';
import { words } from './escape.js';
import { section } from './plan.js';

/** The whole page. */
export function explainLines(it: Explanation): readonly string[] {
  const reasons = it.reasons.map((reason) => {
    const place = `${words(reason.where.file)}:${reason.where.line}:${reason.where.column}`;
    return `- ${words(reason.text)} (${words(reason.rule)}; ${words(reason.citation)}; ${place})`;
  });
  const room = [...it.slack, it.deadline, it.visit, ...it.notYet].filter((text) => text !== null);
  return [
    `# ${words(it.engagement.id)}`,
    '',
    words(it.when),
    ...section('Because', reasons),
    ...section(
      'Room to move',
      room.map((text) => `- ${words(text)}`),
    ),
  ];
}
