// What a plan costs. Public (`auditcal.cost/1`): amounts are in the main unit of the organization's currency, with its
// decimals; inside `costs` they are whole smallest units.

import type { PlainDate } from '../calendar/index.js';

/** Three figures of one amount. */
export interface CostRange {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** The price of an engagement in a plan: the auditor's fee, after any discount. */
export interface EngagementCost extends CostRange {
  readonly currency: string;
}

/** What a line is for. */
export type CostCategory =
  | 'auditor-fee'
  | 'travel'
  | 'certification-fee'
  | 'activity'
  | 'platform'
  | 'internal-hours'
  | 'contingency';

/** Where a price is from: the file's quote, our rate card, or what was paid. */
export type CostBasis = 'quote' | 'rate-card' | 'actual';

/** One priced item on the day it is invoiced. */
export interface CostLine extends CostRange {
  /** Stable, and without a date that could move. */
  readonly id: string;
  /** Id of the engagement or the occurrence it is for; that of the program where it is for all of it. */
  readonly for: string;
  /** Null where several frameworks share it. */
  readonly framework: string | null;
  /** Track id; null where several tracks share it. */
  readonly track: string | null;
  readonly category: CostCategory;
  readonly title: string;
  readonly on: PlainDate;
  /** `FY2028`, named after the calendar year in which it ends. */
  readonly fiscalYear: string;
  /** `FY2028-Q1`. */
  readonly quarter: string;
  readonly basis: CostBasis;
  /** Who says so. */
  readonly source: string;
  /** Calendar year the price was taken from. */
  readonly year: number;
  /** How likely it is needed at all; its low and likely figures allow for that. Null where it is needed. */
  readonly chance: number | null;
  readonly owner: string | null;
}

/** A sum with what is likely not exceeded in one, five and nine of ten cases. */
export interface CostSum extends CostRange {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** A sum against what the file allows it to be. */
export interface YearSum extends CostSum {
  readonly budget: number | null;
}

/** One thing the planned frameworks cost less together, and by how much. */
export interface Saving {
  readonly why: string;
  readonly amount: number;
}

/** Something uncertain that several lines depend on, and the whole with it at its tenth and ninetieth percentile. */
export interface Driver {
  readonly driver: string;
  readonly low: number;
  readonly high: number;
  readonly swing: number;
}

/** So many of so many. */
export interface Share {
  readonly shared: number;
  readonly of: number;
}

/** The budget of a program. */
export interface Budget {
  readonly schema: 'auditcal.cost/1';
  readonly program: string;
  readonly file: string;
  readonly today: PlainDate;
  readonly currency: string;
  readonly lines: readonly CostLine[];
  readonly byFiscalYear: Readonly<Record<string, YearSum>>;
  readonly byQuarter: Readonly<Record<string, CostRange>>;
  /** By calendar month, `2027-06`. */
  readonly byMonth: Readonly<Record<string, CostRange>>;
  /** By framework id; `shared` where several share a line. */
  readonly byFramework: Readonly<Record<string, CostRange>>;
  /** By track id; `shared` where several share a line. */
  readonly byTrack: Readonly<Record<string, CostRange>>;
  /** By engagement id, what is `for` it; `other` is the rest. */
  readonly byAudit: Readonly<Record<string, CostRange>>;
  /** By owner; `nobody` where none is named. */
  readonly byOwner: Readonly<Record<string, CostRange>>;
  readonly total: CostSum;
  /** The frameworks planned one after the other, without a discount; null where they cannot be. */
  readonly separate: CostSum | null;
  /** Why the plan costs less than `separate`, line by line; the amounts add up to the difference of the likely sums. */
  readonly saving: readonly Saving[];
  /** Of kinds of activities, and of their turns to come, how many serve several frameworks; null for one framework. */
  readonly reuse: { readonly controls: Share; readonly evidence: Share } | null;
  /** What the spread of the whole comes from, the widest first; at most ten. */
  readonly drivers: readonly Driver[];
  /** What is not in it, and what was assumed, in sentences. */
  readonly notes: readonly string[];
}
