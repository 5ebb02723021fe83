// A portfolio planned from nothing and stored, then one of its files changed and planned again beside the plans that are
// kept: both through the built program, in one run. Each change is made to the portfolio as it was first stored.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { machine, quantile, table } from './measuring.mjs';
import { textAfter, wholeAfter } from './src/arguments.mjs';
import { dayOf, textOf } from './src/days.mjs';
import { programText, tracksIn } from './src/programs.mjs';

const words = process.argv.slice(2);
const entities = wholeAfter(words, '--entities', 100, 2);
const teamed = wholeAfter(words, '--entities-per-team', 10, 1);
const changes = wholeAfter(words, '--changes', 10, 1);
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
const kinds = { blackout, booking, price, activity };
const chosen = Array.from(
  { length: changes },
  (_, turn) => Math.floor((turn * entities) / changes) + (turn % teamed),
);
const again = chosen.flatMap((index) =>
  Object.entries(kinds).map(([kind, edit]) => changed(files[Math.min(index, entities - 1)], kind, edit)),
);
console.log(
  table([
    ['planned', 'value', 'bound', 'gap', 'seconds', 'of processors', 'faster by'],
    cellsOf('from nothing', whole),
    ...again.map((it) => cellsOf(`${it.id}: ${it.kind}`, it)),
  ]),
);
const fasterAt = (of, part) => {
  const times = again.map((it) => it[of]);
  return (whole[of] / quantile(times, part)).toFixed(1);
};
console.log(
  `\nBy processor time ${fasterAt('processor', 0.5)} times faster at the median, ${fasterAt('processor', 1)} times at worst; by the clock ${fasterAt('took', 0.5)} and ${fasterAt('took', 1)}. Aim: at least 20 for 100 programs.`,
);
rmSync(folder, { recursive: true });

/** Changes one file, plans all files again, and puts back what was there before. */
function changed(file, kind, edit) {
  const { engagements, program: id } = JSON.parse(readFileSync(besides(file)[0], 'utf8'));
  const next = engagements
    .filter(({ status, fieldwork }) => status === 'planned' && fieldwork)
    .sort((a, b) => (a.fieldwork.from < b.fieldwork.from ? -1 : 1))[0];
  const before = files.flatMap((it) => [it, ...besides(it)]).map((path) => [path, readFileSync(path)]);
  writeFileSync(file, edit(readFileSync(file, 'utf8'), next));
  const answer = { id, kind, ...planned() };
  for (const [path, bytes] of before) if (!readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
  return answer;
}

function besides(file) {
  return ['compliance.plan.json', 'compliance.ics'].map((name) => join(file, '..', name));
}

/** The days of the next planned audit are taken away. */
function blackout(text, { fieldwork: { from, to } }) {
  return text.replace(
    '  blackouts:\n',
    `  blackouts:\n    - { from: ${from}, to: ${to}, reason: Office move }\n`,
  );
}

/** The next planned audit is booked a week later. */
function booking(text, { audit, period, asOf, fieldwork }) {
  const days = ({ from, to }) => `{ from: ${from}, to: ${to} }`;
  const later = { from: textOf(dayOf(fieldwork.from) + 7), to: textOf(dayOf(fieldwork.to) + 7) };
  const of = [
    `audit: ${audit}`,
    ...(period ? [`period: ${days(period)}`] : []),
    ...(asOf ? [`as-of: ${asOf}`] : []),
    `fieldwork: ${days(later)}`,
  ];
  return withLine(text, 'audits', `  - { ${of.join(', ')} }`);
}

/** Hosting a visit costs less than it did. */
function price(text) {
  return withLine(text, 'planning', '  weights: { visit: 7000 }');
}

function activity(text) {
  return withLine(text, 'activities', '  tabletop: { title: Tabletop exercise, every: 6 months }');
}

/** A line at the head of a section, which is begun where there is none. */
function withLine(text, section, line) {
  const head = new RegExp(`^${section}:\n`, 'm');
  return head.test(text) ? text.replace(head, (it) => `${it}${line}\n`) : `${text}${section}:\n${line}\n`;
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
