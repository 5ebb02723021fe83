// Several programs planned together. Public (`auditcal.portfolio/1`), like the plans in it.

import type { PlainDate } from '../calendar/index.js';
import type { Objective, Plan } from './plan.js';

/** A team, or an auditor with a limit of its own, that several programs depend on. */
export interface SharedUse {
  readonly kind: 'team' | 'auditor';
  readonly name: string;
  /** Visits at the same time: of a team on any day, of an auditor in any ISO week. */
  readonly capacity: number;
  /** Ids of the programs that name it. */
  readonly programs: readonly string[];
  /** Most visits at the same time in these plans. */
  readonly peak: number;
}

/** A part of many files. */
export interface Shard {
  /** Which part it is, counted from 1. */
  readonly index: number;
  readonly of: number;
  /** How many files there are in all parts. */
  readonly files: number;
  /** Where each program stands among all files, counted from 0. */
  readonly positions: readonly number[];
}

/** The plans of several programs, and what they cost together. */
export interface Portfolio {
  readonly schema: 'auditcal.portfolio/1';
  readonly today: PlainDate;
  /** The part of many files that it is of; absent where it is of all. */
  readonly shard?: Shard;
  readonly programs: readonly Plan[];
  /** The sum over all programs; null where they count in different currencies. */
  readonly objective: Objective | null;
  readonly teams: readonly SharedUse[];
}

/** The latest day among those of several results; undefined where there is none. */
export function latestDay(results: readonly { readonly today: PlainDate }[]): PlainDate | undefined {
  return results
    .map(({ today }) => today)
    .sort()
    .at(-1);
}
