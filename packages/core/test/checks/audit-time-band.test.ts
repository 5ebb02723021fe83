import { plainDate } from '../../src/calendar/index.js';
import type { Quote } from '../../src/model/index.js';
import { noPrices } from '../fixtures/bare.js';
import { HERE, type Situation, span } from './examined.js';
import { change, table } from './situations.js';

/** 85 persons, 140 from 2028 on: the rows of 66 to 85 and of 126 to 175. */
function quoted(quote: Partial<Quote>, key = 'iso27001', on = '2028-03-01'): Situation {
  const unsaid = { price: undefined, people: undefined, on: undefined, terms: undefined, days: undefined };
  const whole: Quote = { ...unsaid, dayRate: 1650, currency: 'USD', where: HERE, ...quote };
  const row = { from: 126, to: 175, days: 13 };
  return {
    tracks: [{ id: 'iso27001', people: 85 }],
    audits: [
      {
        audit: 'iso27001/surveillance1',
        planned: true,
        fieldwork: span(on, on),
        report: '2028-12-31',
        found: { auditDays: 4.5, auditTime: { persons: 140, row, days: 4.5, adjustments: [] } },
      },
    ],
    program: {
      costs: { ...noPrices, quotes: new Map([[key, whole]]) },
      changes: [change('people', '2028-01-01', { people: 140 })],
    },
  };
}

table('iso-band', [
  ['a quote for the headcount of today', quoted({ days: 11 }), ['iso-band warning']],
  ['a quote for another headcount', quoted({ people: 100 }), ['iso-band warning']],
  [
    'a price for the audit itself',
    quoted({ price: { low: 1, likely: 2, high: 3 } }, 'iso27001/surveillance1'),
    ['iso-band warning'],
  ],
  ['a quote for as many persons as the row has', quoted({ people: 126, days: 13 }), []],
  ['an offer made once they were there', quoted({ days: 13, on: plainDate('2028-02-01') }), []],
  ['a day rate, which is one for any headcount', quoted({}), []],
  ['a quote for something else', quoted({ days: 11 }, 'soc2'), []],
]);
