import type { CheckResult, DateMoved, Diagnostic, Severity } from '@auditcal/core';
import { describe, expect, it } from 'vitest';
import type { Examined, Refused } from '../src/examine.js';
import { run } from '../src/run.js';
import { fakeHost, type Setting } from './fake-host.js';
import {
  answering,
  change,
  checked,
  comparedWith,
  configProblem,
  day,
  diagnostic,
  each,
  examined,
  refusal,
  upcoming,
} from './invented.js';

async function told(answer: Examined | Refused, setting: Setting = {}) {
  const host = fakeHost({ files: { [answer.file]: '' }, inputs: { config: answer.file }, ...setting });
  await run(host, answering([answer]));
  return host.said;
}

const many = (number: number, severity: Severity) =>
  Array.from({ length: number }, (_, index) =>
    diagnostic({
      severity,
      message: `${severity} ${index}`,
      where: { file: 'compliance.yml', line: index + 1, column: 1 },
    }),
  );

describe('annotations', () => {
  it('stand on the line and column, with rule, remedy and citation', async () => {
    expect((await told(examined({ checked: checked({ standing: [diagnostic()] }) }))).annotations).toEqual([
      {
        kind: 'warning',
        title: 'activity-overdue',
        file: 'compliance.yml',
        line: 14,
        column: 3,
        message:
          'Access review of 2026 Q3 was due on 2026-09-30.\nDo it, then record it with auditcal done access-review.\nTSC CC6.2',
      },
    ]);
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'notice'],
  ] as const)('show an %s as %s', async (severity, kind) => {
    expect(
      (await told(examined({ checked: checked({ standing: [diagnostic({ severity })] }) }))).annotations[0]
        ?.kind,
    ).toBe(kind);
  });

  it('come worst first, whatever their file', async () => {
    const host = fakeHost({ files: { 'a.yml': '', 'b.yml': '' }, inputs: { config: 'a.yml\nb.yml' } });
    const found = (standing: CheckResult['standing']) => checked({ standing });
    const a = examined({ file: 'a.yml', checked: found([...many(1, 'warning'), ...many(1, 'info')]) });
    const b = examined({ file: 'b.yml', checked: found([...many(1, 'error'), ...many(1, 'warning')]) });
    await run(host, answering([a, b]));
    expect(host.said.annotations.map((it) => it.kind)).toEqual(['error', 'warning', 'warning', 'notice']);
  });

  it('stay within ten of a kind, and the rest is counted and logged', async () => {
    const diagnostics = [...many(10, 'error'), ...many(12, 'warning'), ...many(11, 'info')];
    const said = await told(examined({ checked: checked({ standing: diagnostics }) }));
    const of = (kind: string) => said.annotations.filter((it) => it.kind === kind).length;
    expect([of('error'), of('warning'), of('notice')]).toEqual([10, 10, 10]);
    expect(said.log).toContain('warning, not annotated: compliance.yml:12:1: warning 11 [activity-overdue]');
    expect(said.log.at(-1)).toContain('Not annotated: 2 warnings and 1 notice; the job summary has them.');
    expect(said.summary).toContain('2 warnings and 1 notice');
  });

  it('keep one of the ten errors for the sentence by which the step fails', async () => {
    const said = await told(examined({ checked: checked({ standing: many(10, 'error'), result: 'fail' }) }));
    expect(said.annotations).toHaveLength(9);
    expect(said.failed?.why).toContain('Not annotated: 1 error');
  });

  it('mark every problem of a file that cannot be read', async () => {
    const problems = [configProblem(), configProblem({ rule: 'unknown-key', where: undefined })];
    const said = await told(refusal({ problems }));
    expect(said.annotations).toEqual([
      expect.objectContaining({
        kind: 'error',
        title: 'not-a-date',
        file: 'compliance.yml',
        line: 9,
        column: 11,
      }),
      expect.not.objectContaining({ file: expect.anything() }),
    ]);
    expect(said.failed).toEqual({ why: 'auditcal found 2 problems in its input.', status: 2 });
  });

  it('mark every line of a conflict with its value', async () => {
    const line = (number: number, text: string) => ({
      file: 'compliance.yml',
      line: number,
      column: 7,
      text,
    });
    const lines = [line(5, 'certificate decided by 2027-01-31'), line(9, 'ready on 2026-12-01')];
    const conflict = {
      lines,
      rules: ['iso-s1'],
      missedByDays: 9,
      relaxations: [{ text: 'by 2027-02-09', where: null, price: null, currency: null }],
    };
    const said = await told(refusal({ kind: 'infeasible', problems: [], conflict }));
    expect(said.annotations.map((it) => it.line)).toEqual([5, 9]);
    expect(said.annotations[0]?.message).toContain('certificate decided by 2027-01-31');
    expect(said.annotations[0]?.message).toContain('compliance.yml:9. They miss each other by 9 days.');
    expect(said.summary).toContain('by 2027-02-09');
  });

  it('tell as notices what the file says without effect', async () => {
    const said = await told(examined({ notices: [configProblem({ rule: 'left-out' })] }));
    expect(said.annotations).toMatchObject([{ kind: 'notice', title: 'left-out', line: 9 }]);
    expect(said.failed).toBeNull();
  });
});

