// The bundle against GitHub's API on this machine: every request held against GitHub's own description of it, and the
// faults of a network on the wire.

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { baseCommit, headCommit, pullRequest } from './events.js';
import { comment } from './fake-github.js';
import { type GitHubServer, githubServer, type WireFault } from './github-server.js';
import { builtBundle, type Ended, Runner, type Start } from './runner.js';

const bundle = builtBundle();
const node = process.env.AUDITCAL_NODE24 ?? process.execPath;
const today = '2026-11-21';

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
  runner.put('compliance.yml', yearly);
});
afterEach(() => {
  expect(server.violations).toEqual([]);
  runner.remove();
});

const quarterly = `version: 1
id: northwind
frameworks:
  soc2: {}
activities:
  access-review: { every: 3 months, since: 2026-01-01, anchor: completion, done: [2026-06-30] }
planning: { horizon: 1 year }
`;
const yearly = quarterly.replace('3 months', '12 months');

const start = (more: Start = {}) =>
  runner.start({ node, ...more, inputs: { today, 'fail-on': 'warning', ...more.inputs } });
const atBase = (text: string) => server.github.files.set(`${baseCommit}:compliance.yml`, text);
const notices = ({ stdout }: Ended) => stdout.match(/^::notice title=auditcal::.*$/gm) ?? [];

describe('a pull request in a checkout without history', () => {
  beforeEach(() => void atBase(quarterly));

  it('is compared through the API, told on its line, and commented once', async () => {
    const ended = await start();
    expect(ended).toMatchObject({ status: 1, stderr: '' });
    expect(ended.stdout).toMatch(/^::warning title=drift-[\w-]+,file=compliance\.yml,line=6,col=\d+::/m);
    expect(ended.outputs).toMatchObject({ result: 'fail', introduced: '0', 'plan-changed': 'true' });
    expect(server.requests.slice(0, 2)).toEqual([
      `GET /repos/northwind/compliance/compare/${baseCommit}...${headCommit}?per_page=1`,
      `GET /repos/northwind/compliance/git/commits/${baseCommit}`,
    ]);
    expect(server.requests).toContain(
      `GET /repos/northwind/compliance/contents/compliance.yml?ref=${baseCommit}`,
    );
    expect([...server.tokens]).toEqual(['token a-token']);
    await start();
    runner.put('compliance.yml', quarterly);
    await start();
    expect(server.github.comments).toHaveLength(1);
    expect(server.github.comments[0]?.body).toMatch(/^<!-- auditcal -->\n## auditcal: pass\n/);
    expect([server.github.count('POST'), server.github.count('PATCH')]).toEqual([1, 1]);
  });

  it('finds its comment among 300', async () => {
    const { comments } = server.github;
    comments.push(...Array.from({ length: 300 }, (_, index) => comment(index + 1, `thought ${index}`)));
    comments.push(comment(301, '<!-- auditcal -->\nold'));
    await start();
    expect(comments).toHaveLength(301);
    expect(comments[300]?.body).toContain('auditcal: fail');
  });

  it('reads files with strange names as they are', async () => {
    const path = 'a b/c#d?e%2F.yml';
    runner.put(path, yearly);
    server.github.files.set(`${baseCommit}:${path}`, quarterly);
    const ended = await start({ inputs: { config: path, comment: 'never' } });
    expect(ended.outputs['plan-changed']).toBe('true');
  });
});

describe('a pull request in a checkout with history', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.com', ...args], {
      cwd: runner.workspace(),
      env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', HOME: '/nonexistent' },
    })
      .toString()
      .trim();

  /** A base, a branch that relaxes a promise and renames the file, and the merge GitHub makes of both. */
  function merged(): { readonly base: string; readonly head: string } {
    git('init', '-q', '-b', 'main');
    const filler = `# ${'A comment long enough that a change of a line keeps the file what it is. '.repeat(9)}\n`;
    runner.put('compliance.yml', filler + quarterly);
    git('add', '.');
    git('commit', '-qm', 'base');
    git('checkout', '-qb', 'dates');
    runner.put('audits.yml', filler + yearly);
    rmSync(runner.workspace('compliance.yml'));
    git('add', '-A');
    git('commit', '-qm', 'head');
    const head = git('rev-parse', 'HEAD');
    git('checkout', '-q', 'main');
    runner.put('other.txt', 'meanwhile');
    git('add', '.');
    git('commit', '-qm', 'meanwhile');
    const base = git('rev-parse', 'HEAD');
    git('merge', '-q', '--no-ff', '-m', 'merge', head);
    return { base, head };
  }

  it('asks the API for nothing but the comment, and follows a rename', async () => {
    const { base, head } = merged();
    const payload = { ...pullRequest, pull_request: { number: 7, base: { sha: base }, head: { sha: head } } };
    const ended = await start({ payload, inputs: { config: 'audits.yml' } });
    expect(ended.outputs).toMatchObject({ 'plan-changed': 'true' });
    expect(ended.summary).toContain('Compared with `compliance.yml` of ');
    expect(server.requests.every((it) => it.includes('/issues/7/comments'))).toBe(true);
  });
});

