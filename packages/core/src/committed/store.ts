// What `plan --write` keeps beside the program file: the plan as `plan --json` prints it, and the feed of that plan.

import { frameworks } from '../frameworks/index.js';
import type { Plan, Program } from '../model/index.js';
import { render } from '../render/index.js';
import { reportOf } from '../report/index.js';
import type { CommittedPlan } from './read-plan.js';

/** Where a program keeps its plan and its feed: paths from the folder that its file is in. */
export function storedAt({ check }: Program): { readonly plan: string; readonly calendar: string } {
  return { plan: check.plan ?? 'compliance.plan.json', calendar: check.calendar ?? 'compliance.ics' };
}

/** A plan and its feed, as texts to store. */
export async function storedTexts(plan: Plan): Promise<{ readonly plan: string; readonly calendar: string }> {
  const report = reportOf(plan, frameworks);
  const [json, ics] = await Promise.all([render(report, 'json'), render(report, 'ics')]);
  return { plan: json.text, calendar: ics.text };
}

/**
 * Whether a stored plan is that of a program. Either name will do, so that a program that is renamed and a file that is
 * moved keep their plan.
 */
export function isPlanOf(stored: CommittedPlan, { id, file }: Program): boolean {
  return stored.program === id || baseOf(stored.file) === baseOf(file);
}

function baseOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
