// The one comment on a pull request: found again by a hidden marker on its first line, and changed rather than
// repeated. A stranger would get wrong: a marker may be quoted or typed by anyone, so an outsider's comment is not ours.

import type { Api, ApiRefusal, Form } from './api.js';
import { pathInAddress } from './escaping.js';

/** When the comment is written: always, where the step fails, where the change changes something, or never. */
export type CommentMode = 'always' | 'on-failure' | 'on-change' | 'never';

/** What became of the comment. */
export type Commented =
  | { readonly done: 'nothing' | 'posted' | 'updated' | 'unchanged' }
  | { readonly done: 'refused'; readonly refusal: ApiRefusal };

const list = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
const post = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const patch = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';

/** A comment as far as it matters here. */
interface Comment {
  readonly id: number;
  readonly body: string;
  readonly author_association?: unknown;
  readonly user?: { readonly type?: unknown } | null;
}

/** The marker of the comment on these program files; steps for other files have comments of their own. */
export function markerOf(config: readonly string[]): string {
  const name = config.map((it) => pathInAddress(it).replaceAll('-', '%2D')).join(' ');
  return `<!-- auditcal${name === '' ? '' : `: ${name.slice(0, 500)}`} -->`;
}

/**
 * Keeps the comment up to date. `wanted` says whether there should be one where none is yet; one that is there is
 * always brought up to date.
 */
export async function keepComment(
  api: Api,
  pull: number,
  marker: string,
  text: string,
  wanted: boolean,
): Promise<Commented> {
  const body = `${marker}\n${text}`;
  const found = await ours(api, pull, marker);
  if (!found.ok) return { done: 'refused', refusal: found };
  const [comment] = found.data;
  if (comment === undefined) return wanted ? posted(api, pull, marker, body) : { done: 'nothing' };
  if (sameText(comment.body, body)) return { done: 'unchanged' };
  const answer = await api.ask(patch, { comment_id: comment.id, body }, isComment);
  if (answer.ok) return { done: 'updated' };
  // Somebody deleted it between the two calls.
  if (answer.trouble === 'missing' && wanted) return posted(api, pull, marker, body);
  return { done: 'refused', refusal: answer };
}

/** Our comments, the oldest first. */
async function ours(api: Api, pull: number, marker: string) {
  const found = await api.all(list, { issue_number: pull }, isComment);
  return found.ok ? { ...found, data: found.data.filter((it) => isOurs(it, marker)) } : found;
}

async function posted(api: Api, pull: number, marker: string, body: string): Promise<Commented> {
  const answer = await api.make(post, { issue_number: pull, body });
  if (answer.ok) return { done: 'posted' };
  if (answer.trouble !== 'unclear') return { done: 'refused', refusal: answer };
  // It may have been taken although no answer came: looking decides, and a second one is never posted.
  const found = await ours(api, pull, marker);
  return found.ok && found.data.length > 0 ? { done: 'posted' } : { done: 'refused', refusal: answer };
}

const isComment: Form<Comment> = (data): data is Comment =>
  typeof data === 'object' &&
  data !== null &&
  'id' in data &&
  typeof data.id === 'number' &&
  'body' in data &&
  typeof data.body === 'string';

/** People who may not write to the repository. */
const outsiders: readonly unknown[] = [
  'NONE',
  'MANNEQUIN',
  'FIRST_TIMER',
  'FIRST_TIME_CONTRIBUTOR',
  'CONTRIBUTOR',
];

function isOurs({ body, user, author_association }: Comment, marker: string): boolean {
  const firstLine = body.split(/\r?\n/, 1)[0]?.trimEnd();
  return firstLine === marker && !(user?.type === 'User' && outsiders.includes(author_association));
}

/** Whether two texts are the same to GitHub, which keeps line ends in its own way. */
export function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replaceAll('\r\n', '\n').trim();
  return plain(a) === plain(b);
}
