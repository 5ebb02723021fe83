// The optimum of one organization on a day grid, by exact programs over the order of visits: alternatives in, the
// cheapest days of all of them and a bound out.

export { optimizeAlternatives } from './search.js';
