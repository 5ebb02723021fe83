// What a plan survives, worded: a verdict for each thing that may go wrong, then the scenarios that break a date or come
// near one.

import {
  type BrokenDate,
  byText,
  counted,
  type Plan,
  type StressScenario,
  type StressTrial,
} from '../model/index.js';

/** What a plan survives. */
export interface StressSummary {
  /** The whole in a sentence. */
  readonly verdict: string;
  readonly trials: readonly StressRow[];
}

export interface StressRow {
  readonly kind: StressTrial['kind'];
  /** What is supposed. */
  readonly what: string;
  readonly survives: boolean;
  /** `2 of 9 break a date`, `all 9 survive`, `nothing to try`. */
  readonly verdict: string;
  /** Those that break a date, the first date first; else those with the least to spare. */
  readonly scenarios: readonly StressLine[];
}

export interface StressLine {
  readonly id: string;
  readonly survives: boolean;
  readonly what: string;
  /** The date that breaks, or the one that has the least to spare. */
  readonly date: string | null;
  readonly citation: string | null;
}

/** The trials of a plan, worded; null where nobody asked. */
export function stressOf({ stress }: Plan): StressSummary | null {
  if (!stress) return null;
  const failed = stress.trials.filter((it) => !it.survives).length;
  const verdict = stress.survives
    ? 'The plan survives each of these, one at a time.'
    : `The plan does not survive ${failed} of ${counted(stress.trials.length, 'trial')}, one thing going wrong at a time.`;
  return { verdict, trials: stress.trials.map(rowOf) };
}

const NEAREST = 1;

function rowOf({ kind, what, survives, scenarios }: StressTrial): StressRow {
  const broken = scenarios.filter((it) => !it.survives).sort(byDate);
  const near = scenarios
    .filter(({ spare }) => spare !== null)
    .sort((a, b) => (a.spare ?? 0) - (b.spare ?? 0));
  const verdict =
    scenarios.length === 0
      ? 'nothing to try'
      : survives
        ? `${scenarios.length === 1 ? 'it survives' : `all ${scenarios.length} survive`}`
        : `${broken.length} of ${scenarios.length} break a date`;
  const shown = broken.length > 0 ? broken : near.slice(0, NEAREST);
  return { kind, what, survives, verdict, scenarios: shown.map(lineOf) };
}

function byDate(a: StressScenario, b: StressScenario): number {
  return byText(a.first?.on ?? '', b.first?.on ?? '') || (b.first?.days ?? 0) - (a.first?.days ?? 0);
}

function lineOf({ id, survives, what, first, spare, next }: StressScenario): StressLine {
  const date = first ?? next;
  return {
    id,
    survives,
    what,
    date: date && (first ? missed(date) : wouldMiss(spare ?? 0, date)),
    citation: date?.citation ?? null,
  };
}

// The day in the text of a date that is next is the one it would be moved to, not the planned one.
function wouldMiss(spare: number, { on, text, rule }: BrokenDate): string {
  const days = `${counted(spare, 'day')} to spare`;
  return `${days}; with one more, ${on} would be missed (${rule}): ${text}`;
}

function missed({ on, days, text, rule }: BrokenDate): string {
  return `${on} is missed by ${counted(days, 'day')} (${rule}): ${text}`;
}
