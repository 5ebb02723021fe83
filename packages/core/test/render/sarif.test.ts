import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Diagnostic } from '../../src/model/index.js';
import { renderSarif } from '../../src/render/index.js';
import { type Checked, checkReport } from '../../src/report/index.js';
import { diagnostics, northwindPlan } from '../fixtures/northwind-plan.js';

const plan = northwindPlan();
const schema = JSON.parse(
  readFileSync(new URL('../fixtures/sarif-2.1.0.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv as never);
const valid = ajv.compile(schema);

function checked(parts: Partial<Checked> = {}): Checked {
  return {
    schema: 'auditcal.check/1',
    program: 'northwind',
    file: 'compliance.yml',
    today: plan.today,
    result: 'fail',
    counts: { overdue: 1, dueSoon: 0, missed: 1, error: 1, warning: 1 },
    introduced: [],
    standing: diagnostics,
    drift: [],
    base: null,
    scope: 'all',
    failOn: 'overdue',
    next: [],
    ...parts,
  };
}

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly baselineState?: string;
      readonly partialFingerprints: Readonly<Record<string, string>>;
    }[];
  }[];
}

function log(...all: readonly Checked[]): Log {
  const value = JSON.parse(renderSarif(all.map((it) => checkReport(it, plan))).text);
  expect(valid(value) ? [] : valid.errors).toEqual([]);
  return value;
}

const found = (parts: Partial<Diagnostic>): Diagnostic => ({ ...(diagnostics[0] as Diagnostic), ...parts });

describe('a log for code scanning', () => {
  it('satisfies the schema and has a result for each diagnostic, with its rule, level and place', () => {
    const [run] = log(checked()).runs;
    expect(run?.results.map((it) => it.ruleId)).toEqual(diagnostics.map((it) => it.rule));
    for (const it of run?.results ?? []) expect(run?.tool.driver.rules[it.ruleIndex]?.id).toBe(it.ruleId);
    expect(run?.results[0]).toMatchObject({
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: diagnostics[0]?.where.file, uriBaseId: '%SRCROOT%' },
            region: { startLine: diagnostics[0]?.where.line, startColumn: diagnostics[0]?.where.column },
          },
        },
      ],
    });
  });

  it.each([
    ['error', 'error'],
    ['warning', 'warning'],
    ['info', 'note'],
  ] as const)('shows severity %s as level %s', (severity, level) => {
    expect(log(checked({ standing: [found({ severity })] })).runs[0]?.results[0]?.level).toBe(level);
  });

  it('is one run for several files, which fingerprints tell apart', () => {
    const a = checked({ standing: [found({ where: { file: 'a/compliance.yml', line: 3, column: 1 } })] });
    const b = checked({ standing: [found({ where: { file: 'b/compliance.yml', line: 3, column: 1 } })] });
    const { runs } = log(a, b);
    expect(runs).toHaveLength(1);
    expect(runs[0]?.tool.driver.rules).toHaveLength(1);
    expect(new Set(runs[0]?.results.map((it) => it.partialFingerprints['auditcal/v1'])).size).toBe(2);
  });

  it('knows a result again wherever its line has moved and however it is worded', () => {
    const prints = (it: Diagnostic) =>
      log(checked({ standing: [it] })).runs[0]?.results[0]?.partialFingerprints;
    const moved = found({ where: { file: 'compliance.yml', line: 99, column: 9 }, message: 'Other words.' });
    expect(prints(moved)).toEqual(prints(found({})));
  });

  it('tells what the change brought from what stood before', () => {
    const [run] = log(
      checked({ introduced: diagnostics.slice(0, 1), standing: diagnostics.slice(1, 2) }),
    ).runs;
    expect(run?.results.map((it) => it.baselineState)).toEqual(['new', 'unchanged']);
  });

  it('tells of weakened promises, new or from before', () => {
    const change = (standing: boolean): Change => ({
      ...found({ rule: 'cadence-relaxed', fingerprint: `cadence-relaxed:${standing}` }),
      kind: 'promise',
      was: '3 months',
      is: '6 months',
      effect: { text: 'Two turns fewer.', turns: -2, dates: [], money: null },
      standing,
    });
    const base = { file: 'compliance.yml', day: null, planned: true };
    const [run] = log(checked({ base, standing: [], drift: [change(true), change(false)] })).runs;
    expect(run?.results.map((it) => [it.ruleId, it.baselineState])).toEqual([
      ['cadence-relaxed', 'new'],
      ['cadence-relaxed', 'unchanged'],
    ]);
  });

  it('has no results where nothing was found', () => {
    expect(log(checked({ standing: [] })).runs[0]?.results).toEqual([]);
  });

  it('stays valid and makes no link and no placeholder of hostile text', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '[x](https://evil.example)',
        '{0}',
        '\u001b[31m',
        '\ud800',
        '../../etc/passwd',
        'a b#c?d',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (message, file, citation) => {
        const it = found({ message, remedy: message, citation, where: { file, line: 1, column: 1 } });
        const [result] = log(checked({ standing: [it] })).runs[0]?.results ?? [];
        expect(result?.message.text).not.toMatch(/\]\(|\{\d|[\p{Cc}](?<!\n)/u);
      }),
      { numRuns: 1000 },
    );
  });
});
