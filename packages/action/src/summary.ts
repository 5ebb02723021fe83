// The job summary: the verdict, what the change does, what stands where, the next ninety days, a timeline. GitHub drops
// a summary of more than 1 MiB whole, so a long one is told in shorter forms until one fits.

import { code, fenced, markdown } from './escaping.js';
import type { Examined } from './examine.js';
import { isCompared, type Outcome } from './outcome.js';
import {
  changeTable,
  diagnosticTable,
  type Form,
  movedPart,
  nextTable,
  noticeTable,
  type Part,
  problemTable,
  refusedPart,
  verdictOf,
} from './page.js';

/** Most bytes of a summary, with some room below GitHub's 1 MiB. */
const mostBytes = 1_000_000;

/** Most characters of a diagram that GitHub draws. */
const mostOfDiagram = 50_000;

const forms: readonly Pick<Form, 'rows' | 'timeline'>[] = [
  { rows: Number.POSITIVE_INFINITY, timeline: true },
  { rows: Number.POSITIVE_INFINITY, timeline: false },
  { rows: 200, timeline: false },
  { rows: 20, timeline: false },
];

/** The summary as Markdown, in the longest form that fits. `source` is where links to lines lead. */
export function summaryOf(outcome: Outcome, source: string | undefined, leftOut: string): string {
  const opening = openingOf(outcome, leftOut);
  for (const form of forms) {
    const text = [
      ...opening,
      ...bodyOf(outcome, { ...form, source, holds: 'a job summary holds 1 MiB' }),
    ].join('\n\n');
    if (Buffer.byteLength(text) <= mostBytes) return `${text}\n`;
  }
  const short = 'More was found than a job summary holds; the outputs and the log of the step have it.';
  return `${[...opening, short].join('\n\n')}\n`;
}

function openingOf({ status, sentence, told }: Outcome, leftOut: string): Part {
  return [
    `## auditcal: ${status === 0 ? 'pass' : 'fail'}`,
    markdown(sentence),
    ...told.map(markdown),
    ...(leftOut === '' ? [] : [`Only here, since GitHub shows ten annotations of a kind: ${leftOut}.`]),
  ];
}

function bodyOf({ problems, programs, calendar, sarif, report }: Outcome, form: Form): Part {
  return [
    ...problemTable(problems, form),
    ...programs.flatMap((it) => (it.ok ? examinedPart(it, form) : refusedPart(it, form))),
    ...(calendar === undefined ? [] : [`Calendar written to ${code(calendar)}.`]),
    ...(sarif === undefined ? [] : [`SARIF written to ${code(sarif)}.`]),
    ...(report === undefined ? [] : [`Report written to ${code(report)}.`]),
  ];
}

function examinedPart(it: Examined, form: Form): Part {
  return [
    ...verdictOf(it),
    ...(isCompared(it) ? comparedPart(it, form) : standingPart(it, form)),
    ...noticeTable(it.notices, form),
    ...nextTable(it, form),
    ...(form.timeline ? timelinePart(it) : ['The timeline is left out: a job summary holds 1 MiB.']),
  ];
}

function comparedPart(it: Examined, form: Form): Part {
  const { drift, introduced, standing } = it.checked;
  const brought = [...changeTable(drift, form), ...diagnosticTable(introduced, form)];
  return [
    '#### This change',
    ...(brought.length > 0 ? brought : ['It brings nothing that was not so before.']),
    ...movedPart(it.moved, form),
    ...(standing.length > 0 ? ['#### Not of this change', ...diagnosticTable(standing, form)] : []),
  ];
}

function standingPart({ checked }: Examined, form: Form): Part {
  const found = [...changeTable(checked.drift, form), ...diagnosticTable(checked.standing, form)];
  return found.length > 0 ? found : ['The checks found nothing to say.'];
}

function timelinePart({ timeline }: Examined): Part {
  if (timeline === '') return [];
  if (timeline.length > mostOfDiagram) {
    return ['The timeline is left out: GitHub draws up to 50,000 characters.'];
  }
  return ['<details><summary>Timeline</summary>', fenced('mermaid', timeline), '</details>'];
}
