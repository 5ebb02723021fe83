// Solves a model, as JSON, with CP-SAT from npm in this process and prints one line: status, value, bound, milliseconds.
// One worker, driven by cores, without linear relaxation: what proved most on this yardstick; its defaults prove less.

import { readFileSync } from 'node:fs';
import { importBaseline } from './installed.mjs';

const [file, seconds] = process.argv.slice(2);
const { CpSat } = await importBaseline('or-tools-wasm/cp-sat');
await CpSat.loadModule();
const { unit = 1, ...formulation } = JSON.parse(readFileSync(file, 'utf8'));
const model = protoOf(formulation);

const from = performance.now();
const { response } = await CpSat.solve(await CpSat.createModel(model), {
  maxTimeInSeconds: Number(seconds),
  numWorkers: 1,
  optimizeWithCore: true,
  linearizationLevel: 0,
});
const ms = performance.now() - from;

const status = { OPTIMAL: 'optimal', FEASIBLE: 'feasible', INFEASIBLE: 'infeasible' }[
  nameOf(response.status)
];
const value = status === 'optimal' || status === 'feasible' ? response.objectiveValue / unit : null;
const answer = { status: status ?? 'unknown', value, bound: response.bestObjectiveBound / unit, ms };
// Its worker keeps the process alive.
process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.exit(0));

function nameOf(status) {
  return ['UNKNOWN', 'MODEL_INVALID', 'FEASIBLE', 'INFEASIBLE', 'OPTIMAL'][status] ?? status;
}

function protoOf({ objective, rows, binaries, links, integers }) {
  const ranges = [...[...binaries, ...links].map((name) => [name, 1]), ...integers];
  const at = new Map(ranges.map(([name], index) => [name, index]));
  const far = 1_000_000_000;
  const domains = {
    '=': (right) => [right, right],
    '<=': (right) => [-far, right],
    '>=': (right) => [right, far],
  };
  const linear = (terms) => ({
    vars: terms.map(([, name]) => at.get(name)),
    coeffs: terms.map(([size]) => size),
  });
  return {
    variables: ranges.map(([name, most]) => ({ name, domain: [0, most] })),
    constraints: rows.map(({ terms, sense, right }) => ({
      linear: { ...linear(terms), domain: domains[sense](right) },
    })),
    objective: linear(objective),
  };
}
