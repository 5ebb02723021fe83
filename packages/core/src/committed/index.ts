// The committed plan: what is agreed, kept in the repository beside the program file. Reading and writing of texts
// only; files are the shells' own.

export { feedRows } from './feed-rows.js';
export { jsonIn } from './json.js';
export { markedBy } from './made-from.js';
export { type CommittedPlan, looksLikePlan, readCommittedPlan } from './read-plan.js';
export { isPlanOf, storedAt, storedTexts } from './store.js';
export { type WrittenPlan, type WrittenThing, writtenPlan } from './written-plan.js';
