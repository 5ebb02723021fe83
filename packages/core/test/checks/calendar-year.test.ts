import { span } from './examined.js';
import { planned, renewal, stage2, table } from './situations.js';

table('iso-cy', [
  [
    'a decision in January after an audit in December leaves its year without an audit',
    {
      audits: [
        stage2({ fieldwork: span('2025-12-08', '2025-12-11'), report: '2026-01-10', expires: '2029-01-09' }),
      ],
    },
    ['iso-cy warning'],
  ],
  ['an audit and its decision in one year leave nothing to say', { audits: [stage2()] }, []],
  [
    'a year that is over with neither audit nor decision breaks the clause',
    {
      audits: [
        stage2({ fieldwork: span('2024-02-05', '2024-02-09'), report: '2024-03-11', expires: '2027-03-10' }),
        planned('iso27001/surveillance1', '2026-11-23', '2026-11-24', '2026-12-15'),
      ],
    },
    ['iso-cy error'],
  ],
  [
    'years with an audit each leave nothing to say, and the present one is not over',
    {
      audits: [
        stage2({ fieldwork: span('2024-02-05', '2024-02-09'), report: '2024-03-11', expires: '2027-03-10' }),
        {
          audit: 'iso27001/surveillance1',
          fieldwork: span('2025-02-10', '2025-02-11'),
          report: '2025-03-01',
        },
      ],
    },
    [],
  ],
  [
    'years of a certificate that a later decision took the place of are its own matter',
    {
      audits: [
        stage2({ fieldwork: span('2019-02-04', '2019-02-08'), report: '2019-03-11', expires: '2022-03-10' }),
        renewal('2026-02-01', '2029-03-10'),
      ],
    },
    [],
  ],
]);
