// From a planned program to its evidence matrix: the windows by which a plan says what a turn serves, and what stands on
// record beside each turn.

import { type EvidencePlan, evidenceMatrix } from './evidence/index.js';
import { knownTo } from './known-to.js';
import type { EvidenceMatrix, Program } from './model/index.js';
import { lookedAt } from './schedule/index.js';

/** Each turn of a plan against each of its windows. */
export function evidenceProgram(program: Program, plan: EvidencePlan): EvidenceMatrix {
  const { engagements } = plan;
  return evidenceMatrix(program, plan, lookedAt({ program, ...knownTo(program), engagements }));
}
