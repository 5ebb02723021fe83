import { describe, expect, test } from 'vitest';
import { painter } from '../src/color.js';
import { type Refused, refused } from '../src/outcome.js';
import { problemsJson, problemsText } from '../src/problems.js';

const file = 'compliance.yml';

function at(line: number, column: number) {
  return { file, line, column };
}

function printed(refusal: Refused): string {
  return problemsText(refusal, 'auditcal plan', painter(false));
}

function problem(line: number, column: number, message: string, remedy?: string) {
  return { rule: 'not-a-date', message, remedy, where: at(line, column), citation: undefined };
}

describe('a problem in the file', () => {
  test('shows its place, its line, a caret under its column and what would be right', () => {
    const sources = new Map([[file, 'version: 1\nby: 2027-02-30\n']]);
    const told = problem(2, 5, '`by` is 2027-02-30, which is not a day', 'February 2027 has 28 days');
    expect(printed(refused([told], { sources }))).toBe(
      [
        'compliance.yml:2:5: `by` is 2027-02-30, which is not a day. [not-a-date]',
        '    2 | by: 2027-02-30',
        '      |     ^',
        '      = February 2027 has 28 days',
        '',
      ].join('\n'),
    );
  });

  test('keeps tabs before the caret, so that it stands right', () => {
    const sources = new Map([[file, '\tby: x']]);
    expect(printed(refused([problem(1, 6, 'x')], { sources }))).toContain('      | \t    ^');
  });

  test('counts the columns of a terminal before the caret: wide characters take two', () => {
    const sources = new Map([[file, 'name: 日本\tby: x']]);
    expect(printed(refused([problem(1, 14, 'x')], { sources }))).toContain(
      `      | ${' '.repeat(10)}\t    ^`,
    );
  });

  test('shows the part of a long line that matters', () => {
    const sources = new Map([[file, `${'a'.repeat(500)}HERE${'b'.repeat(500)}`]]);
    const [, line = '', caret = ''] = printed(refused([problem(1, 501, 'x')], { sources })).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line.slice(caret.indexOf('^')).startsWith('HERE')).toBe(true);
  });

  test.each([
    [7, 1],
    [1, 1],
  ])('shows no line where there is none at %i:%i', (line, column) => {
    const sources = new Map([[file, '\n']]);
    expect(printed(refused([problem(line, column, 'gone')], { sources }))).toBe(
      `compliance.yml:${line}:${column}: gone. [not-a-date]\n`,
    );
  });

  test.each([
    ['an escape sequence', '\u001b[2Jgone'],
    ['a bell', 'a\u0007b'],
    ['a line end', 'a\nb'],
    ['a mark that turns the reading direction', 'a\u202eb'],
    ['a C1 control', 'a\u009b2Jb'],
  ])('never lets %s through to the terminal', (_what, text) => {
    const sources = new Map([[file, `by: ${text}`]]);
    const told = { ...problem(1, 1, text, text), citation: text, where: { file: text, line: 1, column: 1 } };
    const again = problem(1, 5, text);
    const words = printed(refused([told, again], { sources }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    expect(words.replaceAll('\n', '')).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(words.match(/^\S+:1:\d+: /gm)).toHaveLength(2);
  });
});

describe('a conflict', () => {
  const conflict = {
    lines: [
      { ...at(2, 5), text: 'the certificate is decided by 2027-01-31' },
      { ...at(3, 1), text: 'blackout 2026-12-01 to 2027-01-31: Freeze' },
    ],
    rules: ['iso-s1'],
    missedByDays: 9,
    relaxations: [
      { text: 'decide by 2027-02-09', where: at(2, 5), price: null, currency: null },
      { text: 'book it 14 days earlier', where: at(3, 1), price: 1400, currency: 'GBP' },
    ],
  };
  const sources = new Map([[file, 'a: 1\nby: 2027-01-31\nblackouts: []\n']]);
  const refusal = refused([], { kind: 'infeasible', conflict, sources });

  test('shows every line with its value, the rules between them and what would make room', () => {
    expect(printed(refusal)).toBe(
      [
        'These 2 lines cannot all hold:',
        '  compliance.yml:2:5: the certificate is decided by 2027-01-31',
        '    2 | by: 2027-01-31',
        '      |     ^',
        '  compliance.yml:3:1: blackout 2026-12-01 to 2027-01-31: Freeze',
        '    3 | blackouts: []',
        '      | ^',
        '  Rules between them: iso-s1.',
        '  Missed by 9 days.',
        'What would make room, the least first:',
        '  compliance.yml:2:5: decide by 2027-02-09',
        '  compliance.yml:3:1: book it 14 days earlier, at a price of 1,400 GBP',
        '',
      ].join('\n'),
    );
  });

  test('tells no line twice, and no change twice', () => {
    const problems = [
      problem(2, 5, 'the certificate is decided too soon', 'decide by 2027-02-09'),
      problem(3, 1, 'the freeze is in its way'),
    ];
    const words = printed({ ...refusal, problems });
    expect(words).not.toContain('cannot all hold');
    for (const once of ['    2 | by: 2027-01-31', 'decide by 2027-02-09', 'Missed by 9 days.']) {
      expect(words.split(once)).toHaveLength(2);
    }
  });

  test('is handed on whole in JSON', () => {
    expect(problemsJson(refusal)).toEqual({
      schema: 'auditcal.problems/1',
      kind: 'infeasible',
      problems: [],
      conflict,
    });
  });
});
