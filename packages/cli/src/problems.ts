// Problems as a person reads them at a terminal: the sentence, the source line with a caret, what would be right.
// Everything quoted comes from someone's file, so control characters never reach the terminal.

import { type ConfigProblem, type Conflict, counted, type Where, widthOf } from '@auditcal/core';
import type { Paint } from './color.js';
import type { Refused, Sources } from './outcome.js';
import { amount } from './progress.js';

/** Longest piece of a source line that is shown. */
const widest = 100;

/** All problems of a refusal, then what they have in common and would make room; each ends in a line feed. */
export function problemsText(refusal: Refused, command: string, paint: Paint): string {
  const { conflict, problems, sources } = refusal;
  // What would make room is told once for all lines, the least of it first.
  const offered = new Set(conflict?.relaxations.map(({ text }) => text));
  const said = problems.map((it) => {
    const remedy = it.remedy !== undefined && offered.has(it.remedy) ? undefined : it.remedy;
    return problemText({ ...it, remedy }, sources, command, paint);
  });
  if (conflict) said.push(conflictText(conflict, refusal, paint));
  return said.join('');
}

/** The refusal as scripts read it: `auditcal.problems/1`. */
export function problemsJson({ kind, problems, conflict }: Refused): object {
  const told = problems.map(({ rule, message, remedy, where, citation }) => ({
    rule,
    message,
    remedy: remedy ?? null,
    where: where ?? null,
    citation: citation ?? null,
  }));
  return { schema: 'auditcal.problems/1', kind, problems: told, conflict };
}

/** One problem; `command` stands where there is no place in a file. */
export function problemText(
  { rule, message, remedy, where, citation }: ConfigProblem,
  sources: Sources,
  command: string,
  paint: Paint,
): string {
  const place = where ? placeText(where) : command;
  const sentence = /[.?!]$/.test(message) ? message : `${message}.`;
  const lines = [`${paint('bold', `${place}:`)} ${printable(sentence)} ${paint('dim', `[${rule}]`)}`];
  if (where) lines.push(...sourceLines(where, sources, paint));
  for (const more of [remedy, citation])
    if (more) lines.push(`${paint('dim', '      =')} ${printable(more)}`);
  return `${lines.join('\n')}\n`;
}

function conflictText(conflict: Conflict, { problems, sources }: Refused, paint: Paint): string {
  const lines: string[] = [];
  const count = conflict.lines.length;
  const told = new Set(problems.map((it) => it.where && placeText(it.where)));
  if (conflict.lines.some((it) => !told.has(placeText(it)))) {
    lines.push(
      paint('bold', count === 1 ? 'This line cannot hold:' : `These ${count} lines cannot all hold:`),
    );
    for (const line of conflict.lines) {
      lines.push(`  ${placeText(line)}: ${printable(line.text)}`, ...sourceLines(line, sources, paint));
    }
  }
  if (conflict.rules.length > 0) lines.push(`  Rules between them: ${conflict.rules.join(', ')}.`);
  if (conflict.missedByDays !== null) {
    lines.push(`  Missed by ${counted(conflict.missedByDays, 'day')}.`);
  }
  if (conflict.relaxations.length > 0) {
    lines.push(paint('bold', 'What would make room, the least first:'));
  }
  for (const { text, where, price, currency } of conflict.relaxations) {
    const paid =
      price === null ? '' : `, at a price of ${amount(price)}${currency === null ? '' : ` ${currency}`}`;
    lines.push(`  ${where ? `${placeText(where)}: ` : ''}${printable(text)}${paid}`);
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function placeText({ file, line, column }: Where): string {
  return `${printable(file)}:${line}:${column}`;
}

/** The line itself and a caret under its column; nothing where the file has no such line. */
function sourceLines(where: Where, sources: Sources, paint: Paint): readonly string[] {
  const source = sources.get(where.file)?.split(/\r\n|\r|\n/)[where.line - 1];
  if (source === undefined || source.trim() === '') return [];
  const from = Math.max(0, Math.min(where.column - 1, source.length) - widest + 20);
  const shown = source.slice(from, from + widest);
  const number = String(where.line).padStart(5);
  const before = shown.slice(0, where.column - 1 - from).split('\t');
  const pad = before.map((text) => ' '.repeat(widthOf(text))).join('\t');
  return [
    `${paint('dim', `${number} |`)} ${printable(shown)}`,
    `${paint('dim', '      |')} ${pad}${paint('red', '^')}`,
  ];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const hidden = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** Tabs stay, so that the caret stands right; every other control character and bidi mark becomes visible. */
function printable(text: string): string {
  return text.replace(hidden, '\ufffd');
}
