import { span } from './examined.js';
import { stage2, table } from './situations.js';

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
]);
