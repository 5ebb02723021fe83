// Drawn by scripts/check-registry.mjs from the files of this folder: run it after adding a check, edit nothing here.

import type { Diagnostic, Framework, Severity } from '../model/index.js';
import { check as absurdAmount } from './absurd-amount.js';
import { check as accreditation } from './accreditation.js';
import { check as acquisitionInPeriod } from './acquisition-in-period.js';
import { check as activityDueSoon } from './activity-due-soon.js';
import { check as activityMissed } from './activity-missed.js';
import { check as activityOverdue } from './activity-overdue.js';
import { check as annualInPeriod } from './annual-in-period.js';
import { check as assessmentLapse } from './assessment-lapse.js';
import { check as auditTimeBand } from './audit-time-band.js';
import { check as auditTimeFloor } from './audit-time-floor.js';
import { check as auditorChange } from './auditor-change.js';
import { check as auditorKind } from './auditor-kind.js';
import { check as beforePeriodEnd } from './before-period-end.js';
import { check as bookingLate } from './booking-late.js';
import { check as bookingOnDayOff } from './booking-on-day-off.js';
import { check as bridgeLetter } from './bridge-letter.js';
import { check as cadenceWritten } from './cadence-written.js';
import { check as calendarYear } from './calendar-year.js';
import { check as capacity } from './capacity.js';
import { check as categoryStart } from './category-start.js';
import { check as certificateExpiry } from './certificate-expiry.js';
import { check as certificateLapse } from './certificate-lapse.js';
import { check as changeNotice } from './change-notice.js';
import { check as coverageGap } from './coverage-gap.js';
import { check as cuecReview } from './cuec-review.js';
import { check as datedRules } from './dated-rules.js';
import { check as describedChanges } from './described-changes.js';
import { check as dollarsOneToOne } from './dollars-one-to-one.js';
import { check as edition } from './edition.js';
import type { Check, Examined } from './examined/check.js';
import { rulesOf, run } from './examined/run.js';
import { check as goal } from './goal.js';
import { check as holidaysUnknown } from './holidays-unknown.js';
import { check as horizonOver } from './horizon-over.js';
import { check as independence } from './independence.js';
import { check as longDuration } from './long-duration.js';
import { check as missedInPeriod } from './missed-in-period.js';
import { check as modifiedOpinion } from './modified-opinion.js';
import { check as openFinding } from './open-finding.js';
import { check as openMajor } from './open-major.js';
import { check as overBudget } from './over-budget.js';
import { check as peopleAssumed } from './people-assumed.js';
import { check as periodEnd } from './period-end.js';
import { check as periodLength } from './period-length.js';
import { check as prerequisites } from './prerequisites.js';
import { check as reportAge } from './report-age.js';
import { check as siteHoliday } from './site-holiday.js';
import { check as stageNotOnRecord } from './stage-not-on-record.js';
import { check as subserviceAssumed } from './subservice-assumed.js';
import { check as subserviceCover } from './subservice-cover.js';
import { check as subserviceReview } from './subservice-review.js';
import { check as suspension } from './suspension.js';
import { check as targetWindow } from './target-window.js';
import { check as transfer } from './transfer.js';

export {
  type CheckCounts,
  type CheckOptions,
  type CheckResult,
  type ComparedBase,
  checkProgram,
  type Scope,
} from './check-result.js';
export type { Examined } from './examined/check.js';

/** Every check there is, by the names of their files. */
export const checks: readonly Check[] = [
  absurdAmount,
  accreditation,
  acquisitionInPeriod,
  activityDueSoon,
  activityMissed,
  activityOverdue,
  annualInPeriod,
  assessmentLapse,
  auditTimeBand,
  auditTimeFloor,
  auditorChange,
  auditorKind,
  beforePeriodEnd,
  bookingLate,
  bookingOnDayOff,
  bridgeLetter,
  cadenceWritten,
  calendarYear,
  capacity,
  categoryStart,
  certificateExpiry,
  certificateLapse,
  changeNotice,
  coverageGap,
  cuecReview,
  datedRules,
  describedChanges,
  dollarsOneToOne,
  edition,
  goal,
  holidaysUnknown,
  horizonOver,
  independence,
  longDuration,
  missedInPeriod,
  modifiedOpinion,
  openFinding,
  openMajor,
  overBudget,
  peopleAssumed,
  periodEnd,
  periodLength,
  prerequisites,
  reportAge,
  siteHoliday,
  stageNotOnRecord,
  subserviceAssumed,
  subserviceCover,
  subserviceReview,
  suspension,
  targetWindow,
  transfer,
];

/** Runs every check: sorted by severity, place and fingerprint, with the levels of `check.rules` applied. */
export function runChecks(examined: Examined): Diagnostic[] {
  return run(checks, examined);
}

/** Every rule id a diagnostic can carry, with its heaviest severity; those of severity `error` cannot be lowered. */
export function knownRules(frameworks: readonly Framework[]): ReadonlyMap<string, Severity> {
  return rulesOf(checks, frameworks);
}
