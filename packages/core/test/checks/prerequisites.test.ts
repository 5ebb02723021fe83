import { plainDate } from '../../src/calendar/index.js';
import { planned, stage2, table } from './situations.js';

const internalAudit = (more: object) => ({ activity: 'internal-audit', title: 'Internal audit', ...more });

const review = (more: object) => ({ activity: 'management-review', title: 'Management review', ...more });

const first = [
  planned('iso27001/stage1', '2027-04-05', '2027-04-06', '2027-04-20'),
  planned('iso27001/stage2', '2027-06-07', '2027-06-09', '2027-07-21'),
];

const between = [stage2(), planned('iso27001/surveillance1', '2027-05-31', '2027-05-31', '2027-06-21')];

table('iso-ia', [
  [
    'an internal audit on the first day of Stage 2 does not precede it, nor a management review before Stage 1 only',
    {
      audits: first,
      occurrences: [
        internalAudit({ planned: plainDate('2027-06-07') }),
        review({ planned: plainDate('2027-05-03') }),
      ],
    },
    ['iso-ia error', 'iso-ia warning', 'iso-ia warning'],
  ],
  [
    'both before Stage 1',
    {
      audits: first,
      occurrences: [
        internalAudit({ planned: plainDate('2027-02-01') }),
        review({ planned: plainDate('2027-03-01'), done: plainDate('2027-03-02') }),
      ],
    },
    [],
  ],
]);

table('iso-ia2', [
  [
    'an internal audit on the day of the audit before does not count, nor a missed review',
    {
      audits: between,
      occurrences: [
        internalAudit({ done: plainDate('2025-06-06'), status: 'done' }),
        review({ planned: plainDate('2027-03-01'), status: 'missed' }),
      ],
    },
    ['iso-ia2 warning', 'iso-ia2 warning'],
  ],
  [
    'both between the two audits',
    {
      audits: between,
      occurrences: [
        internalAudit({ done: plainDate('2026-06-07'), status: 'done' }),
        review({ planned: plainDate('2027-03-01') }),
      ],
    },
    [],
  ],
]);
