// The platform that collects evidence: a yearly price from the first day of the plan on, more for each further
// framework. It is the same however the audits lie.

import { platform } from '../cards/around.js';
import { by, exact, times } from '../money/exact.js';
import { monthsAfter, type Price, type Priceable, priceOf, quotedPrice, quoteFor } from '../pricing.js';
import { type Item, itemAt } from './item.js';

/** One line for each year of the plan. */
export function platformItems(all: Priceable): readonly Item[] {
  const { program } = all;
  const price = priceFor(all);
  if (!price) return [];
  const { from, to } = program.planning;
  const years: Item[] = [];
  for (let k = 0; monthsAfter(from, 12 * k) <= to; k += 1) {
    const label = {
      id: `platform-${k + 1}`,
      for: program.id,
      framework: null,
      category: 'platform' as const,
      title: `Platform, year ${k + 1}`,
      on: monthsAfter(from, 12 * k),
      aspect: 'rest' as const,
      driver: 'Platform',
    };
    years.push(itemAt(price, label, all));
  }
  return years;
}

function priceFor({ program }: Priceable): Price | undefined {
  const quote = quoteFor(program, ['platform']);
  if (quote === null) return undefined;
  if (quote?.price) return quotedPrice(quote, program, quote.price);
  // Where nobody examines anything there is nobody to collect evidence for.
  if (program.tracks.length === 0) return undefined;
  const further = new Set(program.tracks.map(({ framework }) => framework)).size - 1;
  const first = priceOf(platform.first, platform);
  const more = (share: number) => by(exact(Math.round((1 + share * further) * 1e6)), exact(1e6));
  return {
    ...first,
    low: times(first.low, more(platform.further.low)),
    likely: times(first.likely, more(platform.further.likely)),
    high: times(first.high, more(platform.further.high)),
  };
}
