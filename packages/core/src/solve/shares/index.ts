// Several lanes, each planned by itself under its share of what visits cost.
export { type DaysLeft, SharesSearch } from './search.js';
