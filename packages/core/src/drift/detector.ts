// What a detector of drift is: its rules in words and one function over two programs. A stranger would get wrong: it
// tells of weakening only; what makes a program stricter, or says the same in other words, is no drift.

import type { PlainDate } from '../calendar/index.js';
import type {
  ChangeKind,
  FailOn,
  FilePath,
  Knowledge,
  Plan,
  Program,
  RuleLevel,
  Severity,
  Where,
} from '../model/index.js';
import type { Renames } from './renames.js';

/** A rule of drift in words, beside the logic that looks for it. */
export interface DriftRule {
  /** Public id; never reused. */
  readonly id: string;
  readonly kind: ChangeKind;
  readonly title: string;
  readonly remedy: string;
  /** What is held against the change. */
  readonly citation: string;
}

/** What a program is read against. */
export interface Known extends Knowledge {
  /** Every rule a check can tell of, with its own severity. */
  readonly rules: ReadonlyMap<string, Severity>;
}

/** Whether the repository holds what evidence names, before and after a change. */
export interface Holdings {
  readonly base: (path: string) => boolean;
  readonly head: (path: string) => boolean;
}

/** A program before and after a change, as of the same day. Plans are null where there is none. */
export interface Both {
  readonly base: Program;
  readonly head: Program;
  readonly plans: { readonly base: Plan; readonly head: Plan } | null;
  readonly today: PlainDate;
  readonly known: Known;
  /** The same before: a framework file may have said otherwise. */
  readonly knownBefore: Known;
  /** Undefined where nobody can look. */
  readonly evidence: Holdings | undefined;
  readonly renames: Renames;
}

/** What a change touches: that much of the plans tells its effect. */
export type Touched =
  | { readonly activity: string }
  | { readonly track: string }
  | { readonly engagement: string }
  | 'everything'
  | 'nothing';

/** One weakening, before its rule's words and its effect. */
export interface Drifted {
  readonly rule: string;
  readonly message: string;
  /** Half of the fingerprint: what it is about, without dates that move. */
  readonly subject: string;
  readonly where: Where;
  readonly was: string | null;
  readonly is: string | null;
  readonly touches: Touched;
}

/** What is weakened at one path of the head's file; fingerprinted by its rule and that path. */
export function weakened(
  { head }: Both,
  rule: string,
  path: FilePath,
  message: string,
  was: string,
  is: string | null,
  touches: Touched = 'everything',
): Drifted {
  return { rule, subject: path.join('-'), message, where: head.locate(path), was, is, touches };
}

/** One file of this folder. */
export interface Detector {
  readonly rules: readonly DriftRule[];
  readonly run: (both: Both) => readonly Drifted[];
}

/** How grave each word of a level is, the least first. */
export const LEVELS: readonly RuleLevel[] = ['off', 'info', 'warning', 'error'];

/** What a check fails over, the least first. */
export const RUNGS: readonly FailOn[] = ['never', 'error', 'overdue', 'due-soon', 'warning'];
