// The workflows people copy, out of the READMEs and examples/workflows, read by GitHub's own parser and held against
// action.yml; and our own, which name what they use by commit.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionFile, loadParser, root } from './action-yml.js';

const { NoOperationTraceWriter, parseWorkflow } = await loadParser();
const { action } = await actionFile();

const read = (file: string) => ({ file, text: readFileSync(`${root}${file}`, 'utf8') });
const folder = (path: string) =>
  readdirSync(`${root}${path}`)
    .filter((it) => it.endsWith('.yml'))
    .map((it) => read(`${path}/${it}`));

const snippets = ['README.md', 'packages/action/README.md'].flatMap((file) =>
  [...read(file).text.matchAll(/^```yaml\n(.*?)^```$/gms)]
    .map(([, text]) => ({ file, text: text ?? '' }))
    .filter(({ text }) => /^jobs:/m.test(text)),
);
const examples = folder('examples/workflows');
const own = folder('.github/workflows');

const errorsIn = (content: string) => {
  const { context } = parseWorkflow({ name: 'audits.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((it) => it.message);
};

/** Permissions that are written, and what in the workflow needs each. */
const needs: Readonly<Record<string, RegExp>> = {
  'pull-requests': /\n {10}comment: on-change\n/,
  issues: /\n {10}issues: true\n/,
  'security-events': /uses: github\/codeql-action\/upload-sarif@/,
  pages: /uses: actions\/deploy-pages@/,
  'id-token': /uses: actions\/deploy-pages@/,
};

it('there is a workflow to copy in each README, and four beside the examples', () => {
  expect(new Set(snippets.map(({ file }) => file)).size).toBe(2);
  expect(examples.map(({ file }) => file.split('/').at(-1))).toEqual([
    'feed.yml',
    'nightly.yml',
    'organization.yml',
    'pull-request.yml',
  ]);
});

describe.each([...snippets, ...examples, ...own])('the workflow of $file', ({ text }) => {
  it('satisfies the parser of GitHub', () => {
    expect(errorsIn(text)).toEqual([]);
  });

  it('asks for the least permissions: none for all jobs but to read, and to write only what a job needs', () => {
    expect(text).toMatch(/^permissions:( \{\}|\n {2}contents: read)\n/m);
    const [jobs = ''] = /^jobs:[\s\S]*/m.exec(text) ?? [];
    for (const job of jobs.split(/\n(?= {2}[\w-]+:\n)/).slice(1)) {
      for (const [, name = ''] of job.matchAll(/^ +([\w-]+): write\b/gm))
        expect(job).toMatch(needs[name] ?? /(?!)/);
    }
    expect(text).not.toMatch(/write-all/);
  });

  it('lets no text of an event into a shell', () => {
    for (const [, script = ''] of text.matchAll(/^ +-? ?run: (\|\n(?: {10,}.*\n)+|.*)/gm)) {
      expect(script).not.toContain('${{');
    }
  });

  it('keeps no credentials in the checkout', () => {
    const checkouts = text.split('uses: actions/checkout@').length - 1;
    expect(text.split('persist-credentials: false').length - 1).toBe(checkouts);
  });

  it('hands over inputs that the action declares', () => {
    const [, given = ''] = /uses: \S*auditcal@v1\n +with:\n((?: {10}\S.*\n| {12}\S.*\n)+)/.exec(text) ?? [];
    const names = [...given.matchAll(/^ {10}([\w-]+):/gm)].map(([, name]) => name);
    expect(names.length > 0).toBe(text.includes('auditcal@v1'));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(names));
  });
});

it.each(own)('$file names what it uses by commit', ({ text }) => {
  for (const [, used = ''] of text.matchAll(/uses: (\S+)/g)) expect(used).toMatch(/@[0-9a-f]{40}$/);
});

it('what the examples run by npx is the version that is published from here', () => {
  const { version } = JSON.parse(read('packages/cli/package.json').text);
  const named = examples.flatMap(({ text }) =>
    [...text.matchAll(/npx --yes (\S+)/g)].map(([, name]) => name),
  );
  expect(new Set(named)).toEqual(new Set([`auditcal@${version}`]));
});

it.each([
  ['a permission that does not exist', 'contents: read', 'content: read'],
  ['a key that does not exist', 'runs-on:', 'runs-at:'],
])('the parser would object to %s', (_, right, wrong) => {
  expect(errorsIn(snippets[0]?.text.replace(right, wrong) ?? '')).not.toEqual([]);
});
