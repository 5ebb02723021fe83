// Files to read as data: those of the workspace, or those of a commit. A commit's files come from the checkout where it
// has the commit, else through the API, so a shallow checkout reads the same as a whole one.

import picomatch from 'picomatch';
import type { Api, ApiRefusal, Form } from './api.js';
import { pathInAddress } from './escaping.js';
import type { FileRefusal, Host, TextRead } from './host.js';

/** Most bytes that are read of a file. */
const largest = 10_000_000;

/** What reading a file of a tree comes to; `api` where GitHub did not say. */
export type TreeRead = TextRead | { readonly ok: false; readonly trouble: 'api'; readonly detail: string };

/** Files under paths from the repository's root. */
export interface Tree {
  read(path: string): Promise<TreeRead>;
  /** Whether something has this name; true where nobody says, so that nothing is blamed on silence. */
  has(path: string): Promise<boolean>;
  /** Paths that a pattern names, sorted; a refusal where GitHub did not say. */
  glob(pattern: string): Promise<readonly string[] | ApiRefusal>;
}

export function workspaceTree(host: Host): Tree {
  const there = (path: string) => {
    const found = host.read(path, 0);
    return found.ok || found.trouble !== 'missing';
  };
  return {
    read: async (path) => host.read(path, largest),
    has: async (path) => there(path),
    glob: async (pattern) => host.glob(pattern),
  };
}

export function commitTree(host: Host, api: Api, commit: string): Tree {
  let asked: Promise<readonly string[] | ApiRefusal> | undefined;
  const listed = () => {
    asked ??= pathsOf(api, commit);
    return asked;
  };
  return {
    async has(path) {
      const local = host.commits.read(commit, path, 0);
      if (local) return local.ok || local.trouble !== 'missing';
      const paths = await listed();
      return 'why' in paths || paths.includes(path) || paths.some((it) => it.startsWith(`${path}/`));
    },
    read: async (path) => host.commits.read(commit, path, largest) ?? (await throughApi(api, commit, path)),
    async glob(pattern) {
      const paths = await listed();
      if ('why' in paths) return paths;
      const fits = picomatch(pattern, { dot: true, ignore: ['**/node_modules/**', '**/.git/**'] });
      return paths.filter((it) => fits(it)).sort();
    },
  };
}

interface Content {
  readonly type: string;
  readonly sha: string;
  readonly content: string;
  readonly encoding: string;
}

const isContent: Form<Content | readonly unknown[]> = (data): data is Content | readonly unknown[] =>
  Array.isArray(data) || hasTexts(data, ['type', 'sha']);
const isBlob: Form<Pick<Content, 'content' | 'encoding'>> = (data): data is Content =>
  hasTexts(data, ['content', 'encoding']);

async function throughApi(api: Api, commit: string, path: string): Promise<TreeRead> {
  // Each part is encoded here, since the braces keep slashes and, with them, whatever else looks like an address.
  const encoded = pathInAddress(path);
  const found = await api.ask(
    'GET /repos/{owner}/{repo}/contents/{+path}',
    { path: encoded, ref: commit },
    isContent,
  );
  if (!found.ok) return unread(found);
  if (Array.isArray(found.data)) return refusal('directory');
  const file = found.data as Content;
  if (file.type !== 'file') return refusal('other', `it is a ${file.type}`);
  if (file.encoding === 'base64') return decoded(file.content);
  // GitHub sends no more than 1 MB in this way.
  const blob = await api.ask(
    'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
    { file_sha: file.sha },
    isBlob,
  );
  return blob.ok ? decoded(blob.data.content) : unread(blob);
}

function unread(answer: ApiRefusal): TreeRead {
  const unknownCommit = /no commit found/i.test(answer.why);
  if (answer.trouble === 'missing' && !unknownCommit) return refusal('missing');
  return { ok: false, trouble: 'api', detail: answer.why };
}

function decoded(base64: string): TreeRead {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.byteLength > largest) return refusal('too-big');
  try {
    return { ok: true, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return refusal('not-utf-8');
  }
}

function refusal(trouble: FileRefusal['trouble'], detail = ''): FileRefusal {
  return { ok: false, trouble, detail };
}

interface Listing {
  readonly tree: readonly unknown[];
}

const isListing: Form<Listing> = (data): data is Listing =>
  typeof data === 'object' && data !== null && 'tree' in data && Array.isArray(data.tree);

async function pathsOf(api: Api, commit: string): Promise<readonly string[] | ApiRefusal> {
  const found = await api.ask(
    'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
    { tree_sha: commit, recursive: '1' },
    isListing,
  );
  if (!found.ok) return found;
  return found.data.tree.flatMap((it) =>
    hasTexts(it, ['path', 'type']) && it.type === 'blob' ? [it.path as string] : [],
  );
}

function hasTexts<Key extends string>(
  data: unknown,
  keys: readonly Key[],
): data is Readonly<Record<Key, string>> {
  return (
    typeof data === 'object' &&
    data !== null &&
    keys.every((key) => typeof (data as Readonly<Record<string, unknown>>)[key] === 'string')
  );
}
