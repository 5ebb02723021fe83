// Conventions and clauses beside the dated rules: each row of the tables raises its rule or leaves it silent.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import type { Nonconformity } from '../../src/model/index.js';
import { done, HERE, message, type Situation, said, span, type Written } from './examined.js';

type Row = readonly [title: string, situation: Situation, says: readonly string[]];

function table(rule: string, rows: readonly Row[]) {
  describe(rule, () => {
    it.each(rows)('%s', (_, situation, says) => {
      expect(said(situation, rule)).toEqual(says);
    });
  });
}

const stage2 = (more: Partial<Written> = {}): Written => ({
  audit: 'iso27001/stage2',
  fieldwork: span('2025-06-02', '2025-06-06'),
  report: '2025-07-01',
  expires: '2028-06-30',
  ...more,
});
const type2 = (
  n: number,
  from: string,
  to: string,
  report: string,
  more: Partial<Written> = {},
): Written => ({
  audit: 'soc2/type2',
  id: `soc2-type2-${n}`,
  period: span(from, to),
  report,
  ...more,
});
const major = (verified?: string): Partial<Written> => ({
  record: { nonconformities: [nonconformity(verified)] },
});
const nonconformity = (verified?: string): Nonconformity => ({
  grade: 'major',
  id: undefined,
  clause: '9.2',
  raised: undefined,
  verified: verified ? plainDate(verified) : undefined,
  where: HERE,
});
const suspended = (from: string, to?: string): Partial<Written> => ({
  record: { suspended: { from: plainDate(from), to: to ? plainDate(to) : undefined } },
});

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

table('iso-rst', [
  [
    'a certificate can be restored to the last day of the sixth month',
    { today: '2031-08-27', audits: [stage2({ report: '2028-02-29', expires: '2031-02-27' })] },
    ['iso-rst error'],
  ],
  [
    'a later day needs a new Stage 2',
    { today: '2031-08-28', audits: [stage2({ expires: '2031-02-27' })] },
    ['iso-rst error'],
  ],
  ['on its last day a certificate is in force', { today: '2028-06-30', audits: [stage2()] }, []],
  [
    'a renewed certificate has not lapsed',
    {
      today: '2028-07-01',
      audits: [stage2(), { audit: 'iso27001/recertification', report: '2028-06-15', expires: '2031-06-30' }],
    },
    [],
  ],
]);

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
  ['a first certificate ends a day before 36 months are over', { audits: [stage2()] }, []],
  [
    'a first certificate of more than 36 months',
    { audits: [stage2({ expires: '2028-12-31' })] },
    ['iso-exp warning'],
  ],
]);

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

const planned = (audit: string, from: string, to: string, report: string): Written => ({
  audit,
  planned: true,
  fieldwork: span(from, to),
  report,
});
const internalAudit = (more: object) => ({ activity: 'internal-audit', title: 'Internal audit', ...more });
const review = (more: object) => ({ activity: 'management-review', title: 'Management review', ...more });
const first = [
  planned('iso27001/stage1', '2027-04-05', '2027-04-06', '2027-04-20'),
  planned('iso27001/stage2', '2027-06-07', '2027-06-09', '2027-07-21'),
];

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

const between = [stage2(), planned('iso27001/surveillance1', '2027-05-31', '2027-05-31', '2027-06-21')];

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

const auditor = (accreditation?: string) => ({
  tracks: [{ id: 'iso27001', auditor: 'Example CB' }],
  program: {
    auditors: [
      { name: 'Example CB', kind: 'cb', accreditation, leadTime: undefined, weeks: undefined, where: HERE },
    ],
  },
});

table('iso-acc', [
  ['a certification body without an accreditation', auditor(), ['iso-acc warning']],
  [
    'a certification body nobody describes',
    { tracks: [{ id: 'iso27001', auditor: 'Example CB' }] },
    ['iso-acc warning'],
  ],
  ['a certification body with its accreditation', auditor('UKAS 0001'), []],
  ['no certification body yet', { tracks: [{ id: 'iso27001' }] }, []],
]);

