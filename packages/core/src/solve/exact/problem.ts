// One entity's joint problem: trees of events on a grid of whole times, each start with a price, and what events share:
// visits with a fixed price, and a load with a ceiling. Times are counted from 0 and mean whatever the caller's grid is.

/** A limit as a function of another start. It never decreases: a later start gives the same or a later limit. */
export type Limit = (start: number) => number;

/** The starts allowed by another start, both ends included. */
export interface Between {
  readonly least: Limit;
  readonly most: Limit;
}

/** Something that starts once. */
export interface TreeEvent {
  /** The event it is measured from, by index; -1 for the root of a tree. Events form trees, in any order. */
  readonly parent: number;
  /** Starts allowed by the parent's; left out at roots. */
  readonly within?: Between;
  /** Starts allowed by the start of the tree's root, besides. */
  readonly withinRoot?: Between;
  /** First time of `prices`. */
  readonly first: number;
  /** The price of each start from `first` on; Infinity where it cannot start. */
  readonly prices: readonly number[];
  /** Times in progress, from the start on; 0 for an event that takes none. */
  readonly length: number;
  /** Load on each time in progress; a whole number. */
  readonly load: number;
  /** Whether it has to start during a visit. */
  readonly visited: boolean;
}

/** A visit begins at any time, costs `price` and serves every start in its first `window` times. */
export interface VisitRule {
  readonly price: number;
  readonly window: number;
}

/** One number for all times, or one for each time from 0 on; the last of a list holds for all times after it. */
export type OverTime = number | readonly number[];

/** Load is at most `most` at any time; each unit above `free` costs `price`. All but the price are whole numbers. */
export interface LoadRule {
  readonly most: number;
  readonly free: number;
  readonly price: number;
}

/** The same, where it may differ from time to time: what others have left of a team, say. */
export interface LoadOverTime {
  readonly most: OverTime;
  readonly free: OverTime;
  readonly price: OverTime;
}

/** The number that holds at a time. */
export function overTime(value: OverTime, at: number): number {
  return typeof value === 'number' ? value : ((value[at] ?? value.at(-1)) as number);
}

/** The least number that holds at any time. */
export function leastOverTime(value: OverTime): number {
  return typeof value === 'number' ? value : Math.min(...value);
}

/** The highest number that holds at any time. */
export function mostOverTime(value: OverTime): number {
  return typeof value === 'number' ? value : Math.max(...value);
}

/** Starts for all events at the least sum of prices, visits and load. */
export interface TreeProblem {
  readonly events: readonly TreeEvent[];
  readonly visits: VisitRule;
  readonly load: LoadRule | LoadOverTime;
  /** A number of which every price is a multiple; 0 where there is none. Whole prices let bounds be rounded up. */
  readonly grain: number;
}

/** How long to go on. Without limits the answer is the optimum or the proof that there is none. */
export interface Effort {
  /** Partial plans looked at; work on bounds is counted in the same unit. */
  readonly nodes?: number;
  /** Asked now and then; true ends the search with the best plan so far. */
  readonly stop?: () => boolean;
}

/** What is known at the end. `value` is Infinity without a plan, `bound` is proven in every case. */
export interface Optimum {
  readonly status: 'optimal' | 'impossible' | 'stopped';
  readonly value: number;
  readonly bound: number;
  /** The start of each event; empty without a plan. */
  readonly starts: readonly number[];
  readonly nodes: number;
}
