// Draws the list of checks (src/checks/index.ts) and their table (docs/checks.md) from the folder, so that a new check
// is one file and its test. `--check` writes nothing and fails where a file differs from what would be drawn.

import { readdirSync, readFileSync } from 'node:fs';
import { loaded, settle, tableOf } from '../../../scripts/drawing.mjs';

const FOLDER = new URL('../src/checks/', import.meta.url);
const INDEX = new URL('index.ts', FOLDER);
const DOCS = new URL('../../../docs/checks.md', import.meta.url);

/** Rules that config keeps: what breaks them is a problem of the file, told before anything is planned. */
const OF_THE_FILE = [
  ['soc-id', 'a criterion that is not among the 61 of the Trust Services Criteria'],
  [
    'iso-id',
    'a control that is not among the 93 of Annex A of 2022; ids of 2013 are told by their new number',
  ],
];

/** The names of the files that are a check, sorted. */
function checkFiles() {
  return readdirSync(FOLDER)
    .filter(
      (it) =>
        it.endsWith('.ts') && /^export const check: Check\b/m.test(readFileSync(new URL(it, FOLDER), 'utf8')),
    )
    .map((it) => it.replace(/\.ts$/, ''))
    .sort();
}

function drawnIndex() {
  const names = checkFiles().map((file) => [
    file,
    file.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase()),
  ]);
  const imports = [
    ...names.map(([file, name]) => [`./${file}.js`, `import { check as ${name} } from './${file}.js';`]),
    ['./examined/check.js', "import type { Check, Examined } from './examined/check.js';"],
    ['./examined/run.js', "import { rulesOf, run } from './examined/run.js';"],
  ]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, line]) => line);
  return `// Drawn by scripts/check-registry.mjs from the files of this folder: run it after adding a check, edit nothing here.

import type { Diagnostic, Framework, Severity } from '../model/index.js';
${imports.join('\n')}

export {
  type CheckCounts,
  type CheckOptions,
  type CheckResult,
  type ComparedBase,
  checkProgram,
  type Scope,
} from './check-result.js';
export type { Examined } from './examined/check.js';

/** Every check there is, by the names of their files. */
export const checks: readonly Check[] = [
${names.map(([, name]) => `  ${name},`).join('\n')}
];

/** Runs every check: sorted by severity, place and fingerprint, with the levels of \`check.rules\` applied. */
export function runChecks(examined: Examined): Diagnostic[] {
  return run(checks, examined);
}

/** Every rule id a diagnostic can carry, with its heaviest severity; those of severity \`error\` cannot be lowered. */
export function knownRules(frameworks: readonly Framework[]): ReadonlyMap<string, Severity> {
  return rulesOf(checks, frameworks);
}
`;
}

async function drawnDocs() {
  const { checks } = await loaded(new URL('../src/checks/index.ts', import.meta.url));
  const { frameworks } = await loaded(new URL('../src/frameworks/index.ts', import.meta.url));
  const { driftRules, driftSeverities } = await loaded(new URL('../src/drift/index.ts', import.meta.url));
  const docs = checks.flatMap(({ rules }) => rules);
  const rows = docs.flatMap((doc) => rowsOf(doc, frameworks)).sort((a, b) => byId(a[0], b[0]));
  return `<!-- Drawn by packages/core/scripts/check-registry.mjs: edit the checks and the frameworks, then run it. -->

# Checks

A check reads a finished plan and says what does not hold, with the rule and where the rule is written.
Severities: \`error\` rests on a written rule, a hard minimum or a goal and cannot be lowered; \`warning\` and \`info\`
rest on convention, and \`check.rules\` sets any of them to \`off\`, \`info\`, \`warning\` or \`error\`.
Overdue and due-soon activities count on rungs of their own under \`fail-on\`: \`never\`, \`error\`, \`overdue\`,
\`due-soon\`, \`warning\`, each with all to its left.

## Every rule

${tableOf(['rule', 'severity', 'what it says', 'framework', 'written in'], rows)}

## What each one looks for

${docs.map((doc) => sectionOf(doc, frameworks)).join('\n\n')}

## Drift

With \`check --base\`, and in \`diff\`, a file is held against what it was before a change. What rewrites facts is an
\`error\` and cannot be lowered; a weakened promise and a stored file left behind are a \`warning\`, and \`check.rules\`
of the **base** sets them to another level: a change cannot silence its own review. An order of keys, quotes, comments,
other words for the same length of time, a stricter promise and a new completion are no drift; renames are followed.

${tableOf(
  ['rule', 'severity', 'what it says', 'what to do'],
  driftRules
    .map(({ id, title, remedy }) => [`\`${id}\``, driftSeverities.get(id), title, remedy])
    .sort((a, b) => byId(a[0], b[0])),
)}

## Rules of the file

These are problems of the file and are told with line and column before anything is planned.

${tableOf(
  ['rule', 'what breaks it'],
  OF_THE_FILE.map(([rule, text]) => [`\`${rule}\``, text]),
)}
`;
}

/** By the id between the backquotes. */
function byId(a, b) {
  const [one, other] = [a.slice(1, -1), b.slice(1, -1)];
  return one < other ? -1 : Number(one > other);
}

/** One row for each id of a rule, or for each id its frameworks give it; frameworks that say the same share one. */
function rowsOf(doc, frameworks) {
  if (!doc.named) return [[`\`${doc.id}\``, doc.severity, doc.title, 'any', doc.citation]];
  const rows = new Map();
  for (const framework of frameworks) {
    for (const named of doc.named(framework)) {
      const severity = named.severity ?? doc.severity;
      const key = [named.rule, named.citation, named.why].join('|');
      const row = rows.get(key) ?? [
        `\`${named.rule}\``,
        new Set(),
        named.why ?? doc.title,
        new Set(),
        named.citation,
      ];
      row[1].add(severity);
      row[3].add(framework.name);
      rows.set(key, row);
    }
  }
  return [...rows.values()].map(([rule, severities, says, names, citation]) => [
    rule,
    [...severities].join(', '),
    says,
    [...names].join(', '),
    citation,
  ]);
}

function sectionOf(doc, frameworks) {
  const ids = doc.named
    ? [...new Set(frameworks.flatMap((it) => doc.named(it)).map(({ rule }) => rule))]
    : [doc.id];
  const lines = [
    `### ${doc.title}`,
    '',
    ids.map((it) => `\`${it}\``).join(', '),
    '',
    `${doc.why} ${doc.remedy}`,
  ];
  if (doc.example) lines.push('', `> ${doc.example}`);
  return lines.join('\n');
}

const SCRIPT = 'packages/core/scripts/check-registry.mjs';
settle(INDEX, drawnIndex(), SCRIPT);
settle(DOCS, await drawnDocs(), SCRIPT);
