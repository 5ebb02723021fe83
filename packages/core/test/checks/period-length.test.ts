import { table, type2 } from './situations.js';

const lengths = (from: string, to: string, n = 1) => ({
  audits: [
    ...(n > 1 ? [type2(1, '2025-10-01', '2026-09-30', '2026-11-12')] : []),
    type2(n, from, to, '2028-02-01', { planned: true }),
  ],
});

table('soc-len', [
  ['less than three months', lengths('2027-01-01', '2027-03-30'), ['soc-len warning']],
  ['three months to the leap day, as a first report', lengths('2027-12-01', '2028-02-29'), ['soc-len info']],
  ['three months, and not the first report', lengths('2026-10-01', '2026-12-31', 2), ['soc-len warning']],
  ['eleven months', lengths('2026-10-01', '2027-08-31', 2), ['soc-len info']],
  ['twelve months', lengths('2026-10-01', '2027-09-30', 2), []],
  ['a day more than twelve months', lengths('2026-10-01', '2027-10-01', 2), ['soc-len warning']],
]);
