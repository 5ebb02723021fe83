import type { Situation } from './examined.js';
import { change, table, type2 } from './situations.js';

const changed = (
  on: string,
  more: Parameters<typeof change>[2] = {},
  kind: Parameters<typeof change>[0] = 'product',
): Situation => ({
  audits: [
    type2(1, '2025-10-01', '2026-09-30', '2026-11-12'),
    type2(2, '2026-10-01', '2027-09-30', '2027-11-20', { planned: true }),
  ],
  program: { changes: [change(kind, on, more)] },
});

table('soc-desc', [
  ['a product that joins inside a period', changed('2027-03-01'), ['soc-desc warning']],
  [
    'an entity sold on the last day of a period',
    changed('2027-09-30', {}, 'divestiture'),
    ['soc-desc warning'],
  ],
  ['a change that is listed', changed('2027-03-01', { described: true }), []],
  ['a change on the first day of a period', changed('2026-10-01'), []],
  ['a change inside a period whose report is out', changed('2026-03-01'), []],
  ['more persons', changed('2027-03-01', { people: 140 }, 'people'), []],
  ['a change of another track', changed('2027-03-01', { tracks: ['iso27001'] }), []],
]);
