// The door of scheduling: a program, its frameworks and today become dated engagements, each with its reasons.

export type { Holding, PastBreach, Scheduled } from './scheduled.js';
