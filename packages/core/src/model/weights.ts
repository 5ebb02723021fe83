// What the planner weighs one wish against another by: the terms that a file can put a price on, what each is charged for
// and what it costs where the file does not say.

import { rateOn } from './prices.js';
import type { Program } from './program.js';

/** A term of the objective. */
interface Weight {
  /** What it is charged for, or taken off for, in a phrase. */
  readonly charged: string;
  /** Price by default, in dollars. */
  readonly usual: number;
}

/** By the name a file gives them under `planning.weights`. */
export const WEIGHTS = {
  visit: { charged: 'Per visit of auditors to the team.', usual: 8_000 },
  'shared-day': { charged: 'Taken off per working day that two audits of one visit share.', usual: 600 },
  'early-day': { charged: 'Per day before the best day.', usual: 20 },
  'late-day': { charged: 'Per day after the best day.', usual: 40 },
  'uncovered-day': { charged: 'Per day that no period examines.', usual: 500 },
  'stale-day': { charged: 'Per day without a current report or certificate.', usual: 50 },
  convention: { charged: 'Per breach of a convention.', usual: 10_000 },
  'load-week': { charged: 'Per week in which fieldwork and more than two activities meet.', usual: 2_000 },
  'moved-day': { charged: 'Per day that an agreed date moves.', usual: 100 },
  'survive-major': {
    charged: 'Per certification audit after which one major nonconformity would break a hard date.',
    usual: 0,
  },
} as const satisfies Readonly<Record<string, Weight>>;

/** The name of a weight. */
export type WeightName = keyof typeof WEIGHTS;

/** Every name, in the order of the documentation. */
export const WEIGHT_NAMES = Object.keys(WEIGHTS) as readonly WeightName[];

/** What a term costs where the file does not say, in the file's currency. */
export function usualWeight(name: WeightName, program: Priced): number {
  return WEIGHTS[name].usual * dollarIn(program);
}

/** What a dollar is worth in the file's currency on the day planned from: by the file's rate, else one to one. */
export function dollarIn({ organization, costs, planning }: Priced): number {
  if (organization.currency === currencyOfPrices) return 1;
  return rateOn(costs.rates, currencyOfPrices, planning.from) ?? 1;
}

type Priced = Pick<Program, 'organization' | 'costs' | 'planning'>;

/** The currency of prices that no file states. */
export const currencyOfPrices = 'USD';
