// The workflows people copy out of the READMEs, read by GitHub's own parser and held against action.yml.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actionFile, loadParser, root } from './action-yml.js';

const { NoOperationTraceWriter, parseWorkflow } = await loadParser();
const { action } = await actionFile();

const snippets = ['README.md', 'packages/action/README.md'].flatMap((file) =>
  [...readFileSync(`${root}${file}`, 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms)]
    .map(([, text]) => ({ file, text: text ?? '' }))
    .filter(({ text }) => /^jobs:/m.test(text)),
);

it('there is a workflow to copy in each README', () => {
  expect(new Set(snippets.map(({ file }) => file)).size).toBe(2);
});

describe.each(snippets)('the workflow of $file', ({ text }) => {
  it('satisfies the parser of GitHub', () => {
    const { context } = parseWorkflow({ name: 'audits.yml', content: text }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map((it) => it.message)).toEqual([]);
  });

  it('asks for no permission but to read the checkout', () => {
    expect(text).toContain('permissions:\n  contents: read\n');
    expect(text).not.toMatch(/: write\b/);
  });

  it('hands over inputs that the action declares', () => {
    const [, given = ''] = /uses: \S*auditcal@v1\n +with:\n((?: {10}\S.*\n)+)/.exec(text) ?? [];
    const names = [...given.matchAll(/^ +([\w-]+):/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(names));
  });
});

it('the parser would object to a permission that does not exist', () => {
  const content = snippets[0]?.text.replace('contents: read', 'content: read') ?? '';
  const { context } = parseWorkflow({ name: 'audits.yml', content }, new NoOperationTraceWriter());
  expect(context.errors.getErrors()).not.toEqual([]);
});
