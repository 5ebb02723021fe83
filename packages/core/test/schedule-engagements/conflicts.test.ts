// Programs that cannot be planned: which lines stand against each other, by how much, and that any one of them less
// is enough.

import { describe, expect, it } from 'vitest';
import { engagement, iso, plan, planned, refused } from '../rules/program.js';

interface Impossible {
  readonly what: string;
  /** Lines of the file, one each; those that conflict are marked with an asterisk. */
  readonly lines: readonly string[];
  readonly rules: readonly string[];
  readonly missedByDays: number | null;
}

const impossible: readonly Impossible[] = [
  {
    what: 'a certificate sooner than a management system can be in operation',
    lines: ['frameworks:', '  iso27001:', '*    ready: 2026-12-01', '*    by: 2027-01-31'],
    rules: ['operating', 'decision-after'],
    // 42 days to 2027-01-12, a fieldwork of four days to the 15th, 21 days.
    missedByDays: 5,
  },
  {
    what: 'a certificate with days off in the way',
    lines: [
      'calendar:',
      '  blackouts:',
      '    - { from: 2028-01-03, to: 2028-01-14, reason: Stocktaking }',
      '*    - { from: 2027-01-18, to: 2027-03-14, reason: Migration }',
      'frameworks:',
      '  iso27001:',
      '*    ready: 2026-12-15',
      '*    by: 2027-03-31',
      'activities: { internal-audit: { done: [2026-09-01] }, management-review: { done: [2026-09-20] } }',
    ],
    rules: ['operating', 'decision-after'],
    missedByDays: 8,
  },
  {
    what: 'a report sooner than its period and fieldwork allow',
    lines: [
      'frameworks:',
      '  soc2:',
      '    ready: 2026-12-01',
      '    type2:',
      '*      first-period: 6 months',
      '*      by: 2027-06-20',
      '      align: false',
    ],
    rules: ['soc-seq', 'report-after'],
    // Period to 2027-05-31, two weeks of fieldwork to 2027-06-14, a week.
    missedByDays: 1,
  },
  {
    what: 'a certificate before the report that is to come first',
    lines: [
      'frameworks:',
      '  soc2: { ready: 2026-12-01, type1: false, type2: { align: false } }',
      '  iso27001:',
      '    ready: 2026-12-01',
      '*    by: 2027-04-30',
      'planning:',
      '*  strategy: soc2-first',
    ],
    rules: ['soc-seq', 'decision-after'],
    missedByDays: null,
  },
];

function clean(line: string): string {
  return line.replace(/^\*/, '');
}

describe.each(impossible)('$what', ({ lines, rules, missedByDays }) => {
  const file = lines.map(clean).join('\n');
  const marked = lines.flatMap((line, i) => (line.startsWith('*') ? [i] : []));
  // `version` and `organization` come first.
  const numbered = marked.map((i) => i + 3);

  it('is infeasible, each line of the conflict named where it stands', () => {
    const { kind, problems, conflict } = refused(file);
    expect(kind).toBe('infeasible');
    expect(conflict?.lines.map(({ line }) => line).sort((a, b) => a - b)).toEqual(numbered);
    expect(problems.map(({ where }) => where?.line).sort()).toEqual([...numbered].sort());
  });

  it('names a written rule behind it', () => {
    const named = refused(file).conflict?.rules ?? [];
    expect(named.length).toBeGreaterThan(0);
    for (const rule of rules) expect(named).toContain(rule);
  });

  it('says by how many days', () => {
    const missed = refused(file).conflict?.missedByDays;
    if (missedByDays === null) expect(missed).toBeGreaterThan(0);
    else expect(missed).toBe(missedByDays);
  });

  it.each(marked)('can be planned without its line %i', (left) => {
    const rest = lines.filter((_, i) => i !== left).map(clean);
    const kept = rest.filter((line, i) => line.trim() !== 'planning:' || /^ {2}/.test(rest[i + 1] ?? ''));
    expect(planned(kept.join('\n')).ok).toBe(true);
  });

  it('can be planned with the goal moved to the day that is offered', () => {
    const { conflict } = refused(file);
    const [offer] = conflict?.relaxations ?? [];
    const day = /\d{4}-\d\d-\d\d/.exec(offer?.text ?? '')?.[0];
    expect(day).toBeDefined();
    const moved = lines.map((line) => clean(line).replace(/by: [0-9-]+/, `by: ${day}`));
    expect(planned(moved.join('\n')).ok).toBe(true);
  });

  it('cannot be planned with the goal moved to the day before that', () => {
    const { conflict } = refused(file);
    const day = /\d{4}-\d\d-\d\d/.exec(conflict?.relaxations[0]?.text ?? '')?.[0] ?? '';
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    const moved = lines.map((line) => clean(line).replace(/by: [0-9-]+/, `by: ${before}`));
    expect(planned(moved.join('\n')).ok).toBe(false);
  });
});

describe('a line that helps is not left out when the miss is measured', () => {
  it('a shorter first period brings the offered day nearer', () => {
    const file = `frameworks:
  soc2: { ready: 2026-12-01, type1: false, type2: { first-period: 3 months, align: false } }
  iso27001: { ready: 2026-12-01, by: 2027-04-15 }
planning: { strategy: soc2-first }`;
    const { conflict } = refused(file);
    const day = /\d{4}-\d\d-\d\d/.exec(conflict?.relaxations[0]?.text ?? '')?.[0] ?? '';
    const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
    expect(planned(file.replace('2027-04-15', before)).ok).toBe(false);
  });
});

