// What planning a portfolio is told and what it answers. Amounts in cents.

import type { PlainDate } from '../../calendar/index.js';
import type { ConfigProblem, Conflict, Engagement, Knowledge, Program } from '../../model/index.js';
import type { Stopped } from '../optimum/objective.js';
import type { Placed } from '../place-program.js';
import type { Terms } from '../setting.js';
import type { Closed } from './ledger.js';
import type { Shared } from './shared.js';
import type { Sharing } from './sharing.js';

/** One program of a portfolio. */
export type Member = OpenMember | KeptMember;

/** One that is to be placed. */
export interface OpenMember {
  readonly program: Program;
  /** What this program is planned by: another one may have a framework of its own under the same id. */
  readonly known: Knowledge;
  /** The organization's own day. */
  readonly today: PlainDate;
  readonly terms: Terms;
  readonly kept?: undefined;
}

/** One that keeps the plan it has, with what was proven of it: only the others are placed, around it. */
export interface KeptMember {
  readonly program: Sharing;
  readonly kept: KeptPlan;
}

/** A plan that stays as it is. */
export interface KeptPlan {
  readonly engagements: readonly Engagement[];
  readonly value: number;
  readonly bound: number;
}

/** How long to go on. */
export interface Effort {
  /**
   * For programs that share nothing the partial plans to look at, each for itself; for those that share something how
   * often one of them is placed once there is a first plan of all.
   */
  readonly nodes?: number;
  /** Asked now and then; an answer ends the search with the best plans so far. */
  readonly stop?: () => Stopped;
  /** Told now and then of the value of all programs and of its bound; the value is Infinity before there is one. */
  readonly onProgress?: (value: number, bound: number) => void;
}

/** One program, placed within what the others leave. */
export interface PlacedMember {
  readonly placed: Placed;
  /** No plan of this program costs less, whatever the others do. */
  readonly bound: number;
  /** What ended the search, should it not be proven. */
  readonly stopped: Stopped;
  /** Where the others leave it nothing, and how many visits at once it may have then. */
  readonly closed: Closed;
  readonly own: number | undefined;
  /** By engagement: the first day it would have alone, and whose room is taken then. */
  readonly displaced: ReadonlyMap<string, { readonly from: PlainDate; readonly by: Shared }>;
}

/** All programs placed together; undefined for those that keep the plan they had. */
export interface PlacedPortfolio {
  readonly members: readonly (PlacedMember | undefined)[];
  readonly shared: readonly Shared[];
  readonly peaks: readonly number[];
  readonly stopped: Stopped;
}

/** Placed together, or the programs that cannot be: alone (by position), or within what others leave. */
export type PortfolioResult =
  | { readonly ok: true; readonly value: PlacedPortfolio }
  | {
      readonly ok: false;
      readonly alone: readonly number[];
      readonly problems: readonly ConfigProblem[];
      readonly conflict: Conflict | null;
    };
