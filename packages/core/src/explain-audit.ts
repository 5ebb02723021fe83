// From a planned program to the explanation of one of its dates: what `explain` asks for. The plan is taken as it is; the
// questions are put to everything that could have been planned instead.

import type { PlainDate } from './calendar/index.js';
import { knownTo } from './known-to.js';
import type { Diagnostic, Plan, PlannedSession, Program, Scheduled } from './model/index.js';
import { plannedOf } from './plan-program.js';
import { type Explanation, explainReport } from './report/index.js';
import { type Agreed, groundsOf, type PlanOptions } from './schedule/index.js';

/** A plan, one of its audits, and a day to ask about. */
export interface AuditQuestion {
  readonly program: Program;
  /** The plan of that program. */
  readonly plan: Plan;
  /** Id of the engagement. */
  readonly engagement: string;
  /** Which of its sessions; its fieldwork where nothing is said. */
  readonly session?: PlannedSession | undefined;
  /** What would it break or cost, if that session started on this day? */
  readonly on?: PlainDate | undefined;
  /** The days agreed before that the plan was made with. */
  readonly agreed?: Agreed | undefined;
  /** Partial plans looked at for each answer before the best so far is taken. */
  readonly nodes?: number | undefined;
  /** Asked now and then; an answer ends the searches for other days with the best that were found. */
  readonly stop?: PlanOptions['stop'];
  /** Told now and then of the best plan with another day and of what none costs less than, in the currency's main unit. */
  readonly onProgress?: PlanOptions['onProgress'];
}

/** Says why an audit has its date; undefined where the plan holds none of that id. */
export function explainAudit(question: AuditQuestion): Explanation | undefined {
  const { program, plan, engagement, session = 'fieldwork', on, agreed, nodes, stop, onProgress } = question;
  const effort = {
    ...(nodes === undefined ? {} : { nodes }),
    ...(stop ? { stop: () => stop() !== null } : {}),
    ...(onProgress ? { onProgress } : {}),
  };
  const input = {
    program,
    ...knownTo(program),
    today: plan.today,
    agreed: agreed ?? new Map(),
    plan,
    newIn: (other: Scheduled) => newIn(program, plan, other),
    effort,
  };
  const grounds = groundsOf(input, engagement, session, on);
  return explainReport(plan, engagement, input.frameworks, grounds);
}

function newIn(program: Program, plan: Plan, other: Scheduled): readonly Diagnostic[] {
  const standing = new Set(plan.diagnostics.map(({ fingerprint }) => fingerprint));
  const { diagnostics } = plannedOf(program, plan.today, other).plan;
  return diagnostics.filter(({ fingerprint }) => !standing.has(fingerprint));
}
