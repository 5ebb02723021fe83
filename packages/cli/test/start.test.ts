// The command as npm links it: the built program, started from code that an earlier run has compiled. Whatever becomes of
// that code, what is printed is the same.

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { soc2 } from './programs.js';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
let folder: string;
let cache: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'auditcal-start-'));
  cpSync(dist, join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, 'compliance.yml'), `${soc2}planning: { horizon: 1 year }\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(() => {
  cache = mkdtempSync(join(folder, 'cache-'));
});

function run(entry: string, args: readonly string[], env: Readonly<Record<string, string>>) {
  const given = { PATH: process.env.PATH, AUDITCAL_TODAY: '2026-11-21', AUDITCAL_EFFORT: '0', ...env };
  const program = join(folder, 'dist', entry);
  const options = { cwd: folder, encoding: 'utf8', env: given } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], options);
  return { status, stdout, stderr };
}

/** Where the folder for caches is named in a way that each system reads. */
const places = () => ({ XDG_CACHE_HOME: cache, HOME: cache, LOCALAPPDATA: cache });
const help = ['plan', '--help'];
const auditcal = (args: readonly string[] = help, env = {}) => run('start.js', args, { ...places(), ...env });
const files = () =>
  readdirSync(cache, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => join(it.parentPath, it.name));
const runsOf = (path: string) => readFileSync(path).readUInt32LE(4);

describe('the command', () => {
  test('prints what the program prints, with nothing kept and with what it has kept', () => {
    const whole = run('auditcal.js', ['plan'], {});
    expect(whole).toMatchObject({ status: 0, stderr: '' });
    const runs = [['plan'], ['plan'], help, help, help].map((args) => {
      const answer = auditcal(args);
      if (args !== help) expect(answer).toEqual(whole);
      return files().map(runsOf);
    });
    // What the first runs call is kept, then no more.
    expect(runs).toEqual([[1], [2], [3], [4], [4]]);
  });

  test.each([
    ['plan', ['plan', '-c', 'none.yml']],
    ['an unknown command', ['plann']],
    ['--version', ['--version']],
  ])('exits as the program does: %s', (_what, args) => {
    expect(auditcal(args)).toEqual(run('auditcal.js', args, {}));
  });

  test.each([
    ['NODE_DISABLE_COMPILE_CACHE', help, { NODE_DISABLE_COMPILE_CACHE: '1' }],
    ['--version', ['--version'], {}],
    ['completions', ['completions', 'bash'], {}],
  ])('keeps nothing after %s', (_what, args, env) => {
    expect(auditcal(args, env)).toMatchObject({ status: 0, stderr: '' });
    expect(files()).toEqual([]);
  });

  test.each<[what: string, spoil: (bytes: Buffer) => Uint8Array]>([
    ['a bit of it', (bytes) => bytes.fill((bytes[200_000] as number) ^ 1, 200_000, 200_001)],
    ['half of it', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['all of it', () => new Uint8Array()],
    ['what it is of', (bytes) => bytes.fill(0, 8, 40)],
  ])('plans, and compiles anew, where the disk has lost %s', (_what, spoil) => {
    const sound = auditcal();
    const [path = ''] = files();
    writeFileSync(path, spoil(readFileSync(path)));
    expect(auditcal()).toEqual(sound);
    expect(files().map(runsOf)).toEqual([1]);
  });

  test('plans where nothing can be kept', () => {
    const taken = join(folder, 'compliance.yml');
    const env = { XDG_CACHE_HOME: taken, HOME: taken, LOCALAPPDATA: taken };
    expect(auditcal(help, env)).toEqual(run('auditcal.js', help, {}));
  });

  test('takes nothing of another program of the same length', () => {
    auditcal();
    const program = join(folder, 'dist', 'auditcal.js');
    const text = readFileSync(program, 'utf8');
    writeFileSync(program, text.replace('plan all audits jointly', 'PLAN ALL AUDITS JOINTLY'));
    expect(auditcal(['plan', '--help']).stdout).toContain('PLAN ALL AUDITS JOINTLY');
    writeFileSync(program, text);
  });
});
