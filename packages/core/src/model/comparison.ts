// Ways to plan one program, side by side. Public (`auditcal.compare/1`).

import type { PlainDate, Span } from '../calendar/index.js';
import type { CostRange, CostSum, Saving } from './budget.js';

/** What one way to plan comes to. */
export interface StrategyOutcome {
  /** Lines paid within the horizon, actual ones too. */
  readonly cost: CostRange;
  /** The dearest fiscal year of these lines. */
  readonly peakYear: { readonly year: string; readonly likely: number };
  /** First report that speaks for a date or a period; null where none is to come. */
  readonly firstReport: PlainDate | null;
  /** First certification decision; null where none is to come. */
  readonly firstCertificate: PlainDate | null;
  /** ISO weeks with fieldwork, finished audits left out. */
  readonly fieldworkWeeks: number;
  /** Days of the horizon that lie between two periods and are examined by none. */
  readonly uncoveredDays: number;
  /** What the plan costs by the prices planning goes by, and how far from the best it may be. */
  readonly price: { readonly value: number; readonly gap: number; readonly optimal: boolean };
}

/** One way to plan a program. */
export interface Strategy {
  readonly id: string;
  /** What is another than the file says. */
  readonly title: string;
  /** What it comes to; null where it cannot be planned. */
  readonly outcome: StrategyOutcome | null;
  /** Why it cannot be planned, in a sentence; else null. */
  readonly why: string | null;
  /** No other way is as good on every count and better on one. */
  readonly unbeaten: boolean;
}

/** The ways to plan a program, the file's own first. */
export interface Comparison {
  readonly schema: 'auditcal.compare/1';
  readonly program: string;
  readonly file: string;
  readonly today: PlainDate;
  readonly horizon: Span;
  readonly currency: string;
  /** The file's own plan, and its frameworks planned apart, by the same prices; the whole budget of each. */
  readonly joint: CostSum;
  readonly separate: CostSum | null;
  readonly saving: readonly Saving[];
  readonly strategies: readonly Strategy[];
}
