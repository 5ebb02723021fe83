// A portfolio planned from nothing and stored, then one of its files changed and planned again beside the plans that are
// kept: both through the built program, in one run. The change takes away the days of the file's next planned audit.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, quantile, table } from './measuring.mjs';
import { textAfter, wholeAfter } from './src/arguments.mjs';
import { programText, tracksIn } from './src/programs.mjs';

const words = process.argv.slice(2);
const entities = wholeAfter(words, '--entities', 100, 2);
const teamed = wholeAfter(words, '--entities-per-team', 10, 1);
const changes = wholeAfter(words, '--changes', 3, 1);
const seed = wholeAfter(words, '--seed', 1);
const years = wholeAfter(words, '--years', 3, 1);
const tracks = tracksIn(textAfter(words, '--frameworks', 'soc2,iso27001'));
const effort = textAfter(words, '--effort', undefined);
const today = '2026-11-21';

const program = fileURLToPath(new URL('../packages/cli/dist/start.js', import.meta.url));
const meter = fileURLToPath(new URL('tell-processor.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'auditcal-portfolio-'));
const files = Array.from({ length: entities }, (_, number) => {
  const home = join(folder, `entity-${number + 1}`);
  mkdirSync(home);
  const file = join(home, 'compliance.yml');
  const teams = Math.ceil(entities / teamed);
  writeFileSync(file, programText({ seed, number, entities, teams, years, tracks, today }));
  return file;
});

console.log(machine());
console.log(
  `${entities} programs of seed ${seed}: ${tracks.join(', ')}, ${years} years, ${teamed} to a team\n`,
);
const whole = planned('--fresh');
const again = Array.from({ length: changes }, (_, turn) => changed(Math.floor((turn * entities) / changes)));
const faster = (of) => {
  const times = again.map((it) => it[of]);
  return (whole[of] / quantile(times, 0.5)).toFixed(1);
};
console.log(
  table([
    ['planned', 'value', 'bound', 'gap', 'seconds', 'of processors', 'faster by'],
    cellsOf('from nothing', whole),
    ...again.map((it) => cellsOf(`${it.id} changed`, it)),
  ]),
);
console.log(
  `\nMedian of the changes: ${faster('took')} times faster, by processor time ${faster('processor')} times. Aim: at least 20 for 100 programs.`,
);
rmSync(folder, { recursive: true });

/** Takes the days of the next planned audit of one file away, and plans all files again. */
function changed(index) {
  const file = files[index];
  const { engagements, program: id } = JSON.parse(
    readFileSync(join(file, '..', 'compliance.plan.json'), 'utf8'),
  );
  const next = engagements
    .filter(({ status, fieldwork }) => status === 'planned' && fieldwork)
    .sort((a, b) => (a.fieldwork.from < b.fieldwork.from ? -1 : 1))[0];
  const { from, to } = next.fieldwork;
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace('  blackouts:\n', `  blackouts:\n    - { from: ${from}, to: ${to}, reason: Office move }\n`),
  );
  return { id, ...planned() };
}

function planned(...flags) {
  const from = performance.now();
  const limit = effort === undefined ? [] : ['--effort', effort];
  const words = [program, 'plan', ...files, '--today', today, '--json', '--write', ...limit, ...flags];
  const { output } = spawnSync(process.execPath, ['--import', meter, ...words], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const took = (performance.now() - from) / 1000;
  const [, stdout, stderr, processor] = output;
  const { objective, problems } = JSON.parse(stdout);
  if (problems) throw new Error(stderr);
  return { took, processor: Number(processor), ...objective };
}

function cellsOf(what, { value, bound, gap, took, processor }) {
  const money = (amount) => String(Math.round(amount));
  return [
    what,
    money(value),
    money(bound),
    `${(gap * 100).toFixed(1)} %`,
    took.toFixed(2),
    processor.toFixed(2),
    `${(whole.processor / processor).toFixed(1)} ×`,
  ];
}
