// The one place where the oracle touches core, through its front door: text and a date in, the public plan JSON out.
import { type PlainDate, type PlanOptions, planFile } from '../../src/index.js';
import { iso } from './calendar.js';
import type { DrawnProgram } from './programs.js';

/** The plan as `auditcal plan --json` prints it, or the problems that stood in its way. */
export function planUnderTest(
  { yaml, today, busy }: DrawnProgram,
  options: PlanOptions = {},
): { plan: unknown } | { problems: unknown } {
  const imported = Object.entries(busy ?? {}).map(([path, spans]) => ({
    path,
    days: spans.map(({ from, to }) => ({
      span: { from: iso(from) as PlainDate, to: iso(to) as PlainDate },
      reason: 'Elsewhere',
      where: { file: path, line: 1, column: 1 },
    })),
  }));
  const answer = planFile(
    { file: 'compliance.yml', text: yaml, today: today as PlainDate, imported },
    options,
  );
  // Through text and back, as a reader of the JSON would see it.
  return answer.ok ? { plan: JSON.parse(JSON.stringify(answer.plan)) } : { problems: answer.problems };
}
