// How long the built program takes to plan the example, or with `--action` the action's bundle to check it as a runner
// starts it, beside a Node that does nothing. The two are started in turn, so that a machine that gets busy slows both;
// what counts is the difference inside each pair.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { machine, ms, quantile, table } from './measuring.mjs';
import { wholeAfter } from './src/arguments.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = 'packages/cli/dist/start.js';
const action = process.argv.includes('--action');
const plan = action
  ? ['packages/action/dist/index.cjs']
  : [program, 'plan', '-c', 'examples/northwind/compliance.yml', '--today', '2026-11-21'];
const nothing = ['-e', '0'];
/** A push, which asks GitHub for nothing; what later steps and readers get goes nowhere. */
const onRunner = {
  GITHUB_ACTIONS: 'true',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_WORKSPACE: `${root}examples/northwind`,
  GITHUB_OUTPUT: '/dev/null',
  GITHUB_STEP_SUMMARY: '/dev/null',
  INPUT_TODAY: '2026-11-21',
  'INPUT_FAIL-ON': 'never',
};
const warmUp = 3;
const runs = wholeAfter(process.argv, '--runs', 30, 1);

const pairs = Array.from({ length: warmUp + runs }, (_, index) => pair(index)).slice(warmUp);
const programs = pairs.map((it) => it.plan);
const nodes = pairs.map((it) => it.nothing);
const differences = pairs.map((it) => it.plan - it.nothing);

console.log(`Start-up: ${runs} pairs after ${warmUp} to warm up, milliseconds`);
console.log(`${machine()}\n`);
console.log(
  table([
    ['', 'median', 'min', 'p90'],
    row(action ? 'the action on a push, northwind' : 'auditcal plan, northwind', programs),
    row('node -e 0', nodes),
    row('difference within a pair', differences),
  ]),
);
console.log(`\nAim on Node 24: a difference of at most ${action ? 400 : 60} ms.`);

/** Which of the two goes first changes from pair to pair. */
function pair(index) {
  if (index % 2 === 0) return { nothing: timed(nothing), plan: timed(plan) };
  const first = timed(plan);
  return { nothing: timed(nothing), plan: first };
}

/** Wall-clock milliseconds from start to exit. */
function timed(args) {
  const from = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    env: action ? { ...process.env, ...onRunner } : process.env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const took = performance.now() - from;
  if (status === 0) return took;
  console.error(`node ${args.join(' ')} exits with ${status}:\n${stderr}`);
  process.exit(1);
}

function row(name, numbers) {
  return [name, ms(quantile(numbers, 0.5)), ms(Math.min(...numbers)), ms(quantile(numbers, 0.9))];
}
