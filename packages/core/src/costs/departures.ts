// Where the rate card departs from what published comparisons quote, so that nobody takes a guess for a market price.

import { digitsInWords } from '../model/index.js';
import { published } from './cards/published.js';
import type { Item } from './lines/index.js';
import type { Priceable } from './pricing.js';

/** A sentence for each framework whose card figures lie outside the published range; in dollars only. */
export function departuresOf(
  { program, frameworks, engagements }: Priceable,
  items: readonly Item[],
): readonly string[] {
  if (program.organization.currency !== 'USD') return [];
  return frameworks.flatMap(({ id, name, audits }) => {
    const range = published[id];
    const roleOf = (engagement: string): string | undefined => {
      const audit = engagements.find((it) => it.id === engagement)?.audit;
      return audits.find((type) => audit?.endsWith(`/${type.id}`))?.role;
    };
    const fees = items.filter((it) => it.framework === id && it.category === 'auditor-fee');
    const compared = ['period', 'opening'].flatMap((role) => {
      const first = fees.find((it) => roleOf(it.for) === role)?.for;
      const roles = role === 'opening' ? ['stage', 'opening'] : [];
      return first === undefined
        ? []
        : [fees.filter((it) => it.for === first || roles.includes(roleOf(it.for) ?? ''))];
    })[0];
    if (!range || !compared || compared.some(({ basis }) => basis !== 'rate-card')) return [];
    const low = Math.round(compared.reduce((sum, it) => sum + it.low, 0) / 100);
    const high = Math.round(compared.reduce((sum, it) => sum + it.high, 0) / 100);
    const says = [...(low < range.low ? ['begins below'] : []), ...(high > range.high ? ['goes above'] : [])];
    if (says.length === 0) return [];
    const told = (amount: number): string => digitsInWords(amount);
    return [
      `${name}: the card's ${told(low)} to ${told(high)} USD for ${range.what} ${says.join(' and ')} the ${told(range.low)} to ${told(range.high)} USD of ${range.source}.`,
    ];
  });
}
