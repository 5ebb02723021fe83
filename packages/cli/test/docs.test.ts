// What the docs show to be copied: every piece of a program file in them plans, and every file they point to is there.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { auditcal } from './fake-host.js';

const folder = fileURLToPath(new URL('../../../docs/', import.meta.url));
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(`${folder}${name}`, 'utf8')] as const);

const pieces = pages.flatMap(([name, text]) =>
  [...text.matchAll(/^```yaml\n(.*?)^```$/gms)]
    .map((found) => ({ at: `docs/${name}:${lineOf(text, found.index)}`, yaml: found[1] ?? '' }))
    .filter(({ yaml }) => !yaml.includes('uses:') && !isFramework(yaml)),
);

// A framework file is read with the program that names it.
function isFramework(yaml: string): boolean {
  return /^family:/m.test(yaml);
}

// A piece that leaves out what every file has gets it.
function whole(yaml: string): string {
  const begun = /^version:/m.test(yaml) ? yaml : `version: 1\n${yaml}`;
  return /^frameworks:/m.test(yaml)
    ? begun
    : `${begun}frameworks: { soc2: { auditor: Example CPA LLP }, iso27001: {} }\n`;
}

// The calendars a piece names, with nothing in them.
function calendarsIn(yaml: string): Readonly<Record<string, string>> {
  const empty = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nEND:VCALENDAR\r\n';
  return Object.fromEntries([...yaml.matchAll(/[\w/-]+\.ics/g)].map(([path]) => [path, empty]));
}

// The framework files it names, as the same page shows them.
function frameworksIn(yaml: string): Readonly<Record<string, string>> {
  const shown = pages.flatMap(([, text]) => [...text.matchAll(/^```yaml\n(.*?)^```$/gms)]);
  const own = shown.map(([, it = '']) => it).find(isFramework) ?? '';
  return Object.fromEntries([...yaml.matchAll(/file: \.\/([\w-]+\.yml)/g)].map(([, path]) => [path, own]));
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

describe('a piece of a program file in the docs', () => {
  test('is shown somewhere', () => expect(pieces.length).toBeGreaterThan(5));

  test.each(pieces)('plans: $at', async ({ yaml }) => {
    const files = { ...calendarsIn(yaml), ...frameworksIn(yaml), 'compliance.yml': whole(yaml) };
    const { exit, err } = await auditcal('plan --today 2026-11-21 --effort 0', { files });
    expect(err).toBe('');
    expect(exit).toBe(0);
  });
});

test.each(pages)('every file that docs/%s points to is there', (_name, text) => {
  const links = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map(([, link]) => link ?? '');
  expect(links.filter((link) => !existsSync(new URL(link, `file://${folder}`)))).toEqual([]);
});
