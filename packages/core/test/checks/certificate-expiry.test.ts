import { renewal, stage2, table } from './situations.js';

table('iso-exp', [
  [
    'a renewed certificate outlives the old expiry by more than 36 months',
    {
      audits: [stage2({ report: '2022-07-01', expires: '2025-06-30' }), renewal('2025-06-10', '2028-12-31')],
    },
    ['iso-exp warning'],
  ],
  [
    'a renewed certificate counted from its decision is shorter, which is told',
    {
      audits: [stage2({ report: '2022-07-01', expires: '2025-06-30' }), renewal('2025-06-10', '2028-06-09')],
    },
    ['iso-exp info'],
  ],
  [
    'a renewed certificate builds on the old expiry',
    {
      audits: [stage2({ report: '2022-07-01', expires: '2025-06-30' }), renewal('2025-06-10', '2028-06-30')],
    },
    [],
  ],
  [
    'a renewed certificate of which no expiry is written is counted from its decision, which is told',
    {
      audits: [
        stage2({ report: '2022-07-01', expires: '2025-06-30' }),
        { ...renewal('2025-06-10', '2028-06-09'), record: { expires: undefined } },
      ],
    },
    ['iso-exp info'],
  ],
  ['a first certificate ends a day before 36 months are over', { audits: [stage2()] }, []],
  [
    'a first certificate of more than 36 months',
    { audits: [stage2({ expires: '2028-12-31' })] },
    ['iso-exp warning'],
  ],
]);
