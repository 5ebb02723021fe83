// Good days soon, without a bound: for problems too large to be proven, and as a plan to begin a proof with.

import type { Day } from '../../calendar/index.js';
import { Bounds } from './bounds.js';
import { modelOf } from './model.js';
import type { PricedProblem } from './problem.js';
import { Relaxation } from './relaxation.js';
import { Rounding } from './rounding.js';
import { billOf, isKept, totalOf } from './value.js';

/** The best days found before `stop` says so or nothing gets better; undefined where none were found that are kept. */
export function goodDays(
  problem: PricedProblem,
  stop: () => boolean = () => false,
): { readonly value: number; readonly days: readonly Day[] } | undefined {
  const model = modelOf(problem);
  if (!model) return undefined;
  const bounds = new Bounds(model.reading.sizes.length, model.pairs);
  const relaxation = new Relaxation(model, bounds);
  if (!relaxation.turnTo(model.left.map((marks) => marks.slice()))) return undefined;
  let best: { value: number; days: readonly Day[] } | undefined;
  new Rounding(relaxation, bounds).search((days) => {
    if (!days || !isKept(problem, days)) return Number.POSITIVE_INFINITY;
    const value = totalOf(billOf(problem, days));
    if (best === undefined || value < best.value) best = { value, days };
    return value;
  }, stop);
  return best;
}
