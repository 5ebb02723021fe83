// The comment on a pull request: the verdict, what the change brings and does to the plan, and little of the rest. It
// stays well under GitHub's 65,536 characters, in a shorter form where it must.

import { counted } from '@auditcal/core';
import { markdown } from './escaping.js';
import type { Examined } from './examine.js';
import { countsInWords, isCompared, type Outcome } from './outcome.js';
import {
  changeTable,
  diagnosticTable,
  type Form,
  movedPart,
  nextTable,
  type Part,
  problemTable,
  refusedPart,
  verdictOf,
} from './page.js';

/** Most bytes of a comment, the marker left out. */
const mostBytes = 60_000;

const rowsOfForms = [50, 10, 3, 0];

/** The comment as Markdown, in the longest form that fits. `summary` is the address of the run. */
export function commentOf(outcome: Outcome, source: string | undefined, summary: string | undefined): string {
  const all = summary === undefined ? 'the job summary' : `[the job summary](${summary})`;
  const opening = openingOf(outcome);
  for (const rows of rowsOfForms) {
    const form: Form = { rows, timeline: false, source, holds: `${all} has all of them` };
    const text = [...opening, ...bodyOf(outcome, form)].join('\n\n');
    if (Buffer.byteLength(text) <= mostBytes) return `${text}\n`;
  }
  return `${[...opening, `More was found than a comment holds; ${all} has it.`].join('\n\n')}\n`;
}

function openingOf({ status, sentence, told }: Outcome): Part {
  return [`## auditcal: ${status === 0 ? 'pass' : 'fail'}`, markdown(sentence), ...told.map(markdown)];
}

function bodyOf({ problems, programs }: Outcome, form: Form): Part {
  return [
    ...problemTable(problems, form),
    ...programs.flatMap((it) => (it.ok ? examinedPart(it, form) : refusedPart(it, form))),
  ];
}

function examinedPart(it: Examined, form: Form): Part {
  const { drift, introduced, standing } = it.checked;
  return [
    ...verdictOf(it),
    ...changeTable(drift, form),
    ...diagnosticTable(introduced, form),
    ...movedPart(it.moved, form),
    ...folded(
      `Not of this change: ${counted(standing.length, 'diagnostic')}`,
      isCompared(it),
      diagnosticTable(standing, form),
    ),
    ...folded(
      `Next: ${countsInWords(it.checked.counts)}`,
      true,
      nextTable(it, { ...form, rows: Math.min(10, form.rows) }),
    ),
  ];
}

/** Folded away where it is not what the comment is about. */
function folded(heading: string, away: boolean, part: Part): Part {
  if (part.length === 0 || !away) return part;
  return [`<details><summary>${heading}</summary>`, ...part, '</details>'];
}
