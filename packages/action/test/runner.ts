// A runner: it starts the action's bundle with the environment, the event file, the output and summary files that GitHub
// gives, and the defaults of action.yml. The bundle is built for it, so that it is never yesterday's.

import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionFile, root } from './action-yml.js';
import { pullRequest } from './events.js';
import type { GitHubServer } from './github-server.js';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

export interface Start {
  readonly event?: string;
  readonly payload?: unknown;
  /** What the workflow says under `with`. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** Replaces what the runner sets. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly node?: string;
}

const { action } = await actionFile();

/** Builds the bundle into a folder of its own; where it lies. */
export function builtBundle(): { readonly path: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'auditcal-bundle-'));
  const built = spawnSync(process.execPath, [join(root, 'packages/action/build.mjs'), '--to', folder]);
  if (built.status !== 0) throw new Error(built.stderr.toString());
  return { path: join(folder, 'dist/index.cjs'), remove: () => rmSync(folder, { recursive: true }) };
}

/** A job's folders and files; the workspace is empty. */
export class Runner {
  readonly #folder = mkdtempSync(join(tmpdir(), 'auditcal-action-'));

  constructor(
    private readonly bundle: string,
    private readonly server: GitHubServer,
  ) {
    for (const name of ['workspace', 'temp']) mkdirSync(join(this.#folder, name));
  }

  workspace(...path: string[]): string {
    return join(this.#folder, 'workspace', ...path);
  }

  /** Puts text, or a file of the repository, into the workspace. */
  put(path: string, text: string): void {
    mkdirSync(join(this.workspace(path), '..'), { recursive: true });
    writeFileSync(this.workspace(path), text);
  }

  example(name: string, path = 'compliance.yml'): void {
    mkdirSync(join(this.workspace(path), '..'), { recursive: true });
    cpSync(join(root, `examples/${name}/compliance.yml`), this.workspace(path));
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  async start({
    event = 'pull_request',
    payload,
    inputs = {},
    environment = {},
    node,
  }: Start = {}): Promise<Ended> {
    for (const name of ['output', 'summary', 'env', 'path', 'state']) writeFileSync(this.#file(name), '');
    writeFileSync(
      this.#file('event.json'),
      JSON.stringify(payload ?? (event.startsWith('pull') ? pullRequest : {})),
    );
    const env = {
      PATH: process.env.PATH ?? '',
      ...this.#environment(event),
      ...inputEnvironment(inputs),
      ...environment,
    };
    const child = spawn(node ?? process.execPath, [this.bundle], {
      cwd: this.workspace(),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
    const outputs = outputsIn(readFileSync(this.#file('output'), 'utf8'));
    return { status, stdout, stderr, outputs, summary: readFileSync(this.#file('summary'), 'utf8') };
  }

  #file(name: string): string {
    return join(this.#folder, name);
  }

  #environment(event: string): Record<string, string> {
    const { address } = this.server;
    return {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: this.workspace(),
      GITHUB_REPOSITORY: 'northwind/compliance',
      GITHUB_REPOSITORY_OWNER: 'northwind',
      GITHUB_EVENT_NAME: event,
      GITHUB_EVENT_PATH: this.#file('event.json'),
      GITHUB_SHA: 'ffac537e6cbbf934b08745a378932722df287a53',
      GITHUB_REF: event.startsWith('pull') ? 'refs/pull/7/merge' : 'refs/heads/main',
      GITHUB_HEAD_REF: 'dates',
      GITHUB_BASE_REF: 'main',
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_NUMBER: '1',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_JOB: 'check',
      GITHUB_ACTOR: 'octocat',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: address,
      GITHUB_GRAPHQL_URL: `${address}/graphql`,
      GITHUB_OUTPUT: this.#file('output'),
      GITHUB_STEP_SUMMARY: this.#file('summary'),
      GITHUB_ENV: this.#file('env'),
      GITHUB_PATH: this.#file('path'),
      GITHUB_STATE: this.#file('state'),
      RUNNER_TEMP: this.#file('temp'),
      RUNNER_OS: 'Linux',
      RUNNER_ARCH: 'X64',
    };
  }
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
