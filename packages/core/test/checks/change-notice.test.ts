import { plainDate } from '../../src/calendar/index.js';
import type { Situation } from './examined.js';
import { change, planned, stage2, table } from './situations.js';

const changed = (
  on: string,
  more: Parameters<typeof change>[2] = {},
  kind: Parameters<typeof change>[0] = 'acquisition',
): Situation => ({ audits: [stage2()], program: { changes: [change(kind, on, more)] } });

table('change-notice', [
  ['an acquisition nobody was told of', changed('2026-10-01'), ['change-notice warning']],
  ['a site closed without a word', changed('2026-10-01', {}, 'site-closed'), ['change-notice warning']],
  ['one that was told', changed('2026-10-01', { notified: plainDate('2026-10-05') }), []],
  [
    'one to be told only after today',
    changed('2026-10-01', { notified: plainDate('2027-10-05') }),
    ['change-notice warning'],
  ],
  ['one of today', changed('2026-11-21'), []],
  ['one to come', changed('2027-01-01'), []],
  ['one before the certificate', changed('2025-06-15'), []],
  ['more persons', changed('2026-10-01', { people: 140 }, 'people'), []],
  [
    'a change before a first certification that is still planned',
    {
      audits: [planned('iso27001/stage2', '2027-03-01', '2027-03-03', '2027-04-14')],
      program: { changes: [change('acquisition', '2026-10-01')] },
    },
    [],
  ],
]);
