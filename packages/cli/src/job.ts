// One search for a plan, as a value that can be handed to another thread: texts and numbers only.

import {
  type PlainDate,
  type Plan,
  type PlanOptions,
  type PlanRefused,
  planFile,
  type Scheduled,
} from '@auditcal/core';

/** A file to plan, with what was agreed before and how hard to search. */
export interface Job {
  readonly file: string;
  readonly text: string;
  readonly today: PlainDate;
  readonly machineToday: PlainDate;
  /** First fieldwork days of the stored plan, by engagement. */
  readonly agreed: readonly (readonly [string, PlainDate])[];
  /** Partial plans that may be looked at; undefined for no limit of the user's. */
  readonly nodes: number | undefined;
}

/** How a search is watched and ended. */
export type Watch = Required<Pick<PlanOptions, 'stop' | 'onProgress'>>;

/** The plan found, or what stands in its way. */
export type Solved = { readonly ok: true; readonly plan: Plan; readonly scheduled: Scheduled } | PlanRefused;

/** Does a job from its texts on. */
export function doJob(job: Job, watch: Watch): Solved {
  const { file, text, today, machineToday } = job;
  const answer = planFile({ file, text, today, machineToday }, optionsOf(job, watch));
  return answer.ok ? { ok: true, plan: answer.plan, scheduled: answer.scheduled } : answer;
}

/** How core is to do a job. */
export function optionsOf(
  { agreed, nodes }: Pick<Job, 'agreed' | 'nodes'>,
  watch: Partial<Watch>,
): PlanOptions {
  return { agreed: new Map(agreed), ...(nodes === undefined ? {} : { nodes }), ...watch };
}
