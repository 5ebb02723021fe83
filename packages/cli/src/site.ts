// What `auditcal serve` shows: the plan of the file as it is now. A page is made when it is asked for, from a plan that is
// made anew only where the file, what is stored beside it, or the day is another.

import { calendarWriter, digest, type RenderOptions, render } from '@auditcal/core';
import { painter } from './color.js';
import type { Call } from './command.js';
import { feedOptions, feedReport, unknownFilters } from './feeds.js';
import { inputOf } from './inputs.js';
import type { Refused } from './outcome.js';
import { type Planned, planningAside } from './planning.js';
import { problemsText } from './problems.js';
import { type Answered, type Asked, answerSaying, answerWith, isLoopback, type Page } from './serving.js';

/** Answers requests about the file of a call; `listensAt` is its address. */
export function siteOf(call: Call, listensAt: string): (asked: Asked) => Promise<Answered> {
  const now = planNow(call);
  const since = new Map<string, { readonly mark: string; readonly since: string }>();
  const page = (target: string, mediaType: string, text: string): Page => {
    const mark = digest(text);
    const before = since.get(target);
    const first = before?.mark === mark ? before : { mark, since: call.host.httpDate() };
    if (since.size < 1000 || before) since.set(target, first);
    return { mediaType, text, ...first };
  };
  return async (asked) => {
    if (isLoopback(listensAt) && !isLoopback(hostIn(asked))) {
      return answerSaying(421, `This server answers to ${listensAt} only, not to ${hostIn(asked)}.`);
    }
    if (asked.method !== 'GET' && asked.method !== 'HEAD') {
      return answerSaying(405, 'There is nothing to send here: ask with GET or HEAD.', {
        Allow: 'GET, HEAD',
      });
    }
    // Joined, since two slashes at its beginning would make the path a name of a server.
    const address = `http://localhost${asked.target}`;
    if (!URL.canParse(address)) return answerSaying(400, 'That is no address.');
    const { pathname, searchParams } = new URL(address);
    const make = pages[pathname.replace(/^\/+/, '/')];
    if (!make) return answerSaying(404, `There are ${Object.keys(pages).join(', ')}.`);
    const planned = await now();
    if (!planned.ok)
      return answerSaying(503, problemsText(planned, 'auditcal serve', painter(false)).trimEnd());
    const made = await make(call, planned, searchParams);
    return 'status' in made ? made : answerWith(page(asked.target, made.mediaType, made.text), asked);
  };
}

/** Without its port; an address of six in its brackets. */
function hostIn({ headers }: Asked): string {
  return (headers.host ?? 'localhost').replace(/:\d*$/, '');
}

/** The plan as it is now; while one is made, all who ask wait for it. */
function planNow(call: Call): () => Promise<Planned | Refused> {
  let known: { readonly key: string; readonly answer: Promise<Planned | Refused> } | undefined;
  return async () => {
    const input = await inputOf(call);
    if (!input.ok) return input;
    const begun = planningAside(call, input.value);
    if (!begun.ok) return begun;
    if (known?.key !== begun.key) known = { key: begun.key, answer: begun.planned() };
    return known.answer;
  };
}

type Made = Pick<Page, 'mediaType' | 'text'> | Answered;

const pages: Readonly<
  Record<string, (call: Call, planned: Planned, asked: URLSearchParams) => Promise<Made>>
> = {
  '/': front,
  '/calendar.ics': calendar,
  '/plan.json': (_call, planned) => render(feedReport(planned), 'json'),
};

/** Takes the filters of the command by the same names. */
async function calendar(call: Call, planned: Planned, asked: URLSearchParams): Promise<Made> {
  const words = [...asked].filter(([, value]) => value !== '');
  const flags = Object.fromEntries(words.map(([key, value]) => [key, value === 'true' ? true : value]));
  const options = feedOptions({ ...call, flags: { ...call.flags, ...flags } });
  if (!options.ok) return answerSaying(400, saidOf(options.problem));
  const [unknown] = unknownFilters(options.value, [planned]);
  if (unknown) return answerSaying(404, saidOf(unknown));
  return render(feedReport(planned), 'ics', options.value);
}

function saidOf({
  message,
  remedy,
}: {
  readonly message: string;
  readonly remedy?: string | undefined;
}): string {
  return remedy === undefined ? message : `${message}: ${remedy}`;
}

/** The page of the plan, with the calendars it comes apart into. */
async function front(_call: Call, planned: Planned): Promise<Made> {
  const report = feedReport(planned);
  const feeds = (await calendarWriter()).feedsOf(report, {});
  const calendars = feeds.map(({ title, options }) => ({ title, to: addressOf(options) }));
  return render(report, 'html', { links: [...calendars, { title: 'plan.json', to: '/plan.json' }] });
}

function addressOf({ framework, owner, audience }: RenderOptions): string {
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries({ framework, owner, audience })) {
    if (value !== undefined) query.set(key, value);
  }
  return `/calendar.ics${query.size === 0 ? '' : `?${query}`}`;
}
