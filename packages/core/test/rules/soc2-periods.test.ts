// Type II periods: what comes after what, how long, how old, and the letters in between.

import { describe, expect, it } from 'vitest';
import { engagement, fieldwork, plan, planned, refused, row, said, soc2 } from './program.js';

const FIRST = 'soc2-type2-1';
const SECOND = 'soc2-type2-2';

function period(from: string, to: string, more = ''): string {
  return `audit: soc2/type2, period: { from: ${from}, to: ${to} }${more}`;
}

row(
  'soc-seq',
  'fieldwork ends and the report is issued after the period',
  [
    {
      when: 'is an error where fieldwork began inside the period',
      file: soc2([
        period(
          '2025-07-01',
          '2026-06-30',
          ', fieldwork: { from: 2026-06-15, to: 2026-07-15 }, report: 2026-08-10',
        ),
      ]),
      says: [`error ${FIRST}`],
    },
    {
      when: 'is silent where it began the day after',
      file: soc2([
        period(
          '2025-07-01',
          '2026-06-30',
          ', fieldwork: { from: 2026-07-01, to: 2026-07-15 }, report: 2026-08-10',
        ),
      ]),
      says: [],
    },
  ],
  () => {
    it('plans fieldwork a week after the period and the report three weeks after it', () => {
      const {
        period: covered,
        fieldwork: days,
        report,
      } = engagement(plan(soc2([period('2026-01-01', '2026-12-31')])), FIRST);
      expect({ covered, days, report }).toEqual({
        covered: { from: '2026-01-01', to: '2026-12-31' },
        days: { from: '2027-01-07', to: '2027-02-03' },
        report: '2027-02-24',
      });
    });

    it.each([
      [
        'final fieldwork inside the period',
        period('2026-01-01', '2026-12-31', ', fieldwork: { from: 2026-12-30, to: 2027-01-15 }'),
      ],
      [
        'Type I fieldwork before the as-of date',
        'audit: soc2/type1, as-of: 2026-12-31, fieldwork: { from: 2026-12-30, to: 2027-01-15 }',
      ],
    ])('forbids %s', (_, audit) => {
      expect(refused(soc2([audit])).conflict?.rules).toContain('soc-seq');
    });

    it.each([
      [
        'fieldwork on the last day of the period',
        period('2026-01-01', '2026-12-31', ', fieldwork: { from: 2026-12-31, to: 2027-01-15 }'),
        'soc-seq',
      ],
      [
        'a report on the last day of fieldwork',
        period(
          '2026-01-01',
          '2026-12-31',
          ', fieldwork: { from: 2027-01-04, to: 2027-01-15 }, report: 2027-01-15',
        ),
        'report-after',
      ],
    ])('forbids %s', (_, audit, rule) => {
      expect(refused(soc2([audit])).conflict?.rules).toContain(rule);
    });
  },
);

const before = period('2024-10-01', '2025-09-30', ', report: 2025-11-12');

row(
  'soc-gap',
  'each period begins the day after the one before ended',
  [
    {
      when: 'is a warning for days between two recorded periods',
      file: soc2([before, period('2025-11-01', '2026-10-31')]),
      says: [`warning ${FIRST}`],
    },
    {
      when: 'is a warning where the last period ended more than twelve months ago',
      file: soc2([before], 'planning: { from: 2026-12-01 }'),
      says: [`warning ${FIRST}`],
    },
    {
      when: 'is silent where they follow each other',
      file: soc2([before, period('2025-10-01', '2026-09-30')]),
      says: [],
    },
  ],
  () => {
    it('plans periods without a day between', () => {
      const periods = plan(
        soc2([period('2025-10-01', '2026-09-30', ', report: 2026-11-12')]),
      ).engagements.flatMap((it) => it.period ?? []);
      expect(periods.map(({ from }) => from)).toEqual([
        '2025-10-01',
        '2026-10-01',
        '2027-10-01',
        '2028-10-01',
        '2029-10-01',
      ]);
      expect(periods.map(({ to }) => to)).toEqual([
        '2026-09-30',
        '2027-09-30',
        '2028-09-30',
        '2029-09-30',
        '2030-09-30',
      ]);
    });

    it('refuses recorded periods that share a day', () => {
      const { kind, problems } = refused(soc2([before, period('2025-09-30', '2026-09-29')]));
      expect([kind, problems.map(({ rule }) => rule)]).toEqual(['input', ['overlapping-periods']]);
    });

    it('is silent in a program of planned periods alone, to the end of its horizon', () => {
      expect(said(plan('frameworks: { soc2: {} }'), 'soc-gap')).toEqual([]);
    });

    it('leaves out no period that begins within the horizon, whichever one is cut short to align', () => {
      const aligned = plan('frameworks: { soc2: {} }\nplanning: { from: 2026-12-01 }');
      const last = aligned.engagements.at(-1)?.period;
      expect(last && last.to >= aligned.horizon.to).toBe(true);
    });
  },
);

const lengths = (first: number, later = 12): string =>
  `frameworks: { soc2: { type2: { first-period: ${first} months, period: ${later} months, align: false } } }
planning: { from: 2027-01-01, horizon: ${first + later} months }`;

