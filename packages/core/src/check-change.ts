// A file before and after a change, as of one day: what the change brought, what stood there, what it weakens. A
// stranger would get wrong: both sides are planned on the same day, so a date that passes overnight blames no change.

import type { PlainDate } from './calendar/index.js';
import { type CheckOptions, type CheckResult, checkProgram, knownRules } from './checks/index.js';
import type { FrameworkFile, Imported } from './config/index.js';
import {
  type Both,
  driftBetween,
  driftSeverities,
  type Holdings,
  renamedFingerprint,
  renamesBetween,
} from './drift/index.js';
import { isSameOwn, knownTo } from './known-to.js';
import type { ConfigProblem, Diagnostic, Plan, Program, StandingDiagnostic } from './model/index.js';
import { type PlanRefused, planRead, readFileToday } from './plan-file.js';
import { agreedIn, planStored, readSince, type StoredFile } from './plan-stored.js';
import type { PlanOptions } from './schedule/index.js';
import type { Limited } from './search-limit.js';

/** A program file as it was before a change. */
export interface BaseFile {
  readonly file: string;
  readonly text: string;
  /** Civil day of the base commit; undefined where nobody knows. What became due since then is told as such. */
  readonly day?: PlainDate | undefined;
  /** Days of the calendars it names; none where they are not given. */
  readonly imported?: Imported | undefined;
  /** The framework files it names, as they were then. */
  readonly own?: readonly FrameworkFile[] | undefined;
  /** The plan that was stored at the base: its days were agreed. */
  readonly stored?: StoredFile | undefined;
}

/** A file after a change: read and planned, with its text. */
export interface HeadFile {
  readonly text: string;
  readonly program: Program;
  readonly plan: Plan;
}

/** How to compare. */
export interface ChangeOptions extends CheckOptions {
  /** The machine's own day, where `today` is another on purpose. */
  readonly machineToday?: PlainDate | undefined;
  /** Effort of planning the base; the head's own is best. */
  readonly nodes?: number | undefined;
  /** Begins what may end the search for the base's plan before it is proven. */
  readonly limited?: Limited | undefined;
  /** Whether frameworks are planned apart, too: as the head was planned, or two equal plans could differ in their days. */
  readonly apart?: boolean | undefined;
  /** The version of auditcal, which may have stored the plan at the base. */
  readonly version?: string | undefined;
  /** Whether the repository holds what evidence names; undefined where nobody can look. */
  readonly evidence?: Holdings | undefined;
}

/** What a comparison found, and the plan that the file had before; null where there was none. */
export interface ComparedChange {
  readonly checked: CheckResult;
  readonly before: Plan | null;
}

/** Checks a file against what it was before a change, as `compareChange` does, for its result alone. */
export function checkChange(head: HeadFile, base: BaseFile | null, options: ChangeOptions = {}): CheckResult {
  return compareChange(head, base, options).checked;
}

/** A file whose program cannot be planned after a change. */
export interface UnplannedHead {
  readonly text: string;
  readonly program: Program;
  readonly today: PlainDate;
  readonly refused: PlanRefused;
}

/** The base as far as it goes: read, and planned. */
interface Before {
  readonly program: Program | undefined;
  readonly plan: Plan | undefined;
}

/**
 * Checks a file against what it was before a change, on the day the head was planned on. `base` is null where the
 * change adds the file: all that is wrong with it is introduced.
 */
export function compareChange(
  head: HeadFile,
  base: BaseFile | null,
  options: ChangeOptions = {},
): ComparedChange {
  const { program, plan } = head;
  if (base === null) {
    const added = { base: null, introduced: plan.diagnostics, standing: [], drift: [] };
    const checked = checkProgram(program, plan, { scope: 'introduced', ...options, compared: added });
    return { checked, before: null };
  }
  const before = planBefore(head, base, options);
  const both = bothOf(before, { program, plan, today: plan.today }, options);
  // A base that cannot be planned cannot tell what it had: nothing is blamed on the change that mends it.
  const known = before.plan ? before.plan.diagnostics : plan.diagnostics;
  const had = new Set(
    known.map(({ fingerprint }) => (both ? renamedFingerprint(fingerprint, both.renames) : fingerprint)),
  );
  const due = newlyDue(plan.today, base, options);
  const checked = checkProgram(program, plan, {
    scope: 'introduced',
    ...options,
    failOn: options.failOn ?? stricter(before.program ?? program, program),
    compared: {
      base: { file: base.file, day: base.day ?? null, planned: before.plan !== undefined },
      introduced: plan.diagnostics.filter(({ fingerprint }) => !had.has(fingerprint)),
      standing: plan.diagnostics
        .filter(({ fingerprint }) => had.has(fingerprint))
        .map((it): StandingDiagnostic => (due(it) ? { ...it, newlyDue: true } : it)),
      drift: both ? driftBetween(both) : [],
    },
  });
  return { checked, before: before.plan ?? null };
}

/**
 * The same where the head cannot be planned: null where that is the change's doing. Where the base cannot be planned
 * either, today, the conflict was there before; a goal that passed overnight stops no unrelated change.
 */
