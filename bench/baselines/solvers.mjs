// The solvers that ours is compared with: whether each is here, how to bring it, and one run of it on one instance.
// An answer is `{ status, value, bound, ms }`; `value` and `bound` are null where there is none. Figures as they stand in
// the solver's own output, so a value of 138 may read 137.99999999996.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hasPackage, hasProgram } from './installed.mjs';

/** Beyond its own limit a solver gets this long to read the model and to stop. */
const PATIENCE_SECONDS = 30;
const fromNpm = (name) => `npm i --prefix bench/.baselines ${name}`;

/** A run is `{ folder, seconds }`: where `model.lp` and `model.json` stand, and the time limit. */
export const baselines = [
  {
    id: 'glpk',
    title: 'GLPK, native',
    here: () => hasProgram('glpsol'),
    bring: 'apt-get install glpk-utils',
    run: ({ folder, seconds }) => {
      const out = join(folder, 'glpk.out');
      rmSync(out, { force: true });
      const log = outputOf(
        'glpsol',
        ['--lp', join(folder, 'model.lp'), '--tmlim', String(Math.ceil(seconds)), '-w', out],
        seconds,
      );
      return { ...glpkAnswer(log, existsSync(out) ? readFileSync(out, 'utf8') : ''), ms: null };
    },
  },
  {
    id: 'cbc',
    title: 'CBC, native',
    here: () => hasProgram('cbc'),
    bring: 'apt-get install coinor-cbc',
    run: ({ folder, seconds }) => {
      const lp = join(folder, 'model.lp');
      const log = outputOf(
        'cbc',
        [lp, '-timeMode', 'elapsed', '-seconds', String(seconds), '-solve', '-quit'],
        seconds,
      );
      return { ...cbcAnswer(log), ms: null };
    },
  },
  {
    id: 'highs',
    title: 'highs, npm',
    here: () => hasPackage('highs'),
    bring: fromNpm('highs'),
    run: ({ folder, seconds }) => answerOf('solve-with-highs.mjs', join(folder, 'model.lp'), seconds),
  },
  {
    id: 'or-tools',
    title: 'or-tools-wasm, npm',
    here: () => hasPackage('or-tools-wasm'),
    bring: fromNpm('or-tools-wasm'),
    run: ({ folder, seconds }) => answerOf('solve-with-or-tools.mjs', join(folder, 'model.json'), seconds),
  },
];

function outputOf(program, words, seconds) {
  const timeout = (seconds + PATIENCE_SECONDS) * 1000;
  const options = { encoding: 'utf8', timeout, killSignal: 'SIGKILL', maxBuffer: 2 ** 28 };
  return spawnSync(program, words, options).stdout ?? '';
}

function answerOf(script, model, seconds) {
  const path = fileURLToPath(new URL(script, import.meta.url));
  const text = outputOf(process.execPath, [path, model, String(seconds)], seconds);
  return text.startsWith('{') ? JSON.parse(text) : { status: 'unknown', value: null, bound: null, ms: null };
}

/** The solution file says `s mip ROWS COLUMNS STATUS VALUE`; only the log tells the bound, after `>=`. */
function glpkAnswer(log, solution) {
  const [, letter, text] = /^s mip \d+ \d+ (\w) (\S+)/m.exec(solution) ?? [];
  const status = { o: 'optimal', f: 'feasible', n: 'infeasible' }[letter] ?? 'unknown';
  const value = status === 'optimal' || status === 'feasible' ? Number(text) : null;
  const bounds = [...log.matchAll(/>=\s+([-+.\de]+)/g)].map(([, number]) => Number(number));
  return { status, value, bound: status === 'optimal' ? value : (bounds.at(-1) ?? null) };
}

function cbcAnswer(log) {
  const number = (label) => {
    const [, text] = new RegExp(`^${label}:\\s+(\\S+)`, 'm').exec(log) ?? [];
    return text === undefined ? null : Number(text);
  };
  const value = number('Objective value');
  if (/^Result - Optimal solution found/m.test(log)) return { status: 'optimal', value, bound: value };
  if (/infeasible/i.test(/^Result - .*/m.exec(log)?.[0] ?? ''))
    return { status: 'infeasible', value: null, bound: null };
  return { status: value === null ? 'unknown' : 'feasible', value, bound: number('Lower bound') };
}
