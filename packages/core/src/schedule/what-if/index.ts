// Questions to a plan: what a date rests on, which would be the next best, what another one would break or cost.

export { groundsOf } from './grounds.js';
