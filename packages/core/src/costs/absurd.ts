// Amounts of the file that are a thousand times the usual one or more: a price in cents, or in another currency. They
// are used as they stand, and told.

import { certain, plainQuote, type Quote, type Where } from '../model/index.js';
import { boughtActivities, hours, platform } from './cards/around.js';
import { dayRateOf, usualFee } from './lines/index.js';
import { inMain } from './money/minor-units.js';
import { amountOn, type Priceable, priceOf, quotedPrice } from './pricing.js';

/** An amount far above the usual one; both in the main unit of the organization's currency. */
export interface Absurd {
  /** The key it stands under. */
  readonly key: string;
  readonly amount: number;
  readonly usual: number;
  readonly where: Where;
}

const TIMES = 1_000;

/** Every amount of the file a thousand times the usual one. */
export function absurdAmounts(all: Priceable): readonly Absurd[] {
  const { program } = all;
  const { currency } = program.organization;
  const { from } = program.planning;
  const amount = (quote: Quote, row: number): number =>
    inMain(amountOn(quotedPrice(quote, program, certain(row)), from, program).likely, currency);
  const candidates = [
    ...[...program.costs.quotes].flatMap(([key, quote]) =>
      quote ? [{ key, quote, usual: quote.dayRate === undefined ? usualOf(key, all) : usualDay(all) }] : [],
    ),
    ...program.activities.flatMap(({ key, cost, where }) =>
      cost === undefined ? [] : [{ key, quote: plainQuote(cost, currency, where), usual: usualOf(key, all) }],
    ),
    ...program.audits.flatMap(({ audit, cost, where, at }) =>
      cost === undefined
        ? []
        : [
            {
              key: audit,
              quote: plainQuote(cost, currency, at.get('cost') ?? where),
              usual: usualOf(audit, all),
            },
          ],
    ),
  ];
  const rate = absurdRate(all);
  const found = candidates.flatMap(({ key, quote, usual }) => {
    const written = quote.dayRate ?? quote.price?.high;
    if (written === undefined || usual === undefined || usual <= 0) return [];
    const asked = amount(quote, written);
    return asked >= usual * TIMES ? [{ key, amount: asked, usual, where: quote.where }] : [];
  });
  return rate ? [...found, rate] : found;
}

function usualOf(key: string, all: Priceable): number | undefined {
  const { program, engagements } = all;
  const { currency } = program.organization;
  const engagement = engagements.find(
    (it) => it.id === key || it.audit === key || it.framework === key || it.audit.startsWith(`${key}/`),
  );
  const fee = engagement && usualFee(engagement, all);
  if (fee) return inMain(fee.likely, currency);
  const card = boughtActivities[key];
  if (card) return likelyOf(priceOf(card.price, card), all);
  return key === 'platform' ? likelyOf(priceOf(platform.first, platform), all) : undefined;
}

function usualDay(all: Priceable): number {
  const card = dayRateOf(all.program);
  return likelyOf(priceOf(card.rate, card), all);
}

function likelyOf(price: ReturnType<typeof priceOf>, { program }: Priceable): number {
  return inMain(amountOn(price, program.planning.from, program).likely, program.organization.currency);
}

// The internal rate of the file, where it is a thousand times the usual one.
function absurdRate({ program }: Priceable): Absurd | undefined {
  const { internalRate } = program.costs;
  const usual = hours.rate.likely;
  if (internalRate === undefined || internalRate < usual * TIMES) return undefined;
  return {
    key: 'internal-rate',
    amount: internalRate,
    usual,
    where: program.locate(['costs', 'internal-rate']),
  };
}
