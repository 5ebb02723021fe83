// Files as a user would write them, planned and priced through the front door.

import { type Budget, budgetProgram, type CostLine, type PlannedFile } from '../../src/index.js';
import { planned } from '../rules/program.js';

/** A planned file and its budget. */
export function priced(body: string, today?: string): PlannedFile & { ok: true; budget: Budget } {
  const result = planned(body, today);
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'));
  return {
    ...result,
    budget: budgetProgram(result.program, result.plan.today, result.scheduled, { nodes: 0 }),
  };
}

/** The budget of a file. */
export function budgetOf(body: string, today?: string): Budget {
  return priced(body, today).budget;
}

/** A line by its id; fails where it is not there. */
export function line({ lines }: Budget, id: string): CostLine {
  const found = lines.find((it) => it.id === id);
  if (!found) throw new Error(`${id} is not among ${lines.map((it) => it.id).join(', ')}`);
  return found;
}

/** Low, likely and high. */
export function figures({ low, likely, high }: { low: number; likely: number; high: number }) {
  return [low, likely, high];
}

/** Takes everything out that is not an auditor's fee. */
export const FEES_ONLY = [
  'travel: null, sites: null, application-fee: null, yearly-fee: null, contingency: null, platform: null',
  'internal-hours: null, penetration-test: null, internal-audit: null',
].join(', ');
