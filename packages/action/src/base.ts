// What a change is held against: the commit it started from. A stranger would get wrong: a pull request's checkout is a
// merge made for the test, so what was before is its first parent and not where the branch once began.

import type { Api, Form } from './api.js';
import type { ChangeAtHand, Happening } from './event.js';
import type { Host } from './host.js';
import { commitTree, type Tree } from './trees.js';

/** A commit to compare with, and its files. */
export interface Base {
  readonly commit: string;
  readonly tree: Tree;
  /** When it was committed; undefined where nobody says. */
  readonly madeAt: Date | undefined;
  /** The path that a file had there before the change renamed it. */
  renamedFrom(path: string): Promise<string | undefined>;
}

interface Commit {
  readonly sha: string;
  readonly madeAt: Date | undefined;
}

/** The commit that a change is compared with. */
export async function baseOf(host: Host, api: Api, { name, change }: Happening): Promise<Base | undefined> {
  if (change === null) return undefined;
  const found = await commitOf(host, api, name, change);
  const madeAt = host.commits.madeAt(found.sha) ?? found.madeAt ?? (await madeAtBy(api, found.sha));
  let renames: Promise<ReadonlyMap<string, string>> | undefined;
  return {
    commit: found.sha,
    madeAt,
    tree: commitTree(host, api, found.sha),
    async renamedFrom(path) {
      renames ??= renamesOf(host, api, found.sha, change.head);
      return (await renames).get(path);
    },
  };
}

/** New paths of renamed files to their old ones. */
async function renamesOf(
  host: Host,
  api: Api,
  base: string,
  head: string,
): Promise<ReadonlyMap<string, string>> {
  const local = host.commits.renames(base);
  if (local) return local;
  const found = await api.ask(compare, { basehead: `${base}...${head}`, per_page: 1 }, isComparison);
  const files = found.ok ? (found.data.files ?? []) : [];
  return new Map(
    files.flatMap((it) =>
      typeof it?.filename === 'string' && typeof it.previous_filename === 'string'
        ? [[it.filename, it.previous_filename] as const]
        : [],
    ),
  );
}

const compare = 'GET /repos/{owner}/{repo}/compare/{basehead}';

async function commitOf(host: Host, api: Api, name: string, change: ChangeAtHand): Promise<Commit> {
  const { base, head } = change;
  if (name === 'push' || name === 'merge_group') return { sha: base, madeAt: undefined };
  const checkedOut = name === 'pull_request' ? host.commits.head() : undefined;
  const [first, second] = checkedOut?.parents ?? [];
  if (first !== undefined && second === head) return { sha: first, madeAt: undefined };
  const near = host.commits.mergeBase(base, checkedOut?.sha ?? head);
  if (near !== undefined) return { sha: near, madeAt: undefined };
  return (await mergeBaseBy(api, change)) ?? { sha: base, madeAt: undefined };
}

async function mergeBaseBy(api: Api, { base, head }: ChangeAtHand): Promise<Commit | undefined> {
  const parameters = { basehead: `${base}...${head}`, per_page: 1 };
  const found = await api.ask(compare, parameters, isComparison);
  if (!found.ok) return undefined;
  const { sha, commit } = found.data.merge_base_commit;
  return { sha, madeAt: moment(commit?.committer?.date) };
}

async function madeAtBy(api: Api, commit: string): Promise<Date | undefined> {
  const found = await api.ask(
    'GET /repos/{owner}/{repo}/git/commits/{commit_sha}',
    { commit_sha: commit },
    isMade,
  );
  return found.ok ? moment(found.data.committer.date) : undefined;
}

function moment(text: string | undefined): Date | undefined {
  const at = new Date(text ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

interface Comparison {
  readonly merge_base_commit: {
    readonly sha: string;
    readonly commit?: { readonly committer?: { readonly date?: string } };
  };
  readonly files?: readonly { readonly filename?: unknown; readonly previous_filename?: unknown }[];
}

const isComparison: Form<Comparison> = (data): data is Comparison => {
  const { merge_base_commit: found, files = [] } = (data ?? {}) as Partial<Comparison>;
  return typeof found?.sha === 'string' && /^\w{1,100}$/.test(found.sha) && Array.isArray(files);
};

const isMade: Form<{ readonly committer: { readonly date: string } }> = (data): data is never => {
  const { committer } = (data ?? {}) as { readonly committer?: { readonly date?: unknown } };
  return typeof committer?.date === 'string';
};