describe('a change under review', () => {
  const dates: readonly DateMoved[] = [
    {
      engagement: 'iso27001-stage2-1',
      title: 'ISO 27001 Stage 2',
      what: 'fieldwork',
      from: day('2027-06-07'),
      to: day('2027-06-21'),
      days: 14,
    },
  ];
  const moved = {
    dates,
    before: 59_050,
    after: 58_000,
    currency: 'USD',
    turns: [{ activity: 'access-review', before: 12, after: 6 }],
  };
  const program = examined({
    checked: comparedWith({
      result: 'fail',
      drift: [change({ kind: 'fact', severity: 'error' }), change()],
      introduced: [diagnostic({ rule: 'iso-gap', severity: 'info' })],
      standing: [{ ...diagnostic({ severity: 'error' }), newlyDue: true }],
    }),
    moved,
  });

  it('is annotated first, worst first, and what stood before without alarm', async () => {
    const { annotations } = await told(program);
    expect(annotations.map((it) => [it.kind, it.title])).toEqual([
      ['error', 'cadence-relaxed'],
      ['warning', 'cadence-relaxed'],
      ['notice', 'iso-gap'],
      ['notice', 'activity-overdue'],
    ]);
    expect(annotations[0]?.message).toMatch(
      /^access-review: every 3 months .* 2 turns fewer in the plan\.\n/,
    );
    expect(annotations[3]?.message).toMatch(/^Not of this change: /);
  });

  it('is summed up in the sentence, with the day', async () => {
    expect((await told(program)).failed?.why).toMatch(
      /^As of 2026-11-21, under fail-on overdue: this change brings 1 diagnostic, rewrites 1 fact and weakens 1 promise; all in all /,
    );
  });

  it('has a part of its own in the summary: what it brings, and what it does to the plan and its price', async () => {
    const { summary } = await told(program);
    expect(summary).toContain(
      '#### This change\n\n| Severity | Where | What changes | What it does to the plan |',
    );
    expect(summary).toContain(
      "The plan costs 58,000 USD by the planner's prices, 1,050 USD less than before.",
    );
    expect(summary).toContain(
      '| ISO 27001 Stage 2<br>`iso27001-stage2-1` | fieldwork | 2027-06-07 | 2027-06-21 | 14 days later |',
    );
    expect(summary).toContain('| `access-review` | 12 | 6 |');
    expect(summary).toContain('#### Not of this change\n\n');
    expect(summary).toContain('| error, newly due |');
  });

  it('is counted in the outputs', async () => {
    const { outputs } = await told(program);
    expect(outputs).toMatchObject({ introduced: '1', 'plan-changed': 'true' });
    expect(JSON.parse(outputs.drift ?? '')).toHaveLength(2);
    expect(JSON.parse(outputs.diagnostics ?? '').map((it: Diagnostic) => it.severity)).toEqual([
      'error',
      'info',
    ]);
  });

  it('that does nothing says so', async () => {
    const said = await told(examined({ checked: comparedWith() }));
    expect(said.summary).toContain('It brings nothing that was not so before.');
    expect(said.log.at(-1)).toContain('this change brings nothing; all in all nothing overdue');
    expect(said.outputs).toMatchObject({ introduced: '0', 'plan-changed': 'false' });
  });

  it('whose base could not be planned is not blamed', async () => {
    const base = { file: 'compliance.yml', day: null, planned: false };
    const { summary } = await told(examined({ checked: comparedWith({ base }) }));
    expect(summary).toContain('could not be planned, so nothing is laid to the change');
  });
});

