// The door of scheduling: a program, its frameworks and today become dated engagements, each with its reasons.
// `cycles` says which engagements there are, `problem` writes their rules for the solver, `answer` reads its days back;
// `activities`, `milestones` and `spans` hang on what was dated.

export type { EvidenceWindow } from './activities/evidence-windows.js';
export { type LookedAt, lookedAt } from './activities/looked-at.js';
export { separately } from './apart.js';
export { type Agreed, agreedBy, agreedDays } from './moves.js';
export { keptTogether } from './portfolio/kept-together.js';
export type {
  Effort as PortfolioEffort,
  KeptPlan,
  Member,
  PlacedMember,
  PlacedPortfolio,
  PortfolioResult,
} from './portfolio/outcome.js';
export { placePortfolio } from './portfolio/place-portfolio.js';
export { sharersAmong, sharingGroups, withSharedLimits } from './portfolio/shared.js';
export { type Sharing, sharingOf } from './portfolio/sharing.js';
export type { KnownPlan } from './read-back.js';
export { type PlanOptions, schedule, scheduledBeside, scheduleKnown } from './schedule.js';
export { soonestDocuments } from './soonest.js';
export { groundsOf } from './what-if/index.js';
