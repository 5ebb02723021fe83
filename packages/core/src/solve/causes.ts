// Why hard limits leave no days: the limits of a contradiction, read back from a window that ran empty. Both ends of
// that window are traced to where they begin; a trace that meets itself is a cycle, which is a contradiction alone.

import type { Problem } from './problem.js';
import { type Move, type Side, Trail } from './trail.js';

/** Whether the hard constraints, or those given by index, leave every variable a day. */
export function holds(problem: Problem, only?: ReadonlySet<number>): boolean {
  return new Trail(problem, only).empty === undefined;
}

/**
 * The moves of a contradiction among the hard constraints, or those given by index, none of whose constraints could be spared beside the
 * others; undefined where the constraints leave every variable a day. One propagation of the problem finds it; what
 * follows looks at the handful of constraints found.
 */
export function causesOf(problem: Problem, only?: ReadonlySet<number>): readonly Move[] | undefined {
  let trail = new Trail(problem, only);
  if (trail.empty === undefined) return undefined;
  let kept = constraintsOf(contradiction(trail, problem));
  for (const constraint of [...kept]) {
    if (!kept.has(constraint)) continue;
    const tried = new Trail(problem, new Set([...kept].filter((other) => other !== constraint)));
    if (tried.empty === undefined) continue;
    kept = constraintsOf(contradiction(tried, problem));
  }
  trail = new Trail(problem, kept);
  return contradiction(trail, problem);
}

/** The moves behind the windows of some variables. */
export function movesBehind(problem: Problem, variables: readonly number[]): readonly Move[] {
  const trail = new Trail(problem);
  return variables.flatMap((variable) => [
    ...trail.movesTo(variable, 'first'),
    ...trail.movesTo(variable, 'last'),
  ]);
}

function contradiction(trail: Trail, problem: Problem): readonly Move[] {
  const traces = (['first', 'last'] as const satisfies readonly Side[]).map((side) =>
    trail.movesTo(trail.empty as number, side),
  );
  for (const trace of traces) {
    const cycle = cycleOf(trace);
    // Limits are no plain differences, so a cycle may also come to rest.
    if (cycle && !holds(problem, constraintsOf(cycle))) return cycle;
  }
  return traces.flat();
}

// From a bound back to the same bound.
function cycleOf(trace: readonly Move[]): readonly Move[] | undefined {
  const met = new Map<string, number>();
  for (const [i, { variable, side }] of trace.entries()) {
    const key = `${variable} ${side}`;
    const before = met.get(key);
    if (before !== undefined) return trace.slice(before, i);
    met.set(key, i);
  }
  return undefined;
}

function constraintsOf(moves: readonly Move[]): ReadonlySet<number> {
  return new Set(moves.flatMap(({ constraint }) => constraint ?? []));
}
