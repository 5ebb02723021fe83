// A program of facts for the evidence matrix: a reported period and a running one, a certificate with its first
// surveillance booked, and the days on which work was done.

import { plainDate } from '../../src/calendar/index.js';
import { type EvidenceMatrix, type EvidenceState, evidenceProgram, planFile } from '../../src/index.js';

/** Windows by hand: soc2-type2-1 1 Oct 2025 to 30 Sep 2026, soc2-type2-2 the year after; certification up to 11 Jan 2026, its first surveillance from 15 Jan to 13 Dec 2026. */
const file = (activities: string) => `version: 1
organization: { people: 40 }
frameworks:
  soc2: { type2: { align: false } }
  iso27001: {}
audits:
  - { audit: soc2/type2, period: { from: 2025-10-01, to: 2026-09-30 }, report: 2026-11-12 }
  - { audit: soc2/type2, period: { from: 2026-10-01, to: 2027-09-30 }, fieldwork: { from: 2027-10-11, to: 2027-11-05 } }
  - { audit: iso27001/stage1, fieldwork: { from: 2025-11-10, to: 2025-11-11 }, report: 2025-11-20 }
  - { audit: iso27001/stage2, fieldwork: { from: 2026-01-12, to: 2026-01-14 }, decision: 2026-02-20 }
  - { audit: iso27001/surveillance1, fieldwork: { from: 2026-12-14, to: 2026-12-15 } }
activities:
${activities}planning: { from: 2026-11-21, horizon: 1 year }
`;

export function matrixOf(activities: string, today = '2026-11-21'): EvidenceMatrix {
  const answer = planFile(
    { file: 'compliance.yml', text: file(activities), today: plainDate(today) },
    { nodes: 0, apart: false },
  );
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return evidenceProgram(answer.program, answer.plan);
}

/** The states of a turn, by the engagement. */
export function statesOf(matrix: EvidenceMatrix, id: string): Readonly<Record<string, EvidenceState>> {
  const turn = matrix.turns.find((it) => it.id === id);
  if (!turn) throw new Error(`no ${id} among ${matrix.turns.map((it) => it.id).join(', ')}`);
  return Object.fromEntries(turn.windows.map((it) => [it.for, it.state]));
}
