// How planning grows with the horizon. Each horizon gets processes of its own: the first plan in one is what a user
// waits for, the ones after it show the planner itself, once the engine has compiled it.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { planFile } from '@auditcal/core';
import { machine, ms, quantile, table } from './measuring.mjs';
import { wholeAfter } from './src/arguments.mjs';

const example = new URL('../examples/northwind/compliance.yml', import.meta.url);
const horizons = [3, 6, 10, 20, 30];
const today = '2026-11-21';
const processes = wholeAfter(process.argv, '--processes', 5, 1);
const loops = wholeAfter(process.argv, '--loops', 10, 1);

if (process.argv.includes('--years'))
  console.log(JSON.stringify(measured(wholeAfter(process.argv, '--years', 3, 1))));
else report(horizons.map((years) => ({ years, ...together(years) })));

/** Inside one process: the first plan, then the median of those that follow. */
function measured(years) {
  const text = fileFor(years);
  const times = [];
  let planned;
  for (let turn = 0; turn <= loops; turn += 1) {
    const from = performance.now();
    planned = planFile({ file: 'compliance.yml', text, today });
    times.push(performance.now() - from);
  }
  if (!planned.ok) throw new Error(planned.problems.map((it) => it.message).join('\n'));
  const { engagements, activities } = planned.plan;
  const [first, ...later] = times;
  return { first, warm: quantile(later, 0.5), audits: engagements.length, occurrences: activities.length };
}

function fileFor(years) {
  const text = readFileSync(example, 'utf8');
  const longer = text.replace(/^( *horizon:).*$/m, `$1 ${years} years`);
  if (!longer.includes(`horizon: ${years} years`)) throw new Error('The example names no horizon to change.');
  return longer;
}

/** The medians over several processes. */
function together(years) {
  const here = fileURLToPath(import.meta.url);
  const args = [here, '--years', String(years), '--loops', String(loops)];
  const all = Array.from({ length: processes }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    if (status === 0) return JSON.parse(stdout);
    console.error(stderr);
    return process.exit(1);
  });
  const median = (of) =>
    quantile(
      all.map((it) => it[of]),
      0.5,
    );
  return { ...all[0], first: median('first'), warm: median('warm') };
}

function report(rows) {
  console.log(`Horizon: medians of ${processes} processes, ${loops} warm plans in each, milliseconds`);
  console.log(`${machine()}\n`);
  const [base] = rows;
  const times = (number) => `${number.toFixed(1)} ×`;
  console.log(
    table([
      ['years', 'audits', 'occurrences', 'first plan', `to ${base.years}`, 'warm', `to ${base.years}`],
      ...rows.map((it) => [
        String(it.years),
        String(it.audits),
        String(it.occurrences),
        ms(it.first),
        times(it.first / base.first),
        ms(it.warm),
        times(it.warm / base.warm),
      ]),
    ]),
  );
  console.log('\nAim: 30 years take at most 15 times as long as 3.');
}
