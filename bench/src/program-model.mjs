// Plans a compliance file and prints the linear program of the way to lay it that the plan takes: with or without a
// report on one date, how long the first period is, which later one is cut short. Reaches into core's rooms, because
// what a program is to the solver is nothing that the front door hands out.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownRules } from '../../packages/core/src/checks/index.ts';
import { readProgram } from '../../packages/core/src/config/index.ts';
import { catalogue, frameworks } from '../../packages/core/src/frameworks/index.ts';
import { waysOf } from '../../packages/core/src/schedule/optimum/alternatives.ts';
import { optimumOf } from '../../packages/core/src/schedule/optimum/optimum.ts';
import { outlooksOf } from '../../packages/core/src/schedule/optimum/outlooks.ts';
import { endWith, namesIn, textAfter } from './arguments.mjs';
import { lpText } from './lp-format.mjs';
import { pricedFormulationOf } from './priced-formulation.mjs';

const words = process.argv.slice(2);
const [file, ...more] = namesIn(words, ['--today', '--time-limit', '--write']);
const today = textAfter(words, '--today', '2026-11-21');
const seconds = Number(textAfter(words, '--time-limit', '60'));
const folder = textAfter(words, '--write', undefined);
if (file === undefined || more.length > 0 || !(seconds > 0)) {
  endWith(
    'node bench/dist/program-model.js FILE [--today 2026-11-21] [--time-limit 60] [-o model.lp] > model.lp',
  );
}

const rules = [...knownRules(frameworks)].map(([id, severity]) => ({ id, severity }));
const text = readFileSync(file, 'utf8');
const read = readProgram({ file, text, today, frameworks, activities: catalogue, rules });
if (!read.ok) endWith(read.problems.map(({ message }) => message).join('\n'));

const from = performance.now();
const ways = waysOf(outlooksOf(read.value.program, frameworks, today));
const found = optimumOf(ways, { stop: () => performance.now() - from > seconds * 1000 });
const ms = performance.now() - from;
if (found === undefined) endWith(`${file}: no plan.`);

/** Amounts are cents; solvers that count in floating point are steadier in whole units of the currency. */
const CENTS = 100;
const problem = found.way.priced();
const pieces = lpText(pricedFormulationOf(problem, CENTS));
if (folder === undefined) for (const piece of pieces) process.stdout.write(piece);
else {
  writeFileSync(join(folder, 'model.lp'), [...pieces].join(''));
  writeFileSync(join(folder, 'model.json'), JSON.stringify({ ...pricedFormulationOf(problem), unit: CENTS }));
  const [value, bound] = [found.value / CENTS, found.bound / CENTS];
  const status = found.optimal ? 'optimal' : 'feasible';
  console.log(
    JSON.stringify({ status, value, bound, ms, ways: ways.length, way: ways.indexOf(found.way) + 1 }),
  );
}
