// The parts that the job summary and the comment are made of, as Markdown. Text of the file passes through `escaping`
// here, and nowhere later.

import {
  amountInWords,
  type Change,
  type ConfigProblem,
  type Conflict,
  counted,
  type DateMoved,
  type Diagnostic,
  type StandingDiagnostic,
  shiftInWords,
  type Upcoming,
} from '@auditcal/core';
import { code, markdown, pathInAddress } from './escaping.js';
import type { Examined, Refused } from './examine.js';
import type { Moved } from './moved.js';
import { countsInWords } from './outcome.js';

/** How a page is drawn. */
export interface Form {
  /** Most rows of a table. */
  readonly rows: number;
  readonly timeline: boolean;
  /** What a page of this kind holds, as it is told where rows are left out. */
  readonly holds: string;
  /** Where links to lines lead; undefined for none. */
  readonly source: string | undefined;
}

/** A part of a page: its paragraphs and tables. */
export type Part = readonly string[];

/** The verdict on one program, with its day. */
export function verdictOf({ file, name, checked }: Examined): Part {
  const { today, result, failOn, scope, counts, base } = checked;
  const counting = scope === 'introduced' ? ', counting what the change brings' : '';
  const from = base?.day ? ` Compared with ${code(base.file)} of ${base.day}.` : '';
  const unplanned =
    base?.planned === false
      ? ' What it was before could not be planned, so nothing is laid to the change.'
      : '';
  return [
    `### ${markdown(name)}`,
    `${code(file)} as of **${today}**: **${result}** under fail-on \`${failOn}\`${counting}; ${countsInWords(counts)}.${from}${unplanned}`,
  ];
}

/** A file that was refused: what it is refused for, and the conflict where it has one. */
export function refusedPart(it: Refused, form: Form): Part {
  return [
    `### ${code(it.file)}`,
    it.kind === 'input'
      ? 'The file cannot be read as a program.'
      : 'No plan keeps everything the file asks for.',
    ...problemTable(it.problems, form),
    ...conflictPart(it.conflict, form),
  ];
}

export function diagnosticTable(found: readonly StandingDiagnostic[], form: Form): Part {
  const rows = found.map((it) => [
    it.newlyDue ? `${it.severity}, newly due` : it.severity,
    link(it.where, form),
    markdown(it.message),
    markdown(it.remedy),
    ruleOf(it),
  ]);
  return table(['Severity', 'Where', 'What', 'What to do', 'Rule'], rows, form);
}

/** What the change rewrites, weakens or leaves behind, with what that does to the plan. */
export function changeTable(changes: readonly Change[], form: Form): Part {
  const rows = changes.map((it) => [
    it.standing ? `${it.severity}, from before` : it.severity,
    link(it.where, form),
    markdown(it.message),
    markdown(it.effect.text),
    markdown(it.remedy),
    ruleOf(it),
  ]);
  return table(
    ['Severity', 'Where', 'What changes', 'What it does to the plan', 'What to do', 'Rule'],
    rows,
    form,
  );
}

function ruleOf({ rule, citation }: Diagnostic): string {
  return [code(rule), markdown(citation)].filter((part) => part !== '').join('<br>');
}

export function problemTable(problems: readonly ConfigProblem[], form: Form): Part {
  const rows = problems.map((it) => [
    it.where ? link(it.where, form) : '',
    markdown(it.message),
    markdown(it.remedy ?? ''),
    code(it.rule),
  ]);
  return table(['Where', 'What is wrong', 'What would be right', 'Rule'], rows, form);
}

export function noticeTable(notices: readonly ConfigProblem[], form: Form): Part {
  const rows = notices.map((it) => [it.where ? link(it.where, form) : '', markdown(it.message)]);
  return table(['Where', 'Without effect'], rows, form);
}

function conflictPart(conflict: Conflict | null, form: Form): Part {
  if (!conflict) return [];
  const { lines, rules, missedByDays, relaxations } = conflict;
  const between = rules.length > 0 ? `Rules between them: ${rules.map(code).join(', ')}.` : '';
  const missed = missedByDays === null ? '' : `Missed by ${counted(missedByDays, 'day')}.`;
  const reliefs = relaxations.map((it) => [it.where ? link(it.where, form) : '', markdown(it.text)]);
  return [
    ...(lines.length > 0 ? ['These lines cannot all hold:'] : []),
    ...table(
      ['Where', 'What it says'],
      lines.map((it) => [link(it, form), markdown(it.text)]),
      form,
    ),
    ...[between, missed].filter((it) => it !== ''),
    ...table(['Where', 'Any one of these makes room'], reliefs, form),
  ];
}

/** What the change does to the plan: dates moved and money. */
export function movedPart(moved: Moved | null, form: Form): Part {
  if (moved === null) return [];
  const { dates, before, after, currency, turns } = moved;
  const words = (amount: number) => markdown(amountInWords(amount, currency));
  const by = after - before;
  const cost =
    by === 0
      ? `The plan costs ${words(after)} by the planner's prices, as before.`
      : `The plan costs ${words(after)} by the planner's prices, ${words(Math.abs(by))} ${by > 0 ? 'more' : 'less'} than before.`;
  const audits = dates.length === 0 ? `No date of an audit moves. ${cost}` : cost;
  const rows = turns.map((it) => [code(it.activity), String(it.before), String(it.after)]);
  return [
    audits,
    ...table(['Audit', 'What', 'From', 'To', 'By'], dates.map(movedRow), form),
    ...table(['Activity', 'Turns before', 'Turns now'], rows, form),
  ];
}

function movedRow({ title, engagement, what, from, to, days }: DateMoved): readonly string[] {
  const by = days === null ? (from === null ? 'new' : 'gone') : shiftInWords(days);
  return [`${markdown(title)}<br>${code(engagement)}`, what, from ?? '', to ?? '', by];
}

export function nextTable({ next }: Examined, form: Form): Part {
  const rows = next.things.map((it) => [it.on, whatOf(it), it.owner ? code(it.owner) : '']);
  if (rows.length === 0) return [`Nothing is planned up to ${next.until}.`];
  return [`#### Up to ${next.until}`, ...table(['Day', 'What', 'Who'], rows, form)];
}

function whatOf({ what, of, state }: Upcoming): string {
  const words = markdown(of === null ? what : `${of}: ${what}`);
  return state === 'overdue' ? `${words} (**overdue**)` : words;
}

/** `compliance.yml:14`, leading to the line where the source is known. */
function link({ file, line }: { readonly file: string; readonly line: number }, { source }: Form): string {
  const words = code(`${file}:${line}`);
  return source === undefined ? words : `[${words}](${source}/${pathInAddress(file)}#L${line})`;
}

function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  { rows: most, holds }: Form,
): Part {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, most);
  const rest = rows.length - shown.length;
  const leftOut = `${counted(rest, shown.length === 0 ? 'row' : 'more row')} left out: ${holds}.`;
  if (shown.length === 0) return [leftOut];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const text = [line(heads), line(heads.map(() => '---')), ...shown.map(line)].join('\n');
  return rest === 0 ? [text] : [text, leftOut];
}
