// The verdict of `auditcal check`: what counts under `fail-on`, and what comes next. The shape is public
// (`auditcal.check/1`), so fields are added and never change their meaning.

import type { PlainDate } from '../calendar/index.js';
import type {
  Change,
  Diagnostic,
  FailOn,
  Occurrence,
  Plan,
  Program,
  Severity,
  StandingDiagnostic,
} from '../model/index.js';

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
  /** Id of the program. */
  readonly program: string;
  /** Path of the file, as it was named. */
  readonly file: string;
  readonly today: PlainDate;
  readonly result: 'pass' | 'fail';
  readonly counts: CheckCounts;
  /** Diagnostics the change under review brought; empty where nothing is compared. */
  readonly introduced: readonly Diagnostic[];
  readonly standing: readonly StandingDiagnostic[];
  /** Facts rewritten, promises weakened, stored files left behind; the gravest first. */
  readonly drift: readonly Change[];
  /** What it was compared with; null where with nothing, or where the change adds the file. */
  readonly base: ComparedBase | null;
  /** What counts under `fail-on`. */
  readonly scope: Scope;
  readonly failOn: FailOn;
  /** The open occurrences due next, overdue ones first; at most ten. */
  readonly next: readonly Occurrence[];
}

/** What counts under `fail-on`: what the change brought, or all there is. */
export type Scope = 'introduced' | 'all';

/** The file as it was before a change. */
export interface ComparedBase {
  readonly file: string;
  /** Civil day of its commit; null where nobody knows. */
  readonly day: PlainDate | null;
  /** False: it could not be planned, so nothing is laid to the change. */
  readonly planned: boolean;
}

/** What a comparison found. */
export interface Compared extends Pick<CheckResult, 'base' | 'introduced' | 'standing' | 'drift'> {}

/** How to judge. */
export interface CheckOptions {
  readonly failOn?: FailOn | undefined;
  /** Default: `introduced` where something is compared, else `all`. */
  readonly scope?: Scope | undefined;
  /** Stored files that the program has left behind. */
  readonly artefacts?: readonly Change[] | undefined;
}

/** The rungs of `fail-on` from the left; each counts with all before it. */
const LADDER: readonly FailOn[] = ['never', 'error', 'overdue', 'due-soon', 'warning'];
const RUNG_OF_RULE = new Map<string, FailOn>([
  ['activity-overdue', 'overdue'],
  ['activity-due-soon', 'due-soon'],
]);
const NEXT = 10;

/** Judges a plan's diagnostics, and what a comparison found of them; without one, all of them are standing. */
export function checkProgram(
  program: Program,
  plan: Pick<Plan, 'today' | 'diagnostics' | 'activities'>,
  { failOn, scope, artefacts = [], compared }: CheckOptions & { readonly compared?: Compared } = {},
): CheckResult {
  const { diagnostics, today } = plan;
  const found: Compared = compared ?? { base: null, introduced: [], standing: diagnostics, drift: [] };
  const [bar, counting] = [failOn ?? program.check.failOn, scope ?? (compared ? 'introduced' : 'all')];
  const drift = [...found.drift, ...artefacts];
  const changed = drift.filter(({ standing }) => counting === 'all' || !standing);
  const counted = [...found.introduced, ...changed, ...(counting === 'all' ? found.standing : [])];
  const highest = LADDER.indexOf(bar);
  const fails = counted.map(rungOf).some((rung) => rung !== 'never' && LADDER.indexOf(rung) <= highest);
  return {
    schema: 'auditcal.check/1',
    program: program.id,
    file: program.file,
    today,
    result: fails ? 'fail' : 'pass',
    counts: countsOf(diagnostics),
    introduced: found.introduced,
    standing: found.standing,
    drift,
    base: found.base,
    scope: counting,
    failOn: bar,
    next: nextOf(plan.activities),
  };
}

/** The rung a diagnostic or a change counts on; `never` where no check fails over it. */
function rungOf({ rule, severity }: { readonly rule: string; readonly severity: Severity }): FailOn {
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
