// SARIF 2.1.0, as code scanning reads it. A stranger would get wrong: a result is known again by its fingerprint and its
// file, never by its line, and square brackets in a message would be read as a link.

import type { Diagnostic, Severity } from '../model/index.js';
import type { CheckReport } from '../report/index.js';
import type { Renderer } from './renderer.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** Whether the change under review brought a result; absent where nothing was compared. */
type Baseline = 'new' | 'unchanged';

export const sarif: Renderer<CheckReport> = {
  format: 'sarif',
  mediaType: 'application/sarif+json',
  extension: 'sarif',
  render: (report) => sarifOf([report]),
};

/** The checks of one file or of several as one log with one run: code scanning takes one run of a tool. */
export function sarifOf(reports: readonly CheckReport[]): string {
  const found = reports.flatMap(({ checked }) => foundIn(checked));
  const rules = [...new Map(found.map(({ it }) => [it.rule, it])).values()].sort((a, b) =>
    a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0,
  );
  const results = found.map(({ it, baseline }) => resultOf(it, rules, baseline));
  const driver = { name: 'auditcal', rules: rules.map(ruleOf) };
  const run = {
    tool: { driver },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    results,
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}

interface Found {
  readonly it: Diagnostic;
  readonly baseline: Baseline | undefined;
}

/** What weakens a promise is a result too; it is new, unless it was so at the base already. */
function foundIn({ base, introduced, standing, drift }: CheckReport['checked']): readonly Found[] {
  const compared = base !== null || introduced.length > 0;
  const told = (all: readonly Diagnostic[], baseline: Baseline) =>
    all.map((it) => ({ it, baseline: compared ? baseline : undefined }));
  const before = drift.filter((it) => it.standing);
  return [
    ...told(introduced, 'new'),
    ...told(
      drift.filter((it) => !it.standing),
      'new',
    ),
    ...told(standing, 'unchanged'),
    ...told(before, 'unchanged'),
  ];
}

function ruleOf({ rule, severity, citation }: Diagnostic): object {
  return {
    id: line(rule),
    ...(citation === '' ? {} : { shortDescription: { text: text(citation) } }),
    defaultConfiguration: { level: LEVEL[severity] },
  };
}

function resultOf(it: Diagnostic, rules: readonly Diagnostic[], baseline: Baseline | undefined): object {
  const { file, line: startLine, column: startColumn } = it.where;
  const artifactLocation = { uri: address(file), uriBaseId: '%SRCROOT%' };
  return {
    ruleId: line(it.rule),
    ruleIndex: rules.findIndex(({ rule }) => rule === it.rule),
    level: LEVEL[it.severity],
    message: {
      text: [it.message, it.remedy]
        .filter((part) => part !== '')
        .map(text)
        .join('\n'),
    },
    locations: [{ physicalLocation: { artifactLocation, region: { startLine, startColumn } } }],
    partialFingerprints: { 'auditcal/v1': line(`${file}:${it.fingerprint}`) },
    ...(baseline === undefined ? {} : { baselineState: baseline }),
  };
}

/** C0 and C1 controls, halves of surrogate pairs, line ends, zero-width characters and direction marks. */
const unprintable = /[\p{Cc}\p{Cs}\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;

function line(words: string): string {
  return words.replace(unprintable, ' ').trim();
}

/** Message text: no link and no placeholder comes of it. */
function text(words: string): string {
  return line(words)
    .replaceAll('](', '] (')
    .replace(/\{(?=\d)/g, '{ ');
}

/** A path relative to the repository's root, as a URI. */
function address(path: string): string {
  const parts = path
    .replaceAll('\\', '/')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/');
  return parts
    .filter((part) => part !== '.')
    .map(encodeURIComponent)
    .join('/');
}
