// Core's front door: what the shells may use. Everything behind it is a function of its arguments.

export { type Advised, adviseProgram } from './advice/index.js';
export {
  type Duration,
  formatDuration,
  fromDay,
  isKnownRegion,
  type PlainDate,
  parseDuration,
  parsePlainDate,
  type Span,
  toDay,
  whyNoDate,
} from './calendar/index.js';
export {
  type BaseFile,
  type ChangeOptions,
  type ComparedChange,
  checkChange,
  compareChange,
  compareUnplanned,
  type HeadFile,
  type UnplannedHead,
} from './check-change.js';
export {
  type Stored,
  type StoredBefore,
  type StoredOptions,
  staleArtefacts,
  staleSince,
} from './check-stored.js';
export {
  type CheckCounts,
  type CheckOptions,
  type CheckResult,
  type ComparedBase,
  checkProgram,
  type Scope,
} from './checks/index.js';
export {
  type CommittedPlan,
  isPlanOf,
  looksLikePlan,
  readCommittedPlan,
  storedAt,
  storedTexts,
} from './committed/index.js';
export { type Compared, compareStrategies } from './compare-strategies.js';
export {
  type CompletionInput,
  complianceSchema,
  type FileAnswers,
  type FrameworkFile,
  frameworkSchema,
  type Imported,
  newFile,
  recordCompletion,
} from './config/index.js';
export { nearest } from './config/nearest.js';
export { crosswalkOf } from './crosswalk-of.js';
export { diffChange } from './diff-change.js';
export { type DriftRule, driftRules, movedBetween } from './drift/index.js';
export { evidenceProgram } from './evidence-program.js';
export { type AuditQuestion, explainAudit } from './explain-audit.js';
export { frameworkFilesLater, frameworkFilesOf } from './framework-files.js';
export { catalogue, frameworks, usualFrameworks } from './frameworks/index.js';
export { type CalendarsRead, calendarsOf, type NamedFile } from './import-calendars.js';
export { knownTo } from './known-to.js';
export {
  type CheckOfSeveral,
  checksTogether,
  type Merged,
  mergeShards,
  type ShardFile,
} from './merge-shards.js';
export * from './model/index.js';
export { type OutputName, outputNames, outputSchema } from './outputs/index.js';
export {
  type FileRead,
  isOpen,
  type PlanInput,
  type PlannedFile,
  type PlanRefused,
  planFile,
  planFileToday,
  planRead,
  readFileToday,
} from './plan-file.js';
export {
  type PlannedPortfolio,
  type PortfolioMember,
  type PortfolioOptions,
  planPortfolio,
  type RestingMember,
  settledAmong,
} from './plan-portfolio.js';
export { budgetProgram } from './plan-program.js';
export { plannedSince, planStored, type StoredFile } from './plan-stored.js';
export { joinedPortfolio } from './portfolio-of.js';
export {
  calendarWriter,
  type FeedGroup,
  type FeedPart,
  type Format,
  feedIndex,
  formatsFor,
  type Rendered,
  type RenderOptions,
  render,
  renderSarif,
  type View,
  widthOf,
} from './render/index.js';
export { digest } from './report/digest.js';
export {
  type AdviceReport,
  adviceReport,
  type Brief,
  type BriefReport,
  briefReport,
  type CheckReport,
  type ChecksReport,
  COST_GROUPS,
  type ComparisonReport,
  type CostGroup,
  type CostReport,
  type Crosswalk,
  type CrosswalkReport,
  checkReport,
  checksReport,
  comparisonReport,
  costReport,
  type Diff,
  type Edition,
  type EvidenceReport,
  type Explanation,
  evidenceReport,
  explainReport,
  type PortfolioReport,
  portfolioReport,
  type Report,
  reportOf,
  type Upcoming,
} from './report/index.js';
export { agreedBy, type PlanOptions, type Sharing, sharingGroups, sharingOf } from './schedule/index.js';
export { type Limited, limitedBy, searchLimitOf } from './search-limit.js';
export {
  type Effort,
  type GroupProblem,
  halfOfGroup,
  type Optimum,
  optimize,
  optimizeGroup,
  replan,
  type SolvedGroup,
  type TreeEvent,
  type TreeProblem,
} from './solve/index.js';
