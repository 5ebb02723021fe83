// The built program as a user starts it: one file, beside nothing. Everything else is tested in memory.

import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { soc2 as long } from './programs.js';

const soc2 = `${long}planning: { horizon: 1 year }\n`;

const built = fileURLToPath(new URL('../dist/auditcal.js', import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'auditcal-built-'));
  copyFileSync(built, join(folder, 'auditcal.js'));
  writeFileSync(join(folder, 'compliance.yml'), soc2);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function auditcal(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['auditcal.js', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, AUDITCAL_TODAY: '2026-11-21' },
  });
  return { status, stdout, stderr };
}

describe('the built program', () => {
  test('plans with nothing beside it', () => {
    const { status, stdout, stderr } = auditcal('plan', '--json');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'auditcal.plan/1', today: '2026-11-21' });
  });

  test('writes a calendar, a completion script and a completion', () => {
    expect(auditcal('calendar', '-o', 'out.ics').status).toBe(0);
    expect(readFileSync(join(folder, 'out.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(auditcal('completions', 'bash').stdout).toContain('auditcal');
    expect(auditcal('complete', '--', 'pl').stdout).toContain('plan\t');
  });

  test('takes patterns', () => {
    expect(JSON.parse(auditcal('check', '--json', '--fail-on', 'never', '*.yml').stdout).result).toBe('pass');
  });

  test('exits 2 where it is refused', () => {
    expect(auditcal('plan', '-c', 'none.yml')).toMatchObject({ status: 2, stdout: '' });
  });

  test('says nothing when its reader hangs up', async () => {
    const child = spawn(process.execPath, ['auditcal.js', 'plan', '--json'], { cwd: folder });
    let told = '';
    child.stderr.on('data', (text) => {
      told += text;
    });
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, told }).toEqual({ status: 0, told: '' });
  });

  test.runIf(existsSync('/dev/full'))('says that its output cannot be written, and exits 2', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, ['auditcal.js', 'plan'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^auditcal: the output cannot be written: ENOSPC.*\n$/);
  });

  test('plans in a thread of its own to the same letter', async () => {
    const file = 'compliance.yml';
    const job = {
      file,
      text: soc2,
      today: '2026-11-21',
      machineToday: '2026-11-21',
      agreed: [],
      nodes: undefined,
    };
    const workerData = { job, stopped: new Int32Array(new SharedArrayBuffer(4)) };
    const worker = new Worker(join(folder, 'auditcal.js'), { argv: ['--in-a-thread'], workerData });
    const { plan } = await new Promise<{ plan: object }>((resolve, reject) => {
      worker.on('message', (news) => 'solved' in news && resolve(news.solved));
      worker.on('error', reject);
    });
    await worker.terminate();
    expect(plan).toEqual(JSON.parse(auditcal('plan', '--json').stdout));
  });

  test('takes the word that starts a thread for an unknown flag', () => {
    expect(auditcal('--in-a-thread')).toMatchObject({ status: 2, stdout: '' });
  });

  test('exits 130 when it is interrupted', async () => {
    const child = spawn(process.execPath, ['auditcal.js', 'plan', '-c', '-'], { cwd: folder });
    const ended = new Promise((resolve) => child.on('close', resolve));
    // More than a pipe holds: once it is through, the program is up and reading.
    child.stdin.write('# nothing\n'.repeat(200_000), () => child.kill('SIGINT'));
    expect(await ended).toBe(130);
  });
});
