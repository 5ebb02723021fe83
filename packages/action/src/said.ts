// What is said on GitHub itself, beyond the run: the comment and the issues. Whatever cannot be said there is told in
// one notice that names the permission, and never fails the run.

import { counted } from '@auditcal/core';
import type { Api, ApiRefusal } from './api.js';
import { keepComment, markerOf } from './comment.js';
import { commentOf } from './comment-page.js';
import { logLine } from './escaping.js';
import type { Happening } from './event.js';
import type { Host } from './host.js';
import type { Inputs } from './inputs.js';
import { keepIssues } from './issues.js';
import { movesPlan } from './moved.js';
import { isCompared, type Outcome, plannedOf } from './outcome.js';
import { overdueOf } from './overdue.js';

/** Whether a comment may have to be written. */
export function asksForComment({ pull }: Happening, { comment }: Inputs): boolean {
  return pull !== null && comment !== 'never';
}

/** Whether issues are kept. What a pull request or a branch says is not agreed yet. */
export function asksForIssues({ agreed }: Happening, { issues }: Inputs): boolean {
  return issues && agreed;
}

/** Says it on GitHub; what could not be said comes back as sentences. */
export async function saidOnGitHub(
  host: Host,
  api: Api,
  happening: Happening,
  inputs: Inputs,
  outcome: Outcome,
): Promise<readonly string[]> {
  const log = (line: string) => host.log(logLine(line));
  if (inputs.issues && !happening.agreed) {
    log(
      'Issues are kept on schedules, dispatches and pushes to the main branch: what a change says is not agreed yet.',
    );
  }
  return [
    ...(asksForComment(happening, inputs) ? await commented(host, api, happening, inputs, outcome, log) : []),
    ...(asksForIssues(happening, inputs) ? await issuesKept(api, outcome, log) : []),
  ];
}

async function commented(
  host: Host,
  api: Api,
  { pull }: Happening,
  { comment, config }: Inputs,
  outcome: Outcome,
  log: (line: string) => void,
): Promise<readonly string[]> {
  const failing = outcome.status !== 0;
  const wanted = {
    always: true,
    'on-failure': failing,
    'on-change': changesSomething(outcome),
    never: false,
  }[comment];
  const text = commentOf(outcome, host.source, host.run);
  const kept = await keepComment(api, pull ?? 0, markerOf(config), text, wanted);
  if (kept.done !== 'refused') {
    if (kept.done !== 'nothing') log(`Comment ${kept.done}.`);
    return [];
  }
  // Without a word to say, nobody misses the permission to say it.
  const unable = ['no-token', 'forbidden', 'missing'].includes(kept.refusal.trouble);
  return !wanted && unable ? [] : [`No comment: ${why(kept.refusal, 'pull-requests: write')}`];
}

/** Whether the change under review does anything to a program; where nobody knows, whether the run fails. */
function changesSomething({ status, programs, problems }: Outcome): boolean {
  if (problems.length > 0 || programs.some((it) => !it.ok)) return true;
  const planned = plannedOf(programs);
  if (planned.some((it) => !isCompared(it))) return status !== 0;
  return planned.some(
    ({ checked: { introduced, drift, base }, moved }) =>
      base === null || introduced.length > 0 || drift.some((it) => !it.standing) || movesPlan(moved),
  );
}

async function issuesKept(
  api: Api,
  { programs }: Outcome,
  log: (line: string) => void,
): Promise<readonly string[]> {
  const { opened, updated, closed, refusals } = await keepIssues(api, overdueOf(plannedOf(programs)));
  log(`Issues: ${opened} opened, ${updated} updated, ${closed} closed.`);
  const [first, ...others] = refusals;
  if (first === undefined) return [];
  const more = others.length > 0 ? ` (${counted(others.length + 1, 'call')})` : '';
  return [`Issues are not all kept${more}: ${why(first, 'issues: write')}`];
}

function why({ trouble, why: said }: ApiRefusal, permission: string): string {
  const instead = 'The annotations and the job summary have the whole report.';
  switch (trouble) {
    case 'forbidden':
    case 'missing':
      return `the token lacks the permission ${permission}, as on a pull request from a fork, or what it would change is locked or turned off (${said}). ${instead}`;
    case 'no-token':
      return `${said}; with the permission ${permission} it is given by default. ${instead}`;
    case 'unauthorized':
      return `GitHub does not take the token (${said}). ${instead}`;
    case 'unclear':
      return `${said}, and it may have been taken all the same; the next run finds out. ${instead}`;
    default:
      return `${said}. ${instead}`;
  }
}
