// What a change does to the plan, in Markdown: what it comes to first, then promises, dates, turns, money and people.

import type { Diff } from '../../report/index.js';
import { driftLines } from './drift.js';
import { table, words } from './escape.js';
import { section } from './section.js';

/** The whole page. */
export function diffLines(diff: Diff): readonly string[] {
  const list = (items: readonly string[]) => items.map((it) => `- ${words(it)}`);
  const dates = table(
    ['Audit', 'What', 'Before', 'After', 'Moved'],
    diff.page.dates.map((it) => [words(it.audit), it.what, it.from ?? 'new', it.to ?? 'gone', it.by ?? '']),
  );
  return [
    '# auditcal: what this change does',
    '',
    `On ${diff.today}: ${words(diff.page.summary)}`,
    ...section('Weakened by this change', driftLines(diff.drift)),
    ...section('Dates', dates),
    ...section('Turns', list(diff.page.turns)),
    ...section('Money', list(diff.page.money)),
    ...section('Concerned', list(diff.page.affected)),
    ...section('Checks', list(diff.page.checks)),
  ];
}
