// What lies beside a program file: the plan that was agreed, and the same file at the base of a change. Both are read
// from a tree as data, so a pull request from anywhere can be held against its base.

import { posix } from 'node:path';
import {
  type BaseFile,
  type ChangeOptions,
  type ConfigProblem,
  isPlanOf,
  type PlainDate,
  type PlanOptions,
  type Program,
  readCommittedPlan,
  storedAt,
} from '@auditcal/core';
import type { Base } from './base.js';
import { candidates } from './files.js';
import type { Tree } from './trees.js';

type Agreed = NonNullable<PlanOptions['agreed']>;

/** The dates of the plan stored beside a program; none where there is no such plan. */
export async function agreedAt(
  tree: Tree,
  program: Program,
): Promise<
  | { readonly ok: true; readonly agreed: Agreed; readonly notices: readonly ConfigProblem[] }
  | { readonly ok: false; readonly problem: ConfigProblem }
> {
  const path = besides(program, storedAt(program).plan);
  const found = path === undefined ? undefined : await tree.read(path);
  if (path === undefined || !found?.ok) return { ok: true, agreed: new Map(), notices: [] };
  const plan = readCommittedPlan(path, found.text);
  if (!plan.ok) return plan;
  if (isPlanOf(plan.value, program)) return { ok: true, agreed: plan.value.agreed, notices: [] };
  return { ok: true, agreed: new Map(), notices: [ofAnother(path, plan.value.program, program)] };
}

function ofAnother(path: string, other: string, program: Program): ConfigProblem {
  return {
    rule: 'other-program',
    message: `${path} is the plan of ${other}, so nothing is agreed for ${program.id}`,
    remedy: '`check: { plan: NAME.plan.json }` in the file names another place.',
    where: { file: path, line: 1, column: 1 },
    citation: undefined,
  };
}

/** A path that stands in the program file, from the repository's root; undefined where it leads out. */
function besides({ file }: Pick<Program, 'file'>, path: string): string | undefined {
  const inside = posix.join(posix.dirname(file), path);
  return inside.startsWith('../') || posix.isAbsolute(inside) ? undefined : inside;
}

/** The program file before a change; why nobody knows where GitHub does not say. */
export type Before =
  | { readonly ok: true; readonly file: BaseFile | null; readonly evidence: Evidence }
  | { readonly ok: false; readonly why: string };

type Evidence = NonNullable<ChangeOptions['evidence']>;
type DayIn = (zone: string, at: Date) => PlainDate;

/** The program file as the base has it, null where it has none; and what the two trees hold as evidence. */
export async function beforeOf(base: Base, head: Tree, program: Program, dayIn: DayIn): Promise<Before> {
  const found = await fileBefore(base, program, dayIn);
  return found.ok ? { ...found, evidence: await evidenceOf(base, head, program) } : found;
}

async function fileBefore(
  base: Base,
  program: Program,
  dayIn: DayIn,
): Promise<
  { readonly ok: true; readonly file: BaseFile | null } | { readonly ok: false; readonly why: string }
> {
  const path = program.file;
  const found = await base.tree.read(path);
  const elsewhere = found.ok || found.trouble !== 'missing' ? undefined : await placeBefore(base, path);
  const read = elsewhere === undefined ? found : await base.tree.read(elsewhere);
  if (!read.ok && read.trouble === 'api') return { ok: false, why: read.detail };
  if (!read.ok) return { ok: true, file: null };
  const agreed = await agreedAt(base.tree, program);
  const day = base.madeAt && dayIn(program.organization.timezone, base.madeAt);
  const file = {
    file: elsewhere ?? path,
    text: read.text,
    day,
    agreed: agreed.ok ? agreed.agreed : new Map(),
  };
  return { ok: true, file };
}

/** Where a file was before it was renamed; one that is looked for may come from another place where it is. */
async function placeBefore(base: Base, path: string): Promise<string | undefined> {
  const renamed = await base.renamedFrom(path);
  if (renamed !== undefined || !candidates.includes(path)) return renamed;
  for (const it of candidates) if (it !== path && (await base.tree.has(it))) return it;
  return undefined;
}

/** Evidence is named from the program file's folder or from the root; the base is asked only for what is missing now. */
async function evidenceOf(base: Base, head: Tree, program: Program): Promise<Evidence> {
  const named = program.activities.flatMap(({ done }) => done.flatMap((it) => it.evidence ?? []));
  const holds = async (tree: Tree, path: string) => {
    for (const it of new Set([besides(program, path), besides({ file: '' }, path)]))
      if (it !== undefined && (await tree.has(it))) return true;
    return false;
  };
  const lacking = { head: new Set<string>(), base: new Set<string>() };
  for (const path of new Set(named)) {
    if (await holds(head, path)) continue;
    lacking.head.add(path);
    if (!(await holds(base.tree, path))) lacking.base.add(path);
  }
  return { head: (path) => !lacking.head.has(path), base: (path) => !lacking.base.has(path) };
}
