// GitHub's API in memory: comments, issues, files at commits, and a list of everything that was asked. Faults are handed
// in as answers to be given instead of the true one.

import type { ApiAnswer, ApiCall } from '../src/host.js';

export interface FakeComment {
  id: number;
  body: string;
  user: { login: string; type: string };
  author_association: string;
}

export interface FakeIssue {
  number: number;
  title: string;
  body: string;
  state: string;
  state_reason: string | null;
  labels: readonly string[];
}

/** Stands in for the true answer; `heard` says that the call had its effect all the same. */
export type Fault = (ApiAnswer | { readonly heard: ApiAnswer }) | undefined;

export interface FakeGitHub {
  readonly asked: ApiCall[];
  readonly comments: FakeComment[];
  readonly issues: FakeIssue[];
  /** Text by `commit:path`. */
  readonly files: Map<string, string>;
  readonly mergeBases: Map<string, string>;
  fault: (call: ApiCall, nth: number) => Fault;
  readonly call: (call: ApiCall) => Promise<ApiAnswer>;
  /** How many calls of this kind were made. */
  count(start: string): number;
}

export const late: ApiAnswer = { status: 0, headers: {}, data: null, trouble: 'late', detail: 'no answer' };
export const cut: ApiAnswer = {
  status: 0,
  headers: {},
  data: null,
  trouble: 'cut',
  detail: 'other side closed',
};

export function answer(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): ApiAnswer {
  return { status, headers, data: { message } };
}

export function comment(id: number, body: string, parts: Partial<FakeComment> = {}): FakeComment {
  return {
    id,
    body,
    user: { login: 'github-actions[bot]', type: 'Bot' },
    author_association: 'NONE',
    ...parts,
  };
}

export function fakeGitHub(): FakeGitHub {
  const github: FakeGitHub = {
    asked: [],
    comments: [],
    issues: [],
    files: new Map(),
    mergeBases: new Map(),
    fault: () => undefined,
    async call(call) {
      github.asked.push(call);
      const fault = github.fault(call, github.asked.length);
      if (fault === undefined) return respond(github, call);
      if (!('heard' in fault)) return fault;
      respond(github, call);
      return fault.heard;
    },
    count: (start) => github.asked.filter(({ route }) => route.startsWith(start)).length,
  };
  return github;
}

function respond(github: FakeGitHub, { route, parameters: given }: ApiCall): ApiAnswer {
  const ok = (data: unknown, status = 200): ApiAnswer => ({ status, headers: {}, data });
  const missing = answer(404, 'Not Found');
  const page = <T>(all: readonly T[]): ApiAnswer => {
    const [size, nth] = [Number(given.per_page ?? 30), Number(given.page ?? 1)];
    return ok(all.slice(size * (nth - 1), size * nth).map((it) => ({ ...it })));
  };
  switch (route.replace('/repos/{owner}/{repo}', '')) {
    case 'GET /issues/{issue_number}/comments':
      return page(github.comments);
    case 'POST /issues/{issue_number}/comments': {
      const made = comment(1000 + github.comments.length, String(given.body));
      github.comments.push(made);
      return ok({ ...made }, 201);
    }
    case 'PATCH /issues/comments/{comment_id}': {
      const found = github.comments.find(({ id }) => id === Number(given.comment_id));
      if (!found) return missing;
      found.body = String(given.body);
      return ok({ ...found });
    }
    case 'GET /issues':
      return page(github.issues.filter(({ labels }) => labels.includes(String(given.labels))));
    case 'POST /issues': {
      const { title, body, labels } = given as unknown as FakeIssue;
      const made = {
        number: github.issues.length + 1,
        title,
        body,
        labels,
        state: 'open',
        state_reason: null,
      };
      github.issues.push(made);
      return ok({ ...made }, 201);
    }
    case 'PATCH /issues/{issue_number}': {
      const found = github.issues.find(({ number }) => number === Number(given.issue_number));
      if (!found) return missing;
      const { owner: _, repo: __, issue_number: ___, ...change } = given;
      Object.assign(found, change);
      return ok({ ...found });
    }
    case 'GET /contents/{+path}': {
      const text = github.files.get(`${given.ref}:${decodeURIComponent(String(given.path))}`);
      if (text === undefined) return missing;
      return ok({
        type: 'file',
        sha: 'b10b',
        encoding: 'base64',
        content: Buffer.from(text).toString('base64'),
      });
    }
    case 'GET /git/trees/{tree_sha}': {
      const prefix = `${given.tree_sha}:`;
      const paths = [...github.files.keys()].filter((it) => it.startsWith(prefix));
      return ok({
        tree: paths.map((it) => ({ path: it.slice(prefix.length), type: 'blob' })),
        truncated: false,
      });
    }
    case 'GET /compare/{basehead}': {
      const sha = github.mergeBases.get(String(given.basehead));
      const committer = { date: '2026-11-01T12:00:00Z' };
      return sha === undefined ? missing : ok({ merge_base_commit: { sha, commit: { committer } } });
    }
    case 'GET /git/commits/{commit_sha}':
      return ok({ sha: given.commit_sha, committer: { date: '2026-11-01T12:00:00Z' }, parents: [] });
    default:
      return missing;
  }
}