table('ind-1', [
  [
    'the CPA firm runs the penetration test',
    {
      tracks: [{ id: 'soc2', auditor: 'Example CPA LLP' }],
      activities: [{ key: 'penetration-test', supplier: 'example  CPA LLP ' }],
    },
    ['ind-1 warning'],
  ],
  [
    'someone else runs the penetration test',
    {
      tracks: [{ id: 'soc2', auditor: 'Example CPA LLP' }],
      activities: [{ key: 'penetration-test', supplier: 'Example Pentest Ltd' }],
    },
    [],
  ],
]);

const internal = (off: boolean, on: string) => ({
  tracks: [{ id: 'iso27001', auditor: 'Example CB' }],
  activities: [{ key: 'internal-audit', supplier: 'Example CB', off, done: [done(on)] }],
});

table('ind-1', [['what ind-2 says already', internal(false, '2020-03-01'), []]]);

table('ind-2', [
  ['the certification body runs the internal audit', internal(false, '2020-03-01'), ['ind-2 error']],
  ['it ran one less than two years ago', internal(true, '2024-11-22'), ['ind-2 error']],
  ['it ran one two years ago', internal(true, '2024-11-21'), []],
]);

const gap = (kind: 'coverage-gap' | 'bridge'): Situation => ({
  audits: [type2(2, '2026-11-01', '2027-04-30', '2027-06-25', { planned: true })],
  spans: [{ id: 'gap-1', kind, for: 'soc2-type2-2', ...span('2026-10-01', '2026-10-31') }],
});

table('soc-gap', [
  ['days no period covers', gap('coverage-gap'), ['soc-gap warning']],
  ['days a bridge letter covers', gap('bridge'), []],
]);

const lengths = (from: string, to: string, n = 1) => ({
  audits: [
    ...(n > 1 ? [type2(1, '2025-10-01', '2026-09-30', '2026-11-12')] : []),
    type2(n, from, to, '2028-02-01', { planned: true }),
  ],
});

table('soc-len', [
  ['less than three months', lengths('2027-01-01', '2027-03-30'), ['soc-len warning']],
  ['three months to the leap day, as a first report', lengths('2027-12-01', '2028-02-29'), ['soc-len info']],
  ['three months, and not the first report', lengths('2026-10-01', '2026-12-31', 2), ['soc-len warning']],
  ['eleven months', lengths('2026-10-01', '2027-08-31', 2), ['soc-len info']],
  ['twelve months', lengths('2026-10-01', '2027-09-30', 2), []],
  ['a day more than twelve months', lengths('2026-10-01', '2027-10-01', 2), ['soc-len warning']],
]);

const age = (today: string, next?: Written) => ({
  today,
  audits: [type2(1, '2024-10-01', '2025-09-30', '2025-11-25'), ...(next ? [next] : [])],
});
const pending = type2(2, '2025-10-01', '2026-09-30', '2026-11-25', { planned: true });

table('soc-age', [
  ['twelve months after the period end a report is current', age('2026-09-30', pending), []],
  ['a day later it has aged, while the next is in reporting', age('2026-10-01', pending), ['soc-age info']],
  [
    'it has aged beyond the lag of the next',
    age('2026-11-26', { ...pending, report: '2026-11-25' }),
    ['soc-age warning'],
  ],
  ['no next period runs', age('2026-10-01'), ['soc-age warning']],
  [
    'fifteen months after the period end',
    age('2027-01-01', { ...pending, report: '2027-03-01' }),
    ['soc-age warning'],
  ],
]);

table('soc-brg', [
  [
    'a report more than three months after its period',
    { audits: [type2(1, '2027-03-01', '2028-02-29', '2028-05-30', { planned: true })] },
    ['soc-brg warning'],
  ],
  [
    'a report three months after its period, clamped to the shorter month',
    { audits: [type2(1, '2027-03-01', '2028-02-29', '2028-05-29', { planned: true })] },
    [],
  ],
  [
    'a bridge letter to a far year end',
    {
      audits: [type2(1, '2027-01-01', '2027-06-30', '2027-08-25', { planned: true })],
      spans: [{ id: 'bridge-1', kind: 'bridge', for: 'soc2-type2-1', ...span('2027-07-01', '2027-12-31') }],
    },
    ['soc-brg warning'],
  ],
]);

