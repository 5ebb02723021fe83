// The verdict of `auditcal check`: what counts under `fail-on`, and what comes next. The shape is public
// (`auditcal.check/1`), so fields are added and never change their meaning.

import type { PlainDate } from '../calendar/index.js';
import type { Diagnostic, FailOn, Occurrence, Plan, Program } from '../model/index.js';

/** How many diagnostics there are. `warning` holds the missed ones too, but neither overdue nor due-soon ones. */
export interface CheckCounts {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly missed: number;
  readonly error: number;
  readonly warning: number;
}

/** What `auditcal check --json` prints for one file. */
export interface CheckResult {
  readonly schema: 'auditcal.check/1';
  readonly today: PlainDate;
  readonly result: 'pass' | 'fail';
  readonly counts: CheckCounts;
  /** Diagnostics the change under review brought; empty where nothing is compared. */
  readonly introduced: readonly Diagnostic[];
  readonly standing: readonly Diagnostic[];
  /** Changes against a committed plan; empty while there is none to compare with. */
  readonly drift: readonly never[];
  /** The open occurrences due next, overdue ones first; at most ten. */
  readonly next: readonly Occurrence[];
}

/** The rungs of `fail-on` from the left; each counts with all before it. */
const LADDER: readonly FailOn[] = ['never', 'error', 'overdue', 'due-soon', 'warning'];
const RUNG_OF_RULE = new Map<string, FailOn>([
  ['activity-overdue', 'overdue'],
  ['activity-due-soon', 'due-soon'],
]);
const NEXT = 10;

/** Judges a plan's diagnostics. Everything in them counts: nothing is compared with another commit here. */
export function checkProgram(
  program: Program,
  plan: Plan,
  { failOn = program.check.failOn }: { readonly failOn?: FailOn | undefined } = {},
): CheckResult {
  const { diagnostics, today } = plan;
  const highest = LADDER.indexOf(failOn);
  const fails = diagnostics.map(rungOf).some((rung) => rung !== 'never' && LADDER.indexOf(rung) <= highest);
  return {
    schema: 'auditcal.check/1',
    today,
    result: fails ? 'fail' : 'pass',
    counts: countsOf(diagnostics),
    introduced: [],
    standing: diagnostics,
    drift: [],
    next: nextOf(plan.activities),
  };
}

/** The rung a diagnostic counts on; `never` where no check fails over it. */
function rungOf({ rule, severity }: Diagnostic): FailOn {
  if (severity === 'error') return 'error';
  return RUNG_OF_RULE.get(rule) ?? (severity === 'warning' ? 'warning' : 'never');
}

function countsOf(diagnostics: readonly Diagnostic[]): CheckCounts {
  const on = (rung: FailOn) => diagnostics.filter((it) => rungOf(it) === rung).length;
  const of = (id: string) => diagnostics.filter(({ rule }) => rule === id).length;
  return {
    overdue: of('activity-overdue'),
    dueSoon: of('activity-due-soon'),
    missed: of('activity-missed'),
    error: on('error'),
    warning: on('warning'),
  };
}

function nextOf(activities: readonly Occurrence[]): Occurrence[] {
  return activities
    .filter(({ done, status }) => done === null && status !== 'missed')
    .sort((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? -1 : 1))
    .slice(0, NEXT);
}
