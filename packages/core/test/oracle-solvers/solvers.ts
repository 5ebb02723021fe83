// GLPK and CBC, asked for the value of a linear program. They are Debian packages (glpk-utils, coinor-cbc) and share
// no line with our solver.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface OtherSolver {
  /** Its name, and how to bring it where it is missing. */
  readonly title: string;
  /** Whether it is on this machine. */
  readonly here: boolean;
  /** The proven optimum, infinite where there is no plan; written into this folder, the model's text goes first. */
  readonly optimum: (text: string, folder: string) => number;
}

/** Whether a solver that is missing is a failure: CI brings both and says `true`, `npm test` says CI=1 wherever it runs. */
export const required = process.env.CI === 'true';

export const glpk: OtherSolver = {
  ...foundAs('GLPK', 'glpsol', 'glpk-utils'),
  optimum: (text, folder) => {
    const [model, solution] = [join(folder, 'glpk.lp'), join(folder, 'glpk.out')];
    writeFileSync(model, text);
    const { stdout } = spawnSync('glpsol', ['--lp', model, '-w', solution], { encoding: 'utf8' });
    // `s mip ROWS COLUMNS STATUS VALUE`: o is a proven optimum, n proof that there is none.
    const [, status, value] = /^s mip \d+ \d+ (\w) (\S+)/m.exec(readFileSync(solution, 'utf8')) ?? [];
    if (status === 'o') return Number(value);
    if (status === 'n' || /PROBLEM HAS NO PRIMAL FEASIBLE SOLUTION/.test(stdout))
      return Number.POSITIVE_INFINITY;
    throw new Error(`GLPK proved nothing:\n${stdout}`);
  },
};

export const cbc: OtherSolver = {
  ...foundAs('CBC', 'cbc', 'coinor-cbc'),
  optimum: (text, folder) => {
    const model = join(folder, 'cbc.lp');
    writeFileSync(model, text);
    const { stdout } = spawnSync('cbc', [model, '-solve', '-quit'], { encoding: 'utf8' });
    const [, value] = /^Objective value:\s+(\S+)/m.exec(stdout) ?? [];
    if (/^Result - Optimal solution found/m.test(stdout)) return Number(value);
    if (/infeasible/i.test(stdout)) return Number.POSITIVE_INFINITY;
    throw new Error(`CBC proved nothing:\n${stdout}`);
  },
};

function foundAs(name: string, program: string, debian: string): Pick<OtherSolver, 'title' | 'here'> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const here = folders.some((folder) => existsSync(join(folder, program)));
  return { here, title: here ? name : `${name}, not installed here (apt-get install ${debian})` };
}
