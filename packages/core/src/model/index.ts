// The nouns, and the few functions that come with them. Every room may use them.

export type * from './advice.js';
export {
  AUDIENCES,
  type Audience,
  audienceNamed,
  audiencesOf,
  type ChosenAudiences,
  type EngagementAudiences,
  EVENTS,
  maySee,
} from './audience.js';
export type { AuditDayRow } from './audit-days.js';
export {
  auditDayRow,
  auditDaysOf,
  fieldworkDays,
  initialAuditDays,
  leastAuditDays,
  ON_SITE,
  sampledSites,
  toHalf,
} from './audit-days.js';
export { auditTypeIn } from './audit-types.js';
export { assigningDay, auditorOn, firmsOf, type Tenure, tenuresOf, usesAuditor } from './auditors.js';
export type * from './budget.js';
export type * from './change.js';
export type * from './changes.js';
export { categoriesAt, PEOPLE_ASSUMED, peopleAt, sitesAt } from './changes.js';
export { closingTimeOf, inDays, inTerms } from './closing.js';
export type * from './comparison.js';
export type * from './diagnostic.js';
export { dayOfYear, declaredIn, isExamined } from './duties.js';
export type * from './evidence.js';
export type * from './feed.js';
export { type FindingDue, findingDue, findingInWords } from './findings.js';
export type * from './framework.js';
export { grants } from './grants.js';
export type * from './grounds.js';
export { amountInWords, digitsInWords, gapInWords, roundedTo } from './money.js';
export type * from './plan.js';
export type * from './portfolio.js';
export { latestDay } from './portfolio.js';
export type * from './prices.js';
export { certain, peopleQuoted, plainQuote, quoteNames, rateOn } from './prices.js';
export type * from './problem.js';
export type * from './program.js';
export { isMadeFrom, recordedOf } from './recorded-of.js';
export type * from './recurring-work.js';
export type * from './scheduled.js';
export {
  hostedDays,
  hostedSessions,
  interimOf,
  interimOfId,
  isFieldwork,
  periodEndOfId,
} from './sessions.js';
export type * from './stress.js';
export type * from './subservice.js';
export {
  type Cover,
  coverOf,
  inHandOf,
  type KnownReport,
  knownReports,
  lastSpokenFor,
  letterOf,
  restsOnReports,
  reviewIn,
  type ToReview,
} from './subservice-cover.js';
export { termInWords } from './terms.js';
export { titleIn, titleOf, trackTitle } from './titles.js';
export { type Hosted, visitsOf } from './visits.js';
export {
  currencyOfPrices,
  dollarIn,
  usualWeight,
  WEIGHT_NAMES,
  WEIGHTS,
  type WeightName,
} from './weights.js';
export type * from './where.js';
export { byPlace } from './where.js';
export { byText, counted, listed, shiftInWords } from './words.js';
export { workCalendarOf } from './work-calendar.js';
