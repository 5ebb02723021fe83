// The report's door: finished values, sorted, grouped and worded. Renderers see this room and nothing else.

export { maySee } from '../model/index.js';
export { type AdviceReport, adviceReport } from './advice.js';
export type { Appointment } from './appointment.js';
export { type Brief, type BriefReport, briefReport } from './brief/index.js';
export { type Checked, type CheckReport, checkReport } from './check-report.js';
export { type ChecksReport, checksReport } from './checks.js';
export { type ComparisonReport, comparisonReport } from './compare.js';
export { COST_GROUPS, type CostGroup, type CostReport, type CostRow, costReport } from './cost.js';
export {
  type Crosswalk,
  type CrosswalkReport,
  crosswalkReport,
  type Edition,
} from './crosswalk.js';
export { type Diff, diffReport } from './diff.js';
export {
  type EvidenceCell,
  type EvidencePage,
  type EvidenceReport,
  evidenceReport,
  type WindowRow,
} from './evidence.js';
export { type Explanation, explainReport, type HeldBy } from './explain.js';
export type { Block, Page } from './page.js';
export { type PortfolioReport, portfolioReport } from './portfolio.js';
export type { DiagnosticGroup, FrameworkWords, Report, ScheduleRow, SpanRow, Upcoming } from './report.js';
export { reportOf } from './report-of.js';
export type { StressLine } from './stress.js';
export type { Bar, Lane, Mark, Strip, StripBar, Timeline } from './timeline.js';
export { audienceInWords } from './words.js';
