// Our solver and others on the same instances of JAC-1, side by side in one run. It fails where two of them contradict
// each other, a bound above a plan's value, and never over a time.

import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { contradictionsIn } from './baselines/contradictions.mjs';
import { baselines } from './baselines/solvers.mjs';
import { machine, quantile, table } from './measuring.mjs';
import { endWith, namesIn, textAfter, wholeAfter } from './src/arguments.mjs';
import { formulationOf } from './src/jac1-formulation.mjs';
import { classOf, instanceOf } from './src/jac1-instances.mjs';
import { lpText } from './src/lp-format.mjs';

const words = process.argv.slice(2);
const flags = ['--class', '--seeds', '--solvers', '--time-limit', '--runs'];
const seconds = wholeAfter(words, '--time-limit', 60, 1);
const runs = wholeAfter(words, '--runs', 3, 1);
const chosen = textAfter(words, '--solvers', baselines.map(({ id }) => id).join(',')).split(',');
const HEAD = ['', 'status', 'value', 'bound', 'solving ms', 'ours : theirs', 'process ms', 'ours : theirs'];

const program = fileURLToPath(new URL('dist/jac1.js', import.meta.url));
/** A run that took longer than this is not repeated. */
const LONG_MS = 5_000;
const fixtures = new URL('../packages/core/test/solve/exact/fixtures/', import.meta.url);

for (const id of chosen) {
  if (!baselines.some((it) => it.id === id)) {
    endWith(`--solvers ${id}: knows ${baselines.map((it) => it.id).join(', ')}.`);
  }
}
/** Files named, else instances of a class, else the public ones that the tests hold. */
function instances() {
  const files = namesIn(words, flags);
  const name = textAfter(words, '--class', undefined);
  const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
  if (name !== undefined) {
    if (classOf(name) === undefined) endWith(`--class ${name}: knows small, medium and group-N.`);
    const seeds = textAfter(words, '--seeds', '1,2,3').split(',').map(Number);
    return seeds.map((seed) => instanceOf(name, seed));
  }
  if (files.length > 0) return files.map((path) => ({ ...read(path), name: basename(path, '.json') }));
  return ['small-1', 'small-2', 'small-3', 'medium-1', 'medium-3'].map((it) =>
    read(new URL(`${it}.json`, fixtures)),
  );
}

async function compare(all) {
  console.log(`${machine()}\nTime limit ${seconds} s; medians of up to ${runs} fresh processes.`);
  const present = baselines.filter(({ id }) => chosen.includes(id));
  for (const it of present) if (!it.here()) console.log(`${it.title}: not installed; ${it.bring}`);
  const contradictions = [];
  for (const instance of all) {
    const rows = await rowsOf(
      instance,
      present.filter((it) => it.here()),
    );
    console.log(`\n${instance.name}\n${table([HEAD, ...rows.map((row) => cellsOf(row, rows[0]))])}`);
    contradictions.push(...contradictionsIn(instance, rows));
  }
  for (const sentence of contradictions) console.error(`\n${sentence}`);
  return contradictions.length > 0 ? 1 : 0;
}

async function rowsOf(instance, others) {
  const json = join(folder, 'instance.json');
  const lp = join(folder, 'model.lp');
  writeFileSync(json, JSON.stringify(instance));
  if (others.length > 0)
    await pipeline(Readable.from(lpText(formulationOf(instance))), createWriteStream(lp));
  const ours = measured(() => runOurs(json));
  return [
    { title: 'auditcal', ...ours },
    ...others.map(({ title, id, run }) => ({
      title,
      ...measured(() => run({ json, lp, out: join(folder, `${id}.out`), seconds })),
    })),
  ];
}

function runOurs(json) {
  const { stdout, stderr } = spawnSync(process.execPath, [program, json, '--time-limit', String(seconds)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (!stdout.startsWith('{')) endWith(`node bench/dist/jac1.js printed no answer.\n${stderr}`);
  const { objective, ...answer } = JSON.parse(stdout);
  return {
    bound: null,
    ms: null,
    ...answer,
    value: answer.status === 'unknown' ? null : (objective ?? null),
  };
}

/** One answer with its median times: `whole` from start to exit of its process, `ms` as it counts solving itself. */
function measured(run) {
  const answers = [];
  for (let turn = 0; turn < runs && !(answers.at(-1)?.whole > LONG_MS); turn += 1) {
    const from = performance.now();
    const answer = run();
    answers.push({ ...answer, whole: performance.now() - from });
  }
  const median = (of) => quantile(answers.map(of), 0.5);
  const whole = median((it) => it.whole);
  return { ...answers[0], whole, ms: answers[0].ms === null ? null : median((it) => it.ms) };
}

function cellsOf(row, ours) {
  const number = (it) => (Number.isFinite(it) ? String(Math.round(it * 100) / 100) : '–');
  const time = (it) => (it === null ? '–' : it.toFixed(it < 100 ? 1 : 0));
  // A native solver does little besides solving, so its whole process stands for it.
  const solving = (it) => it.ms ?? it.whole;
  const ratio = (of) => (row === ours ? '' : `1 : ${(of(row) / of(ours)).toPrecision(2)}`);
  const figures = [row.status, number(row.value), number(row.bound)];
  return [row.title, ...figures, time(row.ms), ratio(solving), time(row.whole), ratio((it) => it.whole)];
}

const folder = mkdtempSync(join(tmpdir(), 'auditcal-bench-'));
try {
  process.exitCode = await compare(instances());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
