// The report's door: finished values, sorted, grouped and worded. Renderers see this room and nothing else.

export type { Appointment, AppointmentKind, Audience } from './agenda.js';
export { type Checked, type CheckReport, checkReport } from './check-report.js';
export { type Explanation, explainReport } from './explain.js';
export type {
  CertificateRow,
  DiagnosticGroup,
  FrameworkWords,
  Header,
  Report,
  ScheduleRow,
  SpanRow,
  Upcoming,
} from './report.js';
export { reportOf } from './report-of.js';
export type { Bar, Lane, Mark, MonthOfTimeline, SharedVisit, Timeline } from './timeline.js';
export { count, listed, spanInWords } from './words.js';