describe('the verdict', () => {
  const counts = { overdue: 1, dueSoon: 2, missed: 0, error: 0, warning: 1 };

  it('fails with 1 where something counts under fail-on, and prints the day', async () => {
    const said = await told(examined({ checked: checked({ result: 'fail', counts }) }));
    expect(said.failed).toEqual({
      why: 'As of 2026-11-21, under fail-on overdue: 1 overdue, 2 due soon, 1 warning.',
      status: 1,
    });
    expect(said.log).toContain(
      'compliance.yml as of 2026-11-21: fail under fail-on overdue; 1 overdue, 2 due soon, 1 warning',
    );
  });

  it('passes where nothing does', async () => {
    const said = await told(examined({ checked: checked({ counts }) }));
    expect(said.failed).toBeNull();
    expect(said.log.at(-1)).toBe(
      'As of 2026-11-21, under fail-on overdue: 1 overdue, 2 due soon, 1 warning.',
    );
  });

  it('is 3 with no stack where we are at fault, and the stack where debugging', async () => {
    const broken = async () => {
      throw new Error('a hole ::error::in the calendar');
    };
    const host = fakeHost({ files: { 'compliance.yml': '' } });
    await run(host, broken);
    expect(host.said.failed).toEqual({
      why: 'auditcal stopped through a mistake of its own: a hole : :error: :in the calendar',
      status: 3,
    });
    expect(host.said.log.join('\n')).not.toContain('report.test.ts');
    const debugging = fakeHost({ files: { 'compliance.yml': '' }, debugging: true });
    await run(debugging, broken);
    expect(debugging.said.log.join('\n')).toContain('report.test.ts');
  });
});

describe('outputs', () => {
  const names = [
    'result',
    'overdue',
    'due-soon',
    'introduced',
    'next-due',
    'diagnostics',
    'drift',
    'plan-changed',
    'calendar',
    'sarif',
    'report',
  ];

  it('are all set, those of what was not asked for to nothing', async () => {
    const said = await told(examined());
    expect(Object.keys(said.outputs)).toEqual(names);
    expect(said.outputs).toMatchObject({
      introduced: '',
      'plan-changed': '',
      sarif: '',
      report: '',
      calendar: '',
    });
  });

  it('are all set where an input is refused', async () => {
    const said = await told(examined(), { inputs: { issues: 'yes' } });
    expect(Object.keys(said.outputs)).toEqual(names);
    expect(said.outputs).toMatchObject({ result: 'fail', diagnostics: '[]' });
  });

  it('sum over several files and name the earliest due day', async () => {
    const counts = { overdue: 1, dueSoon: 2, missed: 0, error: 0, warning: 3 };
    const a = examined({
      file: 'a.yml',
      checked: checked({ counts, standing: [diagnostic()] }),
      nextDue: day('2027-01-31'),
    });
    const b = examined({
      file: 'b.yml',
      checked: checked({ counts, result: 'fail' }),
      nextDue: day('2026-12-31'),
    });
    const host = fakeHost({ files: { 'a.yml': '', 'b.yml': '' }, inputs: { config: '*.yml' } });
    await run(host, answering([a, b]));
    expect(host.said.outputs).toMatchObject({
      result: 'fail',
      overdue: '2',
      'due-soon': '4',
      'next-due': '2026-12-31',
    });
    expect(JSON.parse(host.said.outputs.diagnostics ?? '')).toEqual([diagnostic()]);
  });

  it('keep the diagnostics readable as JSON where there are too many', async () => {
    const said = await told(
      examined({
        checked: checked({
          standing: Array.from({ length: 900 }, () => diagnostic({ message: 'ä'.repeat(1000) })),
        }),
      }),
    );
    const json = said.outputs.diagnostics ?? '';
    expect(Buffer.byteLength(json)).toBeLessThan(1_000_000);
    expect(JSON.parse(json).length).toBeGreaterThan(300);
    expect(said.log.some((it) => /lacks the last \d+/.test(it))).toBe(true);
  });
});

