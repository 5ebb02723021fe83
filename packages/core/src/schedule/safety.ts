// What it costs to be safe from one major nonconformity, where the file puts a price on that: this plan beside the cheapest
// one that does not mind.

import type { Program, Safety } from '../model/index.js';
import { planCost, type Team } from './loads/index.js';
import { inUnits } from './optimum/objective.js';
import type { Placed } from './place-program.js';

/** The term of the objective and its weight in the file have one name. */
const NAME = 'survive-major';

/**
 * The price of safety in a plan; null where the file gives it no weight. `place` plans a program as this one was planned,
 * and a plan it cannot better is its own measure.
 */
export function safetyOf(
  best: Placed,
  team: Team,
  place: (program: Program) => Placed | undefined,
): Safety | null {
  const { program } = team;
  const weight = program.planning.weights.get(NAME) ?? 0;
  if (weight === 0) return null;
  const charged = best.found.bill.get(NAME) ?? 0;
  const value = planCost(best, team) - charged;
  const other = place(unminding(program));
  const without = Math.min(value, other ? planCost(other, team) : value);
  return {
    value: inUnits(value),
    without: inUnits(without),
    price: inUnits(value - without),
    breaking: Math.round(inUnits(charged) / weight),
  };
}

// The same program with no price on it.
function unminding(program: Program): Program {
  const weights = new Map([...program.planning.weights].filter(([name]) => name !== NAME));
  return { ...program, planning: { ...program.planning, weights } };
}
