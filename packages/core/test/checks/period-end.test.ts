import { table, type2 } from './situations.js';

table('period-end-window', [
  [
    'a period that ends in March for customers whose year ends in December',
    { audits: [type2(1, '2027-04-01', '2028-03-31', '2028-05-25', { planned: true })] },
    ['period-end-window info'],
  ],
  [
    'a period that ends in October',
    { audits: [type2(1, '2026-11-01', '2027-10-31', '2027-12-25', { planned: true })] },
    [],
  ],
]);
