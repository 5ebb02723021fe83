// What a reader has to know of a budget: what is not in it, and what was assumed for want of a word in the file.

import { departuresOf } from './departures.js';
import { dayRateOf } from './lines/day-fees.js';
import { feeOf } from './lines/fees.js';
import type { Item } from './lines/index.js';
import { type Priceable, rateOf } from './pricing.js';

/** The sentences, the general ones first. */
export function notesOf(all: Priceable, items: readonly Item[]): readonly string[] {
  const { program, engagements } = all;
  const { currency, peopleAssumed, people } = program.organization;
  const guesses = items.filter(({ basis }) => basis === 'rate-card').length;
  const foreign = foreignWithoutRate(all);
  const unpriced = engagements.filter(
    (it) => it.status !== 'done' && it.cost === null && !feeOf(it, all) && !isRemoved(it.id, all),
  );
  return [
    'Taxes are left out.',
    ...(guesses > 0
      ? [
          `${guesses} of ${items.length} lines are rate-card figures, not quotes; a quote replaces any of them.`,
        ]
      : []),
    ...(peopleAssumed ? [`Fees and hours are those of ${people} persons, as the file does not say.`] : []),
    ...departuresOf(all, items),
    ...(foreign.length > 0
      ? [`Prices in ${foreign.join(' and ')} are taken one to one in ${currency}: the file gives no rate.`]
      : []),
    ...unpriced.map(({ title, id }) => `No price is known for ${title} (${id}): write a quote.`),
    ...engagements
      .filter((it) => it.status === 'done' && it.cost === null)
      .map(({ title, id }) => `${title} (${id}) is past and has no recorded cost.`),
  ];
}

function foreignWithoutRate({ program, today }: Priceable): readonly string[] {
  const cards = new Set(['USD', dayRateOf(program).currency]);
  return [...cards].filter((it) => !rateOf(it, today, program)).sort();
}

function isRemoved(id: string, { program, engagements }: Priceable): boolean {
  const { quotes } = program.costs;
  const engagement = engagements.find((it) => it.id === id);
  const names = [id, engagement?.audit ?? '', engagement?.framework ?? ''];
  return names.some((name) => quotes.get(name) === null);
}