describe('faults of GitHub and of the network', () => {
  const onComments =
    (method: string, fault: WireFault, times = Number.POSITIVE_INFINITY) =>
    ({ route }: { readonly route: string }) => {
      if (!route.startsWith(method) || !route.includes('/comments') || times <= 0) return undefined;
      times -= 1;
      return fault;
    };
  const status = (
    code: number,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ): WireFault => ({
    wire: 'status',
    status: code,
    message,
    headers,
  });

  beforeEach(() => void atBase(quarterly));

  it.each([
    ['403 on a fork', status(403, 'Resource not accessible by integration'), 'pull-requests: write'],
    ['500', status(500, '::error::Server Error'), '500, ::error::Server Error'],
    ['a broken connection', { wire: 'cut' }, "the connection to GitHub's API broke"],
  ] as const)('%s: the report is whole, and the comment is missed once', async (_, fault, words) => {
    server.fault = onComments('POST', fault);
    const ended = await start();
    expect(ended).toMatchObject({ status: 1, stderr: '' });
    expect(ended.stdout).toMatch(/^::warning title=drift-[\w-]+,file=compliance\.yml,line=6/m);
    expect(ended.stdout).not.toMatch(/^::error::Server/m);
    expect(ended.summary).toContain('#### This change');
    expect(notices(ended)).toEqual([expect.stringContaining(words)]);
    expect(server.github.comments).toEqual([]);
  });

  it.each([
    ['429 for a second', status(429, 'Slow down', { 'retry-after': '1' })],
    ['half an answer', { wire: 'half' }],
  ] as const)('%s once: the list is asked for again', async (_, fault) => {
    server.fault = onComments('GET', fault, 1);
    await start();
    expect(server.github.comments).toHaveLength(1);
  });

  it.each([
    ['a broken connection', { wire: 'cut', heard: true }],
    ['half an answer', { wire: 'half', heard: true }],
  ] as const)('%s after the comment was taken: there is one, and only one', async (_, fault) => {
    server.fault = onComments('POST', fault);
    const ended = await start();
    expect(server.github.count('POST')).toBe(1);
    expect(notices(ended)).toEqual([]);
    server.fault = () => undefined;
    await start();
    expect(server.github.comments).toHaveLength(1);
  });
});

describe('issues at night', () => {
  it('are opened, kept and closed', async () => {
    runner.put('compliance.yml', quarterly);
    const night = { event: 'schedule', inputs: { issues: 'true', 'fail-on': 'never' } };
    await start(night);
    await start(night);
    const { issues } = server.github;
    expect(issues).toMatchObject([{ state: 'open', labels: ['auditcal'] }]);
    runner.put('compliance.yml', quarterly.replace('2026-06-30]', '2026-06-30, 2026-11-20]'));
    await start(night);
    expect(issues).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
    expect([server.github.count('POST'), server.github.count('PATCH')]).toEqual([1, 1]);
  });
});

it('pull_request_target reads the head through the API and leaves the workspace alone', async () => {
  runner.put('compliance.yml', 'not: {a program');
  atBase(quarterly);
  server.github.files.set(`${headCommit}:compliance.yml`, yearly);
  const ended = await start({ event: 'pull_request_target' });
  expect(ended.stdout).toContain('nothing of its head is checked out, run or trusted');
  expect(ended.outputs).toMatchObject({ 'plan-changed': 'true' });
  expect(server.github.comments).toHaveLength(1);
});
