// What a change weakens as one Markdown table, the gravest first.

import type { Change } from '../../model/index.js';
import { table, words } from './escape.js';

/** The table; nothing where nothing is weakened. */
export function driftLines(changes: readonly Change[]): readonly string[] {
  const rows = changes.map((it) => [
    it.severity,
    words(it.rule),
    `${words(it.where.file)}:${it.where.line}:${it.where.column}`,
    words(it.standing ? `${it.message} It was so before.` : it.message),
    words(it.effect.text),
    words(it.remedy),
  ]);
  return table(['Severity', 'Rule', 'Where', 'What', 'Effect', 'Remedy'], rows);
}
