// What a change does to the plan, all of it: dates, turns, money, promises, and whom it concerns. A check tells what is
// wrong with a change; this tells what it is.

import type { PlainDate } from './calendar/index.js';
import { type BaseFile, bothOf, type ChangeOptions, type HeadFile } from './check-change.js';
import { budgetOf } from './costs/index.js';
import { driftBetween, movedBetween, renamedFingerprint, renamesBetween } from './drift/index.js';
import { knownTo } from './known-to.js';
import type { Budget, Diagnostic, Plan, Program } from './model/index.js';
import { type PlanRefused, planRead } from './plan-file.js';
import { agreedIn, readSince } from './plan-stored.js';
import { type Diff, diffReport } from './report/index.js';

/** A plan of nothing: what a file was before it was added. */
const NOTHING: Pick<Plan, 'engagements' | 'activities' | 'diagnostics'> = {
  engagements: [],
  activities: [],
  diagnostics: [],
};

/** What a change does, or why the file before it cannot be planned. `base` is null where the change adds the file. */
export function diffChange(
  head: HeadFile,
  base: BaseFile | null,
  options: Pick<ChangeOptions, 'machineToday' | 'nodes' | 'evidence'> = {},
): { readonly ok: true; readonly value: Diff } | PlanRefused {
  const { program, plan } = head;
  const before = base && planBefore(base, plan.today, options);
  if (before && !before.ok) return before;
  const both = before ? bothOf(before, { program, plan, today: plan.today }, options) : undefined;
  const was = before?.plan ?? NOTHING;
  const renames = before ? renamesBetween(before.program, program) : undefined;
  const nameOf = ({ fingerprint }: Diagnostic) =>
    renames ? renamedFingerprint(fingerprint, renames) : fingerprint;
  const had = new Set(was.diagnostics.map(nameOf));
  const has = new Set(plan.diagnostics.map(({ fingerprint }) => fingerprint));
  const value = diffReport({
    plan,
    before: before?.plan ?? null,
    base: base && { file: base.file, day: base.day ?? null },
    dates: movedBetween(was, plan),
    drift: both ? driftBetween(both) : [],
    renamed: renames?.activities ?? new Map(),
    introduced: plan.diagnostics.filter(({ fingerprint }) => !had.has(fingerprint)),
    resolved: was.diagnostics.filter((it) => !has.has(nameOf(it))),
    budgets: {
      before: before ? budgetAsPlanned(before.program, before.plan) : null,
      after: budgetAsPlanned(program, plan),
    },
  });
  return { ok: true, value };
}

function planBefore(
  base: BaseFile,
  today: PlainDate,
  { machineToday = today, nodes }: Pick<ChangeOptions, 'machineToday' | 'nodes'>,
) {
  const agreed = agreedIn(base.stored);
  const effort = { ...(agreed ? { agreed } : {}), ...(nodes === undefined ? {} : { nodes }) };
  const read = readSince({ ...base, imported: base.imported ?? [] }, base.stored, today, () => machineToday);
  return read.ok ? planRead(read, effort) : read;
}

function budgetAsPlanned(program: Program, { engagements, activities, today }: Plan): Budget {
  const { frameworks } = knownTo(program);
  return budgetOf({ program, frameworks, engagements, activities, today, separately: null });
}
