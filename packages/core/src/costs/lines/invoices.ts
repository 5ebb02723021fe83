// When fees are paid: all of a fee with the report or the decision, unless the file states terms. A fee cut into
// invoices stays the same fee to the cent; of a price the file records, what was due by today is paid.

import { type Engagement, type InvoiceTerms, quoteNames } from '../../model/index.js';
import { allocateRange } from '../money/allocate.js';
import { daysAfter, type Priceable, quoteFor } from '../pricing.js';
import type { Item } from './item.js';

/** The items with auditors' fees cut into their invoices. */
export function invoiced(items: readonly Item[], all: Priceable): readonly Item[] {
  return items.flatMap((item) => {
    if (item.category !== 'auditor-fee') return [item];
    const engagement = all.engagements.find(({ id }) => id === item.for);
    const terms = engagement && termsOf(engagement, all);
    if (!engagement || !terms) return [item];
    const recorded = engagement.cost !== null && engagement.status !== 'planned';
    return partsOf(item, engagement, terms).map((it) =>
      recorded && it.on <= all.today ? { ...it, basis: 'actual' as const } : it,
    );
  });
}

function termsOf(engagement: Engagement, { program }: Priceable): InvoiceTerms | undefined {
  return quoteFor(program, quoteNames(engagement))?.terms ?? program.costs.terms;
}

function partsOf(item: Item, engagement: Engagement, terms: InvoiceTerms): readonly Item[] {
  const start = engagement.fieldwork?.from ?? engagement.report;
  const parts = [
    { part: 'deposit', share: terms.deposit, on: daysAfter(start, -terms.depositBefore) },
    { part: 'fieldwork', share: terms.fieldwork, on: start },
    { part: 'report', share: terms.report, on: engagement.report },
  ].filter(({ share }) => share > 0);
  const shares = parts.map(({ share }) => share);
  const amounts = allocateRange(item, shares);
  const whole = item.undiscounted && allocateRange(item.undiscounted, shares);
  return parts.map(({ part, on }, i) => ({
    ...item,
    ...amounts[i],
    undiscounted: whole?.[i] ?? null,
    id: parts.length === 1 ? item.id : `${item.id}-${part}`,
    title: parts.length === 1 ? item.title : `${item.title}, ${part}`,
    on: daysAfter(on, terms.net),
  }));
}
