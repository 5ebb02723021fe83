// From findings to diagnostics: levels, fingerprints, order, and what the docs promise of every rule.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { checks, knownRules } from '../../src/checks/index.js';
import { iso27001 } from '../../src/frameworks/iso27001/index.js';
import { soc2 } from '../../src/frameworks/soc2/index.js';
import type { RuleLevel } from '../../src/model/index.js';
import { diagnostics, examined, HERE, type Situation, said, span } from './examined.js';

function leveled(rules: Record<string, RuleLevel>): Situation {
  const { program } = examined({});
  return {
    audits: [
      {
        audit: 'iso27001/stage2',
        fieldwork: span('2022-06-06', '2022-06-10'),
        report: '2022-07-01',
        expires: '2025-06-30',
      },
    ],
    occurrences: [{ status: 'overdue' }, { id: 'access-review-2026-q2', status: 'missed' }],
    program: { check: { ...program.check, rules: new Map(Object.entries(rules)) } },
  };
}

describe('levels', () => {
  it('are those of the rules where the file says nothing', () => {
    expect(said(leveled({}), 'activity-missed', 'iso-rst')).toEqual([
      'iso-rst error',
      'activity-missed warning',
    ]);
  });

  it.each([
    ['off', []],
    ['info', ['activity-missed info']],
    ['error', ['activity-missed error']],
  ] as const)('set a warning to %s', (level, says) => {
    expect(said(leveled({ 'activity-missed': level }), 'activity-missed')).toEqual(says);
  });

  it.each(['off', 'info', 'warning'] as const)('never lower an error to %s', (level) => {
    expect(said(leveled({ 'iso-rst': level }), 'iso-rst')).toEqual(['iso-rst error']);
  });
});

describe('fingerprints', () => {
  it('are a rule and what it is about, whatever line it stands on', () => {
    const moved = { ...leveled({}), program: { locate: () => ({ ...HERE, line: 99 }) } };
    const prints = (situation: Situation) =>
      diagnostics(situation)
        .map(({ fingerprint }) => fingerprint)
        .sort();
    expect(prints(leveled({}))).toContain('activity-overdue:access-review-2026-q4');
    expect(prints(moved)).toEqual(prints(leveled({})));
  });
});

describe('order', () => {
  it('is by severity, then place, then fingerprint', () => {
    const order = diagnostics({
      ...leveled({}),
      occurrences: [
        { status: 'due-soon', due: plainDate('2026-12-01') },
        { id: 'b', status: 'missed' },
        { id: 'a', status: 'missed' },
      ],
    })
      .map(({ fingerprint }) => fingerprint)
      .filter((it) => /^(iso-rst|activity-)/.test(it));
    expect(order).toEqual([
      'iso-rst:iso27001-stage2-1',
      'activity-missed:a',
      'activity-missed:b',
      'activity-due-soon:access-review-2026-q4',
    ]);
  });
});

describe('the rules known', () => {
  const rules = knownRules([soc2, iso27001]);

  it('carry their heaviest severity', () => {
    expect(
      ['iso-s1', 'iso-cy', 'iso-gap', 'iso-sus', 'soc-gap', 'activity-due-soon'].map((it) => rules.get(it)),
    ).toEqual(['error', 'error', 'warning', 'error', 'warning', 'info']);
  });

  it('hold every rule of the fact table that needs no later input', () => {
    const iso = 's1 cy s2 s1r int early rc rc3 rcw res rst exp nc6 gap ia ia2 sus edn acc';
    const soc = 'seq gap len age brg ann cnt opn desc sub';
    const ids = [
      ...iso.split(' ').map((it) => `iso-${it}`),
      ...soc.split(' ').map((it) => `soc-${it}`),
      'ind-1',
      'ind-2',
    ];
    expect(ids.filter((it) => !rules.has(it))).toEqual([]);
  });

  it('are written in lower case with hyphens', () => {
    expect([...rules.keys()].filter((it) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(it))).toEqual([]);
  });
});

describe('every rule', () => {
  const docs = checks.flatMap((check) => check.rules);

  it.each(docs.map((doc) => [doc.id, doc] as const))(
    '%s says why, what to do and gives an example',
    (_, doc) => {
      for (const text of [doc.title, doc.why, doc.remedy, doc.citation, doc.example])
        expect(text).toBeTruthy();
      expect(doc.why).toMatch(/[.]$/);
    },
  );
});

describe('the registry', () => {
  it('lists every file that is a check', () => {
    const folder = new URL('../../src/checks/', import.meta.url);
    const files = readdirSync(folder).filter(
      (it) =>
        it.endsWith('.ts') && readFileSync(new URL(it, folder), 'utf8').includes('export const check: Check'),
    );
    expect(checks).toHaveLength(files.length);
  });

  it('holds no check without a test of its name', () => {
    const inFolder = (path: string, end: string) =>
      readdirSync(new URL(path, import.meta.url)).flatMap((it) =>
        it.endsWith(end) ? [it.slice(0, -end.length)] : [],
      );
    const tests = new Set(inFolder('.', '.test.ts'));
    const untested = inFolder('../../src/checks/', '.ts').filter((it) => !tests.has(it) && it !== 'index');
    expect(untested).toEqual([]);
  });
});
