// The door of money: a finished plan and the prices of its file become a budget. It never moves a date.

export { budgetOf, type Money, moneyOf } from './budget.js';
export { adjustmentsOf } from './lines/day-fees.js';
export { outlayOf } from './outlay.js';
