import type { Situation } from './examined.js';
import { change, table, type2 } from './situations.js';

const acquired = (on: string, kind: 'acquisition' | 'divestiture' = 'acquisition'): Situation => ({
  audits: [
    type2(1, '2026-10-01', '2027-09-30', '2027-11-20', { planned: true }),
    type2(2, '2027-10-01', '2028-09-30', '2028-11-20', { planned: true }),
  ],
  program: { changes: [change(kind, on)] },
});

table('acquisition-in-period', [
  ['an entity acquired while a period runs', acquired('2027-07-01'), ['acquisition-in-period info']],
  ['an entity acquired on the first day of a period joins it', acquired('2027-10-01'), []],
  ['an entity sold inside a period', acquired('2027-07-01', 'divestiture'), []],
]);
