import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { problemRules, readProgram } from '../../src/config/index.js';
import { catalogue, frameworks } from '../../src/frameworks/index.js';

const read = (text: string) =>
  readProgram({ file: 'x.yml', text, today: plainDate('2026-11-21'), frameworks, activities: catalogue });
const rulesOf = (text: string) => {
  const result = read(text);
  return result.ok ? [] : result.problems.map(({ rule }) => rule);
};
const START = 'version: 1\nframeworks: { soc2: {} }\n';
const known = new Set(problemRules.map(({ id }) => id));

// Words of the format, so that generated files get past the first stage and into the last.
const word = fc.constantFrom(
  ...[
    'version',
    'frameworks',
    'soc2',
    'iso27001',
    'audits',
    'activities',
    'done',
    'on',
    'period',
    'from',
    'to',
    'type2',
  ],
  ...[
    'audit',
    'calendar',
    'blackouts',
    'planning',
    'check',
    'rules',
    'costs',
    'quotes',
    'team',
    'name',
    'access-review',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '<<',
    '',
    '1',
    'timing',
    'organization',
    'country',
  ],
);
const leaf = fc.oneof(
  fc.constantFrom<unknown>(
    1,
    0,
    -1,
    null,
    true,
    false,
    'soc2/type2',
    '2027-02-30',
    '2026-01-01',
    '3 months',
    '',
    'US',
    1e300,
  ),
  fc.string(),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(word, tie('tree'), { maxKeys: 6 }),
  ),
}));

describe('a hostile file is answered, never followed', () => {
  it('any text is a program or a list of problems, each of a known rule, with a place on one line', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.string().map((tail) => START + tail),
        ),
        (text) => {
          const result = read(text);
          if (result.ok) return;
          expect(result.problems.length).toBeGreaterThan(0);
          for (const { rule, message, where } of result.problems) {
            expect(known).toContain(rule);
            expect(message).toMatch(/^[^\p{C}]+$/u);
            expect(where?.line).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('any tree of values is a program or a list of problems', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const text = JSON.stringify({ version: 1, frameworks: { soc2: {} }, ...(value as object) });
        const result = read(text);
        if (!result.ok) for (const { message } of result.problems) expect(message).toMatch(/^[^\p{C}]+$/u);
      }),
      { numRuns: 300 },
    );
  });

  it('keys of every object are unknown keys and change nothing', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      expect(rulesOf(`${START}${key}: { polluted: true }\n`)).toEqual(['unknown-key']);
      expect(rulesOf(`${START}organization: { ${key}: { polluted: true } }\n`)).toEqual(['unknown-key']);
      expect(rulesOf(`${START}activities: { ${key}: { title: X, every: 1 month } }\n`)).toHaveLength(1);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['brackets', '['.repeat(20_000), 'too-deep'],
    ['mappings in brackets', '{a: '.repeat(20_000), 'too-deep'],
    ['dashes on one line', '- '.repeat(20_000), 'too-deep'],
    ['question marks', '? '.repeat(20_000), 'too-deep'],
    ['keys on one line', 'a: '.repeat(20_000), 'too-deep'],
    [
      'lines, each deeper',
      Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:\n`).join(''),
      'too-deep',
    ],
    ['more than 10 MB', `# ${'x'.repeat(10_000_000)}`, 'too-large'],
    ['a NUL', `${START}id: a\0b\n`, 'binary-file'],
    ['an anchor on an anchor', '&a '.repeat(2_000), 'yaml-syntax'],
  ])('%s are refused', (_, text, rule) => {
    expect(rulesOf(text)).toContain(rule);
  });

  it('a mapping of twenty thousand keys is read key by key', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `  own-${i}: { title: Own, every: 3 months }\n`);
    const result = read(`${START}activities:\n${keys.join('')}`);
    expect(result.ok && result.value.program.activities).toHaveLength(20_000);
  });

  it('a byte order mark and Windows line ends change no place', () => {
    const text = 'version: 1\nframeworks: { soc2: { ready: x } }\n';
    const plain = read(text);
    expect(read(`\uFEFF${text}`)).toEqual(plain);
    expect(read(text.replaceAll('\n', '\r\n'))).toEqual(plain);
  });
});
