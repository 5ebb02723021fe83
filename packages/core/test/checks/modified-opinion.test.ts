import { table, type2 } from './situations.js';

const opinion = (word: 'qualified' | 'unmodified') => ({
  audits: [type2(1, '2025-10-01', '2026-09-30', '2026-11-12', { record: { opinion: word } })],
});

table('soc-opn', [
  ['a qualified opinion', opinion('qualified'), ['soc-opn warning']],
  ['an unmodified opinion', opinion('unmodified'), []],
]);
