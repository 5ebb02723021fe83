// Draws files that share a team with room for one visit, or an auditor for one a week, each possible alone, and tries them
// together as the planner does. Each line that can be left out or changed is one line of its file.

import fc from 'fast-check';
import { plainDate } from '../../src/calendar/index.js';
import { knownTo } from '../../src/known-to.js';
import type { Relaxation } from '../../src/schedule/conflict/relax/index.js';
import { type FoundTogether, findTogether } from '../../src/schedule/conflict/together/members.js';
import { offersTogether } from '../../src/schedule/conflict/together/offers.js';
import { TogetherTrial, type Tryable } from '../../src/schedule/conflict/together/trial.js';
import { type DrawnFile, type DrawnLine, dayAt, TODAY, textOf } from '../conflict/drawn-programs.js';
import { datable } from '../conflict/trials.js';
import { programIn } from '../fixtures/program-in.js';

const today = plainDate(TODAY);

/** Several texts as programs, under the names that their conflict calls them by. */
export function programsOf(texts: readonly string[]): readonly Tryable[] {
  return texts.map((text, i) => {
    const program = programIn(text, today, nameOf(i));
    return { program, known: knownTo(program), today };
  });
}

export function nameOf(index: number): string {
  return `org-${index}/compliance.yml`;
}

function trialOf(texts: readonly string[]): TogetherTrial {
  return new TogetherTrial(programsOf(texts));
}

/** Whether all of these can be dated together. */
export function datableTogether(texts: readonly string[]): boolean {
  return trialOf(texts).without(new Set()).status === 'placed';
}

export interface ExplainedTogether {
  readonly found: FoundTogether;
  readonly relaxations: readonly Relaxation[];
  /** How often programs were tried together until the set was found, and until all that makes room was. */
  readonly checks: { readonly set: number; readonly all: number };
}

/** The conflict of texts that cannot be planned together; undefined where they can, or where that is not sure. */
export function explainedTogether(texts: readonly string[]): ExplainedTogether | undefined {
  const trial = trialOf(texts);
  const all = trial.without(new Set());
  if (all.status !== 'impossible') return undefined;
  const found = findTogether(trial, all);
  const set = trial.count;
  const relaxations = offersTogether(found, trial);
  return { found, relaxations, checks: { set, all: trial.count } };
}

interface Tight {
  readonly kind: 'certificate' | 'report' | 'surveillance';
  /** Days from the day of planning on which it is ready. */
  readonly ready: number;
  /** Days that its goal leaves beyond what its audits take, where it has one. */
  readonly slack: number | undefined;
  /** Days from the first one on which its audit could take place to a booking of it. */
  readonly booked: number | undefined;
  readonly freeze: { readonly from: number; readonly days: number } | undefined;
}

const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

const tight: fc.Arbitrary<Tight> = fc.record({
  kind: fc.constantFrom('certificate', 'certificate', 'report', 'surveillance'),
  ready: fc.integer({ min: 3, max: 6 }),
  slack: some(fc.integer({ min: 0, max: 4 })),
  booked: some(fc.integer({ min: 0, max: 4 })),
  freeze: some(fc.record({ from: fc.integer({ min: 40, max: 70 }), days: fc.integer({ min: 1, max: 8 }) })),
});

// Days from being ready to the fieldwork, and from there to the decision or the report.
const COURSE = {
  certificate: { audit: 'iso27001/stage2', days: 4, until: 42, after: 28 },
  report: { audit: 'soc2/type1', days: 5, until: 28, after: 22 },
  surveillance: { audit: 'iso27001/surveillance1', days: 2, until: 45, after: 14 },
} as const;

function linesOf(
  { kind, ready, slack, booked, freeze }: Tight,
  shared: DrawnLine,
  auditor: boolean,
): DrawnFile {
  const { audit, days, until, after } = COURSE[kind];
  const goal = slack === undefined ? undefined : dayAt(ready + until + after + slack);
  const lines = (it: unknown, ...texts: DrawnLine[]): DrawnLine[] => (it === undefined ? [] : texts);
  const isoGoal = kind === 'certificate' ? lines(goal, { key: 'goal', text: `    by: ${goal}` }) : [];
  const from = ready + until + (booked ?? 0);
  return {
    lines: [
      { text: 'version: 1' },
      { text: 'organization: { people: 20 }' },
      { text: 'calendar:' },
      { text: '  blackouts:' },
      { text: '    - { from: 2026-11-23, to: 2026-11-23, reason: Move }' },
      ...lines(freeze, {
        key: 'freeze',
        text: `    - { from: ${dayAt(freeze?.from ?? 0)}, to: ${dayAt((freeze?.from ?? 0) + (freeze?.days ?? 1) - 1)}, reason: Freeze }`,
      }),
      { text: 'frameworks:' },
      { text: kind === 'report' ? '  soc2:' : '  iso27001:' },
      { text: kind === 'report' ? '    type2: { align: false }' : '    edition: 2022' },
      ...(auditor ? [{ text: '    auditor: One' }] : []),
      { key: 'ready', text: `    ready: ${dayAt(ready)}` },
      ...isoGoal,
      ...(kind === 'report' && goal ? [{ key: 'goal', text: `    type1: { by: ${goal} }` }] : []),
      ...(kind === 'report' && !goal ? [{ text: '    type1: true' }] : []),
      shared,
      { text: 'audits:' },
      ...(kind === 'surveillance'
        ? [
            {
              key: 'decided',
              text: `  - { audit: iso27001/stage2, fieldwork: { from: ${dayAt(from - 400)}, to: ${dayAt(from - 396)} }, decision: ${dayAt(ready + until - 358)} }`,
            },
          ]
        : []),
      ...lines(booked, {
        key: 'booking',
        text: `  - { audit: ${audit}, fieldwork: { from: ${dayAt(from)}, to: ${dayAt(from + days - 1)} } }`,
      }),
      { text: PREPARED },
      { text: 'planning: { horizon: 18 months }' },
    ],
  };
}

const PREPARED =
  'activities: { internal-audit: { done: [2026-09-01] }, management-review: { done: [2026-09-20] } }';

/** Portfolios of so many files, each possible alone, whose audits are all wanted in the same few weeks. */
export function drawnPortfolio(count: number, what: 'team' | 'auditor'): fc.Arbitrary<readonly DrawnFile[]> {
  const shared: DrawnLine =
    what === 'team'
      ? { key: 'team', text: 'team: { name: security, fieldwork-capacity: 1 }' }
      : { key: 'weeks', text: 'auditors: { One: { weeks: 1 } }' };
  const file = tight.map((it) => linesOf(it, shared, what === 'auditor'));
  const possible = file.filter((it) => datable(textOf(it).text));
  return fc.array(possible, { minLength: count, maxLength: count });
}
