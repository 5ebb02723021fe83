// The committed bundle, started as a runner starts it: environment, defaults of action.yml, event file, output and
// summary files, and an API on this machine that writes down who calls.

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { actionFile, root } from './action-yml.js';

const { action } = await actionFile();
const bundle = join(root, action.runs.main);
const nodes = [process.execPath, ...(process.env.AUDITCAL_NODE24 ? [process.env.AUDITCAL_NODE24] : [])];

const calls: string[] = [];
let api: Server;
let folder: string;

beforeAll(async () => {
  api = createServer((request, response) => {
    calls.push(`${request.method} ${request.url}`);
    response.writeHead(500).end();
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));
});
afterAll(() => void api.close());

beforeEach(() => {
  calls.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'auditcal-action-'));
  for (const name of ['workspace', 'temp']) mkdirSync(join(folder, name));
  for (const name of ['output', 'summary', 'env', 'path', 'state']) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'event.json'), JSON.stringify({ number: 7, pull_request: { number: 7 } }));
});
afterEach(() => rmSync(folder, { recursive: true }));

const workspace = (...path: string[]) => join(folder, 'workspace', ...path);

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Starts the bundle; `inputs` is what the workflow says under `with`, `environment` replaces what the runner sets. */
async function start(
  node: string,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const env = {
    PATH: process.env.PATH ?? '',
    ...runnerEnvironment(),
    ...inputEnvironment(inputs),
    ...environment,
  };
  const child = spawn(node, [bundle], { cwd: workspace(), env, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const outputs = outputsIn(readFileSync(join(folder, 'output'), 'utf8'));
  return { status, stdout, stderr, outputs, summary: readFileSync(join(folder, 'summary'), 'utf8') };
}

function runnerEnvironment(): Record<string, string> {
  const { port } = api.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace(),
    GITHUB_REPOSITORY: 'northwind/compliance',
    GITHUB_REPOSITORY_OWNER: 'northwind',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(folder, 'event.json'),
    GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_HEAD_REF: 'dates',
    GITHUB_BASE_REF: 'main',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'check',
    GITHUB_ACTOR: 'octocat',
    GITHUB_SERVER_URL: address,
    GITHUB_API_URL: address,
    GITHUB_GRAPHQL_URL: `${address}/graphql`,
    GITHUB_OUTPUT: join(folder, 'output'),
    GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    GITHUB_ENV: join(folder, 'env'),
    GITHUB_PATH: join(folder, 'path'),
    GITHUB_STATE: join(folder, 'state'),
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
  };
}

function inputEnvironment(inputs: Readonly<Record<string, string>>): Record<string, string> {
  const defaults = Object.entries(action.inputs).map(([name, it]) => [name, it.default] as const);
  const given = { ...Object.fromEntries(defaults), ...inputs };
  const entries = Object.entries(given).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value.replace(/^\$\{\{ github\.token \}\}$/, 'a-token'),
  ]);
  return Object.fromEntries(entries);
}

/** The outputs file: `name<<delimiter`, the value, the delimiter. */
function outputsIn(text: string): Record<string, string> {
  const found = text.matchAll(/^(.+)<<(ghadelimiter_[\w-]+)\n([\s\S]*?)\n?\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}

describe.each(nodes)('under %s', (node) => {
  it('examines northwind, annotates, summarizes, sets outputs and calls nobody', async () => {
    cpSync(join(root, 'examples/northwind/compliance.yml'), workspace('compliance.yml'));
    const ended = await start(node, {
      today: '2026-11-21',
      calendar: 'public/compliance.ics',
      'fail-on': 'never',
    });
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('compliance.yml as of 2026-11-21: pass under fail-on never');
    expect(Object.keys(ended.outputs)).toEqual(Object.keys(action.outputs));
    expect(ended.outputs).toMatchObject({ result: 'pass', calendar: 'public/compliance.ics' });
    for (const it of JSON.parse(ended.outputs.diagnostics ?? '')) {
      expect(it.where).toMatchObject({ file: 'compliance.yml' });
      expect(ended.stdout).toContain(`file=compliance.yml,line=${it.where.line}`);
    }
    expect(ended.outputs['next-due']).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(readFileSync(workspace('public/compliance.ics'), 'utf8')).toMatch(
      /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/,
    );
    expect(ended.summary).toContain('as of **2026-11-21**');
    expect(ended.summary).toContain('```mermaid\ngantt');
    expect(calls).toEqual([]);
  });

  it('fails with 1 where something is overdue', async () => {
    writeFileSync(workspace('compliance.yml'), overdue);
    const ended = await start(node, { today: '2026-11-21' });
    expect(ended.status).toBe(1);
    expect(ended.outputs).toMatchObject({ result: 'fail', overdue: '1' });
    expect(ended.stdout).toMatch(/^::(error|warning) title=activity-overdue,file=compliance\.yml,line=\d+/m);
    expect(ended.stdout).toMatch(/^::error::As of 2026-11-21, under fail-on overdue: /m);
  });

  it('fails with 2 on a day that does not exist, on its line and column', async () => {
    writeFileSync(workspace('compliance.yml'), 'version: 1\nframeworks:\n  iso27001:\n    by: 2027-02-30\n');
    const ended = await start(node, { today: '2026-11-21', calendar: 'c.ics' });
    expect(ended.status).toBe(2);
    expect(ended.stdout).toMatch(/^::error title=not-a-date,file=compliance\.yml,line=4,col=9::/m);
    expect(ended.outputs).toMatchObject({ result: 'fail', calendar: '' });
  });

  it('follows no link out of the workspace, to read or to write', async () => {
    writeFileSync(join(folder, 'secret.yml'), 'a secret: value');
    mkdirSync(join(folder, 'elsewhere'));
    symlinkSync('../secret.yml', workspace('compliance.yml'));
    symlinkSync('../elsewhere', workspace('public'));
    const read = await start(node, {});
    expect(read).toMatchObject({ status: 2 });
    expect(read.stdout).toContain('compliance.yml leads out of the workspace');
    expect(read.stdout + read.summary).not.toContain('secret: value');
    rmSync(workspace('compliance.yml'));
    cpSync(join(root, 'examples/northwind/compliance.yml'), workspace('compliance.yml'));
    const written = await start(node, { calendar: 'public/compliance.ics', 'fail-on': 'never' });
    expect(written).toMatchObject({ status: 2 });
    expect(written.stdout).toContain(
      'the input calendar is public/compliance.ics, which leads out of the workspace',
    );
  });

  it('reads globs, and leaves what is installed alone', async () => {
    for (const path of ['clients/a', 'clients/b', 'clients/node_modules/c']) {
      mkdirSync(workspace(path), { recursive: true });
      cpSync(join(root, 'examples/northwind/compliance.yml'), workspace(path, 'compliance.yml'));
    }
    const ended = await start(node, {
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
    writeFileSync(workspace('compliance.yml'), overdue);
    const ended = await start(node, { 'fail-on': 'never', today: '2026-11-21' }, { GITHUB_STEP_SUMMARY: '' });
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
