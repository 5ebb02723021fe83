// The solver's door: a problem in, exact windows or a placement out.

export { causesOf, holds, movesBehind } from './causes.js';
export { type Effort, type Optimum, optimize, type TreeEvent, type TreeProblem } from './exact/index.js';
export {
  type GroupProblem,
  halfOfGroup,
  optimizeGroup,
  replan,
  type SolvedGroup,
} from './group/index.js';
export type { Days, Host, Party } from './hosts.js';
export { alike } from './lanes/day-tables.js';
export { type Overrun, overrunsOf } from './overruns.js';
export { place, Reading, windowsOf } from './place.js';
export {
  type Capacity,
  type Constraint,
  everyDay,
  type Grid,
  type Job,
  type Preference,
  type Problem,
  type Step,
  type Variable,
} from './problem.js';
export type { Windows } from './propagate.js';
export { type Room, roomOf } from './room.js';
export { type RoomTogether, roomTogether } from './room-together.js';
export { shifted, sideBySide, windowsFrom } from './side-by-side.js';
export { smallestSet } from './smallest-set.js';
export type { Move } from './trail.js';
export { Trials } from './trials.js';
export { firstOverload, visitsOf } from './visits.js';
