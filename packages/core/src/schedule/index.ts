// The door of scheduling: a program, its frameworks and today become dated engagements, each with its reasons.

export { auditDaysOf, fieldworkDays, initialAuditDays, sampledSites } from './audit-days.js';
export { schedule } from './schedule.js';
