// What is known of a question about several programs from questions asked before, without searching for room again: others
// have no room already, or one program more finds room beside a placement that is known.

import type { Attempt } from '../trial.js';
import { type Combined, Combining, type Placing, Ways } from './combining.js';

// Of a placement that is known, so many programs are placed anew.
const MOST_ANEW = 2;
// Placements that are taken over, those with the fewest programs to place anew first.
const MOST_TRIED = 3;

/** Placements that were found, by position and by what was left out of each program. */
export class Placements {
  readonly #known: { readonly keys: ReadonlyMap<number, string>; readonly placed: Combined['placed'] }[] = [];

  add(placings: readonly Placing[], placed: Combined['placed']): void {
    this.#known.push({ keys: new Map(placings.map(({ number, key }) => [number, key])), placed });
  }

  /** Room for these beside what stays where it was; undefined where it is not found so. */
  beside(placings: readonly Placing[]): Combined['placed'] | undefined {
    const candidates = this.#known
      .map(({ keys, placed }) => {
        const stays = placings.filter(({ number, key }) => keys.get(number) === key);
        return { stays: new Set(stays), placed, anew: placings.length - stays.length };
      })
      .filter(({ anew }) => anew <= MOST_ANEW)
      .sort((a, b) => a.anew - b.anew)
      .slice(0, MOST_TRIED);
    for (const { stays, placed } of candidates) {
      const laid = placings.map((it) => (stays.has(it) ? where(it, placed) : it));
      const found = new Combining(laid).run();
      if (found.status === 'placed') return found.placed;
    }
    return undefined;
  }
}

// A program where a placement has it.
function where(placing: Placing, placed: Combined['placed']): Placing {
  const attempt = placed.get(placing.number) as Attempt;
  return { ...placing, ways: new Ways([stayed(attempt)]) };
}

function stayed(attempt: Attempt): Attempt {
  const { built, room } = attempt;
  if (room.status !== 'placed') throw new Error('a program without room is no placement');
  const { lo } = room.windows;
  const variables = built.problem.variables.map((variable, v) => {
    const day = lo[v] ?? variable.lo;
    return { ...variable, lo: day, hi: day };
  });
  return { ...attempt, built: { ...built, problem: { ...built.problem, variables } } };
}
