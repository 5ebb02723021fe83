// How time and memory grow with the number of entities, each size in a process of its own: groups of the yardstick, and
// portfolios of compliance files through the built program. The first size is what the others are compared with.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, table } from './measuring.mjs';
import { textAfter, wholeAfter } from './src/arguments.mjs';
import { instanceOf } from './src/jac1-instances.mjs';
import { programText, tracksIn } from './src/programs.mjs';

const words = process.argv.slice(2);
const seconds = wholeAfter(words, '--time-limit', 30, 1);
const seed = wholeAfter(words, '--seed', 1);
const years = wholeAfter(words, '--years', 3, 1);
const sizes = textAfter(words, '--entities', '1,20,100,1000').split(',').map(Number);
const tracks = tracksIn(textAfter(words, '--frameworks', 'soc2,iso27001'));
const teamed = wholeAfter(words, '--entities-per-team', 1, 1);
const only = textAfter(words, '--only', undefined);
const today = '2026-11-21';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
const teller = new URL('tell-memory.mjs', import.meta.url).href;
const HEAD = [
  'entities',
  'events',
  'status',
  'value',
  'bound',
  'gap',
  'seconds',
  'to first',
  'MB',
  'to first',
];

const folder = mkdtempSync(join(tmpdir(), 'auditcal-growth-'));
console.log(machine());
if (only !== 'programs') report(`JAC-1 groups of seed ${seed}, time limit ${seconds} s`, group);
if (only !== 'jac-1') {
  report(`Portfolios of seed ${seed}: ${tracks.join(', ')}, ${years} years, ${teamed} to a team`, portfolio);
}
rmSync(folder, { recursive: true });

function report(title, measure) {
  const rows = sizes.map(measure);
  console.log(`\n${title}\n${table([HEAD, ...rows.map((row) => cellsOf(row, rows[0]))])}`);
}

function group(entities) {
  const file = join(folder, 'group.json');
  const instance = instanceOf(`group-${entities}`, seed);
  writeFileSync(file, JSON.stringify(instance));
  const events = instance.entities.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const { answer, ...run } = measured([pathOf('dist/jac1.js'), file, '--time-limit', String(seconds)]);
  return { entities, events, ...run, status: answer.status, value: answer.objective, bound: answer.bound };
}

function portfolio(entities) {
  const home = join(folder, `portfolio-${entities}`);
  const files = Array.from({ length: entities }, (_, number) => {
    const at = join(home, `entity-${number + 1}`);
    const teams = Math.ceil(entities / teamed);
    mkdirSync(at, { recursive: true });
    const file = join(at, 'compliance.yml');
    writeFileSync(file, programText({ seed, number, entities, teams, years, tracks, today }));
    return file;
  });
  const program = pathOf('../packages/cli/dist/start.js');
  const { answer, ...run } = measured([program, 'plan', ...files, '--today', today, '--json', '--quiet']);
  const events = (answer.programs ?? [answer]).reduce((sum, it) => sum + (it.engagements?.length ?? 0), 0);
  const { value, bound, optimal } = answer.objective ?? {};
  const status = answer.schema?.startsWith('auditcal.p') && events > 0 ? 'planned' : answer.status;
  return { entities, events, ...run, status: optimal ? 'optimal' : (status ?? 'no plan'), value, bound };
}

function measured(args) {
  const from = performance.now();
  const { stdout, stderr, output } = spawnSync(process.execPath, ['--import', teller, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    maxBuffer: 2 ** 30,
  });
  const took = (performance.now() - from) / 1000;
  const answer = stdout.startsWith('{') ? JSON.parse(stdout) : {};
  if (answer.problems) console.error(answer.problems[0].message);
  else if (stderr.length > 0) console.error(stderr.trim());
  return { answer, took, megabytes: Number(output[3]) / 1024 };
}

function cellsOf({ entities, events, status, value, bound, took, megabytes }, first) {
  const number = (it) => (Number.isFinite(it) ? String(Math.round(it * 10) / 10) : '–');
  const gap = Number.isFinite(value) && value > 0 ? `${number((100 * (value - bound)) / value)} %` : '–';
  const times = (it) => `${it.toFixed(1)} ×`;
  const time = [took.toFixed(2), times(took / first.took)];
  const memory = [megabytes.toFixed(0), times(megabytes / first.megabytes)];
  return [String(entities), String(events), status, number(value), number(bound), gap, ...time, ...memory];
}
