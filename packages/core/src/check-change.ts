// A file before and after a change, as of one day: what the change brought, what stood there, what it weakens. A
// stranger would get wrong: both sides are planned on the same day, so a date that passes overnight blames no change.

import type { PlainDate } from './calendar/index.js';
import { type CheckOptions, type CheckResult, checkProgram, knownRules } from './checks/index.js';
import { type Both, driftBetween, type Holdings, renamedFingerprint, renamesBetween } from './drift/index.js';
import { catalogue, frameworks } from './frameworks/index.js';
import type { Change, Diagnostic, Plan, Program } from './model/index.js';
import { planFile } from './plan-file.js';
import { DEFAULT_WEIGHTS, type PlanOptions } from './schedule/index.js';

/** A program file as it was before a change. */
export interface BaseFile {
  readonly file: string;
  readonly text: string;
  /** Civil day of the base commit; undefined where nobody knows. What became due since then is told as such. */
  readonly day?: PlainDate | undefined;
  /** Days agreed in the plan that was stored at the base. */
  readonly agreed?: PlanOptions['agreed'];
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

type Before = { readonly ok: false } | { readonly ok: true; readonly program: Program; readonly plan: Plan };

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
  // A base that cannot be planned cannot tell what it had: nothing is blamed on the change that mends it.
  const known = before.ok ? before.plan.diagnostics : plan.diagnostics;
  const both = before.ok ? bothOf(before, head, options) : undefined;
  const had = new Set(
    known.map(({ fingerprint }) => (both ? renamedFingerprint(fingerprint, both.renames) : fingerprint)),
  );
  const introduced = plan.diagnostics.filter(({ fingerprint }) => !had.has(fingerprint));
  const still = plan.diagnostics.filter(({ fingerprint }) => had.has(fingerprint));
  const due = newlyDue(head, base, options);
  const drift: readonly Change[] = both ? driftBetween(both) : [];
  const checked = checkProgram(program, plan, {
    scope: 'introduced',
    ...options,
    failOn: options.failOn ?? stricter(before.ok ? before.program : program, program),
    compared: {
      base: { file: base.file, day: base.day ?? null, planned: before.ok },
      introduced,
      standing: still.map((it): CheckResult['standing'][number] =>
        due(it) ? { ...it, newlyDue: true } : it,
      ),
      drift,
    },
  });
  return { checked, before: before.ok ? before.plan : null };
}

/** The base as of the head's day; a file that is not touched is planned once. */
function planBefore(
  { text, program, plan }: HeadFile,
  base: BaseFile,
  { machineToday, nodes }: ChangeOptions,
): Before {
  if (base.text === text && base.file === program.file) return { ok: true, program, plan };
  const asked = { file: base.file, text: base.text, today: plan.today, machineToday };
  return planFile(asked, effortOf(base, nodes));
}

/** Nobody looks at what the frameworks of a base would cost apart. */
function effortOf({ agreed }: BaseFile, nodes: number | undefined): PlanOptions {
  return { apart: false, ...(agreed ? { agreed } : {}), ...(nodes === undefined ? {} : { nodes }) };
}

function bothOf(before: Before & { readonly ok: true }, head: HeadFile, { evidence }: ChangeOptions): Both {
  return {
    base: before.program,
    head: head.program,
    plans: { base: before.plan, head: head.plan },
    today: head.plan.today,
    known: { frameworks, catalogue, rules: knownRules(frameworks), weights: DEFAULT_WEIGHTS },
    evidence,
    renames: renamesBetween(before.program, head.program),
  };
}

/**
 * Whether the passing of days alone brought a diagnostic since the base commit: the base has it today and had it not
 * on the day of its commit. Both are asked of the first plan that can be placed, so that no search tells them apart.
 */
function newlyDue(
  head: HeadFile,
  base: BaseFile,
  { machineToday }: ChangeOptions,
): (it: Diagnostic) => boolean {
  const { today } = head.plan;
  if (base.day === undefined || base.day >= today) return () => false;
  const on = (day: PlainDate): ReadonlySet<string> | undefined => {
    const answer = planFile(
      { file: base.file, text: base.text, today: day, machineToday: machineToday ?? today },
      effortOf(base, 0),
    );
    return answer.ok ? new Set(answer.plan.diagnostics.map(({ fingerprint }) => fingerprint)) : undefined;
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
