// The one place where the oracle touches core, through its front door: text and a date in, the public plan JSON out.
import * as core from '../../src/index.js';
import type { DrawnProgram } from './programs.js';

type PlanFile = (input: { file: string; text: string; today: string }) => {
  ok: boolean;
  plan?: unknown;
  problems?: unknown;
};

const { planFile } = core as { planFile?: PlanFile };

/** False while core cannot plan a file yet. */
export const canPlan = planFile !== undefined;

/** The plan as `auditcal plan --json` prints it, or the problems that stood in its way. */
export function planUnderTest({ yaml, today }: DrawnProgram): { plan: unknown } | { problems: unknown } {
  if (!planFile) throw new Error('core has no planFile');
  const answer = planFile({ file: 'compliance.yml', text: yaml, today });
  // Through text and back, as a reader of the JSON would see it.
  return answer.ok ? { plan: JSON.parse(JSON.stringify(answer.plan)) } : { problems: answer.problems };
}
