// What a problem's days still are where a little more is asked of them: told from the windows it has, not anew.

import type { Day } from '../calendar/index.js';
import type { Constraint, Problem } from './problem.js';
import {
  copyOf,
  initialWindows,
  leaveOut,
  type Network,
  networkOf,
  takeUp,
  tighten,
  type Windows,
} from './propagate.js';

export class Trials {
  /** Under the problem's own hard constraints. */
  readonly windows: Windows;
  readonly #network: Network;
  // Those of the problem, and for the time of a trial one more.
  readonly #constraints: Constraint[];

  private constructor(network: Network, constraints: Constraint[], windows: Windows) {
    this.#network = network;
    this.#constraints = constraints;
    this.windows = windows;
  }

  /** Undefined where the hard constraints leave a variable no day. */
  static of(problem: Problem): Trials | undefined {
    const constraints = [...problem.constraints];
    const network = networkOf({ ...problem, constraints });
    const windows = initialWindows(problem);
    return tighten(network, windows) < 0 ? new Trials(network, constraints, windows) : undefined;
  }

  /** Whether all others have days where this variable has this one. */
  holds(variable: number, day: Day): boolean {
    const { lo, hi } = this.windows;
    if (day < (lo[variable] as number) || day > (hi[variable] as number)) return false;
    if (this.#network.problem.variables[variable]?.grid.next(day) !== day) return false;
    const windows = copyOf(this.windows);
    [windows.lo[variable], windows.hi[variable]] = [day, day];
    return tighten(this.#network, windows, [variable]) < 0;
  }

  /** Whether all have days where each of these is no later than the one beside it. */
  orders(pairs: readonly (readonly [earlier: number, later: number])[]): boolean {
    const { lo, hi } = this.windows;
    if (pairs.some(([a, b]) => (lo[a] as number) > (hi[b] as number))) return false;
    const before = this.#constraints.length;
    for (const [earlier, later] of pairs) {
      this.#constraints.push({ from: later, to: earlier, most: (day) => day, soft: false });
      takeUp(this.#network, this.#constraints.length - 1);
    }
    const keeps = tighten(this.#network, copyOf(this.windows), pairs.flat()) < 0;
    while (this.#constraints.length > before) {
      leaveOut(this.#network, this.#constraints.length - 1);
      this.#constraints.pop();
    }
    return keeps;
  }
}
