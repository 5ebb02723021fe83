import { planned, stage2, table } from './situations.js';

table('surveillance-window', [
  [
    'a first surveillance after seven months',
    {
      audits: [
        stage2({ report: '2026-10-01' }),
        planned('iso27001/surveillance1', '2027-05-03', '2027-05-04', '2027-05-25'),
      ],
    },
    ['surveillance-window info'],
  ],
  [
    'a window that is over',
    {
      audits: [
        stage2({ report: '2025-07-01' }),
        planned('iso27001/surveillance1', '2026-12-07', '2026-12-07', '2026-12-28'),
      ],
    },
    [],
  ],
  [
    'a first surveillance after eleven months',
    {
      audits: [
        stage2({ report: '2026-10-01' }),
        planned('iso27001/surveillance1', '2027-08-30', '2027-09-01', '2027-09-22'),
      ],
    },
    [],
  ],
]);
