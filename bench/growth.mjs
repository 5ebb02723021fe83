// How time and memory grow with the number of entities: groups of the yardstick that share a team, each in a process of
// its own. One entity is what the others are compared with.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, table } from './measuring.mjs';
import { textAfter, wholeAfter } from './src/arguments.mjs';
import { instanceOf } from './src/jac1-instances.mjs';

const words = process.argv.slice(2);
const seconds = wholeAfter(words, '--time-limit', 30, 1);
const seed = wholeAfter(words, '--seed', 1);
const sizes = textAfter(words, '--entities', '1,20,100,1000').split(',').map(Number);
const program = fileURLToPath(new URL('dist/jac1.js', import.meta.url));
const teller = new URL('tell-memory.mjs', import.meta.url).href;

const folder = mkdtempSync(join(tmpdir(), 'auditcal-growth-'));
console.log(`${machine()}\nJAC-1 groups of seed ${seed}, time limit ${seconds} s, one process each\n`);
const rows = sizes.map(measured);
rmSync(folder, { recursive: true });
const head = [
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
console.log(table([head, ...rows.map((row) => cellsOf(row, rows[0]))]));

function measured(entities) {
  const file = join(folder, 'group.json');
  const instance = instanceOf(`group-${entities}`, seed);
  writeFileSync(file, JSON.stringify(instance));
  const events = instance.entities.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const from = performance.now();
  const { stdout, stderr, output } = spawnSync(
    process.execPath,
    ['--import', teller, program, file, '--time-limit', String(seconds)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'], maxBuffer: 2 ** 28 },
  );
  const took = (performance.now() - from) / 1000;
  const answer = stdout.startsWith('{') ? JSON.parse(stdout) : { status: stderr.trim().split('\n').at(-1) };
  return { entities, events, ...answer, took, megabytes: Number(output[3]) / 1024 };
}

function cellsOf({ entities, events, status, objective, bound, took, megabytes }, first) {
  const number = (it) => (Number.isFinite(it) ? String(Math.round(it * 10) / 10) : '–');
  const gap =
    Number.isFinite(objective) && objective > 0
      ? `${number((100 * (objective - bound)) / objective)} %`
      : '–';
  const times = (it) => `${it.toFixed(1)} ×`;
  const time = [took.toFixed(2), times(took / first.took)];
  const memory = [megabytes.toFixed(0), times(megabytes / first.megabytes)];
  return [
    String(entities),
    String(events),
    status,
    number(objective),
    number(bound),
    gap,
    ...time,
    ...memory,
  ];
}
