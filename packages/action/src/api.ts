// What is asked of GitHub's API, with patience where that helps and none where it does not. A stranger would get wrong:
// a call that makes something is never repeated after it may have been heard, or there would be two of it.

import { counted } from '@auditcal/core';
import type { ApiAnswer, Host } from './host.js';

/** Why a call came to nothing. `unclear`: it may have been heard all the same. */
export type Trouble =
  | 'no-token'
  | 'unauthorized'
  | 'forbidden'
  | 'missing'
  | 'limited'
  | 'rejected'
  | 'unreachable'
  | 'unclear';

export interface ApiRefusal {
  readonly ok: false;
  readonly trouble: Trouble;
  /** What GitHub or the network said, as a clause. */
  readonly why: string;
}

export type ApiResult<T = unknown> = { readonly ok: true; readonly data: T } | ApiRefusal;

/** Whether data is of the form that was asked for; an answer cut half-way is not. */
export type Form<T> = (data: unknown) => data is T;

export interface Api {
  /** A call that may be heard twice: reading, or setting a whole state. */
  ask<T>(route: string, parameters: Parameters, form: Form<T>): Promise<ApiResult<T>>;
  /** Every item of a list that comes in pages. */
  all<T>(route: string, parameters: Parameters, form: Form<T>): Promise<ApiResult<readonly T[]>>;
  /** A call that makes something. */
  make(route: string, parameters: Parameters): Promise<ApiResult>;
}

type Parameters = Readonly<Record<string, unknown>>;

const anything: Form<unknown> = (_): _ is unknown => true;
const perPage = 100;
const mostPages = 100;
const mostTries = 3;
/** Milliseconds that a whole run waits because it is asked to. */
const mostWaiting = 30_000;

/** The API of the repository that the workflow runs for. */
export function apiOf(host: Host): Api {
  const [owner = '', repo = ''] = (host.repository ?? '').split('/');
  const token = host.input('token');
  const caller = new Caller(host, token, { owner, repo });
  if (token === '' || repo === '') {
    const refused: ApiRefusal = { ok: false, trouble: 'no-token', why: 'the input token is empty' };
    return { ask: async () => refused, all: async () => refused, make: async () => refused };
  }
  return {
    ask: (route, parameters, form) => caller.call(route, parameters, form, true),
    all: (route, parameters, form) => allPages(caller, route, parameters, form),
    make: (route, parameters) => caller.call(route, parameters, anything, false),
  };
}

async function allPages<T>(
  caller: Caller,
  route: string,
  parameters: Parameters,
  form: Form<T>,
): Promise<ApiResult<readonly T[]>> {
  const items: T[] = [];
  for (let page = 1; page <= mostPages; page += 1) {
    const answer = await caller.call(
      route,
      { ...parameters, per_page: perPage, page },
      (data): data is readonly unknown[] => Array.isArray(data),
      true,
    );
    if (!answer.ok) return answer;
    items.push(...answer.data.filter(form));
    if (answer.data.length === 0 || !(answer.more ?? answer.data.length >= perPage)) break;
  }
  return { ok: true, data: items };
}

type Called<T> = { readonly ok: true; readonly data: T; readonly more: boolean | undefined } | ApiRefusal;

class Caller {
  #waited = 0;
  #failing = false;
  /** Set once nothing more will come of asking. */
  #over: ApiRefusal | undefined;

  constructor(
    private readonly host: Host,
    private readonly token: string,
    private readonly repository: Parameters,
  ) {}

