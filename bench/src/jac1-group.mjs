// The solver for groups, in a file of its own: whoever solves one entity does not load it.

export { optimizeGroup } from '@auditcal/core';
