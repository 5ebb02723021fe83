// Frameworks of the user's own as the action reads them: out of the tree at hand, and out of the base's.

import { describe, expect, it } from 'vitest';
import { examineBy } from '../src/examine.js';
import { run } from '../src/run.js';
import { headCommit, mergeCommit, pullRequest } from './events.js';
import { fakeGitHub } from './fake-github.js';
import { fakeHost, type Setting } from './fake-host.js';

const program = (path = './label.yml') => `version: 1
id: northwind
frameworks: { label: { file: ${path} } }
planning: { from: 2026-12-01, horizon: 3 years }
`;
const label = `version: 1
name: Label
family: assessment
citation: Manual, 4
validity: 24 months
`;

async function checked(setting: Setting) {
  const host = fakeHost({
    ...setting,
    inputs: { token: 'a-token', comment: 'never', today: '2026-11-23', 'fail-on': 'warning' },
  });
  await run(host, examineBy({ nodes: 0 }));
  return host.said;
}

describe('a framework from a file', () => {
  it('is read beside the program file', async () => {
    const said = await checked({ files: { 'compliance.yml': program(), 'label.yml': label } });
    expect(said.failed).toBeNull();
    expect(said.summary).toContain('Label');
  });

  it('that is wrong is annotated at its own line', async () => {
    const said = await checked({ files: { 'compliance.yml': program(), 'label.yml': `${label}bogus: 1\n` } });
    expect(said.failed?.status).toBe(2);
    expect(said.annotations.map(({ file, line }) => [file, line])).toEqual([['label.yml', 6]]);
  });

  it.each([
    ['./gone.yml', 'there is no framework file gone.yml'],
    ['../../label.yml', 'the framework file ../../label.yml leads out of the repository'],
  ])('at %s is told at the line that names it', async (path, message) => {
    const said = await checked({ files: { 'compliance.yml': program(path) } });
    expect(said.failed?.status).toBe(2);
    expect(said.annotations).toMatchObject([{ file: 'compliance.yml', line: 3 }]);
    expect(said.annotations[0]?.message).toContain(message);
  });

  it('is held against what it was at the base', async () => {
    const base = 'd'.repeat(40);
    const github = fakeGitHub();
    github.files.set(`${base}:compliance.yml`, program());
    github.files.set(`${base}:label.yml`, label);
    const said = await checked({
      files: { 'compliance.yml': program(), 'label.yml': label.replace('24 months', '36 months') },
      event: 'pull_request',
      payload: pullRequest,
      github,
      commits: { head: () => ({ sha: mergeCommit, parents: [base, headCommit] }) },
    });
    expect(JSON.parse(said.outputs.drift ?? '').map((it: { rule: string }) => it.rule)).toEqual([
      'drift-framework-loosened',
    ]);
  });
});
