// Needs Node and npm, nothing else: brings pnpm and the dependencies, builds through turbo, then does what was asked.
// A stranger would get wrong: everything said here goes to stderr, so the program's own stdout stays clean.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const program = join(root, 'packages', 'cli', 'dist', 'start.js');
const { packageManager, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const env = { ...process.env, CI: process.env.CI || '1', TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };
if (!process.stderr.isTTY && !env.FORCE_COLOR) env.NO_COLOR = '1';
const pathKey = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
env[pathKey] = [join(root, 'node_modules', '.bin'), env[pathKey]].filter(Boolean).join(delimiter);

const commands = {
  /** Plans the example, or hands the arguments to the program as they are. */
  start(args) {
    turbo(['build', '--filter=auditcal'], { quiet: true });
    if (args.length > 0) return auditcal(args, process.env.INIT_CWD ?? process.cwd());
    const example = ['-c', join('examples', 'northwind', 'compliance.yml')];
    const feed = join('out', 'compliance.ics');
    mkdirSync(join(root, 'out'), { recursive: true });
    return auditcal(['plan', ...example], root) || auditcal(['calendar', ...example, '-o', feed], root);
  },

  /** Every check and every test; the last line counts the tests. */
  test() {
    const reports = mkdtempSync(join(tmpdir(), 'auditcal-tests-'));
    env.AUDITCAL_TEST_REPORTS = reports;
    const status = turboStatus([
      'typecheck',
      'checks',
      'bundle:check',
      'test',
      '--continue',
      '--output-logs=new-only',
    ]);
    const { passed, failed } = count(reports);
    rmSync(reports, { recursive: true, force: true });
    // A check that fails where no test does still counts as one failure: the line must never look better than the exit.
    const failures = failed || (status === 0 ? 0 : 1);
    if (failures > 0 && failed === 0) say('No test failed, but a step above did; it counts as one failure.');
    console.log(`${passed} passed, ${failures} failed`);
    return failures > 0 ? 1 : 0;
  },

  /** Builds everything, the action's committed bundle too. */
  build: (args) => turbo(['build', 'bundle', ...args]),
  lint: (args) => turbo(['checks', ...args]),
  typecheck: (args) => turbo(['typecheck', ...args]),
};

const [name = 'start', ...rest] = process.argv.slice(2);
demandNode();
install();
process.exitCode = commands[name](rest) ?? 0;

function demandNode() {
  const lowest = engines.node.replace('>=', '');
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [needMajor, needMinor] = lowest.split('.').map(Number);
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  say(`auditcal needs Node ${lowest} or later; this is Node ${process.versions.node}.`);
  process.exit(2);
}

/** Installs when what is on disk is not what the lockfile says; pnpm leaves a copy of the lockfile it installed. */
function install() {
  const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const wanted = read(join(root, 'pnpm-lock.yaml'));
  const linked = ['core', 'cli', 'action'].every((it) =>
    existsSync(join(root, 'packages', it, 'node_modules')),
  );
  if (linked && wanted === read(join(root, 'node_modules', '.pnpm', 'lock.yaml'))) return;
  say('Installing what auditcal is built from …');
  const pnpm = ['--yes', '--prefer-offline', packageManager];
  const flags = ['install', '--frozen-lockfile', '--prefer-offline', '--reporter=append-only'];
  orExit(run('npx', [...pnpm, ...flags], { shell: process.platform === 'win32' }));
}

function turbo(args, { quiet = false } = {}) {
  orExit(turboStatus([...args, quiet ? '--output-logs=errors-only' : '--output-logs=new-only']));
}

function turboStatus(args) {
  const bin = join(root, 'node_modules', 'turbo', 'bin', 'turbo');
  return run(process.execPath, [bin, 'run', ...args, '--no-update-notifier']);
}

function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, env, stdio: ['ignore', 2, 2], ...options });
  if (error) say(`${command}: ${error.message}`);
  return status ?? 1;
}

function orExit(status) {
  if (status !== 0) process.exit(status);
}

function auditcal(args, cwd) {
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd, stdio: 'inherit' });
  return status ?? 1;
}

/** Sums vitest's own reports. A file that could not even be loaded has no tests to its name and counts as one failed. */
function count(reports) {
  let passed = 0;
  let failed = 0;
  for (const file of readdirSync(reports)) {
    const report = JSON.parse(readFileSync(join(reports, file), 'utf8'));
    const unloaded = report.testResults.filter(
      (it) => it.status === 'failed' && it.assertionResults.length === 0,
    );
    passed += report.numPassedTests;
    failed += report.numFailedTests + unloaded.length;
  }
  return { passed, failed };
}

function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}
