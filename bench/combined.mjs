// What is proven of each combination of frameworks that begin afresh, with nothing written but the days they are ready:
// the programs of people who start, one line each.

import { planFile } from '@auditcal/core';
import { machine, ms, table } from './measuring.mjs';
import { textAfter, wholeAfter } from './src/arguments.mjs';

// One of each shape: reports, certificates, yearly assessments, and those with an interim.
const SHAPES = 'soc2,soc1,iso27001,iso27701,pci-dss,hitrust-r2,hitrust-e1';
// Frameworks become ready so long after each other.
const READY = ['2026-12-01', '2027-02-01', '2027-04-01', '2027-06-01'];

const words = process.argv.slice(2);
const today = textAfter(words, '--today', '2026-11-21');
const of = wholeAfter(words, '--of', 2, 1);
const frameworks = textAfter(words, '--frameworks', SHAPES).split(',');
const horizons = textAfter(words, '--years', '3').split(',').map(Number);
const limit = 1000 * wholeAfter(words, '--time-limit', 30, 1);
if (of > READY.length) throw new Error(`--of goes up to ${READY.length}`);

const rows = horizons.flatMap((years) => chosenFrom(frameworks, of).map((ids) => rowOf(ids, years)));
const proven = rows.filter(([, , , , gap]) => gap === 'proven').length;
console.log(`Frameworks that begin afresh, ${of} at a time, milliseconds\n${machine()}\n`);
console.log(table([['years', 'frameworks', 'audits', 'value', 'gap', 'took'], ...rows]));
console.log(`\n${proven} of ${rows.length} proven, with ${limit / 1000} s each`);

function chosenFrom([first, ...rest], count) {
  if (count === 0) return [[]];
  if (first === undefined) return [];
  return [...chosenFrom(rest, count - 1).map((ids) => [first, ...ids]), ...chosenFrom(rest, count)];
}

function rowOf(ids, years) {
  const text = [
    'version: 1',
    'organization: { people: 85, country: US }',
    'frameworks:',
    ...ids.map((id, k) => `  ${id}: { ready: ${READY[k]} }`),
    `planning: { from: ${READY[0]}, horizon: ${years} years }`,
  ].join('\n');
  const from = performance.now();
  const stop = () => (performance.now() - from > limit ? 'time' : null);
  const planned = planFile({ file: 'compliance.yml', text, today }, { stop });
  const took = ms(performance.now() - from);
  if (!planned.ok) return [String(years), ids.join(' '), '', '', 'not planned', took];
  const { objective, engagements } = planned.plan;
  const gap = objective.optimal ? 'proven' : `${(100 * objective.gap).toFixed(1)} %`;
  return [String(years), ids.join(' '), String(engagements.length), String(objective.value), gap, took];
}
