// Identifiers of frameworks whose whole set nobody here knows. Where a file names such a framework, an id that is none of
// the known sets may be one of its own, so only what is plainly meant for a known set is still told.

import type * as z from 'zod';
import type { Framework } from '../model/index.js';
import type { Complaint } from './shape/kinds.js';

/** Whether what was said of an identifier may be wrong, because a framework of the file knows it. */
export function mayBeKnownElsewhere(
  issue: z.core.$ZodIssue,
  file: unknown,
  frameworks: readonly Framework[],
): boolean {
  if (issue.code !== 'custom' || typeof issue.input !== 'string') return false;
  const id = issue.input;
  const { rule } = issue.params as unknown as Complaint;
  const open = openFrameworks(file, frameworks);
  if (open.length === 0 || !ABOUT_IDENTIFIERS.includes(rule)) return false;
  // A number is a requirement or a clause of theirs as well as of ISO 27001.
  if (rule === 'unknown-control' || /^\d/.test(id)) return true;
  return open.some(({ activities, further = [] }) =>
    [...activities, ...further.flatMap((it) => it.activities)].some(({ controls }) => controls.includes(id)),
  );
}

const ABOUT_IDENTIFIERS = ['unknown-control', 'iso-id', 'soc-id'];

function openFrameworks(file: unknown, frameworks: readonly Framework[]): readonly Framework[] {
  const named = (file as { readonly frameworks?: unknown } | null)?.frameworks;
  if (typeof named !== 'object' || named === null) return [];
  const blocks = Object.entries(named);
  return frameworks.filter(({ id, identifiers, further }) =>
    blocks.some(
      ([key, block]) => key.split('@')[0] === id && (identifiers === null || (further && coversMore(block))),
    ),
  );
}

// A report may cover criteria whose set is not known, such as those of a law.
function coversMore(block: unknown): boolean {
  return typeof block === 'object' && block !== null && 'also' in block;
}
