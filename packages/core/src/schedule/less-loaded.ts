// Weeks that load the team depend on what all audits ask of the activities, so no search for the cheapest dates sees them.
// They are closed to audits afterwards, where the plan without them is cheaper on the whole.

import { type Day, type PlainDate, type Span, spanOf } from '../calendar/index.js';
import type { Effort } from '../solve/alternatives.js';
import { type ActivityInput, planActivities } from './activities/index.js';
import { loadedWeeks } from './optimum/load.js';
import type { Separate } from './optimum/separate.js';
import { type Placed, placedAt, placeProgram } from './place-program.js';
import type { Terms } from './setting.js';

/** What a program's activities are planned from, its audits apart. */
export interface Team extends Pick<ActivityInput, 'program' | 'frameworks' | 'catalogue'> {
  readonly today: PlainDate;
}

// How often weeks are closed before the best so far is taken.
const MOST_TURNS = 3;

/**
 * The cheapest of `best`, of plans without its loaded weeks and of the frameworks planned apart, loads included; its bound
 * is still that of `best`.
 */
export function lessLoaded(
  best: Placed,
  team: Team,
  terms: Terms,
  effort: Effort,
  apart: Separate | undefined,
): Placed {
  const { program, frameworks, today } = team;
  let weeks = loadOf(best, team);
  if (weeks.length === 0) return best;
  const { loadWeek } = best.found.way.setting.prices;
  let kept = best;
  let least = best.found.value + weeks.length * loadWeek;
  const closed: Span[] = [];
  for (let turn = 0; turn < MOST_TURNS && weeks.length > 0; turn += 1) {
    closed.push(...weeks.map((week) => spanOf(week, week + 6)));
    const open = placeProgram(program, frameworks, today, { ...terms, closed: () => closed }, effort);
    if (!open || open.found.value >= least) break;
    weeks = loadOf(open, team);
    const value = open.found.value + weeks.length * loadWeek;
    if (value < least) [kept, least] = [open, value];
  }
  const side = apart && placedAt(program, frameworks, today, terms, apart.beginning, best.found.bound);
  if (side && side.found.value + loadOf(side, team).length * loadWeek < least) kept = side;
  if (kept === best) return best;
  // Nothing costs less than before, whatever is closed.
  const { bound } = best.found;
  return { ...kept, found: { ...kept.found, bound, optimal: best.found.optimal } };
}

/** The weeks of fieldwork in which too much else is to be done, by their first day. */
function loadOf({ found, engagements }: Placed, team: Team): readonly Day[] {
  const { calendar } = found.way.setting;
  return loadedWeeks(engagements, planActivities({ ...team, engagements, calendar }));
}

/** What a plan costs with the weeks that its activities load, in cents. */
export function planCost(placed: Placed, team: Team): number {
  const { value, way } = placed.found;
  return value + loadOf(placed, team).length * way.setting.prices.loadWeek;
}
