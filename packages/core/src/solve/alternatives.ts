// provisional door until an engine is chosen
import type { Day } from '../calendar/index.js';
import { place } from './place.js';
import type { PricedProblem } from './priced/problem.js';
import { billOf, totalOf } from './priced/value.js';

export interface Alternative {
  readonly base: number;
  readonly atLeast: number;
  readonly problem: () => PricedProblem;
}
export interface Effort {
  readonly nodes?: number;
  readonly stop?: () => boolean;
  readonly cutoff?: number;
  readonly start?: { readonly alternative: number; readonly days: readonly Day[] };
  readonly onProgress?: (value: number, bound: number) => void;
}
export interface Outcome {
  readonly status: 'optimal' | 'impossible' | 'stopped' | 'cutoff';
  readonly value: number;
  readonly bound: number;
  readonly alternative: number;
  readonly days: readonly Day[];
  readonly nodes: number;
}
export function optimizeAlternatives(alternatives: readonly Alternative[], _effort: Effort = {}): Outcome {
  let best: Outcome = {
    status: 'impossible',
    value: Infinity,
    bound: Infinity,
    alternative: -1,
    days: [],
    nodes: 0,
  };
  alternatives.forEach(({ base, problem }, alternative) => {
    const p = problem();
    const found = place({
      variables: p.variables,
      constraints: [
        ...p.constraints,
        ...p.limits
          .filter((l) => l.once > 0)
          .map(({ from, to, least, most }) => ({
            from,
            to,
            ...(least ? { least } : {}),
            ...(most ? { most } : {}),
            soft: true,
          })),
      ],
      preferences: p.limits.flatMap((l) =>
        l.least && l.once === 0 ? [{ of: l.to, from: l.from, target: l.least, early: 1, late: 2 }] : [],
      ),
      order: [],
      capacity:
        p.visits.most === undefined
          ? undefined
          : { visits: p.visits.most, jobs: p.visits.jobs, window: p.visits.window },
    });
    if (found.status !== 'placed') return;
    const value = base + totalOf(billOf(p, found.days));
    if (value < best.value)
      best = { status: 'stopped', value, bound: 0, alternative, days: found.days, nodes: 1 };
  });
  return best;
}
