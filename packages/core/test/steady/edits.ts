// One line of a program file changed at a time: every date, number and item of a list that stands in it.

import { fromDay, parsePlainDate, toDay } from '../../src/index.js';

export interface Edit {
  /** The line as it was and what became of it. */
  readonly what: string;
  readonly text: string;
}

/** Every edit of a file, in the order of its lines. */
export function editsOf(text: string): readonly Edit[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const [code = '', comment = ''] = /^(.*?)(\s#.*)?$/.exec(line)?.slice(1) ?? [];
    return [...datesMoved(code), ...numbersRaised(code), ...itemsDropped(code)].map((edited) => {
      const after = lines.with(at, edited === '' ? '' : `${edited}${comment}`).join('\n');
      return { what: `line ${at + 1}: ${code.trim()} → ${edited.trim() || 'nothing'}`, text: after };
    });
  });
}

function datesMoved(code: string): readonly string[] {
  return [...code.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)].flatMap(({ 0: written, index }) => {
    const date = parsePlainDate(written);
    if (date === undefined) return [];
    return [-14, 14].map((days) => spliced(code, index, written, fromDay(toDay(date) + days)));
  });
}

// Whole numbers that are values by themselves or count months, not parts of a date or of a name.
function numbersRaised(code: string): readonly string[] {
  return [...code.matchAll(/(?<=: )(\d+)(?= (?:month|week|day|year)|\s*(?:[,}]|$))/g)].map(
    ({ 0: written, index }) => spliced(code, index, written, String(Number(written) + 1)),
  );
}

function itemsDropped(code: string): readonly string[] {
  if (/^\s*- \{.*\}$/.test(code)) return [''];
  return [...code.matchAll(/(?<=\[[^\]]*), ?[^,\]]+(?=\])/g)].map(({ 0: written, index }) =>
    spliced(code, index, written, ''),
  );
}

function spliced(text: string, at: number, old: string, now: string): string {
  return text.slice(0, at) + now + text.slice(at + old.length);
}
