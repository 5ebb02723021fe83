// Our feeds beside ical-generator as its manual has it, the ics package and plain strings: the same entries, each writer
// and size in processes of its own. `ms` leaves out starting Node and loading libraries; `MB` is the most memory held.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { machine, quantile, table } from './measuring.mjs';
import { textAfter, wholeAfter } from './src/arguments.mjs';

const words = process.argv.slice(2);
const sizes = textAfter(words, '--events', '1000,10000,100000').split(',').map(Number);
const runs = wholeAfter(words, '--runs', 3, 1);
const heap = textAfter(words, '--heap', undefined);
const text = textAfter(words, '--text', 'ascii');
const asked = textAfter(words, '--writers', 'ours,ical-generator,ics,plain').split(',');
const program = fileURLToPath(new URL('src/calendar-writers.mjs', import.meta.url));
const installed = existsSync(fileURLToPath(new URL('.baselines/node_modules/ics', import.meta.url)));
const writers = asked.filter((it) => it !== 'ics' || installed);

console.log(machine());
if (asked.includes('ics') && !installed)
  console.log('Without ics: npm i --prefix bench/.baselines ics@3.12.0 brings it.');
for (const events of sizes) {
  const rows = writers.map((writer) => ({ writer, ...measured(writer, events) }));
  const base = (name) => rows.find((it) => it.writer === name)?.ms ?? Number.NaN;
  const cells = rows.map(({ writer, ms, mb }) => [
    writer,
    ms.toFixed(0),
    (ms / base('ical-generator')).toFixed(2),
    (ms / base('plain')).toFixed(2),
    mb.toFixed(0),
  ]);
  console.log(
    `\n${events} entries\n${table([['writer', 'ms', ': ical-generator', ': plain', 'MB'], ...cells])}`,
  );
}

/** The middle of some runs; a writer that runs out of memory has no figures. */
function measured(writer, events) {
  const flags = heap === undefined ? [] : [`--max-old-space-size=${heap}`];
  const found = [];
  for (let run = 0; run < (events >= 100_000 ? 1 : runs); run += 1) {
    const { status, stdout } = spawnSync(
      process.execPath,
      [...flags, program, writer, String(events), text],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) return { ms: Number.NaN, mb: Number.NaN };
    found.push(JSON.parse(stdout));
  }
  const middle = (key) =>
    quantile(
      found.map((it) => it[key]),
      0.5,
    );
  return { ms: middle('ms'), mb: middle('mb') };
}
