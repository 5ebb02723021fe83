import type { Quote } from '../../src/model/index.js';
import { noPrices } from '../fixtures/bare.js';
import { HERE, type Situation } from './examined.js';
import { table } from './situations.js';

/** 85 persons: 11 days by the table, 8 at the least. */
function quoted(days: number | undefined, key = 'iso27001'): Situation {
  const unsaid = { price: undefined, people: undefined, on: undefined, terms: undefined };
  const quote: Quote = { ...unsaid, dayRate: 1650, currency: 'USD', days, where: HERE };
  return {
    tracks: [{ id: 'iso27001' }],
    program: { costs: { ...noPrices, quotes: new Map([[key, quote]]) } },
  };
}

table('audit-time-floor', [
  ['fewer days than seven tenths of the table', quoted(3), ['audit-time-floor warning']],
  [
    'half a day too few for a track of its own',
    quoted(7.5, 'iso27001@payments'),
    ['audit-time-floor warning'],
  ],
  ['seven tenths of the table to the half day', quoted(8), []],
  ['a quote without days', quoted(undefined), []],
]);
