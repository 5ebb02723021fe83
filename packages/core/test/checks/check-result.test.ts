// The verdict: the ladder of `fail-on`, the counts, and what comes next.

import { describe, expect, it } from 'vitest';
import { plainDate } from '../../src/calendar/index.js';
import { checkProgram } from '../../src/checks/index.js';
import type { Diagnostic, FailOn, Occurrence, Plan, Severity } from '../../src/model/index.js';
import { examined, HERE, occurrenceOf, span, TODAY } from './examined.js';

const { program } = examined({});

function diagnostic(rule: string, severity: Severity): Diagnostic {
  return { rule, severity, message: '', remedy: '', citation: '', where: HERE, fingerprint: `${rule}:a` };
}

function planOf(diagnostics: readonly Diagnostic[], activities: readonly Occurrence[] = []): Plan {
  return {
    schema: 'auditcal.plan/1',
    program: 'northwind',
    file: 'compliance.yml',
    today: TODAY,
    horizon: span('2026-12-01', '2029-11-30'),
    tracks: [],
    engagements: [],
    activities,
    milestones: [],
    spans: [],
    objective: { value: 0, bound: 0, gap: 0, optimal: true, currency: 'USD', terms: [], stopped: null },
    separate: null,
    joint: { value: 0, fieldworkWeeks: 0 },
    safety: null,
    stress: null,
    moves: [],
    diagnostics,
  };
}

const ERROR = diagnostic('iso-s1', 'error');
const OVERDUE = diagnostic('activity-overdue', 'warning');
const DUE_SOON = diagnostic('activity-due-soon', 'info');
const WARNING = diagnostic('iso-int', 'warning');
const MISSED = diagnostic('activity-missed', 'warning');
const INFO = diagnostic('soc-len', 'info');

describe('fail-on', () => {
  const ladder: readonly FailOn[] = ['never', 'error', 'overdue', 'due-soon', 'warning'];
  it.each([
    ['an error', ERROR, ['error', 'overdue', 'due-soon', 'warning']],
    ['an overdue activity', OVERDUE, ['overdue', 'due-soon', 'warning']],
    [
      'an overdue activity raised to an error',
      { ...OVERDUE, severity: 'error' },
      ['error', 'overdue', 'due-soon', 'warning'],
    ],
    ['an activity due soon', DUE_SOON, ['due-soon', 'warning']],
    ['a warning', WARNING, ['warning']],
    ['a missed activity', MISSED, ['warning']],
    ['an info', INFO, []],
  ] as const)('%s fails on its rung and all to the right', (_, one, rungs) => {
    const failing = ladder.filter(
      (failOn) => checkProgram(program, planOf([one]), { failOn }).result === 'fail',
    );
    expect(failing).toEqual(rungs);
  });

  it('is what the file says where nothing else is asked', () => {
    expect(checkProgram(program, planOf([OVERDUE])).result).toBe('fail');
    expect(checkProgram(program, planOf([DUE_SOON])).result).toBe('pass');
  });
});

it('counts overdue, due soon and missed apart, and missed among the warnings', () => {
  const { counts } = checkProgram(program, planOf([ERROR, OVERDUE, DUE_SOON, WARNING, MISSED, INFO]));
  expect(counts).toEqual({ overdue: 1, dueSoon: 1, missed: 1, error: 1, warning: 2 });
});

it('says everything is standing where nothing is compared', () => {
  const result = checkProgram(program, planOf([ERROR]));
  expect(result).toMatchObject({
    schema: 'auditcal.check/1',
    today: TODAY,
    introduced: [],
    standing: [ERROR],
    drift: [],
  });
});

it('names the open occurrences due next, in the order of their due days', () => {
  const turns = [
    occurrenceOf({ id: 'c', due: plainDate('2027-03-31') }),
    occurrenceOf({ id: 'b', due: plainDate('2026-12-31') }),
    occurrenceOf({ id: 'a', due: plainDate('2026-12-31') }),
    occurrenceOf({ id: 'd', due: plainDate('2026-06-30'), status: 'missed' }),
    occurrenceOf({ id: 'e', due: plainDate('2026-09-30'), status: 'overdue' }),
    occurrenceOf({ id: 'f', due: plainDate('2026-09-30'), status: 'done', done: plainDate('2026-09-28') }),
  ];
  expect(checkProgram(program, planOf([], turns)).next.map(({ id }) => id)).toEqual(['e', 'a', 'b', 'c']);
});
