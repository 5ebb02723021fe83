// Why a joint plan costs less than its frameworks planned apart: both are priced by the same cards, and what differs is
// told by what joint planning does. The amounts add up to the whole difference; what costs more is negative.

import type { Saving } from '../model/index.js';
import type { Aspect, Item } from './lines/index.js';
import { inMain } from './money/minor-units.js';

const WORDS: Readonly<Record<Aspect | 'discount', string>> = {
  'fieldwork-days': 'shared fieldwork: people are asked once on days that two audits share',
  visits: 'fewer weeks: fewer visits to prepare, open and close',
  evidence: 'shared evidence: bought once, used by several frameworks',
  'activity-hours': 'internal hours: turns of activities done once, not once for each framework',
  discount: 'commercial discount on examinations in a shared visit',
  fees: 'fees that differ with the dates',
  rest: 'travel, yearly fees and contingencies that differ with the dates',
};

/** The difference of the likely sums, part by part; parts without a difference are left out. */
export function savingOf(
  joint: readonly Item[],
  apart: readonly Item[],
  currency: string,
): readonly Saving[] {
  const likely = (items: readonly Item[], aspect: Aspect): number =>
    items.reduce((sum, it) => sum + (it.aspect === aspect ? (it.undiscounted ?? it).likely : 0), 0);
  const discount = joint.reduce((sum, it) => sum + (it.undiscounted?.likely ?? it.likely) - it.likely, 0);
  return (Object.keys(WORDS) as (Aspect | 'discount')[])
    .map((part) => ({
      why: WORDS[part],
      amount: part === 'discount' ? discount : likely(apart, part) - likely(joint, part),
    }))
    .filter(({ amount }) => amount !== 0)
    .map(({ why, amount }) => ({ why, amount: inMain(amount, currency) }));
}
