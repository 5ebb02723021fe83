// Many entities that share one team's capacity, with a certified bound: a problem in, plans and a proof out.

export { halfOfGroup, optimizeGroup, type SolvedGroup } from './optimize-group.js';
export type { GroupEffort, GroupEntity, GroupProblem } from './problem.js';
export { replan } from './replan.js';
