// The job summary: the verdict, what stands where, the next ninety days, a timeline. GitHub drops a summary of more
// than 1 MiB whole, so a long one is told in shorter forms until one fits.

import type { ConfigProblem, Conflict, Diagnostic, Upcoming } from '@auditcal/core';
import { count } from './annotations.js';
import { code, fenced, markdown, pathInAddress } from './escaping.js';
import type { Examined, Refused } from './examine.js';
import { countsInWords, type Outcome } from './outcome.js';

/** Most bytes of a summary, with some room below GitHub's 1 MiB. */
const mostBytes = 1_000_000;

/** Most characters of a diagram that GitHub draws. */
const mostOfDiagram = 50_000;

/** How much is told: rows of a table for each program, and whether its timeline is timeline. */
interface Form {
  readonly rows: number;
  readonly timeline: boolean;
}

const forms: readonly Form[] = [
  { rows: Number.POSITIVE_INFINITY, timeline: true },
  { rows: Number.POSITIVE_INFINITY, timeline: false },
  { rows: 200, timeline: false },
  { rows: 20, timeline: false },
];

/** The summary as Markdown, in the longest form that fits. `source` is where links to lines lead. */
export function summaryOf(outcome: Outcome, source: string | undefined, leftOut: string): string {
  const opening = openingOf(outcome, leftOut);
  for (const form of forms) {
    const text = [...opening, ...bodyOf(outcome, source, form)].join('\n\n');
    if (Buffer.byteLength(text) <= mostBytes) return `${text}\n`;
  }
  const short = 'More was found than a job summary holds; the outputs and the log of the step have it.';
  return `${[...opening, short].join('\n\n')}\n`;
}

function openingOf({ status, sentence }: Outcome, leftOut: string): readonly string[] {
  return [
    `## auditcal: ${status === 0 ? 'pass' : 'fail'}`,
    markdown(sentence),
    ...(leftOut === '' ? [] : [`Only here, since GitHub shows ten annotations of a kind: ${leftOut}.`]),
  ];
}

function bodyOf(
  { problems, programs, calendar }: Outcome,
  source: string | undefined,
  form: Form,
): readonly string[] {
  return [
    ...problemTable(problems, source, form),
    ...programs.flatMap((it) => (it.ok ? examinedPart(it, source, form) : refusedPart(it, source, form))),
    ...(calendar === undefined ? [] : [`Calendar written to ${code(calendar)}.`]),
  ];
}

function examinedPart(it: Examined, source: string | undefined, form: Form): readonly string[] {
  return [
    `### ${markdown(it.name)}`,
    `${code(it.file)} as of **${it.today}**: **${it.result}** under fail-on \`${it.failOn}\`; ${countsInWords(it.counts)}.`,
    ...diagnosticTable(it.diagnostics, source, form),
    ...noticeList(it.notices, source, form),
    ...nextTable(it, form),
    ...(form.timeline ? timelinePart(it) : ['The timeline is left out: a job summary holds 1 MiB.']),
  ];
}

function refusedPart(it: Refused, source: string | undefined, form: Form): readonly string[] {
  return [
    `### ${code(it.file)}`,
    it.kind === 'input'
      ? 'The file cannot be read as a program.'
      : 'No plan keeps everything the file asks for.',
    ...problemTable(it.problems, source, form),
    ...conflictPart(it.conflict, source, form),
  ];
}

function diagnosticTable(
  found: readonly Diagnostic[],
  source: string | undefined,
  form: Form,
): readonly string[] {
  if (found.length === 0) return ['The checks found nothing to say.'];
  const rows = found.map((it) => [
    it.severity,
    link(it.where, source),
    markdown(it.message),
    markdown(it.remedy),
    [code(it.rule), markdown(it.citation)].filter((part) => part !== '').join('<br>'),
  ]);
  return table(['Severity', 'Where', 'What', 'What to do', 'Rule'], rows, form);
}

function problemTable(
  problems: readonly ConfigProblem[],
  source: string | undefined,
  form: Form,
): readonly string[] {
  if (problems.length === 0) return [];
  const rows = problems.map((it) => [
    it.where ? link(it.where, source) : '',
    markdown(it.message),
    markdown(it.remedy ?? ''),
    code(it.rule),
  ]);
  return table(['Where', 'What is wrong', 'What would be right', 'Rule'], rows, form);
}

function noticeList(
  notices: readonly ConfigProblem[],
  source: string | undefined,
  form: Form,
): readonly string[] {
  if (notices.length === 0) return [];
  const rows = notices.map((it) => [it.where ? link(it.where, source) : '', markdown(it.message)]);
  return table(['Where', 'Without effect'], rows, form);
}

function conflictPart(conflict: Conflict | null, source: string | undefined, form: Form): readonly string[] {
  if (!conflict) return [];
  const { lines, rules, missedByDays, relaxations } = conflict;
  const between = rules.length > 0 ? `Rules between them: ${rules.map(code).join(', ')}.` : '';
  const missed = missedByDays === null ? '' : `Missed by ${count(missedByDays, 'day')}.`;
  const reliefs = relaxations.map((it) => [it.where ? link(it.where, source) : '', markdown(it.text)]);
  return [
    ...(lines.length > 0 ? ['These lines cannot all hold:'] : []),
    ...table(
      ['Where', 'What it says'],
      lines.map((it) => [link(it, source), markdown(it.text)]),
      form,
    ),
    ...[between, missed].filter((it) => it !== ''),
    ...table(['Where', 'Any one of these makes room'], reliefs, form),
  ];
}

function nextTable({ next }: Examined, form: Form): readonly string[] {
  const rows = next.things.map((it) => [it.on, whatOf(it), it.owner ? code(it.owner) : '']);
  if (rows.length === 0) return [`Nothing is planned up to ${next.until}.`];
  return [`#### Up to ${next.until}`, ...table(['Day', 'What', 'Who'], rows, form)];
}

function whatOf({ what, of, state }: Upcoming): string {
  const words = markdown(of === null ? what : `${of}: ${what}`);
  return state === 'overdue' ? `${words} (**overdue**)` : words;
}

function timelinePart({ timeline }: Examined): readonly string[] {
  if (timeline.length > mostOfDiagram) {
    return ['The timeline is left out: GitHub draws up to 50,000 characters.'];
  }
  return ['<details><summary>Timeline</summary>', fenced('mermaid', timeline), '</details>'];
}

/** `compliance.yml:14`, leading to the line where the source is known. */
function link(
  { file, line }: { readonly file: string; readonly line: number },
  source: string | undefined,
): string {
  const words = code(`${file}:${line}`);
  return source === undefined ? words : `[${words}](${source}/${pathInAddress(file)}#L${line})`;
}

function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  form: Form,
): readonly string[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, form.rows);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rest = rows.length - shown.length;
  const text = [line(heads), line(heads.map(() => '---')), ...shown.map(line)].join('\n');
  return rest === 0 ? [text] : [text, `${count(rest, 'more row')} left out: a job summary holds 1 MiB.`];
}