export function compareUnplanned(
  head: UnplannedHead,
  base: BaseFile | null,
  options: ChangeOptions = {},
): CheckResult | null {
  const { program, today, refused } = head;
  if (base === null || options.scope === 'all') return null;
  const before = planBefore(head, base, options);
  if (!before.program || before.plan) return null;
  const both = bothOf(before, head, options);
  const then =
    base.day === undefined || base.day >= today
      ? undefined
      : planned(base, base.day, { ...options, nodes: 0 });
  const standing = refused.problems.map((it) => standingConflict(it, program, then?.plan !== undefined));
  return checkProgram(
    program,
    { today, diagnostics: standing, activities: [] },
    {
      scope: 'introduced',
      ...options,
      failOn: options.failOn ?? stricter(before.program, program),
      compared: {
        base: { file: base.file, day: base.day ?? null, planned: false },
        introduced: [],
        standing,
        drift: both ? driftBetween(both) : [],
      },
    },
  );
}

function standingConflict(it: ConfigProblem, program: Program, isNew: boolean): StandingDiagnostic {
  return {
    rule: it.rule,
    severity: 'error',
    message: it.message,
    remedy: it.remedy ?? '',
    citation: it.citation ?? '',
    where: it.where ?? program.locate([]),
    fingerprint: `${it.rule}:plan`,
    ...(isNew ? { newlyDue: true } : {}),
  };
}

/** The base as of the head's day; a file that is not touched is planned once. */
function planBefore(
  { text, program, ...head }: HeadFile | UnplannedHead,
  base: BaseFile,
  options: ChangeOptions,
): Before {
  const plan = 'plan' in head ? head.plan : undefined;
  const today = 'plan' in head ? head.plan.today : head.today;
  if (isUntouched(base, { text, program }, today)) return { program, plan };
  return planned(base, today, options);
}

// A framework file may have changed though the file that names it did not.
function isUntouched(
  base: BaseFile,
  { text, program }: Pick<HeadFile, 'text' | 'program'>,
  today: PlainDate,
): boolean {
  if (base.text !== text || base.file !== program.file) return false;
  if (program.own.frameworks.length === 0) return true;
  const read = readFileToday({ ...base, imported: 'later' }, today, () => today);
  return read.ok && isSameOwn(read.program.own, program.own);
}

function planned(base: BaseFile, today: PlainDate, options: ChangeOptions): Before {
  const { machineToday = today, nodes, version } = options;
  const read = readSince({ ...base, imported: base.imported ?? [] }, base.stored, today, () => machineToday);
  if (!read.ok) return { program: undefined, plan: undefined };
  // Without effort both days are asked of the first plan there is.
  const kept = nodes === 0 ? undefined : planStored(base.text, read, base.stored ?? null, version);
  if (kept) return kept;
  const answer = planRead(read, effortOf(base, options));
  return { program: read.program, plan: answer.ok ? answer.plan : undefined };
}

function effortOf({ stored }: BaseFile, { nodes, apart, limited }: ChangeOptions): PlanOptions {
  const agreed = agreedIn(stored);
  const stop = limited?.();
  return {
    ...(stop ? { stop } : {}),
    ...(apart === undefined ? {} : { apart }),
    ...(agreed ? { agreed } : {}),
    ...(nodes === undefined ? {} : { nodes }),
  };
}

/** The two sides of a change, as drift is looked for between them; undefined where the base cannot be read. */
export function bothOf(
  before: Before,
  head: { readonly program: Program; readonly plan?: Plan; readonly today: PlainDate },
  { evidence }: ChangeOptions,
): Both | undefined {
  if (!before.program) return undefined;
  return {
    base: before.program,
    head: head.program,
    plans: before.plan && head.plan ? { base: before.plan, head: head.plan } : null,
    today: head.today,
    known: readAgainst(head.program),
    knownBefore: readAgainst(before.program),
    evidence,
    renames: renamesBetween(before.program, head.program),
  };
}

function readAgainst(program: Program): Both['known'] {
  const known = knownTo(program);
  return { ...known, rules: new Map([...knownRules(known.frameworks), ...driftSeverities]) };
}

/**
 * Whether the passing of days alone brought a diagnostic since the base commit: the base has it today and had it not
 * on the day of its commit. Both are asked of the first plan that can be placed, so that no search tells them apart.
 */
function newlyDue(today: PlainDate, base: BaseFile, options: ChangeOptions): (it: Diagnostic) => boolean {
  if (base.day === undefined || base.day >= today) return () => false;
  const on = (day: PlainDate): ReadonlySet<string> | undefined => {
    const { plan } = planned(base, day, {
      ...options,
      machineToday: options.machineToday ?? today,
      nodes: 0,
    });
    return plan && new Set(plan.diagnostics.map(({ fingerprint }) => fingerprint));
  };
  const [then, now] = [on(base.day), on(today)];
  return ({ fingerprint }) => then !== undefined && now?.has(fingerprint) === true && !then.has(fingerprint);
}

const LADDER = ['never', 'error', 'overdue', 'due-soon', 'warning'];

/** The stricter rung of the two: a change is held to what it found, even where it lowers the bar. */
function stricter(base: Program, head: Program): Program['check']['failOn'] {
  const [was, is] = [base.check.failOn, head.check.failOn];
  return LADDER.indexOf(was) > LADDER.indexOf(is) ? was : is;
}
