// Amounts a thousand times the usual one, such as a price in cents. They count as they stand.

import { amountInWords } from '../model/index.js';
import type { Check } from './examined/check.js';

const RULE = 'absurd-amount';
const CITATION = 'compared with the rate card, which is a market view';

export const check: Check = {
  rules: [
    {
      id: RULE,
      severity: 'warning',
      title: 'An amount is a thousand times the usual one',
      why: 'Prices are in the main unit of a currency; one in cents, or in another currency, is far from what such work usually costs.',
      remedy: 'Write the price in the main unit, or in its own currency with a rate.',
      citation: CITATION,
      example: 'the price of soc2/type2 is 38,000,000 USD, 1,013 times the usual 37,500 USD',
    },
  ],
  run: ({ program, money }) => {
    const { currency } = program.organization;
    return money.absurd.map(({ key, amount, usual, where }) => ({
      rule: RULE,
      severity: 'warning',
      message: `the price of ${key} is ${amountInWords(amount, currency)}, ${Math.floor(amount / usual)} times the usual ${amountInWords(usual, currency)}`,
      remedy: 'write it in the main unit of its currency, not in its cents',
      citation: CITATION,
      subject: key,
      where,
    }));
  },
};
