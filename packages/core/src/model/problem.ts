// What is wrong with the user's file or what makes it unplannable. Told all at once, sorted by place.

import type { Where } from './where.js';

/** Something the user can mend in the file or the flags, with its place. */
export interface ConfigProblem {
  /** Stable kebab-case id, such as `not-a-date`. */
  readonly rule: string;
  /** What is there and which rule it breaks, in one sentence. */
  readonly message: string;
  /** What would be right, or the nearest known name. */
  readonly remedy: string | undefined;
  readonly where: Where | undefined;
  readonly citation: string | undefined;
}

/** A smallest set of the user's lines and written rules that cannot all hold. */
export interface Conflict {
  readonly lines: readonly ConflictLine[];
  readonly rules: readonly string[];
  /** By how many days the lines miss each other; null where days do not measure it. */
  readonly missedByDays: number | null;
  readonly relaxations: readonly {
    readonly text: string;
    readonly where: Where | null;
    /** In the main unit of `currency`; both are null where the change has no price of its own. */
    readonly price: number | null;
    readonly currency: string | null;
  }[];
}

/** A line of the user's in a conflict, with the value that stands there. */
export interface ConflictLine extends Where {
  /** The line in words: its date and reason. */
  readonly text: string;
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ConfigProblem[]; readonly conflict: Conflict | null };
