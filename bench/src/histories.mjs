// What is proven of programs of every history: the draws that the tests' independent checker plans, many at a time. With
// `--crowded`, fieldwork of eight weeks and so many activities due each month load weeks that no plan can avoid.

import { planFile } from '@auditcal/core';
import fc from 'fast-check';
import { arbitraryProgram } from '../../packages/core/test/oracle/programs.ts';
import { crowdedBy } from '../../packages/core/test/oracle/programs-crowded.ts';
import { machine, ms, quantile, table } from '../measuring.mjs';
import { textAfter, wholeAfter } from './arguments.mjs';

const words = process.argv.slice(2);
const draws = textAfter(words, '--draws', '7:60,11:40,23:40')
  .split(',')
  .map((draw) => draw.split(':').map(Number));
const crowded = words.includes('--crowded') ? wholeAfter(words, '--crowded', 9, 1) : 0;
const limit = 1000 * wholeAfter(words, '--time-limit', 60, 1);

console.log(`Drawn programs of every history, processor milliseconds\n${machine()}\n`);
const all = draws.flatMap(([seed, count]) =>
  fc
    .sample(arbitraryProgram(), { seed, numRuns: count })
    .map((program, number) => run(seed, number, program)),
);
const rows = draws.map(([seed]) =>
  rowOf(
    `seed ${seed}`,
    all.filter((it) => it.seed === seed),
  ),
);
console.log(table([['', 'programs', 'proven', 'loaded', 'widest gap', 'median', 'longest'], ...rows]));
for (const { seed, number, value, bound, stopped } of all.filter(({ optimal }) => !optimal)) {
  console.log(`seed ${seed}, number ${number}: ${value}, bound ${bound} (${stopped})`);
}

function rowOf(name, runs) {
  const times = runs.map(({ took }) => took);
  return [
    name,
    String(runs.length),
    String(runs.filter(({ optimal }) => optimal).length),
    String(runs.filter(({ loaded }) => loaded).length),
    `${(100 * Math.max(...runs.map(({ gap }) => gap))).toFixed(1)} %`,
    ms(quantile(times, 0.5)),
    ms(Math.max(...times)),
  ];
}

function run(seed, number, program) {
  const { yaml: text, today } = crowded > 0 ? crowdedBy(crowded, program) : program;
  const [from, began] = [process.cpuUsage(), performance.now()];
  const stop = () => (performance.now() - began > limit ? 'time' : null);
  const planned = planFile({ file: 'compliance.yml', text, today }, { stop });
  const took = process.cpuUsage(from).user / 1000;
  if (!planned.ok) throw new Error(`seed ${seed}, number ${number}: ${planned.problems[0].message}`);
  const { objective } = planned.plan;
  const loaded = objective.terms.some(({ term }) => term === 'load-weeks');
  return { seed, number, took, loaded, ...objective };
}
