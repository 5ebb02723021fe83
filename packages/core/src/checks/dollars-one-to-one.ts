// The planner's own prices and its fees are dollars. In another currency without a rate, a dollar is taken for one of it.

import { currencyOfPrices, rateOn } from '../model/index.js';
import type { Check } from './examined/check.js';

export const check: Check = {
  rules: [
    {
      id: 'dollars-one-to-one',
      severity: 'info',
      title: 'Prices in dollars are taken one to one',
      why: 'Where the file gives no price of its own, planning goes by prices in dollars, which are not worth the same in another currency.',
      remedy: 'Write what a dollar is worth under `costs.rates`.',
      citation: 'docs/prices.md',
      example:
        'The file has no rate for USD: planning goes by dollars taken one to one as INR, beside the prices of the file.',
    },
  ],
  run: ({ program }) => {
    const { organization, costs, planning, locate } = program;
    const { currency } = organization;
    if (currency === currencyOfPrices || rateOn(costs.rates, currencyOfPrices, planning.from) !== undefined)
      return [];
    return [
      {
        rule: 'dollars-one-to-one',
        severity: 'info',
        message: `The file has no rate for USD: planning goes by dollars taken one to one as ${currency}, beside the prices of the file.`,
        remedy: `Write how much ${currency} a dollar is worth: \`costs: { rates: [{ currency: USD, on: ${planning.from}, rate: … }] }\`.`,
        citation: 'docs/prices.md',
        subject: 'organization',
        where: locate(['organization', 'currency']),
      },
    ];
  },
};
