import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { recordCompletion } from '../../src/config/index.js';
import { catalogue } from '../../src/frameworks/index.js';

const on = plainDate('2026-09-28');
const record = (text: string, more: object = {}) =>
  recordCompletion({
    file: 'compliance.yml',
    text,
    activity: 'access-review',
    on,
    activities: catalogue,
    ...more,
  });
const recorded = (text: string, more: object = {}) => {
  const result = record(text, more);
  return result.ok ? result.value.text : result.problems;
};

const HEAD = '# ours\nversion: 1   # fixed\nframeworks: {soc2: {   }}\n\n';

// What is before, what is after; `▶` marks the text that is new.
const layouts: readonly (readonly [string, string])[] = [
  [
    'no activities at all',
    `${HEAD.trimEnd()}\n▶activities:\n  access-review:\n    done:\n      - 2026-09-28\n▶`,
  ],
  [
    'no line break at the end',
    `${HEAD}team: { name: a }▶\nactivities:\n  access-review:\n    done:\n      - 2026-09-28▶`,
  ],
  [
    'another activity only',
    `${HEAD}activities:\n  vendor-review: false # not ours\n▶  access-review:\n    done:\n      - 2026-09-28\n▶\n# tail\n`,
  ],
  [
    'no completion yet',
    `${HEAD}activities:\n  access-review:\n    owner: "@a/b"   # who\n▶    done:\n      - 2026-09-28\n▶  vendor-review: false\n`,
  ],
  [
    'a list, the newest last',
    `${HEAD}activities:\n  access-review:\n    done:   # by quarter\n    - 2026-03-30 # Q1\n    - 2026-06-29\n▶    - 2026-09-28\n▶\n    # next one in December\n  vendor-review: false\n`,
  ],
  [
    'a list with a later one',
    `${HEAD}activities:\n  access-review:\n    done:\n      - 2026-03-30\n▶      - 2026-09-28\n▶      # corrected\n      - { on: 2026-12-01, by: me }\n`,
  ],
  [
    'a list that begins later',
    `${HEAD}activities:\n  access-review:\n    done:\n▶      - 2026-09-28\n▶      - on: 2026-12-01\n        by: me\n    every: 3 months\n`,
  ],
  [
    'a list of mappings on several lines',
    `${HEAD}activities:\n  access-review:\n    done:\n      - on: 2026-03-30\n        evidence: >\n          some\n          where\n▶      - 2026-09-28\n▶    every: 3 months\n`,
  ],
  [
    'a list in brackets',
    `${HEAD}activities:\n  access-review: { done: [2026-03-30▶, 2026-09-28▶], every: 3 months }\n`,
  ],
  [
    'a list in brackets with a later one',
    `${HEAD}activities:\n  access-review: { done: [2026-03-30, ▶2026-09-28, ▶2026-12-01] }\n`,
  ],
  ['an empty list', `${HEAD}activities:\n  access-review:\n    done: [▶2026-09-28▶]\n`],
  ['an empty mapping', `${HEAD}activities:\n  access-review: {▶ done: [2026-09-28] ▶}\n`],
  ['a mapping in brackets', `${HEAD}activities: { access-review: { owner: me▶, done: [2026-09-28]▶ } }\n`],
  [
    'brackets on several lines',
    `${HEAD}activities:\n  access-review: {\n    done: [\n      2026-03-30▶,\n      2026-09-28▶,   # trailing comma\n    ]\n  }\n`,
  ],
  [
    'Windows line ends',
    `version: 1\r\nactivities:\r\n  access-review:\r\n    done:\r\n      - 2026-03-30\r\n▶      - 2026-09-28\r\n▶`,
  ],
  [
    'a byte order mark',
    `\uFEFF${HEAD}activities:\n  access-review:\n    done:\n      - 2026-03-30\n▶      - 2026-09-28\n▶`,
  ],
  [
    'a quoted key',
    `${HEAD}activities:\n  "access-review":\n    done:\n      - "2026-03-30"\n▶      - 2026-09-28\n▶`,
  ],
  [
    'JSON on several lines',
    `{\n  "version": 1,\n  "activities": {\n    "access-review": {\n      "done": [\n        "2026-03-30"▶,\n        "2026-09-28"▶\n      ]\n    }\n  }\n}\n`,
  ],
  [
    'JSON with an empty list',
    `{\n  "activities": {\n    "access-review": {\n      "done": [▶\n        "2026-09-28"\n      ▶]\n    }\n  }\n}\n`,
  ],
  [
    'JSON without activities, by tabs',
    `{\n\t"version": 1▶,\n\t"activities": {\n\t\t"access-review": {\n\t\t\t"done": [\n\t\t\t\t"2026-09-28"\n\t\t\t]\n\t\t}\n\t}▶\n}\n`,
  ],
  [
    'JSON on one line',
    `{"version":1,"activities":{"access-review":{"done":["2026-03-30"▶, "2026-09-28"▶]}}}`,
  ],
];

describe('a completion is put between the lines there are', () => {
  it.each(layouts)('%s', (_, marked) => {
    const before = marked
      .split('▶')
      .filter((_, index) => index % 2 === 0)
      .join('');
    expect(recorded(before)).toBe(marked.replaceAll('▶', ''));
  });

  it('with its evidence and who did it', () => {
    const text = `${HEAD}activities:\n  access-review:\n    done:\n      - 2026-03-30\n`;
    const more = { evidence: 'evidence/2026-q3.md', by: '@northwind/grc' };
    expect(recorded(text, more)).toBe(
      `${text}      - { on: 2026-09-28, evidence: evidence/2026-q3.md, by: "@northwind/grc" }\n`,
    );
  });

  it.each([
    'true',
    'a: b',
    'x # y',
    '- z',
    'no',
    '{}',
    "it's",
    'a,b',
    '\\',
    '2026-01-01',
    '12',
    'https://x.y/z?a=1#b',
    'ž',
  ])('evidence %s is read back as written', (evidence) => {
    for (const text of [`${HEAD}`, `{"version": 1}`]) {
      const result = record(text, { evidence, by: evidence });
      expect(result.ok).toBe(true);
    }
  });
});

describe('a completion that cannot be recorded is refused', () => {
  it.each([
    ['activity-off', 'activities: { access-review: false }\n', {}],
    ['duplicate-completion', 'activities: { access-review: { done: [2026-09-28] } }\n', {}],
    ['duplicate-completion', 'activities: { access-review: { done: [{ on: 2026-09-28, by: me }] } }\n', {}],
    ['unknown-activity', 'version: 1\n', { activity: 'acces-review' }],
    ['unknown-activity', 'version: 1\n', { activity: '__proto__' }],
    ['unknown-activity', 'version: 1\n', { activity: 'constructor' }],
    ['not-recordable', 'activities:\n  access-review:\n', {}],
    ['not-recordable', 'x: &x { done: [] }\nactivities: { access-review: *x }\n', {}],
    ['not-recordable', 'activities: [access-review]\n', {}],
    ['yaml-tab', 'activities:\n\taccess-review: {}\n', {}],
    ['duplicate-key', 'version: 1\nversion: 1\n', {}],
  ])('%s: %s', (rule, text, more) => {
    const result = record(text, more);
    expect(result.ok ? [] : result.problems.map((problem) => problem.rule)).toEqual([rule]);
  });

  it('the nearest activity is named', () => {
    expect(record('version: 1\n', { activity: 'acces-review' })).toMatchObject({
      problems: [{ remedy: 'did you mean access-review?' }],
    });
  });
});
