// GitHub's API by way of Octokit, which is loaded when something is asked of it for the first time. A stranger would
// get wrong: an answer that was cut half-way has its status and no data, so whoever asked looks at the data.

import type { ApiAnswer, ApiCall } from '../host.js';

/** Milliseconds after which a call is given up; GitHub gives up at ten seconds itself. */
const patience = 10_000;

const silent = () => undefined;
const log = { debug: silent, info: silent, warn: silent, error: silent };

/** Makes calls with one token. */
export function apiWith(token: string): (call: ApiCall) => Promise<ApiAnswer> {
  const kit = import('@actions/github').then(({ getOctokit }) =>
    getOctokit(token, { log, userAgent: 'auditcal' }),
  );
  // A token that Octokit does not take is told by the call that needs it.
  kit.catch(silent);
  return async ({ route, parameters }) => {
    const signal = AbortSignal.timeout(patience);
    try {
      const { request } = await kit;
      const { status, headers, data } = await request(route, { ...parameters, request: { signal } });
      return { status, headers: plain(headers), data };
    } catch (error) {
      return answerOf(error, signal.aborted);
    }
  };
}

function answerOf(error: unknown, late: boolean): ApiAnswer {
  const { response, message } = error as { response?: ApiAnswer; message?: string };
  if (response !== undefined)
    return { status: response.status, headers: plain(response.headers), data: response.data };
  const detail = late ? `no answer within ${patience / 1000} seconds` : (message ?? 'no answer');
  return { status: 0, headers: {}, data: null, trouble: late ? 'late' : 'cut', detail };
}

function plain(headers: object): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
}
