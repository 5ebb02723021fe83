// What a check is: a few documented rules and one function over a finished schedule. What it yields becomes a
// Diagnostic only in run.ts, where the user's levels are applied: a check itself never reads `check.rules`.

import type { PlainDate } from '../../calendar/index.js';
import type { Money } from '../../costs/index.js';
import type { ActivityType, Framework, Program, Scheduled, Severity, Where } from '../../model/index.js';

/** Everything a check may look at. */
export interface Examined {
  readonly program: Program;
  readonly frameworks: readonly Framework[];
  readonly catalogue: readonly ActivityType[];
  readonly scheduled: Scheduled;
  readonly money: Money;
  readonly today: PlainDate;
}

/** A rule as a framework's data name it. What is left out stands in the check's own words. */
export interface NamedRule {
  readonly rule: string;
  readonly severity?: Severity;
  readonly citation: string;
  readonly why?: string;
  readonly remedy?: string;
}

/** A rule in words, beside the logic that looks for its breach. `docs/checks.md` is made of these. */
export interface RuleDoc {
  /** Public rule id; where `named` is there, what is looked at, and each framework's data name the id. */
  readonly id: string;
  /** The heaviest severity the rule can have. */
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  readonly citation: string;
  /** A message it gives. */
  readonly example?: string;
  /** The ids under which a framework's data state this rule; none where the framework has no such rule. */
  readonly named?: (framework: Framework) => readonly NamedRule[];
}

/** One breach of a rule, before the user's levels. */
export interface Found {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly citation: string;
  /** Id of the engagement, activity or occurrence it is about: half of the fingerprint, so without dates or text. */
  readonly subject: string;
  readonly where: Where;
}

/** One file of the folder above. */
export interface Check {
  readonly rules: readonly RuleDoc[];
  readonly run: (examined: Examined) => readonly Found[];
}
