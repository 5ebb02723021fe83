// Solves an LP file with HiGHS from npm in this process and prints one line: status, value, bound and milliseconds,
// loading the module left out, reading the model counted in.

import { readFileSync } from 'node:fs';
import { importBaseline } from './installed.mjs';

const [file, seconds] = process.argv.slice(2);
const { default: loadHighs } = await importBaseline('highs');
const highs = await loadHighs();
const data = readFileSync(file, 'utf8');

const from = performance.now();
const model = highs.createModel({ format: 'lp', data });
model.options.set({ output_flag: false, time_limit: Number(seconds) });
model.run();
const ms = performance.now() - from;

const proven = model.getModelStatus() === highs.constants.modelStatus.optimal;
const found = model.info.get('primal_solution_status') === 2;
const value = found ? model.info.get('objective_function_value') : null;
const bound = model.info.get('mip_dual_bound');
console.log(
  JSON.stringify({ status: proven ? 'optimal' : found ? 'feasible' : 'unknown', value, bound, ms }),
);
