import { plainDate } from '../../src/calendar/index.js';
import { HERE, type Written } from './examined.js';
import { planned, stage2, table } from './situations.js';

const suspended = (from: string, to?: string): Partial<Written> => ({
  record: { suspended: { from: plainDate(from), to: to ? plainDate(to) : undefined } },
});

const breach = {
  rule: 'iso-s1',
  track: 'iso27001',
  engagement: 'iso27001-surveillance1-1',
  limit: plainDate('2026-07-01'),
  on: plainDate('2026-12-07'),
  why: 'the first surveillance is within twelve months of the decision',
  remedy: 'hold it now',
  citation: '9.1.3.3',
  where: HERE,
};

const late = [stage2(), planned('iso27001/surveillance1', '2026-12-07', '2026-12-07', '2026-12-28')];

table('iso-sus', [
  [
    'a surveillance whose last day has passed',
    { audits: late, scheduled: { broken: [breach] } },
    ['iso-sus error'],
  ],
  [
    'a calendar year without an audit before a recertification',
    {
      audits: [stage2(), planned('iso27001/recertification', '2026-12-07', '2026-12-09', '2027-01-20')],
      scheduled: { broken: [{ ...breach, rule: 'iso-cy', engagement: 'iso27001-recertification-1' }] },
    },
    ['iso-sus error'],
  ],
  [
    'a recertification after the expiry is no missed surveillance',
    {
      audits: [stage2(), planned('iso27001/recertification', '2026-12-07', '2026-12-09', '2027-01-20')],
      scheduled: { broken: [{ ...breach, rule: 'iso-rc', engagement: 'iso27001-recertification-1' }] },
    },
    [],
  ],
  ['a surveillance in time', { audits: late }, []],
  [
    'a suspension of more than six months',
    { audits: [stage2(suspended('2026-02-01', '2026-08-02'))] },
    ['iso-sus warning'],
  ],
  [
    'a suspension that still lasts after six months',
    { audits: [stage2(suspended('2026-05-20'))] },
    ['iso-sus warning'],
  ],
  ['a suspension of six months', { audits: [stage2(suspended('2026-02-01', '2026-08-01'))] }, []],
]);
