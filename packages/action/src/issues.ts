// One issue for each overdue activity: opened, kept up to date, closed when it is done. A stranger would get wrong: an
// issue belongs to a turn of an activity in one program, which its hidden marker names; it is looked for among open and
// closed ones, so that there is never a second.

import type { Api, ApiRefusal, Form } from './api.js';
import { sameText } from './comment.js';
import { pathInAddress } from './escaping.js';

/** An overdue turn of an activity. */
export interface OverdueTurn {
  /** Names the program and the turn, on one day as on another. */
  readonly key: string;
  readonly title: string;
  /** Markdown, already escaped. */
  readonly text: string;
}

/** What the programs of a run say, as far as issues go. */
export interface Overdue {
  /** Programs that could be checked: only their issues are touched. */
  readonly programs: readonly string[];
  readonly turns: readonly OverdueTurn[];
  /** How a turn that is not overdue came to its end; undefined where the program no longer has it. */
  readonly endOf: (key: string) => 'done' | 'missed' | undefined;
}

export interface IssuesKept {
  readonly opened: number;
  readonly updated: number;
  readonly closed: number;
  readonly refusals: readonly ApiRefusal[];
}

/** By this label the issues are found again. */
const label = 'auditcal';

const list = 'GET /repos/{owner}/{repo}/issues';
const post = 'POST /repos/{owner}/{repo}/issues';
const patch = 'PATCH /repos/{owner}/{repo}/issues/{issue_number}';

interface Issue {
  readonly number: number;
  readonly title: string;
  readonly body: string | null;
  readonly state: string;
  readonly state_reason?: unknown;
  readonly author_association?: unknown;
  readonly user?: { readonly type?: unknown } | null;
}

/** Opens, updates and closes issues until they say what `overdue` says. */
export async function keepIssues(api: Api, overdue: Overdue): Promise<IssuesKept> {
  const found = await api.all(
    list,
    { labels: label, state: 'all', sort: 'created', direction: 'asc' },
    isIssue,
  );
  if (!found.ok) return { opened: 0, updated: 0, closed: 0, refusals: [found] };
  const known = new Map<string, Issue>();
  for (const it of found.data) {
    const key = keyIn(it);
    if (key !== undefined && !known.has(key)) known.set(key, it);
  }
  return new Keeper(api, known).keep(overdue);
}

class Keeper {
  #opened = 0;
  #updated = 0;
  #closed = 0;
  readonly #refusals: ApiRefusal[] = [];

  constructor(
    private readonly api: Api,
    private readonly known: ReadonlyMap<string, Issue>,
  ) {}

  async keep({ programs, turns, endOf }: Overdue): Promise<IssuesKept> {
    const open = new Set(turns.map((it) => it.key));
    for (const it of turns) {
      const issue = this.known.get(it.key);
      if (issue === undefined) await this.#open(it);
      else await this.#update(issue, it);
    }
    for (const [key, issue] of this.known) {
      const concerns = programs.some((it) => key.startsWith(`${it} `));
      if (concerns && !open.has(key) && issue.state === 'open') await this.#close(issue, endOf(key));
    }
    return { opened: this.#opened, updated: this.#updated, closed: this.#closed, refusals: this.#refusals };
  }

  async #open({ key, title, text }: OverdueTurn): Promise<void> {
    const answer = await this.api.make(post, { title, body: bodyOf(key, text), labels: [label] });
    if (answer.ok) this.#opened += 1;
    else this.#refusals.push(answer);
  }

  /** One that somebody closed as not planned stays closed: that is a decision. */
  async #update(issue: Issue, { key, title, text }: OverdueTurn): Promise<void> {
    const body = bodyOf(key, text);
    const closed = issue.state !== 'open';
    if (closed && issue.state_reason === 'not_planned') return;
    if (!closed && issue.title === title && sameText(issue.body ?? '', body)) return;
    const again = closed ? { state: 'open', state_reason: 'reopened' } : {};
    if (await this.#set(issue, { title, body, ...again })) this.#updated += 1;
  }

  async #close(issue: Issue, end: 'done' | 'missed' | undefined): Promise<void> {
    const state_reason = end === 'done' ? 'completed' : 'not_planned';
    const why = {
      done: 'Done, as the program file now says.',
      missed: 'Missed: the next slot has opened, so this turn can no longer be done.',
      none: 'The program no longer has this turn as overdue.',
    }[end ?? 'none'];
    const body = `${(issue.body ?? '').trimEnd()}\n\n**${why}**`;
    if (await this.#set(issue, { body, state: 'closed', state_reason })) this.#closed += 1;
  }

  async #set({ number }: Issue, change: Readonly<Record<string, unknown>>): Promise<boolean> {
    const answer = await this.api.ask(patch, { issue_number: number, ...change }, isIssue);
    if (!answer.ok) this.#refusals.push(answer);
    return answer.ok;
  }
}

function bodyOf(key: string, text: string): string {
  return `<!-- auditcal-issue: ${encoded(key)} -->\n${text}`;
}

function encoded(key: string): string {
  return key
    .split(' ')
    .map((it) => pathInAddress(it).replaceAll('-', '%2D'))
    .join(' ');
}

/** The key on the first line of an issue of ours; anybody may write one by hand. */
function keyIn({ body, user, author_association }: Issue): string | undefined {
  const [, key] =
    /^<!-- auditcal-issue: ([\w%.~/ ]{1,1000}) -->\s*$/.exec((body ?? '').split(/\r?\n/, 1)[0] ?? '') ?? [];
  const outsider = user?.type === 'User' && author_association === 'NONE';
  if (key === undefined || outsider) return undefined;
  try {
    return decodeURIComponent(key);
  } catch {
    return undefined;
  }
}

const isIssue: Form<Issue> = (data): data is Issue => {
  if (typeof data !== 'object' || data === null || 'pull_request' in data) return false;
  const { number, title, body, state } = data as Readonly<Record<string, unknown>>;
  return (
    typeof number === 'number' &&
    typeof title === 'string' &&
    (body === null || body === undefined || typeof body === 'string') &&
    typeof state === 'string'
  );
};
