// Where answers to one instance cannot all be true. Ours is the first of them, and the only one that tells its plan.

import { checked } from '../src/jac1-checker.mjs';

/** Figures of others come from floating point; prices are whole. */
const SLACK = 1e-3;

/** A sentence for each bound above another's value, and for a plan of ours that breaks a rule or costs something else. */
export function contradictionsIn(instance, rows) {
  const sentences = [];
  for (const low of rows) {
    for (const high of rows) {
      if (low.bound === null || high.value === null || low.bound <= high.value + SLACK) continue;
      const bound = `${low.title} says that no plan is below ${low.bound}`;
      sentences.push(`${instance.name}: ${bound}, ${high.title} has one of ${high.value}.`);
    }
  }
  const [{ plan, value }] = rows;
  if (!plan) return sentences;
  const ours = checked(instance, plan);
  if (ours.broken !== undefined) sentences.push(`${instance.name}: our plan breaks a rule. ${ours.broken}.`);
  else if (Math.abs(ours.value - value) > SLACK) {
    sentences.push(`${instance.name}: our plan costs ${ours.value}, and we said ${value}.`);
  }
  return sentences;
}
