// Reads a JAC-1 file and prints its optimum, or the best plan and bound within the time limit.
// Times in the file are weeks from 0; `plan[entity][event]` is the start of each event, in the file's order.

import { optimize } from '@auditcal/core';
import { problemOf } from './jac1-problem.mjs';

// Importing node:fs as a module makes Node load all of it, promises and streams too, which takes longer than small
// instances do.
const { readFileSync, statSync, writeFileSync } = process.getBuiltinModule('node:fs');
const [file, ...options] = process.argv.slice(2);
const limit = options.indexOf('--time-limit');
const seconds = limit < 0 ? Number.POSITIVE_INFINITY : Number(options[limit + 1]);
if (file === undefined || !(seconds > 0)) {
  console.error('node bench/dist/jac1.js FILE [--time-limit SECONDS]');
  process.exit(2);
}

// Files from this size on, in bytes, are solved in a thread that keeps less room, in MB, for what lives briefly, and lets
// what lives longer grow by less, in per cent, before it looks what is still needed: by itself Node takes up to twice the
// memory that a thousand entities need.
const LARGE = 2_000_000;
const BRIEF = 12;
const GROWTH = 50;
const threads =
  (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LARGE
    ? process.getBuiltinModule('node:worker_threads')
    : undefined;
if (threads?.isMainThread) {
  process.getBuiltinModule('node:v8').setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  const thread = new threads.Worker(new URL(import.meta.url), {
    argv: process.argv.slice(2),
    resourceLimits: { maxYoungGenerationSizeMb: BRIEF },
  });
  thread.on('message', (answer) => process.stdout.write(answer));
  // Not before all of a long answer is through a pipe.
  const code = await new Promise((resolve) => thread.on('exit', resolve));
  process.stdout.write('', () => process.exit(code));
  await new Promise(() => {});
}

const instance = instanceIn(file);
const from = performance.now();
const until = from + seconds * 1000;
const found = instance.entities.length > 1 ? await together() : alone();
const ms = Math.round((performance.now() - from) * 10) / 10;
const answer = `${JSON.stringify({ ...found, ms })}\n`;
// What a pipe takes at once is written at once: streams would load sockets first.
const AT_ONCE = 32_768;
if (threads) threads.parentPort.postMessage(answer);
else if (answer.length <= AT_ONCE) writeFileSync(1, answer);
else process.stdout.write(answer);

function alone() {
  const effort = { stop: () => performance.now() > until };
  const { status, value, bound, starts } = optimize(problemOf(instance.entities[0], instance), effort);
  const plan = starts.length > 0 ? [starts] : null;
  return { status: statusOf(status, plan), objective: value, bound, plan };
}

async function together() {
  const { solveGroup } = await import('./jac1-group.mjs');
  const single = threads || process.getBuiltinModule('node:os').availableParallelism() < 2;
  const zero = performance.timeOrigin;
  const { status, value, bound, plans } = solveGroup(instance, file, zero + from, zero + until, single);
  const plan = plans.length > 0 ? plans.map(({ starts }) => starts) : null;
  return { status: statusOf(status, plan), objective: value, bound, plan };
}

function statusOf(status, plan) {
  if (status !== 'stopped') return status === 'impossible' ? 'infeasible' : status;
  return plan === null ? 'unknown' : 'feasible';
}

function instanceIn(path) {
  let why = 'it names no `entities`';
  try {
    const read = JSON.parse(readFileSync(path, 'utf8'));
    if (Array.isArray(read?.entities)) return read;
  } catch (error) {
    why = error.message;
  }
  console.error(`${path} is no JAC-1 file: ${why}`);
  return process.exit(2);
}
