// The linear programs that benchmarks print, as text in the CPLEX LP format. They live in bench/ so that anyone can
// print them; they are plain modules without types.

import type { PricedProblem } from '../../src/solve/priced/problem.js';

const bench = new URL('../../../../bench/src/', import.meta.url);

/** The linear program of a JAC-1 instance. */
export async function yardstickProgram(instance: unknown): Promise<string> {
  const { formulationOf } = await import(new URL('jac1-formulation.mjs', bench).href);
  return text(formulationOf(instance));
}

/** The linear program of days at a price, amounts divided by `unit`. */
export async function pricedProgram(problem: PricedProblem, unit = 1): Promise<string> {
  const { pricedFormulationOf } = await import(new URL('priced-formulation.mjs', bench).href);
  return text(pricedFormulationOf(problem, unit));
}

async function text(model: unknown): Promise<string> {
  const { lpText } = await import(new URL('lp-format.mjs', bench).href);
  return [...lpText(model)].join('');
}