const risk = (more: object): Situation => ({
  audits: [type2(1, '2027-07-01', '2027-12-31', '2028-02-25', { planned: true })],
  occurrences: [
    {
      activity: 'risk-assessment',
      title: 'Risk assessment',
      window: span('2027-01-01', '2027-12-31'),
      ...more,
    },
  ],
});

table('soc-ann', [
  [
    'a yearly activity two years before the period ends',
    risk({ done: plainDate('2026-05-12'), status: 'done' }),
    ['soc-ann warning'],
  ],
  [
    'a yearly activity in the twelve months before the period ends',
    risk({ planned: plainDate('2027-05-12') }),
    ['soc-ann info'],
  ],
  ['a yearly activity on the first day of the period', risk({ planned: plainDate('2027-07-01') }), []],
  [
    'a yearly activity tracked from after the period only',
    risk({ planned: plainDate('2028-03-01'), window: span('2028-01-01', '2028-12-31') }),
    [],
  ],
  [
    'a yearly activity of a category that is not in scope',
    {
      ...risk({
        done: plainDate('2026-05-12'),
        activity: 'privacy-notice-review',
        title: 'Privacy notice review',
      }),
    },
    [],
  ],
]);

const quarter = (status: 'missed' | 'done', due: string): Situation => ({
  audits: [type2(1, '2026-07-01', '2027-06-30', '2027-08-25', { planned: true })],
  occurrences: [{ status, due: plainDate(due), done: status === 'done' ? plainDate(due) : null }],
});

table('soc-cnt', [
  [
    'a quarter due on the first day of the period was missed',
    quarter('missed', '2026-07-01'),
    ['soc-cnt warning'],
  ],
  ['a quarter due the day before the period was missed', quarter('missed', '2026-06-30'), []],
  ['no quarter was missed', quarter('done', '2026-09-30'), []],
]);

const opinion = (word: 'qualified' | 'unmodified') => ({
  audits: [type2(1, '2025-10-01', '2026-09-30', '2026-11-12', { record: { opinion: word } })],
});

table('soc-opn', [
  ['a qualified opinion', opinion('qualified'), ['soc-opn warning']],
  ['an unmodified opinion', opinion('unmodified'), []],
]);

const description = (today: string, completed?: string) => ({
  today,
  audits: [type2(1, '2026-10-01', '2027-09-30', '2027-11-25', { planned: true })],
  activities: completed ? [{ key: 'system-description-update', done: [done(completed)] }] : [],
});

table('soc-desc', [
  [
    'no description is drafted six weeks before the period ends',
    description('2027-08-20'),
    ['soc-desc warning'],
  ],
  ['the day for the draft is today', description('2027-08-19'), []],
  ['the description was drafted in the period', description('2027-08-20', '2027-08-01'), []],
]);

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

function renewal(report: string, expires: string): Written {
  return { audit: 'iso27001/recertification', report, expires };
}

describe('messages', () => {
  it('name the restoring day', () => {
    const lapsed = { today: '2026-08-01', audits: [stage2({ report: '2023-07-01', expires: '2026-06-30' })] };
    expect(message(lapsed, 'iso-rst')).toBe(
      'The certificate of ISO 27001 Stage 2 (iso27001-stage2-1) expired on 2026-06-30; it can be restored until 2026-12-30, and until then it certifies nothing.',
    );
  });

  it('name the days a report comes too late for a letter', () => {
    const slow = { audits: [type2(1, '2027-03-01', '2028-02-29', '2028-05-30', { planned: true })] };
    expect(message(slow, 'soc-brg')).toBe(
      'After the period of SOC 2 Type II (soc2-type2-1) a letter has to speak from 2028-03-01 to 2028-05-30, 1 day beyond 2028-05-29, 3 months after the period.',
    );
  });
});
