import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { run } from '../src/run.js';
import { actionFile, root } from './action-yml.js';
import { fakeHost } from './fake-host.js';
import { answering } from './invented.js';

const { errors, action } = await actionFile();

it('action.yml satisfies the parser of GitHub', () => {
  expect(errors).toEqual([]);
});

it('names a bundle that is there, for a runtime that GitHub has', () => {
  expect(action.runs.using).toBe('node24');
  expect(existsSync(`${root}${action.runs.main}`)).toBe(true);
});

it('keeps to what the Marketplace takes', () => {
  expect(action.description.length).toBeLessThan(125);
  expect(action.branding).toEqual({ icon: 'calendar', color: 'blue' });
});

it('reads every input it declares', async () => {
  const host = fakeHost({ files: { 'compliance.yml': '' } });
  const read = new Set<string>();
  const input = (name: string) => {
    read.add(name);
    return '';
  };
  await run({ ...host, input }, answering([]));
  expect([...read].sort()).toEqual(Object.keys(action.inputs).sort());
});

it('sets every output it declares, and no other', async () => {
  const host = fakeHost({ files: { 'compliance.yml': '' } });
  await run(host, answering([]));
  expect(Object.keys(host.said.outputs)).toEqual(Object.keys(action.outputs));
});

it('runs on its own defaults', async () => {
  const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, it]) => [name, it.default]));
  const host = fakeHost({ files: { 'compliance.yml': '' }, inputs, event: 'pull_request' });
  await run(host, answering([]));
  expect(host.said.failed).toBeNull();
});

it('is described in the README, input by input and output by output', () => {
  const readme = readFileSync(`${root}packages/action/README.md`, 'utf8');
  for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
    expect(readme).toContain(`| \`${name}\` |`);
  }
});
