// What lies beside a program file: the plan that was agreed, and the same file at the base of a change. Both are read
// from a tree as data, so a pull request from anywhere can be held against its base.

import { posix } from 'node:path';
import {
  type BaseFile,
  type Change,
  type ChangeOptions,
  type ConfigProblem,
  frameworkFilesLater,
  isPlanOf,
  type NamedFile,
  type PlainDate,
  type PlanOptions,
  type Program,
  readCommittedPlan,
  type Stored,
  type StoredFile,
  type StoredOptions,
  staleArtefacts,
  staleSince,
  storedAt,
  type ToldFeed,
} from '@auditcal/core';
import type { Base } from './base.js';
import type { DayIn } from './begun.js';
import { candidates } from './files.js';
import { problem } from './inputs.js';
import type { Tree } from './trees.js';

type Agreed = NonNullable<PlanOptions['agreed']>;

/** What is stored beside a program: its dates are agreed, and its texts can be left behind by the file. */
export type Beside =
  | {
      readonly ok: true;
      readonly agreed: Agreed;
      /** The first day that plan was planned from. */
      readonly from: PlainDate | undefined;
      /** What the feed of that plan had told. */
      readonly told: ToldFeed | undefined;
      readonly stored: Stored;
      readonly notices: readonly ConfigProblem[];
    }
  | { readonly ok: false; readonly problem: ConfigProblem };

/** Reads the plan and the feed stored beside a program; nothing is agreed where there is no such plan. */
export async function besideOf(tree: Tree, program: Program): Promise<Beside> {
  const names = storedAt(program);
  const stored = {
    plan: await textAt(tree, program, names.plan),
    calendar: await textAt(tree, program, names.calendar),
  };
  const none = { ok: true as const, agreed: new Map(), from: undefined, told: undefined, stored };
  if (stored.plan === null) return { ...none, notices: [] };
  const plan = readCommittedPlan(stored.plan.file, stored.plan.text);
  if (!plan.ok) return plan;
  const { agreed, from, feed: told } = plan.value;
  if (isPlanOf(plan.value, program)) return { ...none, agreed, from, told, notices: [] };
  return { ...none, notices: [ofAnother(stored.plan.file, plan.value.program, program)] };
}

async function textAt(tree: Tree, program: Program, name: string): Promise<StoredFile | null> {
  const path = besides(program, name);
  const found = path === undefined ? undefined : await tree.read(path);
  return path !== undefined && found?.ok ? { file: path, text: found.text } : null;
}

/**
 * The stored files that the file has left behind. What was so before the change is standing, so the base is asked only
 * where something is.
 */
export async function staleBeside(
  head: { readonly text: string; readonly program: Program },
  stored: Stored,
  before: Before | undefined,
  options: StoredOptions,
): Promise<readonly Change[]> {
  const stale = await staleArtefacts(head, stored, options);
  if (stale.length === 0 || !before?.ok || before.file === null) return stale;
  return staleSince(head, stored, { ...(await before.stored()), ...before.file }, options);
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
export function besides({ file }: Pick<Program, 'file'>, path: string): string | undefined {
  const inside = posix.join(posix.dirname(file), path);
  return inside.startsWith('../') || posix.isAbsolute(inside) ? undefined : inside;
}

/** A file that a program file names, out of a tree; `noun` is what it should be. */
export async function named(
  tree: Tree,
  { file }: Pick<Program, 'file'>,
  path: string,
  noun: 'calendar' | 'framework file',
): Promise<NamedFile> {
  const inside = besides({ file }, path);
  if (inside === undefined) {
    const message = `the ${noun} ${path} leads out of the repository`;
    return {
      ok: false,
      problem: problem('outside-workspace', message, `A ${noun} that a file names lies beside it.`),
    };
  }
  const found = await tree.read(inside);
  if (found.ok) return { ok: true, file: inside, text: found.text };
  if (found.trouble === 'missing') return missing(inside, noun);
  const why = found.detail === '' ? found.trouble : found.detail;
  return { ok: false, problem: problem('not-readable', `the ${noun} ${inside} cannot be read: ${why}`) };
}

function missing(path: string, noun: string): NamedFile {
  return { ok: false, problem: problem('no-such-file', `there is no ${noun} ${path}`) };
}

/** The program file before a change; why nobody knows where GitHub does not say. */
export type Before =
  | {
      readonly ok: true;
      readonly file: BaseFile | null;
      readonly evidence: Evidence;
      /** What was stored beside it. */
      readonly stored: () => Promise<Stored>;
    }
  | { readonly ok: false; readonly why: string };

type Evidence = NonNullable<ChangeOptions['evidence']>;

/**
 * The program file as the base has it, null where it has none, with the framework files it named there; and what the two
 * trees hold as evidence. Imported calendars are those of today on both sides: a change of somebody else's calendar is nobody's pull request.
 */
export async function beforeOf(
  base: Base,
  head: Tree,
  program: Program,
  imported: BaseFile['imported'],
  dayIn: DayIn,
): Promise<Before> {
  const found = await fileBefore(base, program, imported, dayIn);
  if (!found.ok) return found;
  const { plan, calendar } = storedAt(program);
  const stored = async () => ({
    plan: await textAt(base.tree, program, plan),
    calendar: await textAt(base.tree, program, calendar),
  });
  return { ...found, stored, evidence: await evidenceOf(base, head, program) };
}

async function fileBefore(
  base: Base,
  program: Program,
  imported: BaseFile['imported'],
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
  const plan = await textAt(base.tree, program, storedAt(program).plan);
  const day = base.madeAt && dayIn(program.organization.timezone, base.madeAt);
  const before = { file: elsewhere ?? path, text: read.text };
  const own = await frameworkFilesLater(before, (it) => named(base.tree, before, it, 'framework file'));
  const file = {
    ...before,
    imported,
    own,
    day,
    ...(plan ? { stored: plan } : {}),
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
