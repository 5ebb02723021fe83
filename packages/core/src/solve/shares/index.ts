// Several lanes, each planned by itself under its share of what visits cost.
export type { DayShares } from './day-shares.js';
export type { NearPlan } from './in-turn.js';
export type { Remains } from './option.js';
export { type Remaining, SharesSearch } from './search.js';
export type { Turns } from './turns.js';
export { pricedPlan, type WholePlan, wholePlan } from './whole-plan.js';
