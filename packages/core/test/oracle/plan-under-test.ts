// The one place where the oracle touches core, through its front door: text and a date in, the public plan JSON out.
import { type PlainDate, planFile } from '../../src/index.js';
import type { DrawnProgram } from './programs.js';

/** The plan as `auditcal plan --json` prints it, or the problems that stood in its way. */
export function planUnderTest({ yaml, today }: DrawnProgram): { plan: unknown } | { problems: unknown } {
  const answer = planFile({ file: 'compliance.yml', text: yaml, today: today as PlainDate });
  // Through text and back, as a reader of the JSON would see it.
  return answer.ok ? { plan: JSON.parse(JSON.stringify(answer.plan)) } : { problems: answer.problems };
}
