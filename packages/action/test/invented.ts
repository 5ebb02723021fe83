// Programs as the checks might leave them, made up part by part, so that a test says only what it is about.

import type {
  Change,
  CheckResult,
  ConfigProblem,
  Diagnostic,
  Occurrence,
  PlainDate,
  Upcoming,
} from '@auditcal/core';
import { checkReport } from '@auditcal/core';
import type { Examine, Examined, Question, Refused } from '../src/examine.js';

/** A date literal of a test. */
export const day = (text: string): PlainDate => text as PlainDate;

export function diagnostic(parts: Partial<Diagnostic> = {}): Diagnostic {
  return {
    rule: 'activity-overdue',
    severity: 'warning',
    message: 'Access review of 2026 Q3 was due on 2026-09-30.',
    remedy: 'Do it, then record it with auditcal done access-review.',
    citation: 'TSC CC6.2',
    where: { file: 'compliance.yml', line: 14, column: 3 },
    fingerprint: 'activity-overdue:access-review-2026-q3',
    ...parts,
  };
}

export function configProblem(parts: Partial<ConfigProblem> = {}): ConfigProblem {
  return {
    rule: 'not-a-date',
    message: 'the first Type II period ends 2027-02-30, which is not a day',
    remedy: 'February 2027 has 28 days.',
    where: { file: 'compliance.yml', line: 9, column: 11 },
    citation: undefined,
    ...parts,
  };
}

export function upcoming(parts: Partial<Upcoming> = {}): Upcoming {
  return {
    id: 'access-review-2026-q4',
    kind: 'activity',
    on: day('2026-12-15'),
    due: day('2026-12-31'),
    what: 'Access review',
    text: 'Access review',
    stateInWords: 'planned',
    of: null,
    again: 0,
    state: 'planned',
    owner: null,
    ...parts,
  };
}

/** What the checks found of a file, nothing compared. */
export function checked(parts: Partial<CheckResult> = {}): CheckResult {
  return {
    schema: 'auditcal.check/1',
    program: 'northwind',
    file: 'compliance.yml',
    today: day('2026-11-21'),
    result: 'pass',
    counts: { overdue: 0, dueSoon: 0, missed: 0, error: 0, warning: 0 },
    introduced: [],
    standing: [],
    drift: [],
    base: null,
    scope: 'all',
    failOn: 'overdue',
    next: [],
    ...parts,
  };
}

/** What the checks found of a change, held against a base of the first of the month. */
export function comparedWith(parts: Partial<CheckResult> = {}): CheckResult {
  const base = { file: 'compliance.yml', day: day('2026-11-01'), planned: true };
  return checked({ base, scope: 'introduced', ...parts });
}

export function change(parts: Partial<Change> = {}): Change {
  return {
    ...diagnostic({
      rule: 'cadence-relaxed',
      message: 'access-review: every 3 months became every 6 months.',
      fingerprint: 'cadence-relaxed:access-review',
    }),
    kind: 'promise',
    was: '3 months',
    is: '6 months',
    effect: { text: '2 turns fewer in the plan.', turns: -2, dates: [], money: null },
    standing: false,
    ...parts,
  };
}

export function turn(parts: Partial<Occurrence> = {}): Occurrence {
  return {
    id: 'access-review-2026-q3',
    activity: 'access-review',
    title: 'Access review',
    window: { from: day('2026-07-01'), to: day('2026-09-30') },
    planned: day('2026-09-15'),
    due: day('2026-09-30'),
    done: null,
    status: 'overdue',
    serves: [],
    owner: '@northwind/security',
    controls: [],
    ...parts,
  } as Occurrence;
}

export function examined(parts: Partial<Examined> = {}): Examined {
  const result = parts.checked ?? checked();
  return {
    ok: true,
    file: 'compliance.yml',
    program: 'northwind',
    name: 'Northwind',
    checked: result,
    names: new Set(),
    notices: [],
    nextDue: undefined,
    next: { until: day('2027-02-19'), things: [] },
    timeline: 'gantt\n  title Northwind',
    moved: null,
    uncompared: undefined,
    ended: undefined,
    turns: [],
    report: checkReport(result, { today: result.today, activities: [] }),
    feed: async () => 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n',
    page: async () => '<!doctype html>',
    ...parts,
  };
}

export function refusal(parts: Partial<Refused> = {}): Refused {
  return {
    ok: false,
    file: 'compliance.yml',
    kind: 'input',
    problems: [configProblem()],
    conflict: null,
    ...parts,
  };
}

/** Answers with these, by file; every other file passes without a word. */
export function answering(answers: readonly (Examined | Refused)[]): Examine {
  return each(async ({ file }) => answers.find((it) => it.file === file) ?? examined({ file }));
}

/** Examines file by file. */
export function each(
  one: (file: Parameters<Examine>[0][number], question: Question) => Promise<Examined | Refused>,
): Examine {
  return (files, question) => Promise.all(files.map((file) => one(file, question)));
}
