// What happened, read from the event that GitHub hands over. Its content is as trustworthy as who caused it: numbers
// and commit ids are taken, and nothing that is free text.

import type { Host } from './host.js';

/** The change that an event brings, to be held against what was before. */
export interface ChangeAtHand {
  /** Tip of the branch it is made for; for a merge group the commit it is stacked on. */
  readonly base: string;
  readonly head: string;
}

export interface Happening {
  readonly name: string;
  /** Null where there is nothing before to compare with, as on a schedule. */
  readonly change: ChangeAtHand | null;
  /** The pull request's number, where the event is one. */
  readonly pull: number | null;
  /**
   * True for `pull_request_target`: the token can write and the workspace is the base's, so the head is read through
   * the API as data, and nothing of it is run.
   */
  readonly guarded: boolean;
  /** True where the workspace is what the repository agreed on: a schedule, a dispatch, a push to its main branch. */
  readonly agreed: boolean;
}

/** Events on which `scope: auto` looks at the change alone. */
const comparing: ReadonlySet<string> = new Set(['pull_request', 'pull_request_target', 'merge_group']);

/** What happened. */
export function happeningOf({ event, payload, ref }: Pick<Host, 'event' | 'payload' | 'ref'>): Happening {
  const pull = event.startsWith('pull_request') ? numberIn(payload, 'pull_request', 'number') : null;
  const main = textIn(payload, 'repository', 'default_branch');
  const pushed = event === 'push' && (main === null || ref === '' || ref === `refs/heads/${main}`);
  return {
    name: event,
    change: changeIn(event, payload),
    pull,
    guarded: event === 'pull_request_target',
    agreed: event === 'schedule' || event === 'workflow_dispatch' || pushed,
  };
}

/** Whether `scope: auto` means what the change brings. */
export function comparesByItself({ name }: Happening): boolean {
  return comparing.has(name);
}

function changeIn(event: string, payload: unknown): ChangeAtHand | null {
  const [base, head] =
    event === 'push'
      ? [commitIn(payload, 'before'), commitIn(payload, 'after')]
      : event === 'merge_group'
        ? [commitIn(payload, 'merge_group', 'base_sha'), commitIn(payload, 'merge_group', 'head_sha')]
        : [tipIn(payload, 'base'), tipIn(payload, 'head')];
  return base === null || head === null ? null : { base, head };
}

function valueIn(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Readonly<Record<string, unknown>>)[key]
        : null,
    value,
  );
}

function textIn(payload: unknown, ...path: readonly string[]): string | null {
  const value = valueIn(payload, path);
  return typeof value === 'string' ? value : null;
}

function numberIn(payload: unknown, ...path: readonly string[]): number | null {
  const value = valueIn(payload, path);
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null;
}

/** Where a branch of a pull request stands; its name where nobody tells the commit. */
function tipIn(payload: unknown, side: 'base' | 'head'): string | null {
  return commitIn(payload, 'pull_request', side, 'sha') ?? commitIn(payload, 'pull_request', side, 'ref');
}

/** A commit's id; a push that makes a branch has only zeros before it. */
function commitIn(payload: unknown, ...path: readonly string[]): string | null {
  const value = textIn(payload, ...path);
  return value !== null && /^\w[\w./-]{0,200}$/.test(value) && !/^0+$/.test(value) ? value : null;
}
