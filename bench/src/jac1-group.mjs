// The solver for groups, in a file of its own: whoever solves one entity does not load it. In a thread, it is the half of
// the search that proves.

import { halfOfGroup, optimizeGroup } from '@auditcal/core';
import { loadOf, problemOf } from './jac1-problem.mjs';

const { readFileSync } = process.getBuiltinModule('node:fs');
const threads = process.getBuiltinModule('node:worker_threads');
// Which turn of each half has been told: plans, proofs.
const [PLANS, PROOFS] = [0, 1];
const OVER = 2 ** 31 - 1;
// How much is compiled into one function, in bytes, from others that it calls. Compiling takes from the two threads what
// they would solve with: a fifth of the default loses little in speed and saves a sixth of all processor time in 2 s.
const INLINED = 200;

if (threads.workerData?.half === 'proofs') {
  const { turns } = threads.workerData;
  try {
    prove(threads.workerData);
  } finally {
    // Whoever still waits for a word of this half is not left waiting.
    Atomics.store(turns, PROOFS, OVER);
    Atomics.notify(turns, PROOFS);
  }
}

function prove({ file, from, until, port, turns }) {
  const search = halfOfGroup(groupOf(JSON.parse(readFileSync(file, 'utf8'))), 'proofs', clock(from, until));
  let step = search.next();
  while (!step.done) step = search.next(heard(port, turns, PROOFS, PLANS, step.value));
}

/** Solves an instance between two times, in ms since the epoch: in two threads, unless `alone`. */
export function solveGroup(instance, file, from, until, alone) {
  if (alone) return optimizeGroup(groupOf(instance), clock(from, until));
  process.getBuiltinModule('node:v8').setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
  const { port1: port, port2 } = new threads.MessageChannel();
  const turns = new Int32Array(new SharedArrayBuffer(8));
  const workerData = { half: 'proofs', file, from, until, port: port2, turns };
  const thread = new threads.Worker(new URL(import.meta.url), { workerData, transferList: [port2] });
  const search = halfOfGroup(groupOf(instance), 'plans', clock(from, until));
  let step = search.next();
  while (!step.done) step = search.next(heard(port, turns, PLANS, PROOFS, step.value));
  port.close();
  thread.unref();
  return step.value;
}

// Tells the other half, and waits for what it tells.
function heard(port, turns, own, other, told) {
  const turn = turns[own] + 1;
  port.postMessage(told);
  Atomics.store(turns, own, turn);
  Atomics.notify(turns, own);
  while (Atomics.load(turns, other) < turn) Atomics.wait(turns, other, turn - 1);
  const received = threads.receiveMessageOnPort(port);
  if (!received) throw new Error('The other thread has failed.');
  return received.message;
}

// What is read is let go of as it is put in the solver's words: a thousand entities take their room.
function groupOf(instance) {
  const { entities, team } = instance;
  for (const [e, entity] of entities.entries())
    entities[e] = { id: String(entity.id ?? e), ...problemOf(entity, instance) };
  return { entities, team: loadOf(team), grain: 1 };
}

function clock(from, until) {
  const now = () => performance.timeOrigin + performance.now();
  return { stop: () => now() > until, used: () => (now() - from) / (until - from) };
}