describe('a line with a default is left out by taking its default', () => {
  it('so that `ready` is no part of a conflict which its default does not mend', () => {
    const file = `calendar: { blackouts: [{ from: 2027-01-04, to: 2027-03-14, reason: Migration }] }
frameworks: { iso27001: { ready: 2026-12-01, by: 2027-03-31 } }
activities: { internal-audit: { done: [2026-09-01] }, management-review: { done: [2026-09-20] } }`;
    expect(planned(file.replace('ready: 2026-12-01, ', '')).ok).toBe(false);
    expect(refused(file).conflict?.lines.map(({ text }) => text)).toEqual([
      expect.stringContaining('Migration'),
      expect.stringContaining('2027-03-31'),
    ]);
  });
});

describe('a booking beyond the limit', () => {
  const decided =
    'audit: iso27001/stage2, fieldwork: { from: 2026-02-09, to: 2026-02-13 }, decision: 2026-03-31';
  const file = (from: string, to: string): string =>
    iso([decided, `audit: iso27001/surveillance1, fieldwork: { from: ${from}, to: ${to} }`]);

  it('is infeasible and names the line that is booked, its days and the rule', () => {
    const { problems, conflict } = refused(file('2027-04-05', '2027-04-06'));
    expect(conflict?.rules).toEqual(['iso-s1']);
    expect(conflict?.lines).toMatchObject([{ line: 6 }, { line: 7 }]);
    expect(problems[1]?.message).toContain('2027-04-05');
    expect(problems[0]?.citation).toContain('17021-1');
  });

  it('names the decision it is counted from too, and the days between', () => {
    const { conflict } = refused(file('2027-04-05', '2027-04-06'));
    expect(conflict?.lines.map(({ line }) => line)).toEqual([6, 7]);
    expect(conflict?.missedByDays).toBe(6);
  });

  it('is planned once it is moved to the limit', () => {
    expect(planned(file('2027-03-30', '2027-03-31')).ok).toBe(true);
  });
});

describe('a surveillance with no decision before it on record', () => {
  const booking = '  - { audit: iso27001/surveillance2, fieldwork: { from: 2027-02-01, to: 2027-02-02 } }';
  const decision =
    '  - { audit: iso27001/stage2, fieldwork: { from: 2025-02-03, to: 2025-02-06 }, decision: 2025-03-20 }';

  it('is offered a later day, and asked for the decision', () => {
    const [problem] = refused(`frameworks: { iso27001: {} }\naudits:\n${booking}\n`).problems;
    expect(problem?.remedy).toMatch(/^book .* later, or record the decision it follows, if that was taken$/);
  });

  it('is planned with the decision', () => {
    expect(planned(`frameworks: { iso27001: {} }\naudits:\n${decision}\n${booking}\n`).ok).toBe(true);
  });
});

describe('two bookings against each other', () => {
  const file = (stage2: string): string =>
    iso([
      'audit: iso27001/stage1, fieldwork: { from: 2027-02-15, to: 2027-02-16 }',
      `audit: iso27001/stage2, fieldwork: ${stage2}`,
    ]);

  it('are both named, with the three weeks between the stages', () => {
    const { conflict } = refused(file('{ from: 2027-03-08, to: 2027-03-11 }'));
    expect(conflict?.lines.map(({ line }) => line)).toEqual([6, 7]);
    expect(conflict?.rules).toEqual(['stage-gap']);
  });

  it('are planned with three weeks between', () => {
    expect(planned(file('{ from: 2027-03-09, to: 2027-03-12 }')).ok).toBe(true);
  });
});

describe('a goal', () => {
  it('that finished audits have met binds nothing that comes later', () => {
    const met = plan(`frameworks: { soc2: { type2: { by: 2026-12-31, align: false } } }
audits: [{ audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }]`);
    expect(engagement(met, 'soc2-type2-2').period).toEqual({ from: '2026-10-01', to: '2027-09-30' });
    expect(met.diagnostics.filter(({ rule }) => rule === 'goal')).toEqual([]);
  });

  it('shortens durations to their minimum before it is given up', () => {
    const tight = plan(
      `frameworks: { soc2: { ready: 2026-12-01, type2: { by: 2027-06-21, first-period: 6 months, align: false } } }`,
    );
    expect(engagement(tight, 'soc2-type2-1')).toMatchObject({
      fieldwork: { from: '2027-06-01', to: '2027-06-14' },
      report: '2027-06-21',
      deadline: { on: '2027-06-21', rule: 'goal' },
    });
  });

  it('that finished audits have missed is told with the day they came', () => {
    const missed = plan(`frameworks: { soc2: { type1: { by: 2026-09-30 } } }
audits: [{ audit: soc2/type1, as-of: 2026-08-31, report: 2026-10-12 }]`);
    const [told] = missed.diagnostics.filter(({ rule }) => rule === 'goal');
    expect(told?.message).toContain('2026-10-12');
  });
});