  async call<T>(route: string, parameters: Parameters, form: Form<T>, again: boolean): Promise<Called<T>> {
    for (let tries = 1; this.#over === undefined; tries += 1) {
      const answer = await this.host.call(this.token, {
        route,
        parameters: { ...this.repository, ...parameters },
      });
      const { status, data, headers } = answer;
      if (status >= 200 && status < 300 && form(data)) {
        const more = headers.link === undefined ? undefined : /rel="?next"?/.test(headers.link);
        this.#failing = false;
        return { ok: true, data, more };
      }
      const pause = pauseAfter(answer, again, this.host.now().getTime(), tries);
      const enough = tries >= (this.#failing ? 1 : mostTries);
      if (pause === undefined || enough || this.#waited + pause > mostWaiting) {
        return this.#refused(answer, again);
      }
      this.#waited += pause;
      await this.host.wait(pause);
    }
    return this.#over;
  }

  #refused(answer: ApiAnswer, again: boolean): ApiRefusal {
    const refusal: ApiRefusal = { ok: false, ...troubleOf(answer, again) };
    const { trouble } = refusal;
    // Whoever has failed three times in a row gets one try from then on.
    if (answer.status >= 500) this.#failing = true;
    const silent = answer.trouble === 'late' || (answer.trouble === 'cut' && again);
    if (silent || trouble === 'unauthorized' || trouble === 'limited')
      this.#over = trouble === 'unclear' ? { ...refusal, trouble: 'unreachable' } : refusal;
    return refusal;
  }
}

/** Milliseconds until it is worth asking again; undefined where it is not. */
function pauseAfter(answer: ApiAnswer, again: boolean, now: number, tries: number): number | undefined {
  if (answer.trouble === 'late') return undefined;
  if (isLimited(answer)) return pauseAsked(answer, now) ?? 60_000;
  const passing = answer.trouble === 'cut' || answer.status >= 500 || answer.status === 409;
  const unformed = answer.status >= 200 && answer.status < 300;
  return again && (passing || unformed) ? 1000 * tries : undefined;
}

function pauseAsked({ headers }: ApiAnswer, now: number): number | undefined {
  const after = Number(headers['retry-after'] ?? Number.NaN);
  if (after >= 0) return after * 1000;
  const reset = Number(headers['x-ratelimit-reset'] ?? Number.NaN);
  return headers['x-ratelimit-remaining'] === '0' && reset > 0
    ? Math.max(1000, reset * 1000 - now)
    : undefined;
}

function isLimited(answer: ApiAnswer): boolean {
  const { status, headers } = answer;
  if (status === 429) return true;
  if (status !== 403) return false;
  const told = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
  return told || /rate limit|abuse detection/i.test(messageOf(answer));
}

function troubleOf(answer: ApiAnswer, again: boolean): { readonly trouble: Trouble; readonly why: string } {
  const { status } = answer;
  const said = messageOf(answer);
  const why = `GitHub's API answers ${status}${said === '' ? '' : `, ${said}`}`;
  if (answer.trouble !== undefined) {
    const silence =
      answer.trouble === 'late'
        ? `GitHub's API gives ${answer.detail}`
        : `the connection to GitHub's API broke, ${answer.detail}`;
    return { trouble: again ? 'unreachable' : 'unclear', why: silence };
  }
  if (isLimited(answer)) {
    const seconds = answer.headers['retry-after'];
    const asked =
      seconds !== undefined && /^\d+$/.test(seconds)
        ? ` and asks to wait ${counted(Number(seconds), 'second')}`
        : '';
    return { trouble: 'limited', why: `GitHub's API limits how often it is asked${asked}` };
  }
  if (status >= 500) return { trouble: again ? 'unreachable' : 'unclear', why };
  if (status >= 200 && status < 300)
    return { trouble: 'unreachable', why: "GitHub's API was cut off half-way" };
  const troubles: Readonly<Record<number, Trouble>> = {
    401: 'unauthorized',
    403: 'forbidden',
    404: 'missing',
    410: 'missing',
  };
  return { trouble: troubles[status] ?? 'rejected', why };
}

function messageOf({ data }: ApiAnswer): string {
  const message = typeof data === 'object' && data !== null && 'message' in data ? data.message : '';
  return typeof message === 'string' ? message.slice(0, 300).replace(/[.\s]+$/, '') : '';
}
