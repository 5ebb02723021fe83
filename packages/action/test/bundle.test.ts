// The bundle, started as a runner starts it, with no word from GitHub but the event: what is done on files alone.

import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actionFile } from './action-yml.js';
import { type GitHubServer, githubServer } from './github-server.js';
import { builtBundle, Runner } from './runner.js';

const { action } = await actionFile();
const bundle = builtBundle();
const nodes = [process.execPath, ...(process.env.AUDITCAL_NODE24 ? [process.env.AUDITCAL_NODE24] : [])];

let server: GitHubServer;
let runner: Runner;
beforeAll(async () => {
  server = await githubServer();
});
afterAll(() => {
  server.close();
  bundle.remove();
});
beforeEach(() => {
  server.reset();
  runner = new Runner(bundle.path, server);
});
afterEach(() => runner.remove());

describe.each(nodes)('under %s', (node) => {
  const start = (
    inputs: Readonly<Record<string, string>>,
    environment: Readonly<Record<string, string>> = {},
  ) => runner.start({ node, event: 'push', inputs, environment });

  it('examines northwind, annotates, summarizes, sets outputs and calls nobody', async () => {
    runner.example('northwind');
    const ended = await start({
      today: '2026-11-21',
      calendar: 'public/compliance.ics',
      sarif: 'auditcal.sarif',
      'fail-on': 'never',
    });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('compliance.yml as of 2026-11-21: pass under fail-on never');
    expect(Object.keys(ended.outputs)).toEqual(Object.keys(action.outputs));
    expect(ended.outputs).toMatchObject({
      result: 'pass',
      calendar: 'public/compliance.ics',
      sarif: 'auditcal.sarif',
    });
    for (const it of JSON.parse(ended.outputs.diagnostics ?? '')) {
      expect(it.where).toMatchObject({ file: 'compliance.yml' });
      expect(ended.stdout).toContain(`file=compliance.yml,line=${it.where.line}`);
    }
    expect(ended.outputs['next-due']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(readFileSync(runner.workspace('public/compliance.ics'), 'utf8')).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/,
    );
    expect(JSON.parse(readFileSync(runner.workspace('auditcal.sarif'), 'utf8'))).toMatchObject({
      version: '2.1.0',
    });
    expect(ended.summary).toContain('as of **2026-11-21**');
    expect(ended.summary).toContain('```mermaid\ngantt');
    expect(server.requests).toEqual([]);
  });

  it('fails with 1 where something is overdue', async () => {
    runner.put('compliance.yml', overdue);
    const ended = await start({ today: '2026-11-21' });
    expect(ended.status).toBe(1);
    expect(ended.outputs).toMatchObject({ result: 'fail', overdue: '1' });
    expect(ended.stdout).toMatch(/^::(error|warning) title=activity-overdue,file=compliance\.yml,line=\d+/m);
    expect(ended.stdout).toMatch(/^::error::As of 2026-11-21, under fail-on overdue: /m);
  });

  it('fails with 2 on a day that does not exist, on its line and column', async () => {
    runner.put('compliance.yml', 'version: 1\nframeworks:\n  iso27001:\n    by: 2027-02-30\n');
    const ended = await start({ today: '2026-11-21', calendar: 'c.ics' });
    expect(ended.status).toBe(2);
    expect(ended.stdout).toMatch(/^::error title=not-a-date,file=compliance\.yml,line=4,col=9::/m);
    expect(ended.outputs).toMatchObject({ result: 'fail', calendar: '' });
  });

  it('follows no link out of the workspace, to read or to write', async () => {
    writeFileSync(runner.workspace('../secret.yml'), 'a secret: value');
    mkdirSync(runner.workspace('../elsewhere'));
    symlinkSync('../secret.yml', runner.workspace('compliance.yml'));
    symlinkSync('../elsewhere', runner.workspace('public'));
    const read = await start({});
    expect(read).toMatchObject({ status: 2 });
    expect(read.stdout).toContain('compliance.yml leads out of the workspace');
    expect(read.stdout + read.summary).not.toContain('secret: value');
    rmSync(runner.workspace('compliance.yml'));
    runner.put('compliance.yml', overdue);
    const written = await start({ calendar: 'public/compliance.ics', 'fail-on': 'never' });
    expect(written).toMatchObject({ status: 2 });
    expect(written.stdout).toContain(
      'the input calendar is public/compliance.ics, which leads out of the workspace',
    );
  });

  it('reads globs, and leaves what is installed alone', async () => {
    for (const path of ['clients/a', 'clients/b', 'clients/node_modules/c']) {
      runner.put(`${path}/compliance.yml`, overdue);
    }
    const ended = await start({
      config: 'clients/**/compliance.yml',
      today: '2026-11-21',
      'fail-on': 'never',
    });
    expect(ended.stdout.match(/^\S+ as of/gm)).toEqual([
      'clients/a/compliance.yml as of',
      'clients/b/compliance.yml as of',
    ]);
  });

  it('does without a summary file', async () => {
    runner.put('compliance.yml', overdue);
    const ended = await start({ 'fail-on': 'never', today: '2026-11-21' }, { GITHUB_STEP_SUMMARY: '' });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('The runner takes no job summary');
  });
});

/** The access review counts from the last one, which is almost five months ago. */
const overdue = `version: 1
frameworks:
  soc2: {}
activities:
  access-review:
    every: 3 months
    anchor: completion
    since: 2026-01-01
    done: [2026-06-30]
`;
