// The door of loaded weeks.

export { planCost, type Team } from './team-load.js';
export { weighLoads } from './weigh.js';
