// The independent auditor: a plan in its public JSON, held against the written rules. It shares no code with core.
// It complains of clear breaches only; where the documents leave two readings, both pass and a comment says so.
import { checkActivities } from './activities.js';
import { day } from './calendar.js';
import { checkFacts } from './facts.js';
import { checkHorizon } from './horizon.js';
import { inspect, type Topic } from './inspection.js';
import { checkIso27001 } from './iso27001.js';
import { checkPlacement } from './placement.js';
import type { JsonPlan } from './plan-json.js';
import { checkPromises } from './promises.js';
import { checkShape } from './shape.js';
import { checkSoc2 } from './soc2.js';
import { checkVisits } from './visits.js';

const TOPICS: Topic[] = [
  checkFacts,
  checkPlacement,
  checkSoc2,
  checkIso27001,
  checkHorizon,
  checkVisits,
  checkActivities,
  checkPromises,
];

/**
 * Every hard rule the plan breaks, one plain sentence each; empty when it breaks none.
 * `yaml` is the compliance file, `plan` what `auditcal plan --json` printed for it, `today` the day it was planned on.
 */
export function checkPlan(input: { yaml: string; plan: unknown; today: string }): string[] {
  const shape = checkShape(input.plan);
  if (shape.length > 0) return shape;
  const inspection = inspect(input.yaml, input.plan as JsonPlan, day(input.today));
  return TOPICS.flatMap((topic) => topic(inspection));
}
