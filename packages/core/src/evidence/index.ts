// The door of the evidence matrix: finished turns against finished windows.

export { type EvidencePlan, evidenceMatrix } from './matrix.js';
