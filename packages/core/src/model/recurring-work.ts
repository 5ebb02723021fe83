// Work that comes round, as data: what there is for all to do, and which framework asks for it, how often and by when.

/** A day of each calendar year that is written down, counted from 1 January: months first, then days. */
export interface StatutoryDay {
  readonly months?: number;
  readonly days?: number;
  /** The first of them: nothing is due by it before. */
  readonly first?: string;
}

/** A requirement named by the framework that an activity answers to, and when it applies. */
export interface ActivityUse {
  readonly key: string;
  /** Criteria, clauses or controls, as the framework writes them. */
  readonly controls: readonly string[];
  /** Only where one of these categories is in scope. */
  readonly categories?: readonly string[];
  /** Months between turns at the most, where the framework writes a number and its cadence is not the usual one. */
  readonly everyMonths?: number;
  /** The day of the year by which a turn is finished, where one is written. */
  readonly by?: StatutoryDay;
  /** Counts as evidence where it is done anyway; the framework does not call for it by itself. */
  readonly supporting?: true;
}

/** A recurring activity, whatever frameworks call for it. */
export interface ActivityType {
  readonly key: string;
  readonly title: string;
  /** Months between occurrences; null where it goes by event or by report and makes no calendar slots. */
  readonly months: number | null;
  /** Days before the audit at which a yearly one is best done. */
  readonly ahead?: number;
  readonly owner: string;
  readonly note: string;
}
