// What of real programs is proven as they have more frameworks and look further ahead: plans of drawn files, one
// organization each, with the gap that is left and the time it took.

import { planFile } from '@auditcal/core';
import { machine, ms, quantile, table } from './measuring.mjs';
import { textAfter, wholeAfter } from './src/arguments.mjs';
import { programText, tracksIn } from './src/programs.mjs';

const words = process.argv.slice(2);
const today = textAfter(words, '--today', '2026-11-21');
const counts = textAfter(words, '--frameworks', '2,3,4,6,8').split(',');
const horizons = textAfter(words, '--years', '3,6').split(',').map(Number);
const seeds = wholeAfter(words, '--seeds', 5, 1);
const limit = 1000 * wholeAfter(words, '--time-limit', 20, 1);

console.log(`Drawn programs, seeds 1 to ${seeds} each, milliseconds\n${machine()}\n`);
const rows = horizons.flatMap((years) => counts.map((count) => rowOf(count, years)));
console.log(
  table([
    ['years', 'frameworks', 'audits', 'proven', 'impossible', 'median gap', 'widest', 'median', 'longest'],
    ...rows,
  ]),
);

function rowOf(count, years) {
  const runs = Array.from({ length: seeds }, (_, k) => run(k + 1, count, years));
  const planned = runs.filter(({ gap }) => gap !== undefined);
  const gaps = planned.map(({ gap }) => gap);
  const share = (of) => (gaps.length === 0 ? '' : `${(100 * of).toFixed(1)} %`);
  return [
    String(years),
    count,
    String(
      quantile(
        planned.map(({ audits }) => audits),
        0.5,
      ) ?? '',
    ),
    `${planned.filter(({ optimal }) => optimal).length} of ${planned.length}`,
    String(runs.length - planned.length),
    share(quantile(gaps, 0.5)),
    share(Math.max(...gaps)),
    ms(
      quantile(
        runs.map(({ took }) => took),
        0.5,
      ),
    ),
    ms(Math.max(...runs.map(({ took }) => took))),
  ];
}

function run(seed, count, years) {
  const draw = { seed, number: 0, entities: 1, teams: 1, years, tracks: tracksIn(count), today };
  const from = performance.now();
  const stop = () => (performance.now() - from > limit ? 'time' : null);
  const planned = planFile({ file: 'compliance.yml', text: programText(draw), today }, { stop });
  const took = performance.now() - from;
  if (!planned.ok && planned.kind === 'input') throw new Error(planned.problems[0].message);
  if (!planned.ok) return { took };
  const { objective, engagements } = planned.plan;
  return { took, gap: objective.gap, optimal: objective.optimal, audits: engagements.length };
}
