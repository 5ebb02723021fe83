// Draws docs/dictionary.md from the doc comments of the model, and of the words of `calendar` that the model uses. A
// word without a comment is listed by name only: what it means is written at its type, never here. `--check` compares.

import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { settle } from '../../../scripts/drawing.mjs';

const SOURCES = new URL('../src/', import.meta.url);
const DOCS = new URL('../../../docs/dictionary.md', import.meta.url);
const SCRIPT = 'packages/core/scripts/dictionary.mjs';

/** The rooms of the nouns in reading order: what the user says, what a framework says, what comes of both. */
const ORDER = ['program', 'framework', 'plan', 'scheduled', 'diagnostic', 'problem', 'where'];

const sources = readdirSync(new URL('model/', SOURCES))
  .filter((it) => it.endsWith('.ts') && it !== 'index.ts')
  .map((it) => it.replace(/\.ts$/, ''))
  .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
const program = ts.createProgram(
  [...sources.map((it) => `model/${it}.ts`), 'calendar/index.ts'].map((it) =>
    fileURLToPath(new URL(it, SOURCES)),
  ),
  { noLib: true, types: [] },
);
const checker = program.getTypeChecker();
/** Files that have words: of one with functions alone there is nothing to look up. */
const files = sources.filter((it) => wordsOf(sourceOf(it)).length > 0);

function drawn() {
  return `<!-- Drawn by ${SCRIPT}: edit the comments in packages/core/src/model, then run it. -->

# Dictionary

One word, one meaning: these are the nouns of the code, of \`--json\` and of the messages. Dates are civil days,
\`YYYY-MM-DD\`, without a time zone; spans include their first and their last day.

${sectionOf('calendar', borrowed(), 'Days without clocks.')}

${files.map((it) => sectionOf(it, wordsOf(sourceOf(it)), openingOf(sourceOf(it)))).join('\n\n')}
`;
}

function rank(name) {
  const at = ORDER.indexOf(name);
  return at < 0 ? ORDER.length : at;
}

function sourceOf(name) {
  return program.getSourceFile(fileURLToPath(new URL(`model/${name}.ts`, SOURCES)));
}

function sectionOf(name, words, opening) {
  return `## ${name[0].toUpperCase()}${name.slice(1)}\n\n${opening}\n\n${words.map(entryOf).join('\n\n')}`;
}

/** The comment a file opens with, as one paragraph. */
function openingOf(source) {
  const lines = /^(?:\/\/.*\n)+/.exec(source.text)?.[0] ?? '';
  return lines
    .split('\n')
    .map((line) => line.replace(/^\/\/ ?/, ''))
    .join(' ')
    .trim();
}

function isWord(node) {
  return (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) && isExported(node);
}

function isExported(node) {
  return node.modifiers?.some((it) => it.kind === ts.SyntaxKind.ExportKeyword) ?? false;
}

function wordsOf(source) {
  return source.statements.filter(isWord);
}

/** The words the model takes from calendar. */
function borrowed() {
  const words = new Map();
  for (const file of files) {
    for (const node of sourceOf(file).statements) {
      if (!ts.isImportDeclaration(node) || !node.moduleSpecifier.text.startsWith('../calendar/')) continue;
      for (const { name } of node.importClause.namedBindings.elements) {
        const symbol = checker.getAliasedSymbol(checker.getSymbolAtLocation(name));
        const word = symbol.declarations.find(isWord);
        if (word) words.set(name.text, word);
      }
    }
  }
  return [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, node]) => node);
}

/** A word: its meaning, its fields that say something of themselves, and the names of the rest. */
function entryOf(node) {
  const fields = ts.isInterfaceDeclaration(node) ? node.members : [];
  const told = fields.filter((it) => docOf(it) !== '');
  const rest = fields.filter((it) => docOf(it) === '').map((it) => `\`${it.name.getText()}\``);
  return [
    `### ${spaced(node.name.text)}`,
    [`\`${node.name.text}\``, valuesOf(node), docOf(node)].filter(Boolean).join(' · '),
    told.map((it) => `- \`${it.name.getText()}\`: ${docOf(it)}`).join('\n'),
    rest.length > 0 ? `${told.length > 0 ? 'Also' : 'Holds'} ${rest.join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** `CoverageGap` as people say it: coverage gap. */
function spaced(name) {
  const [first, ...rest] = name.split(/(?=[A-Z])/);
  return [first, ...rest.map((it) => it.toLowerCase())].join(' ');
}

/** The members of a union of words, with what is said of each. */
function valuesOf(node) {
  if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return '';
  const members = node.type.types.filter((it) => ts.isLiteralTypeNode(it));
  if (members.length !== node.type.types.length) return '';
  return members.map((it) => `\`${it.literal.text}\`${noteOf(it)}`).join(', ');
}

function noteOf(member) {
  const text = member.getSourceFile().text;
  const note = ts
    .getLeadingCommentRanges(text, member.getFullStart())
    ?.map(({ pos, end }) => text.slice(pos, end))
    .filter((it) => it.startsWith('/**'))
    .map((it) => it.replace(/^\/\*\*\s*|\s*\*\/$/g, ''));
  return note?.length ? ` (${note.join(' ').replace(/\.$/, '')})` : '';
}

function docOf(node) {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return comments
    .map((it) => ts.getTextOfJSDocComment(it.comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

settle(DOCS, drawn(), SCRIPT);
