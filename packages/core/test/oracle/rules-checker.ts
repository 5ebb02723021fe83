// The independent auditor: a plan in its public JSON, held against the written rules. It shares no code with core.
// It complains of clear breaches only; where the documents leave two readings, both pass and a comment says so.
import { checkActivities } from './activities.js';
import { checkAuditors } from './auditors.js';
import { day } from './calendar.js';
import { checkFacts } from './facts.js';
import { checkHorizon } from './horizon.js';
import { type Busy, inspect, type Topic } from './inspection.js';
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
  checkAuditors,
];

/**
 * Every hard rule the plan breaks, one plain sentence each; empty when it breaks none.
 * `yaml` is the compliance file, `plan` what `auditcal plan --json` printed for it, `today` the day it was planned on,
 * `busy` what the calendars hold that the file names for its auditors.
 */
export function checkPlan(input: { yaml: string; plan: unknown; today: string; busy?: Busy }): string[] {
  const shape = checkShape(input.plan);
  if (shape.length > 0) return shape;
  const inspection = inspect(input.yaml, input.plan as JsonPlan, day(input.today), input.busy);
  return TOPICS.flatMap((topic) => topic(inspection));
}
