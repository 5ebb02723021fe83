// The mark on a stored plan: a digest of what it was made from, and one of the plan itself. A stranger would get wrong: work
// that is recorded and what is asked of a check make no other plan, so the mark holds when they change.

import type { Program } from '../model/index.js';
import { digest } from '../report/digest.js';
import { jsonIn } from './json.js';

/** What a plan is made from: its program as of the day it was made on, and the version of auditcal that made it. */
export interface MadeFrom {
  readonly program: Program;
  readonly version: string;
}

/** Whether what a stored plan was made from is as it was, and whether the plan is; both undefined without a mark. */
export interface Marked {
  readonly made: boolean | undefined;
  readonly plan: boolean | undefined;
}

type Stored = Readonly<Record<string, unknown>>;

/** What bears on no date of a plan: where things stand in the file, and what is asked of a check. */
const BESIDE: ReadonlySet<string> = new Set(['where', 'file', 'check']);
const MARK = /^([0-9a-f]{16})-([0-9a-f]{16})$/;

/** The mark of a plan, as text that may hold one already. */
export function markOf(text: string, from: MadeFrom): string {
  return `${digestOf(from)}-${planDigest(jsonIn(text) as Stored)}`;
}

/** What the mark of a stored plan's text says now. */
export function markedBy(text: string, from: MadeFrom): Marked {
  const stored = jsonIn(text) as Stored;
  const [, made, plan] = MARK.exec(String(stored.madeFrom)) ?? [];
  if (made === undefined) return { made, plan: undefined };
  return { made: made === digestOf(from), plan: plan === planDigest(stored) };
}

function digestOf({ program, version }: MadeFrom): string {
  const activities = program.activities.map(({ done: _, ...it }) => it);
  return digest(JSON.stringify([version, { ...program, activities }], plainly));
}

function planDigest({ madeFrom: _, feed: __, ...plan }: Stored): string {
  return digest(JSON.stringify(plan));
}

function plainly(key: string, value: unknown): unknown {
  if (BESIDE.has(key)) return undefined;
  return value instanceof Map || value instanceof Set ? [...value] : value;
}
