// What comes of a report where the file asks for it, such as a public summary: a small fee of its own, when it is issued.

import { examinationFees } from '../cards/examinations.js';
import { daysAfter, type Price, type Priceable, priceOf, quotedPrice, quoteFor } from '../pricing.js';
import { type Item, itemAt, payeeOf } from './item.js';

/** The by-products of every report still to come. */
export function byProductItems(all: Priceable): readonly Item[] {
  return all.engagements.flatMap((engagement) => {
    const track = all.program.tracks.find(({ id }) => id === engagement.track);
    const framework = all.frameworks.find(({ id }) => id === engagement.framework);
    if (engagement.status === 'done') return [];
    return (framework?.byProducts ?? [])
      .filter(({ id, audits }) => track?.byProducts.includes(id) && isOf(engagement.audit, audits))
      .flatMap(({ id, name, days }) => {
        const price = priceFor(id, engagement.framework, all);
        const label = {
          id: `${engagement.id}-${id}`,
          for: engagement.id,
          framework: engagement.framework,
          category: 'auditor-fee' as const,
          title: `${engagement.title}: ${name}`,
          on: daysAfter(engagement.report, days),
          aspect: 'rest' as const,
          driver: `fees of ${payeeOf(engagement, engagement.track)}`,
        };
        return price ? [itemAt(price, label, all)] : [];
      });
  });
}

function isOf(audit: string, types: readonly string[]): boolean {
  return types.includes(audit.slice(audit.lastIndexOf('/') + 1));
}

function priceFor(id: string, framework: string, { program }: Priceable): Price | undefined {
  const quote = quoteFor(program, [id]);
  if (quote === null) return undefined;
  if (quote?.price) return quotedPrice(quote, program, quote.price);
  const fees = examinationFees[framework];
  const row = fees?.byProducts[id];
  return fees && row && { ...priceOf(row, fees, fees.rise), source: 'market view; ask for a quote' };
}