row(
  'soc-len',
  'a period lasts three months at least, six by custom, twelve as readers expect, and never more',
  [
    {
      when: 'is a warning below three months',
      file: soc2([period('2026-11-01', '2026-12-31')]),
      says: [`warning ${FIRST}`],
    },
    {
      when: 'is a warning above twelve',
      file: soc2([period('2025-12-01', '2026-12-31')]),
      says: [`warning ${FIRST}`],
    },
    {
      when: 'is a warning below six months where it is not the first',
      file: lengths(12, 5),
      says: [`warning ${SECOND}`],
    },
    { when: 'is told for a first one of three months', file: lengths(3), says: [`info ${FIRST}`] },
    { when: 'is told for six to eleven months', file: lengths(11), says: [`info ${FIRST}`] },
    { when: 'is silent for twelve months', file: lengths(12), says: [] },
  ],
  () => {
    it.each([
      ['first-period: 2 months'],
      ['first-period: 13 months'],
      ['period: 2 months'],
      ['period: 13 months'],
    ])('the file may not ask for %s', (wish) => {
      expect(refused(`frameworks: { soc2: { type2: { ${wish} } } }`).kind).toBe('input');
    });
  },
);

const old = period('2024-11-01', '2025-10-31', ', report: 2025-12-20');
const next = period('2025-11-01', '2026-10-31');

row('soc-age', 'readers take a report as current for twelve months from the end of its period', [
  {
    when: 'is told while the next report is on its way',
    file: soc2([old, next]),
    today: '2026-11-01',
    says: [`info ${FIRST}`],
  },
  {
    when: 'is a warning fifteen months after the period',
    file: soc2([old, `${next}, report: 2027-03-01`]),
    today: '2027-02-01',
    says: [`warning ${FIRST}`],
  },
  {
    when: 'is a warning where no period began the day after',
    file: soc2([old, period('2025-12-01', '2026-11-30')]),
    today: '2026-11-01',
    says: [`warning ${FIRST}`],
  },
  {
    when: 'is silent on the last day of the twelve months',
    file: soc2([old, next]),
    today: '2026-10-31',
    says: [],
  },
]);

row(
  'soc-brg',
  'a letter of management speaks for three months after a period at most',
  [
    {
      when: 'is a warning where the report comes a day later',
      file: soc2([period('2026-01-01', '2026-11-29', ', report: 2027-03-01')]),
      says: [`warning ${FIRST}`],
    },
    {
      when: 'is silent on the day',
      file: soc2([period('2026-01-01', '2026-11-29', ', report: 2027-02-28')]),
      says: [],
    },
  ],
  () => {
    it('clamps its last day and says what each letter covers', () => {
      const { engagements, spans } = plan(
        soc2([period('2027-03-01', '2028-02-29')], 'planning: { horizon: 1 year }'),
      );
      const booked = engagements.find(({ status }) => status === 'booked');
      const letters = spans
        .filter((it) => it.for === booked?.id)
        .map(({ kind, from, to }) => `${kind} ${from} ${to}`);
      expect(letters).toEqual(['bridge 2028-03-01 2028-05-29', 'report-pending 2028-03-01 2028-04-24']);
    });
  },
);

describe('a Type I', () => {
  it('is planned where it is asked for, on a month end, and the first period begins the day after', () => {
    const both = plan('frameworks: { soc2: { type1: { by: 2027-03-31 }, type2: { align: false } } }');
    const { asOf, report } = engagement(both, 'soc2-type1-1');
    expect(asOf).toBe('2026-11-30');
    expect(report <= '2027-03-31').toBe(true);
    expect(engagement(both, FIRST).period?.from).toBe('2026-12-01');
  });

  it.each([['frameworks: { soc2: { type1: false } }']])('is not planned by %s', (file) => {
    expect(plan(file).engagements.filter(({ audit }) => audit === 'soc2/type1')).toEqual([]);
  });

  it('on record has the first period begin the day after it, even in the past', () => {
    const done = plan(soc2(['audit: soc2/type1, as-of: 2026-08-31, report: 2026-10-12']));
    expect(engagement(done, FIRST).period?.from).toBe('2026-09-01');
    expect(done.engagements.filter(({ audit }) => audit === 'soc2/type1')).toHaveLength(1);
  });

  it('that began too long ago is not followed up: the first period starts afresh', () => {
    const stale = plan(
      soc2(['audit: soc2/type1, as-of: 2025-10-31, report: 2025-12-12'], 'planning: { from: 2026-12-01 }'),
    );
    expect(engagement(stale, FIRST).period?.from).toBe('2026-12-01');
  });

  it('asked for by a day it cannot be ready is a conflict of that day with the readiness', () => {
    const file = 'frameworks:\n  soc2:\n    ready: 2027-02-01\n    type1: { by: 2027-03-12 }';
    const { conflict } = refused(file);
    // Earliest as-of date 2027-02-28; three weeks later is 2027-03-21.
    expect(conflict).toMatchObject({ missedByDays: 9, rules: ['ready', 'type1-report'] });
    expect(conflict?.lines.map(({ line }) => line)).toEqual([5, 6]);
    expect(planned(file.replace('2027-03-12', '2027-03-21')).ok).toBe(true);
  });
});

describe('a readiness assessment', () => {
  it('comes first where it is asked for, and eight weeks of remediation after it', () => {
    const ready = plan('frameworks: { soc2: { readiness: true, type2: { align: false } } }');
    const { to } = fieldwork(ready, 'soc2-readiness-1');
    expect(to).toBe('2026-12-18');
    // 2026-12-18 and eight weeks are 2027-02-12: the next month begins on 2027-03-01.
    expect(engagement(ready, FIRST).period?.from).toBe('2027-03-01');
  });

  it('is not planned otherwise, nor once there is a report', () => {
    const none =
      'frameworks: { soc2: { readiness: true } }\naudits: [{ audit: soc2/type1, as-of: 2026-08-31, report: 2026-10-12 }]';
    for (const file of ['frameworks: { soc2: {} }', none]) {
      expect(plan(file).engagements.some(({ audit }) => audit === 'soc2/readiness')).toBe(false);
    }
  });
});
