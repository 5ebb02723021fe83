// What our checks say of a program and its plan. An auditor's words are findings; these are not.

import type { Where } from './where.js';

export type Severity = 'error' | 'warning' | 'info';

/** One thing a check found, with the rule it rests on and where that rule is written. */
export interface Diagnostic {
  /** Public rule id: `iso-s1`, `activity-overdue`, … */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly citation: string;
  readonly where: Where;
  /** Made of rule and engagement, activity or occurrence; never of line or text. */
  readonly fingerprint: string;
}

/** A diagnostic that the change under review did not bring. */
export interface StandingDiagnostic extends Diagnostic {
  /** The passing of days alone brought it since the base commit. */
  readonly newlyDue?: true;
}
