// Ours and others on the same cases, one after the other on this machine, each in processes of its own: a table a case,
// and what cannot be true of the answers together.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machine, quantile, table } from '../measuring.mjs';
import { endWith, textAfter, wholeAfter } from '../src/arguments.mjs';
import { contradictionsIn } from './contradictions.mjs';
import { baselines } from './solvers.mjs';

/** The flags that every comparison takes. */
export const COMMON_FLAGS = ['--solvers', '--time-limit', '--runs'];
const HEAD = ['', 'status', 'value', 'bound', 'solving ms', 'ours : theirs', 'process ms', 'ours : theirs'];
/** A run that took longer than this is not repeated. */
const LONG_MS = 5_000;

/**
 * Prints the comparison and returns the exit code: 1 where answers contradict each other. A case is `{ name, write, ours }`:
 * `write(folder)` leaves `model.lp` and `model.json` there (neither where the case is `tooLarge` for the others), `ours(folder, seconds)` answers as the others do;
 * `broken(answer)`, where there is one, tells in a sentence what is wrong with our plan by itself.
 */
export async function sideBySide(cases, words) {
  const seconds = wholeAfter(words, '--time-limit', 60, 1);
  const runs = wholeAfter(words, '--runs', 3, 1);
  const others = chosenIn(words);
  console.log(`${machine()}\nTime limit ${seconds} s; medians of up to ${runs} fresh processes.`);
  for (const it of others) if (!it.here()) console.log(`${it.title}: not installed; ${it.bring}`);
  const contradictions = [];
  for (const { name, tooLarge, write, ours, broken } of cases) {
    const folder = mkdtempSync(join(tmpdir(), 'auditcal-bench-'));
    try {
      await write(folder);
      const rows = [{ title: 'auditcal', ...measured(() => ours(folder, seconds), runs) }];
      for (const { title, here, run } of others) {
        if (here() && !tooLarge) rows.push({ title, ...measured(() => run({ folder, seconds }), runs) });
      }
      const alone = tooLarge ? ' (too large for the others)' : '';
      console.log(`\n${name}${alone}\n${table([HEAD, ...rows.map((row) => cellsOf(row, rows[0]))])}`);
      contradictions.push(
        ...[broken?.(rows[0]), ...contradictionsIn(rows)].filter(Boolean).map((it) => `${name}: ${it}`),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  for (const sentence of contradictions) console.error(`\n${sentence}`);
  return contradictions.length > 0 ? 1 : 0;
}

function chosenIn(words) {
  const known = baselines.map(({ id }) => id);
  const chosen = textAfter(words, '--solvers', known.join(',')).split(',');
  for (const id of chosen) if (!known.includes(id)) endWith(`--solvers ${id}: knows ${known.join(', ')}.`);
  return baselines.filter(({ id }) => chosen.includes(id));
}

/** One answer with its median times: `whole` from start to exit of its process, `ms` as it counts solving itself. */
function measured(run, runs) {
  const answers = [];
  for (let turn = 0; turn < runs && !(answers.at(-1)?.whole > LONG_MS); turn += 1) {
    const from = performance.now();
    const answer = run();
    answers.push({ ...answer, whole: performance.now() - from });
  }
  const median = (of) => quantile(answers.map(of), 0.5);
  const whole = median((it) => it.whole);
  return { ...answers[0], whole, ms: answers[0].ms === null ? null : median((it) => it.ms) };
}

function cellsOf(row, ours) {
  const number = (it) => (Number.isFinite(it) ? String(Math.round(it * 100) / 100) : '–');
  const time = (it) => (it === null ? '–' : it.toFixed(it < 100 ? 1 : 0));
  // A native solver does little besides solving, so its whole process stands for it.
  const solving = (it) => it.ms ?? it.whole;
  const ratio = (of) => (row === ours ? '' : `1 : ${shortly(of(row) / of(ours))}`);
  const figures = [row.status, number(row.value), number(row.bound)];
  return [row.title, ...figures, time(row.ms), ratio(solving), time(row.whole), ratio((it) => it.whole)];
}

function shortly(ratio) {
  return ratio < 10 ? ratio.toPrecision(2) : String(Math.round(ratio));
}
