// The door of scheduling: a program, its frameworks and today become dated engagements, each with its reasons.

export { schedule } from './schedule.js';
