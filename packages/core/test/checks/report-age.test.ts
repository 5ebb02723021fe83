import type { Written } from './examined.js';
import { table, type2 } from './situations.js';

const age = (today: string, next?: Written) => ({
  today,
  audits: [type2(1, '2024-10-01', '2025-09-30', '2025-11-25'), ...(next ? [next] : [])],
});

const pending = type2(2, '2025-10-01', '2026-09-30', '2026-11-25', { planned: true });

table('soc-age', [
  ['twelve months after the period end a report is current', age('2026-09-30', pending), []],
  ['a day later it has aged, while the next is in reporting', age('2026-10-01', pending), ['soc-age info']],
  [
    'it has aged beyond the lag of the next',
    age('2026-11-26', { ...pending, report: '2026-11-25' }),
    ['soc-age warning'],
  ],
  ['no next period runs', age('2026-10-01'), ['soc-age warning']],
  [
    'fifteen months after the period end',
    age('2027-01-01', { ...pending, report: '2027-03-01' }),
    ['soc-age warning'],
  ],
]);
