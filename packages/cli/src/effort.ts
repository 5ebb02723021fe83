// How hard to search: `--effort` counts partial plans and gives the same plan anywhere, `--time-limit` looks at the
// clock and does not.

import { type ConfigProblem, searchLimitOf } from '@auditcal/core';
import { type Call, textOf } from './command.js';
import { problem, type Refused, refused } from './outcome.js';

/** Limits of a search; both undefined where the user set none. */
export interface Effort {
  readonly nodes: number | undefined;
  /** Milliseconds. */
  readonly limit: number | undefined;
}

/** The limits that the flags of a call set. */
export function effortOf(call: Call): { readonly ok: true; readonly value: Effort } | Refused {
  const problems: ConfigProblem[] = [];
  const [effort, time] = [textOf(call, 'effort'), textOf(call, 'timeLimit')];
  const nodes = effort === undefined ? undefined : Number(effort);
  if (effort !== undefined && !/^\d{1,15}$/.test(effort)) {
    const message = `--effort is ${effort}, which is no count of partial plans`;
    problems.push(
      problem(
        'not-a-number',
        message,
        'write a whole number, such as 1000; 0 takes the first plan that can be placed',
      ),
    );
  }
  const limit = time === undefined ? undefined : searchLimitOf(time);
  if (time !== undefined && limit === undefined) {
    const message = `--time-limit is ${time}, which is no length of time`;
    problems.push(problem('not-a-duration', message, 'write seconds or minutes, such as 30s or 2m'));
  }
  return problems.length > 0 ? refused(problems) : { ok: true, value: { nodes, limit } };
}

/** How hard to search where no flag says so: 0 takes the first plan that can be placed. */
export function effortFrom({ host }: Call): number | undefined {
  const text = host.env.AUDITCAL_EFFORT;
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