describe('the job summary', () => {
  it('tells the day, the verdict, each diagnostic, what comes next and a timeline', async () => {
    const things = [
      upcoming({ state: 'overdue', owner: '@northwind/security' }),
      upcoming({ of: 'SOC 2 Type II', what: 'Fieldwork starts' }),
    ];
    const said = await told(
      examined({
        checked: checked({ standing: [diagnostic()] }),
        next: { until: day('2027-02-19'), things },
      }),
      {
        source: 'https://github.com/o/r/blob/abc',
      },
    );
    expect(said.summary).toMatchInlineSnapshot(`
      "## auditcal: pass

      As of 2026-11-21, under fail-on overdue: nothing overdue, nothing due soon.

      ### Northwind

      \`compliance.yml\` as of **2026-11-21**: **pass** under fail-on \`overdue\`; nothing overdue, nothing due soon.

      | Severity | Where | What | What to do | Rule |
      | --- | --- | --- | --- | --- |
      | warning | [\`compliance.yml:14\`](https://github.com/o/r/blob/abc/compliance.yml#L14) | Access review of 2026 Q3 was due on 2026-09-30. | Do it, then record it with auditcal done access-review. | \`activity-overdue\`<br>TSC CC6.2 |

      #### Up to 2027-02-19

      | Day | What | Who |
      | --- | --- | --- |
      | 2026-12-15 | Access review (**overdue**) | \`@northwind/security\` |
      | 2026-12-15 | SOC 2 Type II: Fieldwork starts |  |

      <details><summary>Timeline</summary>

      \`\`\`mermaid
      gantt
        title Northwind
      \`\`\`

      </details>
      "
    `);
  });

  it('names lines without a link where nobody says what repository it is', async () => {
    expect((await told(examined({ checked: checked({ standing: [diagnostic()] }) }))).summary).toContain(
      '| `compliance.yml:14` |',
    );
  });

  it('tells the problems of a file that cannot be read', async () => {
    expect((await told(refusal())).summary).toContain(
      '| `compliance.yml:9` | the first Type II period ends 2027-02-30',
    );
  });

  it.each([
    [1500, 700, 'The timeline is left out: a job summary holds 1 MiB.'],
    [3000, 700, 'more rows left out'],
  ])('with %i long diagnostics is told in a shorter form', async (number, length, words) => {
    const diagnostics = Array.from({ length: number }, () => diagnostic({ message: 'x'.repeat(length) }));
    const timeline = 'x'.repeat(49_000);
    const said = await told(examined({ checked: checked({ standing: diagnostics }), timeline }));
    expect(Buffer.byteLength(said.summary)).toBeLessThan(1024 * 1024);
    expect(said.summary).toContain(words);
  });

  it('of a thousand files is a sentence rather than nothing', async () => {
    const files = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`${index}.yml`, '']));
    const host = fakeHost({ files, inputs: { config: '*.yml' } });
    const diagnostics = Array.from({ length: 20 }, () => diagnostic());
    await run(
      host,
      each(async ({ file }) => examined({ file, checked: checked({ standing: diagnostics }) })),
    );
    expect(Buffer.byteLength(host.said.summary)).toBeLessThan(1024 * 1024);
    expect(host.said.summary).toContain('More was found than a job summary holds');
  });

  it('leaves out a timeline that GitHub would not draw', async () => {
    expect((await told(examined({ timeline: 'x'.repeat(50_001) }))).summary).toContain(
      'GitHub draws up to 50,000 characters',
    );
  });

  it('missing does not fail the run', async () => {
    const said = await told(examined(), { takesSummary: false });
    expect(said.failed).toBeNull();
    expect(said.log).toContain(
      'The runner takes no job summary: GITHUB_STEP_SUMMARY names no file to write to.',
    );
  });
});
