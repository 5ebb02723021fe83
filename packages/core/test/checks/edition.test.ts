import { stage2, table } from './situations.js';

table('iso-edn', [
  [
    'a certificate of 2013 after the transition',
    { today: '2025-11-01', audits: [stage2({ record: { edition: '2013' } })] },
    ['iso-edn error'],
  ],
  [
    'a certificate of 2013 on the last day of the transition',
    { today: '2025-10-31', audits: [stage2({ record: { edition: '2013' } })] },
    [],
  ],
  ['a certificate of 2022', { audits: [stage2({ record: { edition: '2022' } })] }, []],
  ['a program that plans by 2013', { tracks: [{ id: 'iso27001', edition: '2013' }] }, ['iso-edn error']],
]);
