import { plainDate } from '../../src/calendar/index.js';
import type { Nonconformity } from '../../src/model/index.js';
import { HERE, type Written } from './examined.js';
import { renewal, stage2, table } from './situations.js';

const major = (verified?: string): Partial<Written> => ({
  record: { nonconformities: [nonconformity(verified)] },
});

const nonconformity = (verified?: string): Nonconformity => ({
  grade: 'major',
  id: undefined,
  clause: '9.2',
  raised: undefined,
  plan: undefined,
  verified: verified ? plainDate(verified) : undefined,
  where: HERE,
});

table('iso-nc6', [
  [
    'a major still open the day after six months',
    { today: '2025-12-07', audits: [stage2({ report: '2026-01-20', ...major() })] },
    ['iso-nc6 error'],
  ],
  [
    'a major still open on the last day of the six months is told',
    { today: '2025-12-06', audits: [stage2({ report: '2026-01-20', ...major() })] },
    ['iso-nc6 warning'],
  ],
  ['a major verified too late', { audits: [stage2(major('2025-12-07'))] }, ['iso-nc6 error']],
  ['a major verified on the last day', { audits: [stage2(major('2025-12-06'))] }, []],
]);

table('iso-rc', [
  [
    'a major of a recertification verified after the old certificate expired',
    {
      audits: [
        stage2({ report: '2022-07-01', expires: '2025-06-30' }),
        { ...renewal('2025-06-20', '2028-06-30'), ...major('2025-07-02') },
      ],
    },
    ['iso-rc error'],
  ],
  [
    'a major of a recertification verified on the day of expiry',
    {
      audits: [
        stage2({ report: '2022-07-01', expires: '2025-06-30' }),
        { ...renewal('2025-06-30', '2028-06-30'), ...major('2025-06-30') },
      ],
    },
    [],
  ],
]);
