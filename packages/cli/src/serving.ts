// What a server is asked and what it answers, as values: the host carries them over HTTP. Here is what HTTP itself asks
// for: methods, and answering with nothing where the reader has the newest already.

/** One request; names of headers are in small letters. */
export interface Asked {
  readonly method: string;
  /** Path and query, as they were sent. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A page that can be asked for. */
export interface Page {
  readonly mediaType: string;
  readonly text: string;
  /** Another one means that the text is another. */
  readonly mark: string;
  /** When it was first served as it is, as HTTP writes a moment. */
  readonly since: string;
}

/** An address that only this machine can reach. */
export function isLoopback(address: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1|\[::1\])$/i.test(address);
}

/** A page as asked for: whole, its headers alone, or only that it has not changed. */
export function answerWith(page: Page, { method, headers: asked }: Asked): Answered {
  const headers = {
    'Content-Type': page.mediaType,
    ETag: `"${page.mark}"`,
    'Last-Modified': page.since,
    'Cache-Control': 'no-cache',
    ...safety,
  };
  if (isFresh(page, asked)) return { status: 304, headers, body: '' };
  return { status: 200, headers, body: method === 'HEAD' ? '' : page.text };
}

/** A sentence instead of a page. */
export function answerSaying(status: number, sentence: string, more: Answered['headers'] = {}): Answered {
  const headers = {
    'Content-Type': 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
    ...safety,
    ...more,
  };
  return { status, headers, body: `${sentence}\n` };
}

/** A page of ours loads nothing, runs nothing and stands in nobody's frame. */
const safety = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
};

/** Where a mark is sent, the date beside it does not count (RFC 9110, 13.2.2). */
function isFresh({ mark, since }: Page, asked: Asked['headers']): boolean {
  const marks = asked['if-none-match'];
  if (marks !== undefined) {
    return (
      marks.trim() === '*' || marks.split(',').some((it) => it.trim().replace(/^W\//, '') === `"${mark}"`)
    );
  }
  const date = Date.parse(asked['if-modified-since'] ?? '');
  return !Number.isNaN(date) && Date.parse(since) <= date;
}
