// The door of money: a finished plan and the prices of its file become a budget. It never moves a date.

export type { Absurd } from './absurd.js';
export { type Budgeted, budgetOf, type Money, moneyOf } from './budget.js';
export { fiscalTimeOf, spanOfFiscalYear } from './fiscal.js';
